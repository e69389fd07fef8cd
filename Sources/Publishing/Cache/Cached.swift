import Base

/// A value that the cache can hold. Whole numbers take eight bytes, little end first; what has a length says it before its bytes.
protocol Cached {
  func write(into cache: inout CacheWriter)
  init(from cache: inout CacheReader) throws(CacheDamage)
}

/// The cache is not what this program wrote: it is not used.
struct CacheDamage: Error {}

struct CacheWriter {
  var bytes: [UInt8]

  /// - Parameter head: what stands before all that is written.
  init(after head: [UInt8] = []) { bytes = head }

  mutating func write(_ number: Int64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }

  mutating func write(_ run: [UInt8]) {
    write(Int64(run.count))
    bytes.append(contentsOf: run)
  }

  /// Without its length.
  mutating func write(raw run: UnsafeRawBufferPointer) { bytes.append(contentsOf: run) }

  mutating func write(_ numbers: [Int32]) {
    write(Int64(numbers.count))
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  mutating func write(_ value: some Cached) { value.write(into: &self) }
}

struct CacheReader {
  private let bytes: [UInt8]
  private var position: Int

  /// - Parameter start: where the first value stands.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  var isAtEnd: Bool { position == bytes.count }

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
    guard count >= 0, count <= Int64(bytes.count - position) else { throw CacheDamage() }
    return Int(count)
  }

  private mutating func take(_ count: Int) throws(CacheDamage) -> Range<Int> {
    guard count <= bytes.count - position else { throw CacheDamage() }
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
