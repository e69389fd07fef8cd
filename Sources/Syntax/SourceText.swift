import Base
import Glibc

/// The check that every file of text passes before a reader sees it: UTF-8, no NUL, and of a size that a `Place` can count.
public enum SourceText {
  /// - Parameter bytes: a range of a source file; places are offsets in the whole file.
  /// - Returns: false when the text must not be read; the first fault is then among `diagnostics` with its place.
  public static func check(_ bytes: ArraySlice<UInt8>, source: SourceID, diagnostics: inout Diagnostics) -> Bool {
    func place(_ offset: Int) -> Place { Place(source, bytes.startIndex + offset..<bytes.startIndex + offset + 1) }
    guard bytes.endIndex <= Int(Int32.max) else {
      diagnostics.report(.textTooLarge, at: place(0), "the file is larger than 2 GiB", suggestion: "split it into several files")
      return false
    }
    return bytes.withUnsafeBufferPointer { text in
      if let offset = firstInvalidByte(in: text) {
        diagnostics.report(.textNotUTF8, at: place(offset), notUTF8(text, offset), suggestion: mending)
        return false
      }
      if let offset = firstNull(in: text) {
        // Every other byte: two bytes a letter, without the mark at the start.
        if text.count > 3, (text[0] == 0 && text[2] == 0) || (text[1] == 0 && text[3] == 0) {
          diagnostics.report(.textNotUTF8, at: place(0), "the file is UTF-16, not UTF-8", suggestion: mending)
        } else {
          diagnostics.report(
            .textNullByte, at: place(offset), "the file has a NUL byte here: it is no text", suggestion: mending)
        }
        return false
      }
      return true
    }
  }

  /// How many bytes a byte order mark takes at the start of `bytes`: 3 or 0.
  static func byteOrderMark(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func notUTF8(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> String {
    if offset == 0, text.count > 1, (text[0], text[1]) == (0xFF, 0xFE) || (text[0], text[1]) == (0xFE, 0xFF) {
      return "the file is UTF-16, not UTF-8"
    }
    let byte = "the byte 0x\(String(text[offset], radix: 16, uppercase: true)) here is not UTF-8"
    return windows1252(text[offset]).map { "\(byte); in Windows-1252 it is `\($0)`" } ?? byte
  }

  private static let mending = "save the file as UTF-8; from a spreadsheet, export it as “CSV UTF-8”"

  /// The character that a byte above 0x7F is in Windows-1252, in which older programs write.
  private static func windows1252(_ byte: UInt8) -> Character? {
    guard byte >= 0x80 else { return nil }
    // 0x80 to 0x9F in order; `-` where there is none.
    let low = Array("€-‚ƒ„…†‡ˆ‰Š‹Œ-Ž--‘’“”•–—˜™š›œ-žŸ")
    guard byte < 0xA0 else { return Character(Unicode.Scalar(byte)) }
    let character = low[Int(byte) - 0x80]
    return character == "-" ? nil : character
  }

  private static func firstInvalidByte(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let ascii = asciiPrefix(of: text)
    guard ascii < text.count else { return nil }
    return firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: text[ascii...])).map { ascii + $0 }
  }

  /// How many of the first bytes are ASCII, up to a word less. Eight bytes at a time: most data files are nothing else.
  static func asciiPrefix(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var i = 0
    while i + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { i += 8 }
    return i
  }

  private static func firstNull(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = text.baseAddress, let found = memchr(start, 0, text.count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
