import Base
import Glibc

/// The author's `.dossier` folder, as far as the writer uses it: the journal of one output folder.
struct StateFolder: Sendable {
  let path: BytePath
  let journalName: [UInt8]

  init(_ path: String, output: BytePath) {
    self.path = BytePath(path)
    journalName = Journal.name(for: output)
  }

  private func open(making: Bool) throws(OutputError) -> FileDescriptor? {
    if making, retried({ path.bytes.withCString { mkdir($0, 0o755) } }) != 0, errno != EEXIST {
      throw .system("make the folder", path)
    }
    // A content folder of strangers must not lead us elsewhere.
    let opened = retried { path.bytes.withCString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) } }
    if opened >= 0 { return FileDescriptor(owning: opened) }
    if errno == ENOENT && !making { return nil }
    throw .system("open", path)
  }

  /// - Returns: nil where no build was killed.
  func readJournal() throws(OutputError) -> [UInt8]? {
    guard let folder = try open(making: false) else { return nil }
    defer { folder.stayOpen() }
    return try OpenFolder(number: folder.number, path: path).read(journalName[...])
  }

  func write(_ journal: Journal) throws(OutputError) {
    guard let descriptor = try open(making: true) else { return }
    defer { descriptor.stayOpen() }
    let folder = OpenFolder(number: descriptor.number, path: path)
    let ignore = Array(".gitignore".utf8)
    if try folder.status(of: ignore[...]) == nil { try folder.writeNew(ignore[...], Array("*\n".utf8).span) }
    let fresh = journalName + Array(".new".utf8)
    try folder.remove(fresh[...])
    try folder.writeNew(fresh[...], journal.bytes.span)
    let renamed = retried {
      withName(fresh[...]) { old in withName(journalName[...]) { new in renameat(folder.number, old, folder.number, new) } }
    }
    guard renamed == 0 else { throw .system("rename", path.appending(fresh)) }
  }

  func removeJournal() throws(OutputError) {
    guard let folder = try open(making: false) else { return }
    defer { folder.stayOpen() }
    try OpenFolder(number: folder.number, path: path).remove(journalName[...])
  }
}
