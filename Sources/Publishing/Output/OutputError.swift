import Base
import Glibc

/// Why nothing, or nothing more, is written to the published folder. Each sentence says what to do.
public enum OutputError: Error, Sendable {
  // The folder asked for.
  case noName
  case root
  case home(BytePath)
  /// Output is a folder of sources, lies in one or holds one.
  case sources(output: BytePath, sources: BytePath)
  /// What is kept of a build would be published, or would lie among the sources.
  case state(BytePath)
  /// There is no folder for what is kept of a build.
  case noState(FileError)
  case symbolicLink(BytePath)
  case notAFolder(BytePath)
  case notOurs(BytePath)
  case otherKind(BytePath, found: OutputKind)
  case damagedManifest(BytePath, reason: String)
  /// - isTwice: two manifests tell two stories.
  case noManifest(BytePath, isTwice: Bool)

  // The folder beside it.
  case otherFileSystem(staging: BytePath, output: BytePath)
  case stagingNotOurs(BytePath)
  case busy(BytePath, process: Int32?)

  // The files to publish.
  case reserved(SitePath)
  case notUTF8(SitePath)
  case twice(SitePath)
  case onlyCaseDiffers(SitePath, SitePath)
  case fileAndFolder(file: SitePath, inside: SitePath)

  // What stands in Output already.
  case foreign([SitePath])
  case edited([SitePath])
  case changedMeanwhile([SitePath])

  /// The file system said no; every file in Output is whole, old or new.
  case file(FileError)

  /// The user can mend it by another folder, option or name (exit code 2); else the file system failed.
  public var isRefusal: Bool {
    if case .file = self { false } else { true }
  }

  /// The last call of the C library failed.
  static func system(_ operation: String, _ path: BytePath) -> OutputError {
    .file(FileError(path: path, operation: operation, number: errno))
  }
}

extension OutputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noName: "no output folder is named; name one with --output"
    case .state(let path):
      "the cache cannot be kept in `\(path)`: it would be published; choose a folder outside the output and the sources with --cache"
    case .noState(let error): "\(error.description); name a folder for the cache with --cache"
    case .root: "the output folder is `/`; choose a folder of its own with --output"
    case .home(let path): "the output folder `\(path)` is or holds a home folder; choose a folder of its own with --output"
    case .sources(let output, let sources):
      "the output folder `\(output)` and the source folder `\(sources)` are or hold each other; choose a folder apart from it with --output"
    case .symbolicLink(let path): "the output folder `\(path)` is a symbolic link; name the folder that it leads to"
    case .notAFolder(let path): "the output folder `\(path)` is a file; choose another name with --output"
    case .notOurs(let path):
      "the output folder `\(path)` is not empty and not written by Dossier; choose another folder or pass --adopt"
    case .otherKind(let path, .preview):
      "`\(path)` is a preview folder (`\(OutputKind.preview.manifestName)` stands in it); publish to another folder"
    case .otherKind(let path, .published):
      "`\(path)` is a published folder (`\(OutputKind.published.manifestName)` stands in it); preview to another folder"
    case .damagedManifest(let path, let reason):
      "the manifest `\(path)` is damaged (\(reason)); restore it, or remove it and pass --adopt"
    case .noManifest(let path, false):
      "`\(path)` has no manifest (`\(OutputKind.published.manifestName)`): it was not published by Dossier, or not as a whole"
    case .noManifest(let path, true):
      "`\(path)` has the manifest of a published folder and that of a preview; remove the one that does not belong there"
    case .otherFileSystem(let staging, let output):
      "`\(staging)` and the output folder `\(output)` lie on different file systems; "
        + "name a folder on the output's file system with --staging"
    case .stagingNotOurs(let path):
      "`\(path)` is not a private folder of yours; remove it, or name another place with --staging"
    case .busy(let path, let process):
      "another build\(process.map { " (process \($0))" } ?? "") is writing to `\(path)`; wait until it ends, then run again"
    case .reserved(let path): "`\(path)` is a name that Dossier keeps for itself; give the file another name"
    case .notUTF8(let path): "the name `\(path)` is not UTF-8; give the file another name"
    case .twice(let path): "two files would be written to `\(path)`; give one of them another name"
    case .onlyCaseDiffers(let first, let second):
      "`\(first)` and `\(second)` are one file on this file system; give one of them another name"
    case .fileAndFolder(let file, let inside):
      "`\(file)` would be a file, and a folder because of `\(inside)`; give one of them another name"
    case .foreign(let paths):
      "\(list(paths)) in the output folder \(paths.count == 1 ? "was" : "were") not written by Dossier and would be replaced; "
        + "move \(paths.count == 1 ? "it" : "them") away or rename the page"
    case .edited(let paths):
      "\(list(paths)) in the output folder \(paths.count == 1 ? "was" : "were") edited by hand and would be replaced; "
        + "move the edits into the sources, or pass --overwrite-edited (also where a build was stopped and .dossier was deleted since)"
    case .changedMeanwhile(let paths):
      "\(list(paths)) in the output folder changed while the build ran; run it again"
    case .file(let error): error.description
    }
  }
}

private func list(_ paths: [SitePath]) -> String {
  let shown = paths.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
  return paths.count > 10 ? "\(shown) and \(paths.count - 10) more" : shown
}

/// Runs a call of Base whose error means that this stage cannot go on.
func reading<Result: ~Copyable>(_ body: () throws(FileError) -> Result) throws(OutputError) -> Result {
  do { return try body() } catch { throw .file(error) }
}
