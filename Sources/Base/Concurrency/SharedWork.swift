import Dispatch
import Glibc
import Synchronization

/// Numbered steps that whichever core is free takes one after another. They may begin such work themselves: who waits for work
/// does all of it that no other has begun. (Inside its own steps, libdispatch's `concurrentPerform` keeps to one core.)
final class SharedWork: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let left: Atomic<Int>
  private let isDone = DispatchSemaphore(value: 0)
  /// Let go once all are done: a helper that comes late finds no step left, and does not ask for it.
  nonisolated(unsafe) private var step: (@Sendable (Int) -> Void)?

  /// Does the steps from 0 up to `count`, and comes back when all are done.
  static func perform(_ count: Int, _ step: @Sendable (Int) -> Void) {
    guard count > 0 else { return }
    withoutActuallyEscaping(step) { step in
      let work = SharedWork(count, step)
      for _ in 1..<max(1, min(count, cores)) { DispatchQueue.global().async { work.help() } }
      work.help()
      work.isDone.wait()
      work.step = nil
    }
  }

  private init(_ count: Int, _ step: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.step = step
    left = Atomic(count)
  }

  private func help() {
    while case let n = next.wrappingAdd(1, ordering: .relaxed).oldValue, n < count {
      perform(n)
      if left.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0 { isDone.signal() }
    }
  }

  /// Not inlined, so that nothing holds the closure any more when its step counts as done.
  @inline(never) private func perform(_ n: Int) { step!(n) }

  private static let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
}
