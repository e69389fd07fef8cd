/// Which of the build's input files: an index into `SourceTable`. Files are numbered in the order of their paths.
public struct SourceID: Hashable, Comparable, Sendable {
  public let index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
  public static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// One input file: its path as the author sees it, and its bytes as they were read.
public struct Source: Sendable {
  public let path: BytePath
  public let bytes: [UInt8]
  /// The folder in which `path` starts, as the user named it; nil: the input folder.
  public let folder: String?

  public init(path: BytePath, bytes: [UInt8], folder: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.folder = folder
  }
}

/// A run of bytes in one input file, half open.
public struct Place: Hashable, Sendable {
  public let source: SourceID
  public let start: Int32
  public let end: Int32

  public init(_ source: SourceID, _ range: Range<Int>) {
    self.source = source
    start = Int32(clamping: range.lowerBound)
    end = Int32(clamping: range.upperBound)
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
}
