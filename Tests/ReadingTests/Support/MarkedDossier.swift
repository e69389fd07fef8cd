import Base
import Model
import Publishing
import Testing

/// A dossier whose texts say where which problem is expected: `kind: «error unknown-value»consultt`. A mark is no part of the
/// text; lines and columns are counted here by other means than the program's, in code points from 1.
struct MarkedDossier {
  private(set) var files: [BytePath: [UInt8]] = [:]
  /// `events/a.yaml:3:9 error invalid-date`, by path and place.
  private(set) var expected: [String] = []

  /// - Parameter files: paths below Content, with their marked texts.
  init(_ files: [String: String]) {
    for (path, text) in files.sorted(by: { BytePath($0.key) < BytePath($1.key) }) { add(text, at: path) }
  }

  private mutating func add(_ marked: String, at path: String) {
    var bytes: [UInt8] = []
    var (line, column) = (1, 1)
    var mark: String?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": mark = ""
      case "»":
        if let mark { expected.append("\(path):\(line):\(column) \(mark)") }
        mark = nil
      default:
        if mark != nil {
          mark?.unicodeScalars.append(scalar)
          continue
        }
        bytes += Array(String(scalar).utf8)
        switch scalar {
        case "\n": (line, column) = (line + 1, 1)
        case "\u{FEFF}" where line == 1 && column == 1: break
        default: column += 1
        }
      }
    }
    files[BytePath(path)] = bytes
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
let soundRecords = [
  "dossier.yaml": "title: Test\nlanes: [{id: west, title: West}]\n",
  "actors/base.yaml": "[{id: ann, name: Ann Kovács, kind: person}, {id: land, name: Land, kind: state}]",
  "sources/base.yaml": "[{id: paper, title: The Paper, URL: 'https://example.org/'}]",
  "places/base.yaml": "[{id: town, name: Town}]",
  "issues/base.yaml": "[{id: peace, title: Peace}]",
  "events/base.yaml": "[{id: talks, title: Talks, kind: consult, date: 2025-06-02, cite: paper}]",
  "claims/base.yaml": "[{id: wish, kind: demand, by: ann, cell: Give way, cite: paper}]",
]

/// One wrong input: its name, and the files that hold it beside the sound ones.
struct WrongInput: CustomTestStringConvertible, Sendable {
  let name: String
  let files: [String: String]
  var testDescription: String { name }

  init(_ name: String, _ files: [String: String]) {
    self.name = name
    self.files = files
  }

  /// One event file in YAML.
  init(_ name: String, event: String) { self.init(name, ["events/a.yaml": event]) }

  init(_ name: String, actor: String) { self.init(name, ["actors/a.yaml": actor]) }

  init(_ name: String, claim: String) { self.init(name, ["claims/a.yaml": claim]) }

  init(_ name: String, settings: String) { self.init(name, ["dossier.yaml": settings]) }
}

/// Exactly the marked problems, no others.
func expectMarkedProblems(_ input: WrongInput, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let dossier = MarkedDossier(soundRecords.merging(input.files) { $1 })
  #expect(!dossier.expected.isEmpty, "a wrong input needs a mark", sourceLocation: sourceLocation)
  let found = try dossier.check().found
  #expect(found == dossier.expected, sourceLocation: sourceLocation)
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
