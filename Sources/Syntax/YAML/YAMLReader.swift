import Base

/// YAML as a tree of nodes, every scalar as text. libyaml reads; what our contract refuses is refused here: duplicate keys, tags,
/// keys that are no text, alias bombs, depths over 100, a second document.
public enum YAMLReader {
  /// The largest text that is read, in bytes.
  public static let sizeLimit = 32 << 20
  /// How many lists and mappings may stand inside each other.
  public static let depthLimit = 100
  /// How many nodes all aliases of one text may stand for.
  public static let aliasBudget = 10_000
  /// Reading ends when so many faults were found.
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
      let origin = YAMLTree.Origin(source: source, base: text.startIndex)
      let (node, found) = YAMLTree.read(buffer, origin, suggesting: true)
      diagnostics.append(found)
      return node
    }
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
