import Base
import CLibYAML

/// YAML as a tree of nodes, every scalar as text. libyaml reads; what our contract refuses is refused here: duplicate keys, tags,
/// keys that are no text, alias bombs, depths over 100, a second document.
public enum YAMLReader {
  /// Of libyaml, as `0.2.5`.
  public static var libraryVersion: String { String(cString: yaml_get_version_string()) }
  /// The largest text that is read, in bytes.
  public static let sizeLimit = 32 << 20
  /// How many lists and mappings may stand inside each other.
  public static let depthLimit = 100
  /// How many nodes all aliases of one text may stand for.
  public static let aliasBudget = 10_000
  /// Reading ends when so many errors were found; warnings end nothing.
  public static let faultLimit = 100

  /// Reads one document.
  /// - Parameter bytes: a range of the source file (a whole file, or a front matter); places are byte offsets in the whole file.
  /// - Returns: nil when the text has no value (empty, comments alone) or cannot be read; the latter is diagnosed. Where a fault
  ///   leaves the tree whole (a duplicate key, an unknown tag) the tree is returned all the same, so that its other faults are found.
  public static func read(_ bytes: ArraySlice<UInt8>, source: SourceID, diagnostics: inout Diagnostics) -> Node? {
    guard SourceText.check(bytes, source: source, diagnostics: &diagnostics) else { return nil }
    guard bytes.count <= sizeLimit else {
      diagnostics.report(
        .textTooLarge, at: Place(source, bytes.startIndex..<bytes.startIndex), "the YAML is larger than \(sizeLimit >> 20) MiB",
        suggestion: "split it into several files, or write JSON lines")
      return nil
    }
    let text = bytes.dropFirst(SourceText.byteOrderMark(bytes))
    return text.withUnsafeBufferPointer { buffer in
      if let separator = firstSeparator(in: buffer) {
        let place = Place(source, text.startIndex + separator.range.lowerBound..<text.startIndex + separator.range.upperBound)
        diagnostics.report(
          .yamlControlCharacter, at: place, "the invisible character \(separator.name) breaks the line in YAML",
          suggestion: "delete it")
        return nil
      }
      let origin = YAMLTree.Origin(source: source, base: text.startIndex)
      let (node, found) = YAMLTree.read(buffer, origin, suggesting: true)
      diagnostics.append(found)
      return node
    }
  }

  /// U+0085, U+2028 and U+2029 come with pasted text; libyaml ends a line at them, where no editor shows an end.
  private static func firstSeparator(in text: UnsafeBufferPointer<UInt8>) -> (range: Range<Int>, name: String)? {
    var i = SourceText.asciiPrefix(of: text)
    while i + 1 < text.count {
      if text[i] == 0xC2, text[i + 1] == 0x85 { return (i..<i + 2, "U+0085 (next line)") }
      if text[i] == 0xE2, text[i + 1] == 0x80, i + 2 < text.count, text[i + 2] | 1 == 0xA9 {
        return (i..<i + 3, text[i + 2] == 0xA8 ? "U+2028 (line separator)" : "U+2029 (paragraph separator)")
      }
      i += 1
    }
    return nil
  }

  /// Whether a line that we would suggest can be read without a complaint.
  static func isSound(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { buffer in
      let (node, found) = YAMLTree.read(buffer, YAMLTree.Origin(source: SourceID(0), base: 0), suggesting: false)
      return node != nil && found.all.isEmpty
    }
  }
}
