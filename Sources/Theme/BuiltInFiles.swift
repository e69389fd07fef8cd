import CTheme

/// A file compiled into the binary, so that one file copied to another machine works.
public struct BuiltInFile: Sendable {
  /// Below its folder: `partials/name.html`.
  public let path: String
  public let bytes: [UInt8]

  /// The built-in theme: `Templates/` of the repository.
  public static let theme = files(below: "Templates/")
  /// What `dossier init` writes.
  public static let starter = files(below: "Sources/Starter/")
  /// What each code means.
  public static let explanations = files(below: "Sources/Explanations/")
  /// What `dossier new` writes: `event.md`, one for each type of record.
  public static let stubs = files(below: "Sources/Stubs/")

  /// The outlines of the world for maps; `.ci/make-outlines` wrote them.
  public static let outlines = files(below: "Sources/Outlines/").first?.bytes ?? []

  /// In the order of their paths.
  private static func files(below folder: String) -> [BuiltInFile] {
    (0..<theme_file_count()).compactMap { index in
      let file = theme_file_at(index)
      let path = String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      return BuiltInFile(
        path: String(path.dropFirst(folder.count)), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
