import Base

extension RunningHash {
  /// Each run with its length, so that no two lists of runs are one.
  mutating func add(_ bytes: some Collection<UInt8>) {
    add([bytes.count])
    if bytes.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil { add(Array(bytes)) }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { text in
      add([text.count])
      add(UnsafeRawBufferPointer(text))
    }
  }

  mutating func add(_ numbers: [Int]) { numbers.withUnsafeBytes { add($0) } }
  mutating func add(_ hash: ContentHash) { hash.withBytes { add($0) } }
}
