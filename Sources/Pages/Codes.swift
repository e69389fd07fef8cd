import Base

extension DiagnosticCode {
  static let unknownMenuEntry = DiagnosticCode("unknown-menu-entry", .warning)
  static let emptyView = DiagnosticCode("empty-view", .warning)

  /// Every problem of what the pages are made of.
  public static let pagesCodes: [DiagnosticCode] = [
    .unknownMenuEntry, .emptyView,
  ]
}
