/// What a build came to, as the preview shows it.
public struct Outcome: Sendable {
  /// What stops the publication, as text for people; empty where nothing does.
  public let problems: String
  /// Whether files of the site are other than before.
  public let hasNewFiles: Bool
  /// The build failed for a reason that lies outside the content and may go by itself (another build runs, the disk is full): it is
  /// worth another try although nothing changed.
  public let mayPass: Bool

  public init(problems: String, hasNewFiles: Bool, mayPass: Bool = false) {
    self.problems = problems
    self.hasNewFiles = hasNewFiles
    self.mayPass = mayPass
  }
}
