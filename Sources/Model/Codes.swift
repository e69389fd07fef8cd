import Base

/// Problems that are found while records are read, and while references between them are followed.
extension DiagnosticCode {
  public static let asOfAfterCutoff = DiagnosticCode("as-of-after-cutoff", .warning)
  public static let openDateBound = DiagnosticCode("open-date-bound", .warning)
  /// Something is dated before what it can only come after.
  public static let orderInTime = DiagnosticCode("order-in-time", .warning)
}
