import Base

/// JSON by RFC 8259, strictly, as a tree of nodes with places. Strings are text that is not plain; numbers, `true`, `false` and
/// `null` are plain text as written. Refused beyond the RFC: a key twice in one object, an escape of half a surrogate pair, more
/// than 512 levels.
public enum JSONReader {
  /// How many lists and objects may stand inside each other.
  public static let depthLimit = 512
  /// How many keys that are written twice are reported.
  public static let faultLimit = 100

  /// Reads one value.
  /// - Parameter bytes: a range of the source file; places are byte offsets in the whole file. A byte order mark is accepted.
  /// - Returns: nil when the text cannot be read; it is diagnosed. Where a key is written twice the first stays, and the tree is
  ///   returned all the same.
  public static func read(_ bytes: ArraySlice<UInt8>, source: SourceID, diagnostics: inout Diagnostics) -> Node? {
    guard SourceText.check(bytes, source: source, diagnostics: &diagnostics) else { return nil }
    let text = bytes.dropFirst(SourceText.byteOrderMark(bytes))
    return text.withUnsafeBufferPointer { read($0, JSONPlaces(source: source, base: text.startIndex), &diagnostics) }
  }

  /// - Parameter text: valid UTF-8.
  static func read(_ text: UnsafeBufferPointer<UInt8>, _ places: JSONPlaces, _ diagnostics: inout Diagnostics) -> Node? {
    var parser = JSONParser(text, places)
    defer { diagnostics.append(parser.diagnostics) }
    do throws(JSONFault) {
      return try parser.document()
    } catch {
      parser.report(error)
      return nil
    }
  }
}
