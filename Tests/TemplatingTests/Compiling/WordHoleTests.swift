import Base
import Templating
import Testing

@Suite struct WordHoleTests {
  private let words = Words(["back": .text("Back & up"), "by": .text("By {name}"), "events": .counted(one: "one", other: "{n}")])

  @Test func isConstantEscapedText() {
    #expect(page("<a title=\"{{words.back}}\">{{words.back}}</a>", [:], words) == "<a title=\"Back &amp; up\">Back &amp; up</a>")
  }

  @Test func suggestsTheNearestKey() {
    let found = Theme("{{words.1️⃣bakc}}").expect([(1, .templateUnknownWord)], EventView.fields.schema, words)
    #expect(found.first?.suggestion == "did you mean `back`?")
  }

  @Test func refusesAPhraseThatMustBeFilled() {
    _ = Theme("{{words.1️⃣by}}{{words.2️⃣events}}")
      .expect([(1, .templateUnfilledWord), (2, .templateUnfilledWord)], EventView.fields.schema, words)
  }

  @Test func standsWhereTextMayStand() {
    _ = Theme("<p a={{1️⃣words.back}}><script>{{2️⃣words.back}}</script>")
      .expect([(1, .templateHolePlace), (2, .templateHolePlace)], EventView.fields.schema, words)
  }
}
