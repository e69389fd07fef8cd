import Base

/// A value that the cache can hold. Whole numbers take eight bytes, little end first; what has a length says it before its bytes.
protocol Cached {
  func write(into cache: inout CacheWriter)
  init(from cache: inout CacheReader) throws(CacheDamage)
}

/// The cache is not what this program wrote: it is not used.
struct CacheDamage: Error {}

/// Writes values one after another, and hands on what it wrote piece by piece: of a large site all of it is a hundred megabytes.
struct CacheWriter {
  private var bytes: [UInt8] = []
  private let take: ([UInt8]) -> Void

  private static let pieceSize = 1 << 20

  /// - Parameter take: is handed each piece.
  init(_ take: @escaping ([UInt8]) -> Void) { self.take = take }

  /// Hands on what is left.
  mutating func end() {
    take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ run: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: run)
    if bytes.count >= Self.pieceSize { end() }
  }

  mutating func write(_ number: Int64) { withUnsafeBytes(of: number.littleEndian) { append($0) } }

  mutating func write(_ run: [UInt8]) {
    write(Int64(run.count))
    run.withUnsafeBytes { append($0) }
  }

  /// Without its length.
  mutating func write(raw run: UnsafeRawBufferPointer) { append(run) }

  mutating func write(_ numbers: [Int32]) {
    write(Int64(numbers.count))
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { append($0) } }
  }

  mutating func write(_ value: some Cached) { value.write(into: &self) }
}

struct CacheReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// - Parameter values: where they stand.
  init(_ bytes: [UInt8], _ values: Range<Int>) {
    self.bytes = bytes
    position = values.lowerBound
    end = values.upperBound
  }

  var isAtEnd: Bool { position == end }

  mutating func number() throws(CacheDamage) -> Int64 {
    let start = try take(8).lowerBound
    return bytes.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: Int64.self)) }
  }

  mutating func run() throws(CacheDamage) -> [UInt8] { Array(bytes[try take(try count())]) }

  mutating func numbers() throws(CacheDamage) -> [Int32] {
    let count = try count()
    let range = try take(count * 4)
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound + $0 * 4, as: Int32.self)) }
    }
  }

  mutating func hash() throws(CacheDamage) -> ContentHash {
    let range = try take(32)
    return bytes.withUnsafeBytes { ContentHash(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// A length: never more than what is left, whatever it says of itself.
  mutating func count() throws(CacheDamage) -> Int {
    let count = try number()
    guard count >= 0, count <= Int64(end - position) else { throw CacheDamage() }
    return Int(count)
  }

  private mutating func take(_ count: Int) throws(CacheDamage) -> Range<Int> {
    guard count <= end - position else { throw CacheDamage() }
    defer { position += count }
    return position..<position + count
  }

  mutating func value<Value: Cached>() throws(CacheDamage) -> Value { try Value(from: &self) }
}

extension Int: Cached {
  func write(into cache: inout CacheWriter) { cache.write(Int64(self)) }
  init(from cache: inout CacheReader) throws(CacheDamage) { self = Int(try cache.number()) }
}

extension Int64: Cached {
  func write(into cache: inout CacheWriter) { cache.write(self) }
  init(from cache: inout CacheReader) throws(CacheDamage) { self = try cache.number() }
}

extension String: Cached {
  func write(into cache: inout CacheWriter) { cache.write(Array(utf8)) }
  init(from cache: inout CacheReader) throws(CacheDamage) { self = String(decoding: try cache.run(), as: UTF8.self) }
}

extension BytePath: Cached {
  func write(into cache: inout CacheWriter) { cache.write(bytes) }
  init(from cache: inout CacheReader) throws(CacheDamage) { self = BytePath(try cache.run()) }
}

extension SitePath: Cached {
  func write(into cache: inout CacheWriter) { cache.write(bytes) }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    guard let path = SitePath(bytes: try cache.run()) else { throw CacheDamage() }
    self = path
  }
}

extension Optional: Cached where Wrapped: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(self == nil ? 0 : 1)
    if let self { cache.write(self) }
  }
  init(from cache: inout CacheReader) throws(CacheDamage) { self = try cache.number() == 0 ? nil : try Wrapped(from: &cache) }
}

extension Array: Cached where Element: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(Int64(count))
    for element in self { cache.write(element) }
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    let count = try cache.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &cache)) }
  }
}

extension FileStamp: Cached {
  func write(into cache: inout CacheWriter) {
    for number in [size, Int64(bitPattern: device), Int64(bitPattern: node), modified, changed] { cache.write(number) }
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    self.init(
      size: try cache.number(), device: UInt64(bitPattern: try cache.number()), node: UInt64(bitPattern: try cache.number()),
      modified: try cache.number(), changed: try cache.number())
  }
}

extension ContentHash: Cached {
  func write(into cache: inout CacheWriter) { withBytes { cache.write(raw: $0) } }
  init(from cache: inout CacheReader) throws(CacheDamage) { self = try cache.hash() }
}
