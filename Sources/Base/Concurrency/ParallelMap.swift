extension Collection where Self: Sendable, Element: Sendable, Index == Int {
  /// Maps over all cores and keeps the order of the input, so that the result is the same on one core and on many.
  /// The only place in the house where work runs in parallel.
  /// - Parameter chunk: how many elements a core takes at a time; also the most that one result waits for its neighbours.
  public func parallelMap<Result: Sendable>(chunk: Int = 16, _ transform: @Sendable (Element) -> Result) -> [Result] {
    parallelMap(chunk: chunk, scratch: {}) { element, _ in transform(element) }
  }

  /// - Parameter scratch: memory for the elements of one chunk, one after another.
  public func parallelMap<Result: Sendable, Scratch>(
    chunk: Int = 16, scratch: @Sendable () -> Scratch, _ transform: @Sendable (Element, inout Scratch) -> Result
  ) -> [Result] {
    if count <= chunk || Parallelism.isSerial {
      var memory = scratch()
      return map { transform($0, &memory) }
    }
    let chunks = (count + chunk - 1) / chunk
    let first = startIndex
    let last = endIndex
    let logs = ReadLog.parts(chunks)
    defer { ReadLog.gather(logs) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each slot is written exactly once, by one iteration.
      nonisolated(unsafe) let slots = buffer
      SharedWork.perform(chunks) { n in
        let start = first + n * chunk
        func run() {
          var memory = scratch()
          for i in start..<Swift.min(start + chunk, last) {
            (slots.baseAddress! + (i - first)).initialize(to: transform(self[i], &memory))
          }
        }
        if let logs { logs[n].keep(run) } else { run() }
      }
      initialized = count
    }
  }
}

/// Whether `parallelMap` keeps to one core: for tests that compare both.
public enum Parallelism {
  @TaskLocal public static var isSerial = false
}
