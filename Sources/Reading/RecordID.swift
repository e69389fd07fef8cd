@_spi(_Unicode) import Swift

/// The form of an id: lower-case letters of any script, digits and hyphens, at most 100 bytes, in Unicode's normalisation form C. A
/// note's id is a path of such: all of it at most 200 bytes.
public enum RecordID {
  /// - Parameter allowingSlashes: for a note's.
  /// - Returns: what is wrong, as the end of a sentence, or nil.
  public static func problem(of id: String, allowingSlashes: Bool) -> String? {
    guard allowingSlashes else { return problem(of: id) }
    for part in id.split(separator: "/", omittingEmptySubsequences: false) {
      if let problem = problem(of: String(part)) { return problem }
    }
    return id.utf8.count > 200 ? "is longer than 200 bytes" : nil
  }

  /// - Returns: what is wrong, as the end of a sentence, or nil.
  public static func problem(of id: String) -> String? {
    if id.isEmpty { return "is empty" }
    if id.utf8.count > 100 { return "is longer than 100 bytes" }
    if id == "index" || isPageNumber(id) { return "is the address of a page that Dossier makes" }
    if id.utf8.allSatisfy({ isPlain($0) }) { return nil }
    for scalar in id.unicodeScalars where !isAllowed(scalar) {
      if scalar.properties.isUppercase { return "has a capital letter; ids are lower-case" }
      return "has a character that is no letter, digit or hyphen"
    }
    if id.utf8.contains(where: { $0 >= 0x80 }), !id._nfc.elementsEqual(id.unicodeScalars) {
      return "writes a letter with its accent as two characters"
    }
    return nil
  }

  /// The nearest id of the right form.
  public static func mended(_ id: String, keepingSlashes: Bool) -> String? {
    var mended = ""
    for scalar in id.lowercased()._nfc {
      if isAllowed(scalar) || (keepingSlashes && scalar == "/") {
        mended.unicodeScalars.append(scalar)
      } else if !mended.isEmpty, mended.last != "-" {
        mended += "-"
      }
    }
    while mended.last == "-" { mended.removeLast() }
    return problem(of: mended, allowingSlashes: keepingSlashes) == nil ? mended : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-": return true
    case _ where scalar.isASCII: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  private static func isPageNumber(_ id: String) -> Bool {
    id.hasPrefix("page-") && !id.dropFirst(5).isEmpty && id.dropFirst(5).allSatisfy { $0.isASCII && $0.isNumber }
  }
}
