import Base

/// One cell of a CSV row: where it lies. Its text is made only when asked for.
public struct CSVCell: Sendable, Equatable {
  enum Form: UInt8, Sendable {
    case plain
    /// In quotes, with no quote inside.
    case quoted
    /// In quotes, with `""` inside.
    case escaped
  }

  private let start: Int32
  private let end: Int32
  let form: Form

  init(_ start: Int, _ end: Int, _ form: Form) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.form = form
  }

  /// The cell's bytes in the file, quotes included.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// The bytes between the quotes, or all when there are none.
  public var content: Range<Int> { form == .plain ? range : Int(start) + 1..<Int(end) - 1 }
  public var isQuoted: Bool { form != .plain }
  /// It is in quotes, and each quote inside is written as two.
  public var hasDoubledQuotes: Bool { form == .escaped }
  /// Nothing is written: an absent field. `""` is nothing too.
  public var isEmpty: Bool { Int(end) - Int(start) == (form == .plain ? 0 : 2) }

  public func place(in source: SourceID) -> Place { Place(source, range) }

  /// - Parameter bytes: the whole file.
  public func text(in bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { file in
      let written = UnsafeBufferPointer(rebasing: file[content])
      return form == .escaped ? Self.unescaped(written) : String(decoding: written, as: UTF8.self)
    }
  }

  /// What stands between the quotes of a cell that ``hasDoubledQuotes``.
  public static func unescaped(_ written: ArraySlice<UInt8>) -> String { written.withUnsafeBufferPointer { unescaped($0) } }

  private static func unescaped(_ written: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: written.count) { text in
      var count = 0
      var i = 0
      while i < written.count {
        text[count] = written[i]
        count += 1
        // The second of two quotes is skipped; a quote never stands alone here.
        i += written[i] == UInt8(ascii: "\"") ? 2 : 1
      }
      return count
    }
  }
}

/// One row of a CSV file.
public struct CSVRow: Sendable {
  /// As many as the row has: more or fewer than the header when `isRagged`.
  public let cells: [CSVCell]
  /// The row's bytes, without its line end.
  public let place: Place
  /// The row is diagnosed as having more or fewer cells than the header, or as broken: its cells may stand under the wrong names.
  public let isRagged: Bool
}
