import Base

/// Why a build could not go on: not the content's fault.
public enum BuildFailure: Error, CustomStringConvertible {
  case file(FileError)
  case output(OutputError)
  /// The sources changed each time they were read.
  case unsteady

  public var description: String {
    switch self {
    case .file(let error): error.description
    case .output(let error): error.description
    case .unsteady: "the files of the dossier keep changing while they are read; build again when that is over"
    }
  }
}

/// What a build did: everything that the last line adds up.
public struct BuildReport: Sendable {
  /// Sorted by file, place and code.
  public let diagnostics: [Diagnostic]
  public let sources: SourceTable
  /// Every record of Content. Where none is refused it is the sum of those published, withdrawn and hidden.
  public let read: Int
  public let published: Int
  public let withdrawn: Int
  /// Records with an error of their own.
  public let refused: Int
  /// Files of which nothing could be read.
  public let unreadableFiles: Int
  /// Records left out, by reason, in a fixed order.
  public let hidden: [(reason: String, count: Int)]
  public let unusedMedia: Int
  public let ignoredFiles: Int
  public let pages: Int
  /// nil where nothing was written.
  public internal(set) var output: OutputResult?
  /// Of a dry run: what it would have done.
  public var changes: OutputChanges?
  /// Of a build that verifies: files in Output that a build from nothing makes differently, or not at all. nil: not verified.
  public var differing: [SitePath]?
  /// Errors, or warnings in a strict build: nothing is published.
  public let isBlocked: Bool

  /// Those that are not listed are counted too.
  public func count(_ severity: Severity) -> Int { diagnostics.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) } }
}

extension BuildReport {
  /// The plain numbers, each with the name under which the cache keeps it.
  static let counts: [(name: String, path: any KeyPath<BuildReport, Int> & Sendable)] = [
    ("read", \.read), ("published", \.published), ("withdrawn", \.withdrawn), ("refused", \.refused),
    ("unreadable-files", \.unreadableFiles), ("unused-media", \.unusedMedia), ("ignored-files", \.ignoredFiles),
    ("pages", \.pages),
  ]

  /// The report of a build that found nothing to do.
  init(
    diagnostics: [Diagnostic], sources: SourceTable, counts: [String: Int], hidden: [(reason: String, count: Int)],
    output: OutputResult
  ) {
    func count(_ name: String) -> Int { counts[name] ?? 0 }
    self.init(
      diagnostics: diagnostics, sources: sources, read: count("read"), published: count("published"),
      withdrawn: count("withdrawn"),
      refused: count("refused"), unreadableFiles: count("unreadable-files"), hidden: hidden, unusedMedia: count("unused-media"),
      ignoredFiles: count("ignored-files"),
      pages: count("pages"), output: output, isBlocked: false)
  }
}
