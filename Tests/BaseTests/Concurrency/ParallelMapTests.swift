import Base
import Testing

struct ParallelMapTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000], [1, 3, 16, 5000])
  func keepsTheOrderOfTheInput(count: Int, chunk: Int) {
    #expect(Array(0..<count).parallelMap(chunk: chunk) { "\($0)" } == (0..<count).map { "\($0)" })
  }

  @Test func mapsASliceFromItsOwnStart() {
    #expect(Array(0..<100)[30..<90].parallelMap(chunk: 7) { $0 * 2 } == (30..<90).map { $0 * 2 })
  }

  @Test func whatIsKeptOfTheScratchStaysAsItWas() {
    let kept = Array(0..<500).parallelMap(chunk: 7, scratch: { ByteSink(reserving: 64) }) { number, sink in
      sink.clear()
      sink.write("\(number)")
      return sink.bytes
    }
    #expect(kept == (0..<500).map { Array("\($0)".utf8) })
  }

  @Test func serialGivesTheSame() {
    let parallel = Array(0..<500).parallelMap(chunk: 2) { [$0, $0 + 1] }
    let serial = Parallelism.$isSerial.withValue(true) { Array(0..<500).parallelMap(chunk: 2) { [$0, $0 + 1] } }
    #expect(parallel == serial)
  }
}
