import Base
import Foundation
import Testing

/// What the schema of SARIF cannot say of a log; `.ci/check-sarif` holds logs against the schema.
struct DiagnosticPrinterSARIFTests {
  private static let wrong = DiagnosticCode("wrong-word", .error)
  private static let other = DiagnosticCode("another-thing", .note)

  private static func log(
    _ diagnostics: [Diagnostic], _ sources: SourceTable, folder: String = "Content", root: BytePath = "/home/ann"
  )
    throws -> [String: Any]
  {
    var printer = DiagnosticPrinter(sources, folder: folder)
    let tool = SARIFTool(name: "dossier", version: "1.2.3") { code in
      code == wrong ? SARIFTool.Rule(summary: "A word.", text: "A word. More.", help: "Ask.") : nil
    }
    let text = printer.sarif(diagnostics, root: root, tool: tool)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The value below keys and numbers: `at(log, "runs", 0, "results")`.
  private func at(_ value: Any, _ path: Any...) -> Any? {
    path.reduce(value as Any?) { value, step in
      if let key = step as? String { return (value as? [String: Any])?[key] }
      guard let index = step as? Int, let list = value as? [Any], list.indices.contains(index) else { return nil }
      return list[index]
    }
  }

  private static func source(_ path: String, _ text: String, folder: String? = nil) -> (SourceTable, SourceID) {
    var sources = SourceTable()
    let id = sources.add(Source(path: BytePath(path), bytes: Array(text.utf8), folder: folder))
    return (sources, id)
  }

  @Test func aRunWithoutProblemsHasResultsAndNoRules() throws {
    let log = try Self.log([], SourceTable())
    #expect((at(log, "runs", 0, "results") as? [Any])?.isEmpty == true)
    #expect((at(log, "runs", 0, "tool", "driver", "rules") as? [Any])?.isEmpty == true)
    #expect(at(log, "runs", 0, "columnKind") as? String == "unicodeCodePoints")
    #expect(at(log, "runs", 0, "originalUriBaseIds", "%SRCROOT%", "uri") as? String == "file:///home/ann/")
  }

  @Test func rulesAreThoseThatOccurAndResultsPointToThem() throws {
    let (sources, id) = Self.source("a.md", "é word\nnext")
    let place = Place(id, 3..<10)
    let log = try Self.log(
      [
        Diagnostic(
          Self.wrong, at: place, "message", suggestion: "write it", notes: [.init("first here", at: place), .init("nowhere")]),
        Diagnostic(Self.other, at: nil, "whole"),
      ], sources)
    #expect(at(log, "runs", 0, "tool", "driver", "rules", 0, "id") as? String == "another-thing")
    #expect(at(log, "runs", 0, "tool", "driver", "rules", 1, "fullDescription", "text") as? String == "A word. More.")
    #expect(at(log, "runs", 0, "tool", "driver", "rules", 1, "defaultConfiguration", "level") as? String == "error")
    #expect(at(log, "runs", 0, "results", 0, "ruleIndex") as? Int == 1)
    #expect(at(log, "runs", 0, "results", 0, "message", "text") as? String == "message\nwrite it")
    let region = try #require(
      at(log, "runs", 0, "results", 0, "locations", 0, "physicalLocation", "region") as? [String: Int])
    #expect(region == ["startLine": 1, "startColumn": 3, "endLine": 2, "endColumn": 3])
    #expect(at(log, "runs", 0, "results", 0, "relatedLocations", 0, "message", "text") as? String == "first here")
    #expect((at(log, "runs", 0, "results", 0, "relatedLocations") as? [Any])?.count == 1)
    // A problem of the whole dossier stands at its folder.
    let whole = try #require(at(log, "runs", 0, "results", 1, "locations", 0, "physicalLocation") as? [String: Any])
    #expect(at(whole, "artifactLocation", "uri") as? String == "Content")
    #expect(whole["region"] == nil)
  }

  @Test(arguments: [
    ("Content", "Content/notes/a%20%C3%A9%23.md", true), ("/srv/x", "file:///srv/x/notes/a%20%C3%A9%23.md", false),
    ("../other/Content", "file:///home/other/Content/notes/a%20%C3%A9%23.md", false),
    ("./Content", "Content/notes/a%20%C3%A9%23.md", true), ("a:b", "a%3Ab/notes/a%20%C3%A9%23.md", true),
  ])
  func pathsAreAddresses(folder: String, uri: String, isBelow: Bool) throws {
    let (sources, id) = Self.source("notes/a é#.md", "x")
    let log = try Self.log([Diagnostic(Self.wrong, at: Place(id, 0..<1), "m")], sources, folder: folder)
    let artifact = try #require(
      at(log, "runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation") as? [String: String])
    #expect(artifact["uri"] == uri)
    #expect(artifact["uriBaseId"] == (isBelow ? "%SRCROOT%" : nil))
  }

  /// A fix is offered where the place holds the wrong word and nothing else, with or without its quotes.
  @Test(arguments: [
    ("plaec", "plaec", 1), ("\"plaec\"", "plaec", 2), ("'plaec'", "plaec", 2), ("plaec:x", "plaec", 0),
    ("\"pla\\u0065c\"", "plaec", 0),
  ])
  func aFixReplacesTheWordAlone(written: String, word: String, column: Int) throws {
    let (sources, id) = Self.source("a.yaml", written)
    let problem = Diagnostic(
      Self.wrong, at: Place(id, 0..<written.utf8.count), "m",
      replacement: Diagnostic.Replacement(word, by: ["place", "not plain"]))
    let log = try Self.log([problem], sources)
    let fixes = at(log, "runs", 0, "results", 0, "fixes") as? [Any]
    guard column > 0 else {
      #expect(fixes == nil)
      return
    }
    #expect(fixes?.count == 1)
    let replacement = try #require(at(fixes ?? [], 0, "artifactChanges", 0, "replacements", 0) as? [String: Any])
    #expect(at(replacement, "insertedContent", "text") as? String == "place")
    #expect(
      replacement["deletedRegion"] as? [String: Int]
        == ["startLine": 1, "startColumn": column, "endLine": 1, "endColumn": column + 5])
  }
}
