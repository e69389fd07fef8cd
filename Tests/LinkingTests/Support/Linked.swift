import Base
import Markup
import Model
import Reading
import Screening
import Testing

@testable import Linking

/// A dossier in memory, read, screened and linked.
struct Linked {
  let dossier: Dossier
  /// `notes/a.md:6:3 error unknown-link`, of this room's and of prose's codes.
  let problems: [String]
  private let found: [Diagnostic]

  init(_ files: [String: String], keepsHidden: Bool = false) throws {
    let files = ["dossier.yaml": "title: T\ngates: {uncited: off}\n"].merging(files) { $1 }
    var content = try ContentReader().read(MemoryTree(texts: files))
    let open = Screening(buildTime: Instant(seconds: 1_750_000_000), keepsHidden: keepsHidden).screen(content.records)
    var diagnostics = Diagnostics()
    dossier = Linker(sources: content.sources, words: .plain, views: ViewReader(content.records.settings).read).link(
      open, &diagnostics)
    content.diagnostics.append(diagnostics)
    var printer = DiagnosticPrinter(content.sources, folder: "")
    found = content.diagnostics.sorted
    problems = found.map { diagnostic in
      let place = diagnostic.place.map { place in
        let (path, line, column) = printer.position(place)
        return "\(path):\(line):\(column) "
      }
      return (place ?? "") + "\(diagnostic.severity.rawValue) \(diagnostic.code.id)"
    }
  }

  func messages(of code: String) -> [String] { found.filter { $0.code.id == code }.map(\.message) }

  /// The prose of a record as its page would show it.
  func html(_ id: String) throws -> String {
    let target = try #require(dossier.targets.find(id))
    var sink = ByteSink()
    for fragment in dossier.prose[target.id].body.html { fragment.write(from: try #require(target.path), into: &sink) }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Who speaks of `id`, and how: `meeting actors`, `note prose: <A> met [B].`
  func backlinks(_ id: String) throws -> [String] {
    dossier.backlinks[try #require(dossier.targets.find(id)).id].map { link in
      let from = dossier.targets[link.from].recordID
      if case .field(let field) = link.kind {
        return "\(from) \(field.rawValue)" + (dossier.locator(of: link).map { " (\($0))" } ?? "")
      }
      guard let reference = dossier.reference(of: link) else { return "\(from) ?" }
      let text = reference.sentence.utf8
      let start = text.index(text.startIndex, offsetBy: reference.emphasis.lowerBound)
      let end = text.index(text.startIndex, offsetBy: reference.emphasis.upperBound)
      let sentence = reference.sentence
      return "\(from) prose: \(sentence[..<start])[\(sentence[start..<end])]\(sentence[end...])"
    }
  }
}

extension MarkupWords {
  static let plain = MarkupWords(
    footnotes: "Footnotes", backToText: { "Back \($0)" }, table: "Table", heading: { "\($0): \($1)" }, callout: { $0.rawValue })
}
