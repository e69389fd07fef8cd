import Base
import Testing

@testable import Publishing

/// What `dossier why` says of a page.
struct PageOriginTests {
  private let folder: EditingFolder
  private var files = RebuildSituation.dossier

  init() throws {
    folder = try EditingFolder()
    try build()
  }

  private func build() throws {
    try folder.write(files, keepingTimes: false)
    #expect(try folder.pipeline(at: 1_750_000_000).build().isBlocked == false)
  }

  private mutating func build(after edits: RebuildSituation.Edit...) throws {
    for edit in edits { edit.apply(&files) }
    try build()
  }

  private func origin(_ path: String) throws -> PageOrigin {
    try folder.pipeline(at: 1_750_000_000).origin(of: try #require(SitePath(path)))
  }

  /// `file:line` of a record, as the command says it.
  private func place(_ one: PageOrigin.Origin?, in origin: PageOrigin) -> String? {
    var printer = DiagnosticPrinter(origin.sources, folder: "Content")
    return one?.place.map { place in
      let (path, line, _) = printer.position(place)
      return "\(path):\(line)"
    }
  }

  @Test func namesTheRecordThoseItShowsAndTheTemplates() throws {
    let origin = try origin("events/walkout.html")
    #expect(origin.record?.id == "walkout")
    #expect(place(origin.record, in: origin) == "Content/events/table.csv:2")
    #expect(origin.shown.map(\.id) == ["quay", "strike", "return"])
    #expect(origin.templates.first?.name == "event.html")
    #expect(origin.templates.map(\.name).contains("partials/when.html"))
    #expect(origin.templates.allSatisfy { !$0.isOwn && $0.change == nil })
    #expect(origin.nearest == nil)
  }

  @Test func aFirstBuildWroteItAndNothingChanged() throws {
    let origin = try origin("events/walkout.html")
    #expect(origin.wasWritten)
    #expect(origin.record?.change == nil && origin.shown.allSatisfy { $0.change == nil })
    #expect(origin.commonChanges == [] && origin.removed == [])
  }

  @Test mutating func theRecordThatMadeAPageChangeIsMarked() throws {
    try build(after: .replace("Dock Crew", in: "Content/actors/crew.md", by: "Night Shift"))
    let page = try origin("events/strike.html")
    #expect(page.wasWritten && page.record?.change == nil)
    #expect(page.shown.filter { $0.change != nil }.map(\.id) == ["crew"])
    #expect(try origin("actors/crew.html").record?.change == "changed")
    #expect(try origin("actors/port.html").wasWritten == false)
  }

  @Test mutating func aRowOfATableChangesAlone() throws {
    try build(after: .replace("The return", in: "Content/events/table.csv", by: "The way back"))
    #expect(try origin("events/return.html").record?.change == "changed")
    #expect(try origin("events/walkout.html").record?.change == nil)
  }

  @Test mutating func aRemovedRecordIsNamedWithoutAPlace() throws {
    try build(
      after: .write("Content/events/table.csv", "id,title,kind,date\nreturn,The return,consult,2025-06-03\n"))
    let page = try origin("events/strike.html")
    #expect(page.wasWritten)
    #expect(page.removed == [PageOrigin.Origin(id: "walkout", place: nil, change: "removed")])
  }

  @Test mutating func aTemplateOfOnesOwnIsToldFromOursAndItsChangeIsMarked() throws {
    try build(after: .retouch("event.html", "<article>", by: "<article><p>More</p>"))
    let page = try origin("events/strike.html")
    #expect(page.templates.filter(\.isOwn).map(\.name) == ["event.html"])
    #expect(page.templates.filter { $0.change != nil }.map(\.name) == ["event.html"])
    #expect(try origin("actors/crew.html").wasWritten == false)
  }

  @Test mutating func settingsAndWordsChangeEveryPage() throws {
    try build(after: .replace("The harbour talks", in: "Content/dossier.yaml", by: "Quay talks"))
    #expect(try origin("events/strike.html").commonChanges == ["dossier.yaml"])
    try build(after: .write("Templates/words/en.yaml", "skip: Go to the text\n"))
    #expect(try origin("events/strike.html").commonChanges.contains { $0.hasSuffix("words/en.yaml") })
  }

  @Test func aPageThatIsNotThereHasANearestOne() throws {
    #expect(try origin("events/strik.html").nearest?.contains("`events/strike.html`") == true)
    // The first page of a folder, and one in another folder.
    #expect(try origin("timeline.html").nearest == "did you mean `timeline/index.html`?")
    #expect(try origin("actors").nearest == "did you mean `actors/index.html`?")
    #expect(try origin("strike.html").nearest == "did you mean `events/strike.html`?")
    #expect(try origin("everything-else.html").nearest == "")
  }
}
