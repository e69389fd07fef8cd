import Publishing

/// How long each stage of a build took, by the clock on the wall.
struct StageTimes {
  private let clock = ContinuousClock()
  private var begun: [(name: String, at: ContinuousClock.Instant)]

  /// - Parameter first: what is done before the first stage.
  init(first: String) { begun = [(first, clock.now)] }

  mutating func begin(_ stage: Pipeline.Stage) { begun.append((stage.name, clock.now)) }

  /// A line for each stage so far, the last of them until now: `reading        104.2 ms`.
  func lines() -> String {
    let ends = begun.dropFirst().map(\.at) + [clock.now]
    return zip(begun, ends).map { stage, end in
      let name = stage.name + String(repeating: " ", count: max(0, 11 - stage.name.count))
      let time = Self.milliseconds(stage.at.duration(to: end))
      return "\(name) \(String(repeating: " ", count: max(0, 9 - time.count)))\(time) ms\n"
    }.joined()
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = duration / .microseconds(100)
    let rounded = Int(tenths.rounded())
    return "\(rounded / 10).\(rounded % 10)"
  }
}

extension Pipeline.Stage {
  var name: String {
    switch self {
    case .reading: "reading"
    case .linking: "linking"
    case .planning: "planning"
    case .rendering: "rendering"
    case .writing: "writing"
    case .remembering: "remembering"
    case .comparing: "comparing"
    }
  }
}
