import Base
import Testing

struct UTF8CheckTests {
  private func firstInvalid(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { firstInvalidUTF8(in: $0) } }

  @Test func everyCodePointIsValid() {
    var bytes: [UInt8] = []
    for value in 0...UInt32(0x10FFFF) where value % 7 == 0 || value < 0x900 || (0xD000...0xE100).contains(value) {
      if let scalar = Unicode.Scalar(value) { bytes += Array(String(Character(scalar)).utf8) }
    }
    #expect(firstInvalid(bytes) == nil)
    #expect(firstInvalid([]) == nil)
  }

  /// Unicode 15, table 3-7.
  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xE1, 0x80, 0x41],
      [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF], [0xFE],
      [0xF1, 0x80, 0x80, 0x41], [0xF1, 0x41, 0x80, 0x80],
    ] as [[UInt8]])
  func findsWhatIsNot(sequence: [UInt8]) {
    #expect(firstInvalid(sequence) == 0)
    #expect(firstInvalid(Array("aé".utf8) + sequence + [0x41]) == 3)
  }

  /// Every pair and a sample of longer runs, against the standard library.
  @Test func agreesWithTheStandardLibrary() {
    for a in UInt8.min...UInt8.max {
      for b in UInt8.min...UInt8.max {
        let bytes = [a, b]
        #expect((firstInvalid(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      }
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let bytes =
        (0..<Int.random(in: 3...6, using: &random)).map { _ in
          [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF4].randomElement(using: &random)!
        } as [UInt8]
      #expect((firstInvalid(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
