import Base
import Crypto

/// The SHA-256 of a file's bytes.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  // Four words and not an array: a million of them live at once.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  public init(of bytes: Span<UInt8>) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.init(hash.finalize())
  }

  fileprivate init(_ digest: SHA256.Digest) {
    self = digest.withUnsafeBytes { ContentHash(bytes: $0) }
  }

  /// - Returns: nil where `hex` is not 64 digits in lower case.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (i, digit) in hex.enumerated() {
      let value: UInt64
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
      switch i / 16 {
      case 0: words.0 = words.0 << 4 | value
      case 1: words.1 = words.1 << 4 | value
      case 2: words.2 = words.2 << 4 | value
      default: words.3 = words.3 << 4 | value
      }
    }
    self.words = words
  }

  public static func == (a: ContentHash, b: ContentHash) -> Bool { a.words == b.words }
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  func write(into sink: inout ByteSink) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      withBytes { bytes in
        for (i, byte) in bytes.enumerated() {
          digits.initializeElement(at: i * 2, to: Self.hexDigits[Int(byte >> 4)])
          digits.initializeElement(at: i * 2 + 1, to: Self.hexDigits[Int(byte & 15)])
        }
      }
      sink.write(UnsafeBufferPointer(digits))
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Its 32 bytes.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian), body)
  }

  /// - Parameter bytes: 32 of them.
  init(bytes: UnsafeRawBufferPointer) {
    func word(_ n: Int) -> UInt64 { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: n * 8, as: UInt64.self)) }
    words = (word(0), word(1), word(2), word(3))
  }

  /// 64 digits.
  public var description: String {
    var sink = ByteSink(reserving: 64)
    write(into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

/// The hash of bytes that come in runs.
struct RunningHash {
  private var hash = SHA256()

  mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }
  var finished: ContentHash { ContentHash(hash.finalize()) }
}
