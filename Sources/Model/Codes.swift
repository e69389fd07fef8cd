import Base

/// Problems that are found while records are read, and while references between them are followed.
extension DiagnosticCode {
  public static let asOfAfterCutoff = DiagnosticCode("as-of-after-cutoff", .warning)
  public static let openDateBound = DiagnosticCode("open-date-bound", .warning)
}
