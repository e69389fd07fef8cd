import Base
import Foundation
import Glibc
import Testing

/// A temporary folder with a small dossier in it; gone when the test ends.
final class Workplace {
  let path: String

  static let files = [
    "Content/dossier.yaml": "title: The talks\nbase_url: https://example.org/talks/\ngates: {uncited: off}\n",
    "Content/actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea, aka_ids: [bee]}\n",
    "Content/events/e.yaml": """
    - {id: talks, title: Talks, date: 2025-06-02, kind: consult, actors: [abe, bea]}
    - {id: later, title: Later, date: 2025-06-09, kind: consult, publish_after: "2025-07-01T00:00:00Z"}
    - {id: draft, title: Draft, date: 2025-06-03, kind: consult, review: draft}
    - {id: gone, title: Gone, date: 2025-06-04, kind: consult, review: withdrawn, review_reason: A mistake}

    """,
    "Content/notes/n.md": "---\ntitle: A note\n---\nAbe met [[bea]].\n",
    "Content/media/unused.png": "png",
  ]

  /// Before the embargo of `later` is over.
  static let time = ["SOURCE_DATE_EPOCH": "1750000000"]

  init(_ changes: [String: String?] = [:]) throws {
    var template = Array("/tmp/dossier-program-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
    for (name, text) in Self.files { try write(name, text) }
    for (name, text) in changes {
      if let text { try write(name, text) } else { remove(name) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path + "/" + name) }

  func exists(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  func read(_ name: String) -> String {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Runs `dossier` here.
  func dossier(_ arguments: String..., environment: [String: String] = time) throws -> Program.Run {
    try Program.run(arguments, in: path, environment: environment)
  }

  /// Bytes of every file of a folder.
  func files(_ folder: String = "Output") throws -> [String: [UInt8]] {
    let tree = DiskTree(path + "/" + folder)
    return Dictionary(uniqueKeysWithValues: try tree.entries().map { ($0.path.description, try tree.read($0.path)) })
  }

  /// When each file of a folder, and each folder, was last written to.
  func times(_ folder: String = "Output") throws -> [String: [Int]] {
    var times: [String: [Int]] = [:]
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)) {
      var status = stat()
      guard lstat(path + "/" + folder + "/" + name, &status) == 0 else { continue }
      times[name] = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_ino)]
    }
    return times
  }

  /// What the last line says of a kind of file: `new`, `changed`, `unchanged`, `removed`.
  static func count(_ word: String, in line: String) -> Int? {
    let words = line.split { " ,;:()".contains($0) }
    guard let index = words.firstIndex(where: { $0 == word }), index > 0 else { return nil }
    return Int(words[index - 1]) ?? (index > 1 ? Int(words[index - 2]) : nil)
  }
}
