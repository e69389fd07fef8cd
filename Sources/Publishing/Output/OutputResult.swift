import Base

/// What a build did to the published folder, for its last line.
public struct OutputResult: Sendable, Equatable {
  public var new = 0
  public var changed = 0
  public var unchanged = 0
  public var removed = 0
  /// Files and folders of others that stand beside ours; a folder counts once.
  public var foreign = 0
  public var warnings: [OutputWarning] = []

  public var written: Int { new + changed }
}

/// Something in Output that the user should know of; the build goes on.
public enum OutputWarning: Sendable, Equatable, CustomStringConvertible {
  /// The page is no longer part of the site, and its file was not removed.
  case keptEdited(SitePath)
  /// The edit is gone, as `--overwrite-edited` asked.
  case replacedEdited(SitePath)
  /// The page of a record was published, others may link to it, and now it is gone.
  case lostAddress(SitePath)
  case damagedJournal(BytePath, reason: String)

  public var description: String {
    switch self {
    case .keptEdited(let path):
      "`\(path)` is no longer part of the site but was edited by hand, so it still stands in the output folder; remove it yourself"
    case .replacedEdited(let path): "`\(path)` was edited by hand in the output folder; the edit is gone"
    case .lostAddress(let path):
      "`\(path)` was published and is gone: links to it from elsewhere break. A record that has another id now keeps the old address "
        + "with `aka_ids`; one that is taken back keeps it with `review: withdrawn` and a `review_reason`"
    case .damagedJournal(let path, let reason): "the journal `\(path)` is damaged (\(reason)) and was not used"
    }
  }
}
