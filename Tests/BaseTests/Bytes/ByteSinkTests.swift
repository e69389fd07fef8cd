import Testing

@testable import Base

struct ByteSinkTests {
  @Test func whatIsKeptHasNoSpareRoom() {
    var sink = ByteSink(reserving: 4_096)
    sink.write("kept for the whole build")
    #expect(sink.bytes.capacity >= 4_096)
    #expect(sink.fitted == sink.bytes)
    #expect(sink.fitted.capacity < 64)
  }
}
