/// Finds the first byte that is not valid UTF-8, so that it can be refused with its place.
/// Overlong forms, surrogates and values above U+10FFFF are invalid (Unicode 15, table 3-7).
public func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let count = bytes.count
  var i = 0
  while i < count {
    let b = bytes[i]
    if b < 0x80 {
      i += 1
      // Eight bytes of ASCII at a time, which most text is.
      while i + 8 <= count, isASCII(bytes, i) { i += 8 }
      continue
    }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch b {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED: (length, high) = (3, 0x9F)
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, high) = (4, 0x8F)
    default: return i
    }
    guard i + length <= count, (low...high).contains(bytes[i + 1]) else { return i }
    var k = 2
    while k < length {
      guard bytes[i + k] & 0xC0 == 0x80 else { return i }
      k += 1
    }
    i += length
  }
  return nil
}

@inline(__always)
private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
  UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
}
