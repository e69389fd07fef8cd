import Base
import Dispatch
import Glibc
import Testing

struct SharedWorkTests {
  /// A step that waits for another of its own work is only let go where another core takes that one.
  @Test(.enabled(if: sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1), arguments: 1...20)
  func workWithinWorkIsSharedToo(_: Int) {
    let met = [0, 1].parallelMap(chunk: 1) { outer -> [DispatchTimeoutResult] in
      if outer == 0 { return [.success] }
      let here = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
      return [0, 1].parallelMap(chunk: 1) { inner in
        here[inner].signal()
        return here[1 - inner].wait(timeout: .now() + 20)
      }
    }
    #expect(met == [[.success], [.success, .success]])
  }

  @Test func muchWorkWithinWorkComesBackWhole() {
    let sums = Array(0..<200).parallelMap(chunk: 1) { outer in
      Array(0..<50).parallelMap(chunk: 1) { inner in
        Array(0..<10).parallelMap(chunk: 3) { $0 + inner + outer }.reduce(0, +)
      }.reduce(0, +)
    }
    #expect(sums == (0..<200).map { $0 * 500 + 49 * 50 / 2 * 10 + 50 * 45 })
  }

  /// What was read inside is noted where it was begun, whichever core did it.
  @Test func whatIsReadWithinSharedWorkIsNoted() {
    let reads = ReadLog.keeping {
      _ = Array(0..<40).parallelMap(chunk: 1) { outer in
        Array(0..<5).parallelMap(chunk: 1) { ReadLog.note(Int32(outer * 5 + $0)) }
      }
    }.reads
    #expect(reads == Array(0..<200))
  }
}
