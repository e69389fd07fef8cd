import Base
import Glibc
import Model
import Reading

/// The new record that `dossier new` writes: a draft that says what its fields are for.
public struct NewRecord: Sendable {
  public let type: RecordType
  /// nil: made from the title.
  public var id: String?
  /// nil: made from the id.
  public var title: String?

  public enum Failure: Error, Sendable {
    case file(FileError)
    /// There is no readable dossier.yaml, without which nothing else can be read.
    case noSettings
    /// `problem` is the end of a sentence.
    case badID(problem: String, better: String?)
    case takenID(String, free: String)
    /// The reader would refuse the title.
    case badTitle(String)
  }

  public init(_ type: RecordType, id: String? = nil, title: String? = nil) {
    self.type = type
    self.id = id
    // One line, whatever was pasted.
    self.title = title?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Writes the record's file below `content`, over nothing.
  /// - Returns: Its path below `content`.
  public func write(to content: String) throws(Failure) -> String {
    let records = try read(content)
    var taken = records.ids
    // In `by` it means the desk itself.
    if type == .actor { taken.insert(ClaimRecord.editor) }
    if let id { try check(id, taken) }
    while true {
      let chosen = id ?? Self.free(derivedID, taken)
      let text = Stub(type).text(id: chosen, title: title ?? Self.words(chosen), records.settings)
      try checkTitle(in: text)
      if let path = try create(text, chosen, in: content) { return path }
      // A file that could not be read has that name.
      guard id == nil else { throw .takenID(chosen, free: Self.free(chosen, taken.union([chosen]))) }
      taken.insert(chosen)
    }
  }

  private func read(_ content: String) throws(Failure) -> Records {
    let records: Records
    do { records = try ContentReader().read(DiskTree(content)).records } catch { throw .file(error) }
    guard !records.settings.title.isEmpty else { throw .noSettings }
    return records
  }

  private func check(_ id: String, _ taken: Set<String>) throws(Failure) {
    let parts = type == .note ? id.split(separator: "/", omittingEmptySubsequences: false).map(String.init) : [id]
    for part in parts {
      guard let problem = RecordID.problem(of: part) else { continue }
      throw .badID(problem: problem, better: RecordID.mended(id, keepingSlashes: type == .note))
    }
    if taken.contains(id) { throw .takenID(id, free: Self.free(id, taken)) }
  }

  /// What the reader says of the new record alone: only its title is not ours.
  private func checkTitle(in text: String) throws(Failure) {
    let tree = MemoryTree(texts: ["dossier.yaml": "title: New\n", "\(type.folder)/new.md": text])
    let diagnostics: Diagnostics
    do { diagnostics = try ContentReader().read(tree).diagnostics } catch { throw .file(error) }
    if let first = diagnostics.all.first(where: { $0.severity == .error }) { throw .badTitle(first.message) }
  }

  /// - Returns: nil where a file of that name is there.
  private func create(_ text: String, _ id: String, in content: String) throws(Failure) -> String? {
    let path = "\(type.folder)/\(id).md"
    do throws(FileError) {
      var folder = content
      for part in path.split(separator: "/").dropLast() {
        folder += "/" + part
        try NewFile.makeFolder(folder)
      }
      try NewFile.write(Array(text.utf8), to: content + "/" + path)
      return path
    } catch {
      if error.number == EEXIST { return nil }
      throw .file(error)
    }
  }

  /// Bytes beyond which an id made from a title takes no more words.
  private static let longestID = 60

  private var derivedID: String { title.flatMap(Self.id(of:)) ?? "new-\(type.rawValue)" }

  /// The first words of a title, as an id.
  private static func id(of title: String) -> String? {
    var words: [Substring] = []
    for word in title.split(whereSeparator: { $0 == "-" || $0.isWhitespace }) {
      guard (words + [word]).joined(separator: "-").utf8.count <= longestID else { break }
      words.append(word)
    }
    return RecordID.mended(words.joined(separator: "-"), keepingSlashes: false)
  }

  /// `id`, or `id-2`, `id-3` ...
  private static func free(_ id: String, _ taken: Set<String>) -> String {
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  /// "Second round" of `second-round`.
  private static func words(_ id: String) -> String {
    let words = (id.split(separator: "/").last ?? "").replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Records {
  /// Whatever is or was a record's address.
  fileprivate var ids: Set<String> {
    var ids: Set<String> = []
    forEachCommon { common in
      ids.insert(common.id)
      ids.formUnion(common.akaIDs.map(\.value))
    }
    return ids
  }
}
