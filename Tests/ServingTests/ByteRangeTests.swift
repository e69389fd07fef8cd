import Testing

@testable import Serving

struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-499", 0..<500), ("bytes=500-", 500..<1000), ("bytes=-200", 800..<1000), ("bytes=-2000", 0..<1000),
    ("bytes=900-5000", 900..<1000), ("bytes=999-999", 999..<1000),
  ]) func isTheBytesAskedFor(_ header: String, _ range: Range<Int>) {
    #expect(ByteRange.of(header, size: 1000) == range)
  }

  @Test(arguments: [nil, "", "bytes=", "bytes=a-b", "bytes=5-3", "bytes=-", "lines=1-2", "bytes=0-1,5-6", "bytes=--5"])
  func whatIsNoneIsTheWhole(_ header: String?) {
    #expect(ByteRange.of(header, size: 1000) == nil)
  }

  @Test(arguments: ["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999-"])
  func noneOfItIsThere(_ header: String) {
    #expect(ByteRange.of(header, size: 1000)?.isEmpty == true)
  }
}
