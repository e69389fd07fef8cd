import Base

/// What can be wrong with the form of a file, whatever the file says.
extension DiagnosticCode {
  // Any file of text.
  public static let textNotUTF8 = DiagnosticCode("text-not-utf8", .error)
  public static let textNullByte = DiagnosticCode("text-null-byte", .error)
  public static let textTooLarge = DiagnosticCode("text-too-large", .error)

  public static let frontMatterUnclosed = DiagnosticCode("front-matter-unclosed", .error)

  public static let yamlSyntax = DiagnosticCode("yaml-syntax", .error)
  public static let yamlUnquotedText = DiagnosticCode("yaml-unquoted-text", .error)
  public static let yamlComment = DiagnosticCode("yaml-comment", .warning)
  public static let yamlStrayKey = DiagnosticCode("yaml-stray-key", .error)
  public static let yamlTab = DiagnosticCode("yaml-tab", .error)
  public static let yamlUnclosedQuote = DiagnosticCode("yaml-unclosed-quote", .error)
  public static let yamlUnclosedBracket = DiagnosticCode("yaml-unclosed-bracket", .error)
  public static let yamlControlCharacter = DiagnosticCode("yaml-control-character", .error)
  public static let yamlDuplicateKey = DiagnosticCode("yaml-duplicate-key", .error)
  public static let yamlKeyNotText = DiagnosticCode("yaml-key-not-text", .error)
  public static let yamlMergeKey = DiagnosticCode("yaml-merge-key", .error)
  public static let yamlUnknownTag = DiagnosticCode("yaml-unknown-tag", .error)
  public static let yamlUnknownAlias = DiagnosticCode("yaml-unknown-alias", .error)
  public static let yamlAliasBudget = DiagnosticCode("yaml-alias-budget", .error)
  public static let yamlTooDeep = DiagnosticCode("yaml-too-deep", .error)
  public static let yamlSeveralDocuments = DiagnosticCode("yaml-several-documents", .error)

  public static let csvUnclosedQuote = DiagnosticCode("csv-unclosed-quote", .error)
  public static let csvTextAfterQuote = DiagnosticCode("csv-text-after-quote", .error)
  public static let csvBlankBeforeQuote = DiagnosticCode("csv-blank-before-quote", .error)
  public static let csvRaggedRow = DiagnosticCode("csv-ragged-row", .error)
  public static let csvDelimiter = DiagnosticCode("csv-delimiter", .error)
  public static let csvEmptyName = DiagnosticCode("csv-empty-name", .error)
  public static let csvDuplicateName = DiagnosticCode("csv-duplicate-name", .error)

  public static let jsonSyntax = DiagnosticCode("json-syntax", .error)
  public static let jsonTrailingComma = DiagnosticCode("json-trailing-comma", .error)
  public static let jsonUnclosed = DiagnosticCode("json-unclosed", .error)
  public static let jsonControlCharacter = DiagnosticCode("json-control-character", .error)
  public static let jsonEscape = DiagnosticCode("json-escape", .error)
  public static let jsonNumber = DiagnosticCode("json-number", .error)
  public static let jsonDuplicateKey = DiagnosticCode("json-duplicate-key", .error)
  public static let jsonTooDeep = DiagnosticCode("json-too-deep", .error)

  /// Every problem of the form of a file.
  public static let syntaxCodes: [DiagnosticCode] = [
    .textNotUTF8, .textNullByte, .textTooLarge, .frontMatterUnclosed,
    .yamlSyntax, .yamlUnquotedText, .yamlComment, .yamlStrayKey, .yamlTab, .yamlUnclosedQuote, .yamlUnclosedBracket,
    .yamlControlCharacter,
    .yamlDuplicateKey, .yamlKeyNotText, .yamlMergeKey, .yamlUnknownTag, .yamlUnknownAlias, .yamlAliasBudget, .yamlTooDeep,
    .yamlSeveralDocuments,
    .csvUnclosedQuote, .csvTextAfterQuote, .csvBlankBeforeQuote, .csvRaggedRow, .csvDelimiter, .csvEmptyName,
    .csvDuplicateName,
    .jsonSyntax, .jsonTrailingComma, .jsonUnclosed, .jsonControlCharacter, .jsonEscape, .jsonNumber, .jsonDuplicateKey,
    .jsonTooDeep,
  ]
}
