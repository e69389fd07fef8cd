import Base

/// Why a build could not go on: not the content's fault.
public enum BuildFailure: Error, CustomStringConvertible {
  case file(FileError)
  case output(OutputError)

  public var description: String {
    switch self {
    case .file(let error): error.description
    case .output(let error): error.description
    }
  }
}

/// What a build did: everything that the last line adds up.
public struct BuildReport: Sendable {
  /// Sorted by file, place and code.
  public let diagnostics: [Diagnostic]
  public let sources: SourceTable
  /// Records.
  public let published: Int
  public let withdrawn: Int
  /// Records with an error of their own.
  public let refused: Int
  /// Records left out, by reason, in a fixed order.
  public let hidden: [(reason: String, count: Int)]
  public let unusedMedia: Int
  public let ignoredFiles: Int
  public let pages: Int
  /// nil where nothing was written.
  public let output: OutputResult?
  /// Errors, or warnings in a strict build: nothing is published.
  public let isBlocked: Bool

  /// Those that are not listed are counted too.
  public func count(_ severity: Severity) -> Int { diagnostics.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) } }
}
