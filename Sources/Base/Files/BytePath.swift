/// A relative path as the file system has it: bytes, parts separated by `/`. File names are bytes, not strings: two names that
/// differ only in Unicode normalisation are two files, and a name that is not UTF-8 is still a name.
public struct BytePath: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }
  public init(_ text: String) { bytes = Array(text.utf8) }
  public init(stringLiteral text: String) { self.init(text) }

  public static func < (a: BytePath, b: BytePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

  public func appending(_ name: [UInt8]) -> BytePath {
    BytePath(bytes.isEmpty ? name : bytes + [UInt8(ascii: "/")] + name)
  }

  public func appending(_ name: String) -> BytePath { appending(Array(name.utf8)) }

  public var parts: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }
  public var name: ArraySlice<UInt8> { parts.last ?? [] }

  /// The name's extension in lower case without its dot, or an empty string.
  public var fileExtension: String {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// The name without its extension.
  public var stem: ArraySlice<UInt8> {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
    return name[..<dot]
  }

  public var isUTF8: Bool { bytes.withUnsafeBufferPointer { firstInvalidUTF8(in: $0) == nil } }

  /// For people: control characters and bytes that are not UTF-8 are shown as `\xNN`, so that a name cannot steer a terminal.
  public var description: String { printable(bytes) }
}

/// `bytes` as text that is safe to print: bytes that are not UTF-8 and control characters become `\xNN`.
public func printable(_ bytes: some Collection<UInt8>) -> String {
  let bytes = Array(bytes)
  var rest = bytes[...]
  var text = ""
  while !rest.isEmpty {
    let bad = rest.withUnsafeBufferPointer { firstInvalidUTF8(in: $0) }
    let good = rest.prefix(bad ?? rest.count)
    for scalar in String(decoding: good, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      // Joiners are letters' own business in Persian and the scripts of India, and steer nothing.
      case .format where scalar == "\u{200C}" || scalar == "\u{200D}": text.unicodeScalars.append(scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += scalar.utf8.map { "\\x" + hex($0) }.joined()
      default: text.unicodeScalars.append(scalar)
      }
    }
    rest = rest.dropFirst(good.count)
    if let byte = rest.first, bad != nil {
      text += "\\x" + hex(byte)
      rest = rest.dropFirst()
    }
  }
  return text
}

private func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0" + digits : digits
}
