// The white space around a text, which is none of it.
extension String {
  /// Whether there is nothing but white space. Mostly the first byte says no.
  var isBlank: Bool {
    let bytes = utf8.span
    if bytes.count > 0, (0x21..<0x7F).contains(bytes[0]) { return false }
    return allSatisfy(\.isWhitespace)
  }

  func hasByte(where fits: (UInt8) -> Bool) -> Bool {
    let bytes = utf8.span
    for i in bytes.indices where fits(bytes[i]) { return true }
    return false
  }

  var withoutLeadingSpaces: Substring {
    if let first = utf8.first, (0x21..<0x7F).contains(first) { return self[...] }
    return drop(while: \.isWhitespace)
  }

  var trimmingSpaces: String {
    let bytes = utf8.span
    let count = bytes.count
    if count > 0, (0x21..<0x7F).contains(bytes[0]), (0x21..<0x7F).contains(bytes[count - 1]) { return self }
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
