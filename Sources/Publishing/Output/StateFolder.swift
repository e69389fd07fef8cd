import Base
import Glibc

/// The author's `.dossier` folder: what the next build of one output folder needs to know of this one.
struct StateFolder: Sendable {
  let path: BytePath
  let journalName: [UInt8]
  private let cacheName: [UInt8]
  private let historyName: [UInt8]
  private let proseName: [UInt8]

  init(_ path: String, output: BytePath) {
    self.path = BytePath(path)
    journalName = Journal.name(for: output)
    cacheName = Array("cache-".utf8) + Self.key(of: output)
    historyName = Array("history-".utf8) + Self.key(of: output)
    proseName = Array("prose-".utf8) + Self.key(of: output)
  }

  /// Tells the files of one output folder from those of another.
  static func key(of output: BytePath) -> [UInt8] { Array(ContentHash(of: output.bytes.span).description.utf8.prefix(16)) }

  /// - Returns: nil where no build was killed.
  func readJournal() throws(OutputError) -> [UInt8]? { try read(journalName) }
  func write(journal: [UInt8]) throws(OutputError) { try write(to: journalName) { $0(journal) } }

  func removeJournal() throws(OutputError) {
    guard let folder = try open(making: false) else { return }
    defer { folder.stayOpen() }
    try OpenFolder(number: folder.number, path: path).remove(journalName[...])
  }

  /// - Returns: nil where there is none that could be used: a cache only ever saves work.
  func readCache() -> LastBuild? { (try? read(cacheName)).flatMap { $0 }.flatMap { CacheFile.read($0) } }

  /// Of the cache's file; nil where there is none.
  var cacheStamp: FileStamp? {
    guard let folder = try? open(making: false) else { return nil }
    defer { folder.stayOpen() }
    return (try? OpenFolder(number: folder.number, path: path).status(of: cacheName[...]))??.stamp
  }

  /// A cache that cannot be written costs the next build its work, and nothing else.
  func write(_ cache: LastBuild) { try? write(to: cacheName) { CacheFile.write(cache, $0) } }

  func readHistory() throws(OutputError) -> BuildHistory? { try read(historyName).flatMap { CacheFile.read($0) } }
  func write(_ history: BuildHistory) { try? write(to: historyName) { CacheFile.write(history, $0) } }

  func readProse() -> ProseMemory? { (try? read(proseName)).flatMap { $0 }.flatMap { CacheFile.read($0) } }
  func write(_ prose: ProseMemory) { try? write(to: proseName) { CacheFile.write(prose, $0) } }

  private func open(making: Bool) throws(OutputError) -> FileDescriptor? {
    if making, retried({ path.bytes.withCString { mkdir($0, 0o755) } }) != 0, errno != EEXIST {
      throw .noState(FileError(path: path, operation: "make the folder", number: errno))
    }
    // A content folder of strangers must not lead us elsewhere.
    let opened = retried { path.bytes.withCString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) } }
    if opened >= 0 { return FileDescriptor(owning: opened) }
    if errno == ENOENT && !making { return nil }
    throw .system("open", path)
  }

  private func read(_ name: [UInt8]) throws(OutputError) -> [UInt8]? {
    guard let folder = try open(making: false) else { return nil }
    defer { folder.stayOpen() }
    return try OpenFolder(number: folder.number, path: path).read(name[...])
  }

  /// What a killed build was writing when it died.
  func removeHalfWritten() throws(OutputError) {
    guard let descriptor = try open(making: false) else { return }
    defer { descriptor.stayOpen() }
    let folder = OpenFolder(number: descriptor.number, path: path)
    for name in [journalName, cacheName, historyName, proseName] { try folder.remove(Self.fresh(name)[...]) }
  }

  /// Whole or not at all.
  private func write(to name: [UInt8], _ give: OpenFolder.Pieces) throws(OutputError) {
    guard let descriptor = try open(making: true) else { return }
    defer { descriptor.stayOpen() }
    let folder = OpenFolder(number: descriptor.number, path: path)
    let ignore = Array(".gitignore".utf8)
    if try folder.status(of: ignore[...]) == nil {
      try folder.replace(ignore, through: Self.fresh(name)) { $0(Array("*\n".utf8)) }
    }
    try folder.replace(name, through: Self.fresh(name), give)
  }

  private static func fresh(_ name: [UInt8]) -> [UInt8] { name + Array(".new".utf8) }
}

extension OpenFolder {
  /// - Parameter fresh: the name under which the file is written before it takes its own.
  fileprivate func replace(_ name: [UInt8], through fresh: [UInt8], _ give: Pieces) throws(OutputError) {
    try remove(fresh[...])
    try writeNew(fresh[...], give)
    let renamed = retried { withName(fresh[...]) { old in withName(name[...]) { new in renameat(number, old, number, new) } } }
    guard renamed == 0 else { throw .system("rename", path.appending(fresh)) }
  }
}
