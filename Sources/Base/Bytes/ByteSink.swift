/// A growing run of UTF-8 bytes: what every writer in the house writes to.
public struct ByteSink: Sendable {
  public var bytes: [UInt8]

  public init(reserving capacity: Int = 0) {
    bytes = []
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  @inlinable public var count: Int { bytes.count }

  @inlinable public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  @inlinable public mutating func write(_ run: [UInt8]) {
    bytes.append(contentsOf: run)
  }

  @inlinable public mutating func write(_ run: ArraySlice<UInt8>) {
    bytes.append(contentsOf: run)
  }

  @inlinable public mutating func write(_ run: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: run)
  }

  @inlinable public mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  /// The bytes in memory of about their own size. (An array made of a slice of the whole is the array itself, with all its spare room.)
  public var fitted: [UInt8] {
    if bytes.capacity - bytes.count <= 32 { return bytes }
    return bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Empties the sink and keeps its memory, so that one sink serves many pages.
  @inlinable public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }
}
