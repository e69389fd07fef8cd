import Base
import Templating
import Testing

@Suite struct PartialTests {
  @Test func seesTheScopeOfItsUse() {
    let html = page("{{#actors}}{{> partials/name}}{{/actors}}", ["partials/name.html": "<b>{{name}} {{title}}</b>"]) {
      $0.actors = [.init()]
    }
    #expect(html == "<b>Ada Talks</b>")
  }

  @Test func isCheckedAtEachUse() {
    let found = Theme("{{#actors}}{{> name}}{{/actors}}{{> 2️⃣name}}", ["name.html": "{{1️⃣name}}"])
    let problems = found.expect([(1, .templateUnknownField)], EventView.fields.schema)
    #expect(problems.first?.notes.last?.place?.start == found.place(2)?.start)
  }

  @Test func isEscapedForThePlaceOfItsUse() {
    let html = page("<p title=\"{{> t}}\">{{> t}}</p>", ["t.html": "{{title}}"]) { $0.title = "\"" }
    #expect(html == "<p title=\"&quot;\">\"</p>")
    _ = Theme("<script>{{> t}}</script>", ["t.html": "{{1️⃣title}}"]).expect([(1, .templateHolePlace)], EventView.fields.schema)
  }

  @Test func endsWhereItStarted() {
    _ = Theme("{{> 1️⃣open}}>", ["open.html": "<p"]).expect([(1, .templateUnevenMarkup)], EventView.fields.schema)
  }

  @Test func reportsAMissingOne() {
    let found = Theme("{{> 1️⃣nva}}", ["nav.html": ""]).expect([(1, .templateMissing)], EventView.fields.schema)
    #expect(found.first?.suggestion == "did you mean `nav.html`?")
  }

  @Test func reportsACircle() {
    _ = Theme("{{> a}}", ["a.html": "{{> b}}", "b.html": "x{{> 1️⃣a}}"]).expect([(1, .templateCircular)], EventView.fields.schema)
    _ = Theme("{{> 1️⃣page}}").expect([(1, .templateCircular)], EventView.fields.schema)
  }

  @Test func reportsTheSameMistakeOnce() {
    _ = Theme("{{> a}}{{> a}}{{> a}}", ["a.html": "{{1️⃣nothing}}"]).expect([(1, .templateUnknownField)], EventView.fields.schema)
  }

  @Test func refusesAChainThatIsTooDeep() {
    var diagnostics = Diagnostics()
    let files = (0..<200).map { level in
      let text = "{{#is-draft}}{{#is-draft}}{{> l\(level + 1)}}{{/is-draft}}{{/is-draft}}"
      return TemplateFile(name: "l\(level).html", source: SourceID(level), bytes: Array(text.utf8))
    }
    let set = TemplateSet(files, &diagnostics)
    #expect(set.compile("l0", schema: EventView.fields.schema, words: Words([:]), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [.templateTooLarge])
  }

  @Test func refusesASetThatUnfoldsWithoutEnd() {
    var texts: [(String, String)] = []
    for level in 0..<12 { texts.append(("l\(level).html", String(repeating: "{{> l\(level + 1)}}", count: 8))) }
    texts.append(("l12.html", "x"))
    var diagnostics = Diagnostics()
    let files = texts.enumerated().map { TemplateFile(name: $1.0, source: SourceID($0), bytes: Array($1.1.utf8)) }
    let set = TemplateSet(files, &diagnostics)
    #expect(set.compile("l0", schema: Schema([]), words: Words([:]), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.allSatisfy { $0.code == .templateTooLarge } && diagnostics.hasErrors)
  }
}
