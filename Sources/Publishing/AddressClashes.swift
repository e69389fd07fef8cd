import Base
import Linking
import Pages

/// Finds files of `static/` that would take the address of a file of ours, before any is made. All other addresses are apart by
/// the way they are made.
struct AddressClashes {
  private var taken: Set<SitePath> = []
  private var folders: Set<ArraySlice<UInt8>> = []

  static func report(_ statics: [BytePath], among ours: some Sequence<SitePath>, _ diagnostics: inout Diagnostics) {
    // Most dossiers have no such files, and then no table of all addresses is made.
    if !statics.isEmpty { AddressClashes(ours).check(statics, &diagnostics) }
  }

  private init(_ ours: some Sequence<SitePath>) {
    for path in ours {
      taken.insert(path)
      for folder in Self.folders(above: path) where !folders.insert(folder).inserted { break }
    }
  }

  private func check(_ statics: [BytePath], _ diagnostics: inout Diagnostics) {
    for file in statics {
      guard let path = Addresses.fixed(file) else { continue }
      let fault =
        if taken.contains(path) {
          "would take the address of a file of the site, \(path)"
        } else if folders.contains(path.bytes[...]) {
          "would take the place of a folder of the site, \(path)"
        } else if let above = Self.folders(above: path).first(where: { taken.contains($0) }) {
          "would need a folder at the address of a file of the site, \(printable(above))"
        } else {
          nil as String?
        }
      guard let fault else { continue }
      diagnostics.report(
        .staticAddressTaken, at: nil, "\(file) \(fault)",
        suggestion: "give it another name; what is in the theme's assets/ is replaced by a file in Templates/assets/")
    }
  }

  /// From the one in which the file lies, upwards.
  private static func folders(above path: SitePath) -> [ArraySlice<UInt8>] {
    path.bytes.indices.filter { path.bytes[$0] == UInt8(ascii: "/") }.reversed().map { path.bytes[..<$0] }
  }
}

extension Set<SitePath> {
  fileprivate func contains(_ bytes: ArraySlice<UInt8>) -> Bool { SitePath(bytes: Array(bytes)).map { contains($0) } ?? false }
}
