import Base
import Glibc

/// Folders below Output that are kept open, so that a path need not be walked again for each of its files.
struct OpenFolders: ~Copyable, Sendable {
  private let root: OpenFolder
  private var opened: [ArraySlice<UInt8>: OpenFolder] = [:]
  private let limit: Int

  /// Many systems allow a process 1,024 open files.
  init(below root: OpenFolder, limit: Int = 400) {
    self.root = root
    self.limit = limit
  }

  deinit {
    for folder in opened.values { close(folder.number) }
  }

  /// Where a folder that was asked for ends.
  enum Way {
    case open(OpenFolder)
    case missing
    /// At this many bytes of the path stands something that is no folder.
    case blocked(Int)
  }

  /// Looks `folder` up without keeping it: for threads that share what is open.
  func use<Result>(
    _ folder: ArraySlice<UInt8>, _ body: (Way) throws(OutputError) -> Result
  ) throws(OutputError) -> Result {
    if folder.isEmpty { return try body(.open(root)) }
    if let folder = opened[folder] { return try body(.open(folder)) }
    let walked = try walk(folder)
    defer { walked.close() }
    switch walked {
    case .opened(let number): return try body(.open(at(folder, number)))
    case .missing: return try body(.missing)
    case .blocked(let count): return try body(.blocked(count))
    }
  }

  /// Opens `folder` and keeps it open.
  /// - Parameter making: makes it where it is missing.
  mutating func keep(_ folder: ArraySlice<UInt8>, making: Bool) throws(OutputError) -> Way {
    if folder.isEmpty { return .open(root) }
    if let folder = opened[folder] { return .open(folder) }
    let parent: OpenFolder
    switch try keep(parentFolder(of: folder), making: making) {
    case .open(let above): parent = above
    case .missing: return .missing
    case .blocked(let count): return .blocked(count)
    }
    let name = lastName(of: folder)
    if making { try parent.makeFolder(name) }
    switch try parent.openFolder(name) {
    case .nothing: return .missing
    case .noFolder: return .blocked(folder.count)
    case .folder(let descriptor):
      return .open(store(folder, descriptor))
    }
  }

  /// Opens the folders of `files` as far as they are there and the limit allows.
  mutating func open(folderOf files: [SitePath]) throws(OutputError) {
    var last: ArraySlice<UInt8> = []
    for file in files where opened.count < limit - 16 && file.folder != last {
      last = file.folder
      _ = try keep(last, making: false)
    }
  }

  private mutating func store(_ folder: ArraySlice<UInt8>, _ descriptor: consuming FileDescriptor) -> OpenFolder {
    // Files come folder by folder: starting anew loses little.
    if opened.count >= limit {
      for folder in opened.values { close(folder.number) }
      opened = [:]
    }
    let kept = at(folder, descriptor.release())
    opened[folder] = kept
    return kept
  }

  /// As `Way`, with the number of a folder that whoever asked for it closes. A noncopyable enum would close it by itself, and makes
  /// the optimiser of 6.3.1 fail.
  private enum Walked {
    case opened(Int32)
    case missing
    case blocked(Int)

    func close() {
      if case .opened(let number) = self { Glibc.close(number) }
    }
  }

  /// From the nearest folder that is open.
  private func walk(_ folder: ArraySlice<UInt8>) throws(OutputError) -> Walked {
    let above = parentFolder(of: folder)
    if above.isEmpty { return try step(to: folder, from: root) }
    if let above = opened[above] { return try step(to: folder, from: above) }
    let walked = try walk(above)
    defer { walked.close() }
    switch walked {
    case .opened(let number): return try step(to: folder, from: at(above, number))
    case .missing: return .missing
    case .blocked(let count): return .blocked(count)
    }
  }

  private func step(to folder: ArraySlice<UInt8>, from parent: OpenFolder) throws(OutputError) -> Walked {
    switch try parent.openFolder(lastName(of: folder)) {
    case .folder(let descriptor): return .opened(descriptor.release())
    case .nothing: return .missing
    case .noFolder: return .blocked(folder.count)
    }
  }

  private func at(_ folder: ArraySlice<UInt8>, _ number: Int32) -> OpenFolder {
    OpenFolder(number: number, path: root.path.appending(Array(folder)))
  }
}

/// `actors/de` of `actors/de/x.html`; empty for a name at the top.
func parentFolder(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return path.prefix(0) }
  return path[..<slash]
}

func lastName(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return path[(slash + 1)...]
}

extension SitePath {
  var folder: ArraySlice<UInt8> { parentFolder(of: bytes[...]) }
  var name: ArraySlice<UInt8> { lastName(of: bytes[...]) }
}
