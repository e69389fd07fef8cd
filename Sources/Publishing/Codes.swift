import Base

extension DiagnosticCode {
  static let unusableTemplate = DiagnosticCode("unusable-template", .error)
  static let unusedTemplate = DiagnosticCode("unused-template", .warning)
  static let missingWord = DiagnosticCode("missing-word", .error)
  static let unknownWord = DiagnosticCode("unknown-word", .error)
  static let wordsInEnglish = DiagnosticCode("words-in-english", .warning)
  static let invalidWord = DiagnosticCode("invalid-word", .error)
  static let staticAddressTaken = DiagnosticCode("static-address-taken", .error)

  /// Every problem of the author's own templates, words and static files.
  public static let publishingCodes: [DiagnosticCode] = [
    .unusableTemplate, .unusedTemplate, .missingWord, .unknownWord, .wordsInEnglish, .invalidWord, .staticAddressTaken,
  ]
}
