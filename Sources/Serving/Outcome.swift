/// What a build came to, as the preview shows it.
public struct Outcome: Sendable {
  /// What stops the publication, as text for people; empty where nothing does.
  public let problems: String
  /// Whether files of the site are other than before.
  public let hasNewFiles: Bool

  public init(problems: String, hasNewFiles: Bool) {
    self.problems = problems
    self.hasNewFiles = hasNewFiles
  }
}
