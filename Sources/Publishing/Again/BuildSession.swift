import Base
import Linking
import Model
import Screening

/// What a process that builds again and again keeps in memory from one build to the next.
public final class BuildSession {
  private var last: (ground: Groundwork, inputs: Inputs, circumstances: [String])?
  /// What was made of that ground.
  private var made: (publication: Publication, ingredients: Ingredients)?

  var output: KeptOutput?

  public init() {}

  func keep(_ ground: Groundwork, of inputs: Inputs, _ settings: BuildSettings) {
    last = settings.circumstances.map { (ground, inputs, $0) }
    made = nil
  }

  /// - Parameters:
  ///   - publication: of the ground that was kept last.
  ///   - ingredients: of that publication.
  func keep(_ publication: Publication, _ ingredients: Ingredients?) {
    made = last == nil ? nil : ingredients.map { (publication, $0) }
  }

  /// That of the last build with the prose of some files as it is now, and what was made of it with the prose as it was.
  /// - Returns: nil where more than that may be other than it was.
  func groundwork(
    of inputs: Inputs, _ settings: BuildSettings, from tree: any FileTree
  ) throws(FileError) -> (ground: Groundwork, edit: ProseEdit?)? {
    guard let last, settings.circumstances == last.circumstances,
      last.ground.hidden.isSame(at: settings.buildTime), let paths = inputs.changes(since: last.inputs),
      let (ground, edited) = try last.ground.reading(paths, from: tree)
    else { return nil }
    return (ground, made.map { ProseEdit(records: edited, made: $0.publication, ingredients: $0.ingredients) })
  }
}

extension HiddenRecords {
  /// Whether the same records would be hidden at that time.
  fileprivate func isSame(at time: Instant) -> Bool {
    (embargoOver.map { $0 <= time } ?? true) && (embargoAhead.map { time < $0 } ?? true)
  }
}
