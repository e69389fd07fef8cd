/// What SARIF says of the program that found the problems.
public struct SARIFTool: Sendable {
  /// What a code means, for whoever reads the problem in another program.
  public struct Rule: Sendable {
    /// One sentence.
    public let summary: String
    /// All of it, in plain text.
    public let text: String
    /// How to learn more.
    public let help: String

    public init(summary: String, text: String, help: String) {
      self.summary = summary
      self.text = text
      self.help = help
    }
  }

  public let name: String
  public let version: String
  /// nil where nothing is known of a code.
  public let rule: @Sendable (DiagnosticCode) -> Rule?

  public init(name: String, version: String, rule: @escaping @Sendable (DiagnosticCode) -> Rule?) {
    self.name = name
    self.version = version
    self.rule = rule
  }
}
