import Base
import Glibc

/// One JSON value a line, read line by line. Blank lines are skipped; a line that cannot be read is reported and left out.
///
///     var reader = JSONLinesReader(file.bytes, source: id, diagnostics: &diagnostics)
///     while let record = reader.next(&diagnostics) { … }
public struct JSONLinesReader: Sendable {
  private let bytes: [UInt8]
  private let source: SourceID
  private var position: Int

  public init(_ bytes: [UInt8], source: SourceID, diagnostics: inout Diagnostics) {
    self.bytes = bytes
    self.source = source
    let isText = SourceText.check(bytes[...], source: source, diagnostics: &diagnostics)
    position = isText ? SourceText.byteOrderMark(bytes[...]) : bytes.count
  }

  /// The value of the next line that can be read; nil at the end.
  public mutating func next(_ diagnostics: inout Diagnostics) -> Node? {
    while position < bytes.count {
      let line = position..<Self.lineEnd(bytes, from: position)
      position = min(line.upperBound + 1, bytes.count)
      if let node = Self.read(bytes, line, source, &diagnostics) { return node }
    }
    return nil
  }

  private static func read(_ bytes: [UInt8], _ line: Range<Int>, _ source: SourceID, _ diagnostics: inout Diagnostics) -> Node? {
    bytes.withUnsafeBufferPointer { file in
      let text = UnsafeBufferPointer(rebasing: file[line])
      guard !text.allSatisfy(JSONParser.isBlank) else { return nil }
      var parser = JSONParser(text, JSONPlaces(source: source, base: line.lowerBound))
      defer { diagnostics.append(parser.diagnostics) }
      do throws(JSONFault) {
        return try parser.document()
      } catch {
        var fault = error
        if fault.code == .jsonUnclosed { fault.suggestion = "write each value on one line of its own" }
        parser.report(fault)
        return nil
      }
    }
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { file in
      guard let from = file.baseAddress.map({ $0 + start }), let end = memchr(from, 0x0A, file.count - start) else {
        return file.count
      }
      return start + (UnsafeRawPointer(end) - from)
    }
  }
}
