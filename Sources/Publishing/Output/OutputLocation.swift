import Base
import Glibc

/// Where Output stands or is to stand, without symbolic links or `..`, once it is known that writing there harms nothing.
/// Nothing is written to find out.
struct OutputLocation: Sendable {
  let path: BytePath
  let exists: Bool

  /// - Parameter sources: folders that hold what the site is made from.
  init(_ asked: String, apartFrom sources: [String]) throws(OutputError) {
    var text = Array(asked.utf8)
    guard !text.isEmpty else { throw .noName }
    // A slash at the end would follow a symbolic link.
    while text.last == UInt8(ascii: "/") { text.removeLast() }
    guard !text.isEmpty else { throw .root }

    let status = FileStatus(at: text)
    if status?.kind == .symbolicLink { throw .symbolicLink(BytePath(text)) }
    if let status, status.kind != .folder { throw .notAFolder(BytePath(text)) }
    exists = status != nil
    path = try OutputLocation.real(text)
    guard path.bytes != Array("/".utf8) else { throw .root }

    let here = OutputLocation.chain(path.bytes)
    for home in OutputLocation.homes() {
      // The home folder itself, or one that holds it.
      if let last = here.last, last.path == path.bytes,
        OutputLocation.chain(home).contains(where: { $0.status.isSame(as: last.status) })
      {
        throw .home(path)
      }
    }
    for source in sources {
      guard let status = FileStatus(at: Array(source.utf8), followingLinks: true) else { continue }
      let real = try OutputLocation.real(Array(source.utf8))
      let isInside = here.contains { $0.status.isSame(as: status) }
      let isAbove = exists && OutputLocation.chain(real.bytes).contains { $0.status.isSame(as: here[here.count - 1].status) }
      if isInside || isAbove { throw .sources(output: path, sources: real) }
    }
  }

  /// Refuses a folder for the cache that would be published, from here or from a source folder. `.dossier` in a source folder is not.
  func refuse(state: String, among sources: [String]) throws(OutputError) {
    let state = try OutputLocation.real(Array(state.utf8))
    func rest(below folder: BytePath) -> ArraySlice<UInt8>? {
      guard state.bytes.starts(with: folder.bytes) else { return nil }
      let rest = state.bytes.dropFirst(folder.bytes.count)
      return rest.isEmpty || rest.first == UInt8(ascii: "/") ? rest.dropFirst() : nil
    }
    if rest(below: path) != nil { throw .state(state) }
    for source in sources {
      guard let rest = rest(below: try OutputLocation.real(Array(source.utf8))) else { continue }
      if !rest.prefix(while: { $0 != UInt8(ascii: "/") }).elementsEqual(".dossier".utf8) { throw .state(state) }
    }
  }

  var parent: BytePath {
    let bytes = parentFolder(of: path.bytes[...])
    return BytePath(bytes.isEmpty ? Array("/".utf8) : Array(bytes))
  }

  var name: [UInt8] { Array(lastName(of: path.bytes[...])) }

  /// Every folder from `/` down to `path`, as far as it exists.
  private static func chain(_ path: [UInt8]) -> [(path: [UInt8], status: FileStatus)] {
    var ends = path.indices.filter { path[$0] == UInt8(ascii: "/") }
    ends.append(path.count)
    var chain: [(path: [UInt8], status: FileStatus)] = []
    for end in ends {
      let folder = end == 0 ? Array("/".utf8) : Array(path[..<end])
      guard let status = FileStatus(at: folder) else { break }
      chain.append((folder, status))
    }
    return chain
  }

  private static func homes() -> [[UInt8]] {
    var homes: [[UInt8]] = []
    if let home = getenv("HOME") { homes.append(Array(String(cString: home).utf8)) }
    // Not `getpwuid`: it may ask a server, and cannot be linked into a static binary.
    let user = Array(String(geteuid()).utf8)
    for line in ((try? DiskTree("/etc").read("passwd")) ?? []).split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      if fields.count > 5, fields[2].elementsEqual(user), !fields[5].isEmpty { homes.append(Array(fields[5])) }
    }
    // An account without a home of its own may name `/`, which is refused anyway, or a folder that is not there.
    return homes.compactMap { try? real($0).bytes }
  }

  /// `path` without symbolic links; parts at its end may be missing.
  static func real(_ path: [UInt8]) throws(OutputError) -> BytePath {
    if let resolved = path.withCString({ realpath($0, nil) }) {
      defer { free(resolved) }
      return BytePath(Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map { UInt8(bitPattern: $0) })
    }
    let name = Array(lastName(of: path[...]))
    guard errno == ENOENT, !name.isEmpty, name != Array(".".utf8), name != Array("..".utf8) else {
      throw .system("find", BytePath(path))
    }
    var above = Array(parentFolder(of: path[...]))
    while above.last == UInt8(ascii: "/") { above.removeLast() }
    if above.isEmpty { above = Array((path.first == UInt8(ascii: "/") ? "/" : ".").utf8) }
    let parent = try real(above)
    return parent.bytes == Array("/".utf8) ? BytePath(parent.bytes + name) : parent.appending(name)
  }

  /// Makes the folders above Output where they are missing, and opens the lowest.
  func openParent() throws(OutputError) -> FileDescriptor {
    var folder: [UInt8] = []
    for part in parent.parts {
      folder += [UInt8(ascii: "/")] + part
      if FileStatus(at: folder) == nil { try OutputLocation.make(folder) }
    }
    return try openAbsolute(parent.bytes)
  }

  /// Makes the folder where it is missing, and opens it.
  func open() throws(OutputError) -> FileDescriptor {
    if !exists { try OutputLocation.make(path.bytes) }
    return try openAbsolute(path.bytes)
  }

  private static func make(_ folder: [UInt8]) throws(OutputError) {
    if retried({ folder.withCString { mkdir($0, 0o755) } }) != 0, errno != EEXIST {
      throw .system("make the folder", BytePath(folder))
    }
  }
}

/// Opens a folder by its path without symbolic links.
func openAbsolute(_ path: [UInt8]) throws(OutputError) -> FileDescriptor {
  let opened = retried { path.withCString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) } }
  guard opened >= 0 else { throw .system("open", BytePath(path)) }
  return FileDescriptor(owning: opened)
}
