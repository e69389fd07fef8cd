import Base

/// Finds files that cannot stand beside each other, before any of them is written.
/// - Parameter foldsCase: the file system takes `Bern` and `bern` for one name.
func checkPaths(_ files: [StagedFile], foldsCase: Bool) throws(OutputError) {
  var seen: Set<ArraySlice<UInt8>> = []
  seen.reserveCapacity(files.count)
  var folders: [ArraySlice<UInt8>: SitePath] = [:]
  var folded: [String: SitePath] = [:]
  for file in files {
    let bytes = file.path.bytes[...]
    guard isPrintableName(file.path) else { throw .notUTF8(file.path) }
    if isReserved(file.path) { throw .reserved(file.path) }
    guard seen.insert(bytes).inserted else { throw .twice(file.path) }
    var folder = file.path.folder
    while !folder.isEmpty, folders[folder] == nil {
      folders[folder] = file.path
      folder = parentFolder(of: folder)
    }
    if foldsCase, let other = folded.updateValue(file.path, forKey: foldedName(file.path)) {
      throw .onlyCaseDiffers(other, file.path)
    }
  }
  for file in files {
    if let inside = folders[file.path.bytes[...]] { throw .fileAndFolder(file: file.path, inside: inside) }
  }
}

/// Equal for names that such a file system takes for one. Swift's strings are equal whatever their Unicode normalisation.
func foldedName(_ path: SitePath) -> String { String(decoding: path.bytes, as: UTF8.self).lowercased() }

private func isPrintableName(_ path: SitePath) -> Bool { BytePath(path.bytes).isUTF8 }

private func isReserved(_ path: SitePath) -> Bool {
  // Also as a folder, and in any letter case: the file may be copied to a system that does not tell them apart.
  let first = String(decoding: path.bytes.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self).lowercased()
  return first == OutputKind.published.manifestName || first == OutputKind.preview.manifestName
    || first.hasSuffix(StagingFolder.suffix)
}
