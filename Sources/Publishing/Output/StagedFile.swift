import Base

/// A file of the site after it was compared with what stands in Output: what `commit` needs to know of it.
public struct StagedFile: Sendable {
  public enum State: Sendable { case new, changed, unchanged }

  public let path: SitePath
  public let hash: ContentHash
  let standing: Standing
  /// Its name in the staging folder; an unchanged file is not staged.
  let number: Int?
  /// Of a page: what it was made from.
  var reads: PageReads?

  public var state: State {
    switch standing {
    case .same: .unchanged
    case .nothing, .blocked: .new
    case .file, .noFile: .changed
    }
  }
}
