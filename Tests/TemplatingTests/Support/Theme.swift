import Base
import Templating
import Testing

/// Templates written in a test. The first file is the one that is compiled.
struct Theme {
  private let files: [TemplateFile]
  private let marks: [Int: Place]

  init(_ page: String, _ others: KeyValuePairs<String, String> = [:]) {
    var files: [TemplateFile] = []
    var marks: [Int: Place] = [:]
    for (index, (name, text)) in ([("page.html", page)] + others.map { ($0.key, $0.value) }).enumerated() {
      let marked = MarkedText(text)
      files.append(TemplateFile(name: name, source: SourceID(index), bytes: Array(marked.text.utf8)))
      for (mark, offset) in marked.marks { marks[mark] = Place(SourceID(index), offset..<offset) }
    }
    self.files = files
    self.marks = marks
  }

  static let page = SitePath("events/one.html")!

  func compile(_ schema: Schema, _ words: Words = Words([:])) -> (template: Template?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let set = TemplateSet(files, &diagnostics)
    return (set.compile("page", schema: schema, words: words, diagnostics: &diagnostics), diagnostics)
  }

  /// The page that the view gives; a problem in the templates fails the test.
  func render<View>(
    _ view: View, _ fields: Fields<View>, _ words: Words = Words([:]), sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let (template, diagnostics) = compile(fields.schema, words)
    for problem in diagnostics.all { Issue.record("\(problem.code.id): \(problem.message)", sourceLocation: sourceLocation) }
    var sink = ByteSink()
    template?.render(view, at: Self.page, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Expects exactly these problems, each beginning at its mark.
  func expect(
    _ expected: [(mark: Int, code: DiagnosticCode)], _ schema: Schema, _ words: Words = Words([:]),
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let (template, diagnostics) = compile(schema, words)
    let found = diagnostics.sorted
    func line(_ place: Place?, _ code: DiagnosticCode) -> String {
      "\(place.map { "\($0.source.index):\($0.start)" } ?? "nowhere") \(code.id)"
    }
    #expect(
      found.map { line($0.place, $0.code) }.sorted() == expected.map { line(marks[$0.mark], $0.code) }.sorted(),
      "\(found.map(\.message))", sourceLocation: sourceLocation)
    #expect((template == nil) == diagnostics.hasErrors, sourceLocation: sourceLocation)
    return found
  }

  /// Where a mark stands, for the places of notes.
  func place(_ mark: Int) -> Place? { marks[mark] }
}
