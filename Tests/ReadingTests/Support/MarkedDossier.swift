import Base
import Explaining
import Model
import Publishing
import Testing

/// A dossier whose texts say where which problem is expected: `kind: «error unknown-value»consultt`.
struct MarkedDossier {
  private(set) var files: [BytePath: [UInt8]] = [:]
  /// `events/a.yaml:3:9 error invalid-date`, by path and place.
  private(set) var expected: [String] = []

  /// - Parameter files: paths below Content, with their marked texts.
  init(_ files: [String: String]) {
    for (path, text) in files.sorted(by: { BytePath($0.key) < BytePath($1.key) }) { add(text, at: path) }
  }

  private mutating func add(_ marked: String, at path: String) {
    let text = MarkedText(marked)
    files[BytePath(path)] = text.bytes
    expected += text.marks.map { "\(path):\($0.line):\($0.column) \($0.text)" }
  }

  /// With bytes that no text has.
  mutating func replace(_ path: String, _ bytes: [UInt8]) { files[BytePath(path)] = bytes }

  /// What the program finds, beside what is marked.
  func check() throws -> (found: [String], diagnostics: [Diagnostic]) {
    try Self.check(MemoryTree(files))
  }

  static func check(_ tree: some FileTree) throws -> (found: [String], diagnostics: [Diagnostic]) {
    let settings = BuildSettings(content: "Content", output: "", buildTime: Instant(seconds: 1_750_000_000))
    let report = try Pipeline(settings, content: tree).check()
    var printer = DiagnosticPrinter(report.sources, folder: "")
    let found = report.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { place in
        let (path, line, column) = printer.position(place)
        return "\(path):\(line):\(column) "
      }
      return (place ?? "") + "\(diagnostic.severity.rawValue) \(diagnostic.code.id)"
    }
    return (found, report.diagnostics)
  }
}

/// Records that others may refer to, without a problem.
let soundRecords = Dictionary(
  uniqueKeysWithValues: Surroundings.files.map { (String($0.0.dropFirst("Content/".count)), $0.1) })

/// Exactly the marked problems, no others. What stands for itself is a file of Tests/Fixtures/Wrong; this is for what a test makes up.
func expectMarkedProblems(_ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws {
  let dossier = MarkedDossier(soundRecords.merging(files) { $1 })
  #expect(!dossier.expected.isEmpty, "a wrong input needs a mark", sourceLocation: sourceLocation)
  #expect(try dossier.check().found == dossier.expected, sourceLocation: sourceLocation)
}

/// The one problem of `files`: what it says and what it suggests.
func onlyProblem(of files: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws -> Diagnostic {
  let dossier = MarkedDossier(soundRecords.merging(files) { $1 })
  let (found, diagnostics) = try dossier.check()
  #expect(found == dossier.expected, sourceLocation: sourceLocation)
  return try #require(diagnostics.first, sourceLocation: sourceLocation)
}

func expectNoProblems(_ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws {
  let found = try MarkedDossier(soundRecords.merging(files) { $1 }).check().found
  #expect(found == [], sourceLocation: sourceLocation)
}
