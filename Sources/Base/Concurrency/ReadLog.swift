/// Keeps note of what is read while something is made, so that nobody keeps a list of it by hand: what may be read notes itself.
///
///     let (page, reads) = ReadLog.keeping { render() }
///     ReadLog.note(17)  // somewhere inside
public final class ReadLog: Sendable {
  @TaskLocal private static var current: ReadLog?

  // Written by the one thread that does the work; `parallelMap` gives each of its own a log.
  nonisolated(unsafe) private var numbers: [Int32] = []

  private init() {}

  /// The thing of that number was read. Nothing where nobody asked.
  public static func note(_ number: Int32) {
    guard let log = current, log.numbers.last != number else { return }
    log.numbers.append(number)
  }

  /// Does `work`.
  /// - Returns: with what it read, each once, in order. What is read in here is not noted outside.
  public static func keeping<Result>(_ work: () -> Result) -> (result: Result, reads: [Int32]) {
    let log = ReadLog()
    let result = $current.withValue(log, operation: work)
    return (result, log.sorted)
  }

  private var sorted: [Int32] {
    guard numbers.count > 1 else { return numbers }
    var unique: [Int32] = []
    for number in numbers.sorted() where unique.last != number { unique.append(number) }
    return unique
  }

  /// For work that runs on other threads: a log for each part of it; nil where nobody asked.
  static func parts(_ count: Int) -> [ReadLog]? { current == nil ? nil : (0..<count).map { _ in ReadLog() } }

  /// One part of that work.
  func keep(_ work: () -> Void) { Self.$current.withValue(self, operation: work) }

  /// All of it is done.
  static func gather(_ parts: [ReadLog]?) {
    for part in parts ?? [] { current?.numbers += part.sorted }
  }
}
