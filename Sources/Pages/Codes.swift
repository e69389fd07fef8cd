import Base

extension DiagnosticCode {
  static let unknownMenuEntry = DiagnosticCode("unknown-menu-entry", .warning)
}
