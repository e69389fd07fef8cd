#if canImport(Glibc)
  import Glibc
#endif

/// Numbers on a line that begins at nought, or lower where there are lower ones: a difference never looks larger than it is.
struct ValueScale {
  let low: Double
  let high: Double
  /// Round numbers, evenly spaced, from `low` to `high`.
  let ticks: [Double]

  /// - Parameter most: how many steps there may be.
  init(_ values: [Double], most: Int = 5) {
    let finite = values.filter(\.isFinite)
    let (least, greatest) = (min(finite.min() ?? 0, 0), max(finite.max() ?? 0, 0))
    let span = greatest - least
    guard span > 0, span.isFinite else {
      (low, high, ticks) = (0, 1, [0, 1])
      return
    }
    let rough = span / Double(most)
    let power = pow(10, floor(log10(rough)))
    let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough - power * 1e-9 } ?? power * 10
    let (first, last) = (floor(least / step + 1e-9), ceil(greatest / step - 1e-9))
    low = first * step
    high = last * step
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// From nought to one.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }
}
