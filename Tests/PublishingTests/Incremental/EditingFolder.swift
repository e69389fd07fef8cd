import Base
import Foundation
import Glibc
import Model
import Testing

@testable import Publishing

/// A folder on disk with Content, Templates and Output; gone when the test ends.
final class EditingFolder {
  let path: String
  private var written: [String: String] = [:]

  init() throws {
    var template = Array("/tmp/dossier-edits-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
    for name in ["Content", "Templates"] {
      try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func pipeline(at buildTime: Int64) -> Pipeline {
    Pipeline(
      BuildSettings(
        content: path + "/Content", output: path + "/Output", templates: path + "/Templates",
        buildTime: Instant(seconds: buildTime)))
  }

  /// Brings the folder to hold `files`; those that did not change are not touched.
  /// - Parameter keepingTimes: gives a changed file its old modification time again, as restoring a copy does.
  func write(_ files: [String: String], keepingTimes: Bool) throws {
    for name in written.keys where files[name] == nil { unlink(path + "/" + name) }
    for (name, text) in files where written[name] != text {
      let file = path + "/" + name
      var before = stat()
      let wasThere = stat(file, &before) == 0
      let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      if keepingTimes, wasThere {
        let times = [before.st_atim, before.st_mtim]
        utimensat(AT_FDCWD, file, times, 0)
      }
    }
    written = files
  }

  /// Takes the cache away, cuts it, or turns one of its bits.
  func spoilCache(_ random: inout SeededGenerator) {
    let state = path + "/Content/.dossier"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    for name in names where name.hasPrefix("cache") || name.hasPrefix("prose") {
      let file = URL(fileURLWithPath: state + "/" + name)
      guard var bytes = try? Data(contentsOf: file), !bytes.isEmpty else { continue }
      switch random.below(3) {
      case 0: try? FileManager.default.removeItem(at: file)
      case 1: try? bytes.prefix(random.below(bytes.count)).write(to: file)
      default:
        bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
        try? bytes.write(to: file)
      }
    }
  }

  func output() throws -> [String: [UInt8]] {
    let tree = DiskTree(path + "/Output")
    guard let entries = try? tree.entries() else { return [:] }
    return Dictionary(uniqueKeysWithValues: try entries.map { ($0.path.description, try tree.read($0.path)) })
  }

  /// When each file of Output was last changed in any way.
  func times() throws -> [String: FileStamp] {
    let files = try DiskTree(path + "/Output").entries()
    return Dictionary(uniqueKeysWithValues: files.compactMap { file in file.stamp.map { (file.path.description, $0) } })
  }

  /// What a finished build must not leave.
  var leftovers: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.contains("staging") || $0.contains("journal") || $0.hasSuffix(".new") }
  }
}
