import Base
import Model
import Screening

/// What a process that builds again and again keeps in memory from one build to the next.
public final class BuildSession {
  private var last: (groundwork: Groundwork, inputs: Inputs, settings: BuildSettings, circumstances: [String])?

  public init() {}

  func keep(_ groundwork: Groundwork, of inputs: Inputs, _ settings: BuildSettings) {
    last = settings.circumstances.map { (groundwork, inputs, settings, $0) }
  }

  /// That of the last build with the prose of some files as it is now.
  /// - Returns: nil where more than that may be other than it was.
  func groundwork(of inputs: Inputs, _ settings: BuildSettings, from tree: any FileTree) throws(FileError) -> Groundwork? {
    guard let last, settings.circumstances == last.circumstances,
      last.groundwork.hidden.isSame(at: settings.buildTime), let paths = inputs.changes(since: last.inputs)
    else { return nil }
    return try last.groundwork.reading(paths, from: tree)
  }
}

extension HiddenRecords {
  /// Whether the same records would be hidden at that time.
  fileprivate func isSame(at time: Instant) -> Bool {
    (embargoOver.map { $0 <= time } ?? true) && (embargoAhead.map { time < $0 } ?? true)
  }
}
