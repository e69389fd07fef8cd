import Base

/// Strings. One without escapes is decoded in one run.
extension JSONParser {
  /// Reads a string; `position` is at its opening quote before and past its closing one after.
  mutating func string() throws(JSONFault) -> String {
    let start = position
    var i = start + 1
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: "\"") {
        position = i + 1
        return String(decoding: UnsafeBufferPointer(rebasing: text[start + 1..<i]), as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      i += 1
    }
    var bytes = Array(text[start + 1..<i])
    while i < text.count {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "\""):
        position = i + 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        i = try escape(at: i, into: &bytes)
      case 0..<0x20:
        throw controlCharacter(at: i, quote: start)
      default:
        bytes.append(byte)
        i += 1
      }
    }
    throw JSONFault(.jsonUnclosed, start..<start + 1, "the quote that opens here is never closed")
  }

  /// Returns the offset past the escape.
  private func escape(at start: Int, into bytes: inout [UInt8]) throws(JSONFault) -> Int {
    guard start + 1 < text.count else { throw noEscape(start..<text.count) }
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(text[start + 1])
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"): return try unicode(at: start, into: &bytes)
    default: throw noEscape(start..<character(start + 1).upperBound)
    }
    return start + 2
  }

  private func unicode(at start: Int, into bytes: inout [UInt8]) throws(JSONFault) -> Int {
    guard let unit = codeUnit(at: start) else { throw noEscape(start..<min(start + 2, text.count)) }
    if let scalar = Unicode.Scalar(unit) {
      bytes += UTF8.encode(scalar)!
      return start + 6
    }
    guard unit < 0xDC00, let low = codeUnit(at: start + 6), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else {
      throw JSONFault(
        .jsonEscape, start..<start + 6, "`\(String(decoding: text[start..<start + 6], as: UTF8.self))` is half a character",
        suggestion: "write both halves of the pair, or the character itself")
    }
    bytes += UTF8.encode(scalar)!
    return start + 12
  }

  /// The four digits of `\uXXXX`.
  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for byte in text[start + 2..<start + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  private func noEscape(_ range: Range<Int>) -> JSONFault {
    let isUnicode = range.count == 2 && text[range.lowerBound + 1] == UInt8(ascii: "u")
    return JSONFault(
      .jsonEscape, range,
      isUnicode ? "four hexadecimal digits must follow `\\u`" : "`\(printable(text[range]))` is no escape in JSON",
      suggestion: isUnicode ? nil : "write `\\\\` for a backslash")
  }

  private func controlCharacter(at offset: Int, quote: Int) -> JSONFault {
    let byte = text[offset]
    if byte == 0x0A || byte == 0x0D {
      return JSONFault(
        .jsonUnclosed, quote..<quote + 1, "the quote that opens here is not closed on its line",
        suggestion: "close it, or write a line break in the text as `\\n`")
    }
    let hex = String(byte, radix: 16, uppercase: true)
    let escape = byte == 0x09 ? "\\t" : "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    let name = byte == 0x09 ? "a tab" : "a control character"
    return JSONFault(
      .jsonControlCharacter, offset..<offset + 1, "\(name) must be escaped in JSON text", suggestion: "write `\(escape)`")
  }
}
