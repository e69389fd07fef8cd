import Base
import Templating
import Testing

@Suite struct ParserTests {
  @Test func reportsWhatIsNotClosed() {
    _ = Theme("{{#1️⃣actors}}{{^2️⃣tags?}}{{name}}3️⃣{{title").expect(
      [(1, .templateUnclosedSection), (2, .templateUnclosedSection), (3, .templateUnclosedTag)], EventView.fields.schema)
  }

  @Test func anUnclosedTagDoesNotSwallowTheNextOne() {
    _ = Theme("1️⃣{{title</h1>\n{{2️⃣titel}}").expect(
      [(1, .templateUnclosedTag), (2, .templateUnknownField)], EventView.fields.schema)
  }

  @Test func reportsAnEndThatDoesNotMatch() {
    let theme = Theme("{{#2️⃣actors}}{{name}}{{/1️⃣actor}}{{title}}{{/3️⃣place}}")
    let found = theme.expect([(1, .templateMismatchedEnd), (3, .templateMismatchedEnd)], EventView.fields.schema)
    #expect(found.first?.suggestion == "write `{{/actors}}`")
    #expect(found.first?.notes.first?.place?.start == theme.place(2)?.start)
  }

  @Test func aQuestionIsClosedByAQuestion() {
    _ = Theme("{{#tags?}}{{/1️⃣tags}}").expect([(1, .templateMismatchedEnd)], EventView.fields.schema)
  }

  @Test func anInnerSectionLeftOpenIsReportedAtItself() {
    _ = Theme("{{#actors}}{{#1️⃣is-draft}}{{name}}{{/actors}}").expect([(1, .templateUnclosedSection)], EventView.fields.schema)
  }

  @Test(arguments: ["1️⃣{{}}", "1️⃣{{ }}", "1️⃣{{#}}", "1️⃣{{my title}}", "1️⃣{{=<% %>=}}", "1️⃣{{title?}}", "1️⃣{{\"x\"}}"])
  func reportsATagWithoutAName(_ text: String) {
    _ = Theme(text).expect([(1, .templateBadTag)], EventView.fields.schema)
  }

  @Test func readsSpacesInsideTags() {
    #expect(page("{{ title }}{{# is-draft }}{{/ is-draft }}{{! a }} {{! {{x }}") == "Talks ")
  }

  @Test func refusesBytesThatAreNoText() {
    var diagnostics = Diagnostics()
    let set = TemplateSet([TemplateFile(name: "a.html", source: SourceID(0), bytes: [0x61, 0xFF])], &diagnostics)
    #expect(set.compile("a", schema: Schema([]), words: Words([:]), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [.templateNotUTF8])
    #expect(diagnostics.all.first?.place?.range == 1..<2)
  }

  @Test func refusesEndlessNesting() {
    let text = String(repeating: "{{#is-draft}}", count: 5000) + String(repeating: "{{/is-draft}}", count: 5000)
    let (template, diagnostics) = Theme(text).compile(EventView.fields.schema)
    #expect(template == nil)
    #expect(diagnostics.all.contains { $0.code == .templateTooDeep })
  }

  @Test func aByteOrderMarkIsNotWritten() {
    #expect(page("\u{FEFF}{{title}}") == "Talks")
  }
}
