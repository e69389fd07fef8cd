import Base
import Model

/// The files of ours that the site no longer has.
struct Removals: Sendable {
  /// They stand where a file or folder of the site must go, and go first.
  var inTheWay: [SitePath] = []
  var others: [SitePath] = []
  /// Not there any more; their folders may be left, empty.
  var vanished: [SitePath] = []
  /// Edited by hand, so they stay.
  var kept: [SitePath] = []
  /// Edited by hand, and the user said that this does not matter.
  var edited: [SitePath] = []

  /// Pages of records, which others may link to.
  var addresses: [SitePath] { (inTheWay + others).filter(Self.isAddress).sorted() }

  private static func isAddress(_ path: SitePath) -> Bool {
    guard path.bytes.ends(with: ".html".utf8), let type = RecordType(folder: String(decoding: path.topFolder, as: UTF8.self))
    else { return false }
    // What lies deeper is a part of a record's page, but for notes.
    return type == .note || path.folder.elementsEqual(path.topFolder)
  }

  var isEmpty: Bool { inTheWay.isEmpty && others.isEmpty && vanished.isEmpty }
  var count: Int { inTheWay.count + others.count }

  init(
    of ownership: Ownership, leaving files: [StagedFile], folders: borrowing OpenFolders, foldsCase: Bool, evenEdited: Bool
  ) throws(OutputError) {
    // Mostly nothing is gone, which shows without a set of all.
    if ownership.areAll(among: files) { return }
    let staying = Set(files.map { $0.path.bytes[...] })
    let gone = ownership.paths(besides: staying)
    if gone.isEmpty { return }
    let claims = Claims(files, foldsCase: foldsCase)
    for path in gone {
      let hash: ContentHash
      switch try Standing(at: path, among: folders, comparedWith: nil) {
      case .file(let found, _): hash = found
      case .nothing:
        vanished.append(path)
        continue
      // A link is not ours: it stays, and so does what it leads to.
      case .noFile(.symbolicLink), .noFile(.special):
        kept.append(path)
        continue
      case .noFile, .blocked, .same: continue
      }
      if !ownership.wrote(path, hash) {
        guard evenEdited else {
          kept.append(path)
          continue
        }
        edited.append(path)
      }
      if claims.need(path) { inTheWay.append(path) } else { others.append(path) }
    }
  }
}

/// Which names the files of the site need.
private struct Claims {
  private var files: Set<ArraySlice<UInt8>> = []
  private var folders: Set<ArraySlice<UInt8>> = []
  private var folded: Set<String> = []

  init(_ staged: [StagedFile], foldsCase: Bool) {
    for file in staged where file.state != .unchanged {
      files.insert(file.path.bytes[...])
      var folder = file.path.folder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = parentFolder(of: folder) }
      if foldsCase { folded.insert(foldedName(file.path)) }
    }
  }

  /// Whether an old file stands where a folder must be, or in a folder where a file must be.
  func need(_ path: SitePath) -> Bool {
    if folders.contains(path.bytes[...]) { return true }
    if !folded.isEmpty, folded.contains(foldedName(path)) { return true }
    var folder = path.folder
    while !folder.isEmpty {
      if files.contains(folder) { return true }
      folder = parentFolder(of: folder)
    }
    return false
  }
}

extension SitePath {
  fileprivate var topFolder: ArraySlice<UInt8> { bytes.prefix { $0 != UInt8(ascii: "/") } }
}

extension Array<UInt8> {
  fileprivate func ends(with end: some Collection<UInt8>) -> Bool { suffix(end.count).elementsEqual(end) }
}
