import Base
import Model
import Publishing
import Testing
import TestSupport

/// However many warnings a file has, it is read to its end: a file that were dropped in silence would take its pages with it.
struct ManyWarningsTests {
  private static let many = (0..<1_000).map { "x-c\($0): A #x\n" }.joined()

  private func check(_ files: [String: String]) throws -> BuildReport {
    var texts = ["dossier.yaml": "title: T\ngates: {uncited: off}\n"]
    texts.merge(files) { $1 }
    return try Pipeline(
      BuildSettings(content: "Content", output: "Output", buildTime: .init(seconds: 0)), content: MemoryTree(texts: texts)
    ).check()
  }

  @Test func ofRecords() throws {
    let records = (0..<1_000).map { "- id: a\($0)\n  title: Round #1\n  kind: request\n  date: 2025-01-01\n" }.joined()
    let report = try check(["events/a.yaml": records])
    #expect(report.published == 1_000)
    #expect(report.count(.warning) >= 1_000)
  }

  @Test func ofDefaultsThatHideTheRows() throws {
    let report = try check([
      "events/b.csv": "id,title,kind,date\na,A,request,2025\nb,B,request,2025\n",
      "events/b.defaults.yaml": "review: withheld\n" + Self.many,
    ])
    #expect(report.published == 0)
    #expect(report.hidden.map(\.count) == [2])
  }

  @Test func ofSettings() throws {
    let report = try check([
      "dossier.yaml": "title: T\n" + Self.many + "lanes: [{id: west, title: West}]\n",
      "actors/a.md": "---\nname: A\nkind: person\nlane: west\n---\n",
    ])
    #expect(!report.isBlocked, "\(report.diagnostics.filter { $0.severity == .error }.map(\.message))")
  }

  @Test func ofFrontMatter() throws {
    let report = try check(["notes/n.md": "---\ntitle: T\n" + Self.many + "review: draft\n---\n\nText.\n"])
    #expect(report.published == 0 && report.hidden.map(\.count) == [1])
  }

  @Test func anErrorAmongThemBlocks() throws {
    let records = (0..<1_000).map { "- id: a\($0)\n  title: Round #1\n  kind: request\n  date: 2025-01-01\n" }.joined()
    #expect(try check(["events/a.yaml": records + "- id: z\n  title: Last\n  kind: meetig\n  date: 2025-13-01\n"]).isBlocked)
  }
}
