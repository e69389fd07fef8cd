import Base

extension DiagnosticCode {
  // How a template file is written.
  public static let templateNotUTF8 = DiagnosticCode("template-not-utf8", .error)
  public static let templateUnclosedTag = DiagnosticCode("template-unclosed-tag", .error)
  public static let templateBadTag = DiagnosticCode("template-bad-tag", .error)
  public static let templateUnescapedHole = DiagnosticCode("template-unescaped-hole", .error)
  public static let templateUnclosedSection = DiagnosticCode("template-unclosed-section", .error)
  public static let templateMismatchedEnd = DiagnosticCode("template-mismatched-end", .error)
  public static let templateTooDeep = DiagnosticCode("template-too-deep", .error)
  public static let templateTooLarge = DiagnosticCode("template-too-large", .error)

  // What it asks of the view.
  public static let templateUnknownField = DiagnosticCode("template-unknown-field", .error)
  public static let templateNotWritable = DiagnosticCode("template-not-writable", .error)
  public static let templateUnknownWord = DiagnosticCode("template-unknown-word", .error)
  public static let templateUnfilledWord = DiagnosticCode("template-unfilled-word", .error)

  // Where in the HTML it asks.
  public static let templateHolePlace = DiagnosticCode("template-hole-place", .error)
  public static let templateHTMLPlace = DiagnosticCode("template-html-place", .error)
  public static let templateAddressPlace = DiagnosticCode("template-address-place", .error)
  public static let templateTextInAddress = DiagnosticCode("template-text-in-address", .error)
  public static let templateRelativeAddress = DiagnosticCode("template-relative-address", .error)
  public static let templateAbsentAddress = DiagnosticCode("template-absent-address", .error)
  public static let templateUnevenMarkup = DiagnosticCode("template-uneven-markup", .error)
  public static let templateUnfinishedMarkup = DiagnosticCode("template-unfinished-markup", .error)
  public static let templateGluedAttribute = DiagnosticCode("template-glued-attribute", .error)

  // How files are put together.
  public static let templateMissing = DiagnosticCode("template-missing", .error)
  public static let templateCircular = DiagnosticCode("template-circular", .error)
  public static let templateUnknownBlock = DiagnosticCode("template-unknown-block", .error)
  public static let templateRepeatedBlock = DiagnosticCode("template-repeated-block", .error)
  public static let templateLostContent = DiagnosticCode("template-lost-content", .error)

  // The interface's words.
  public static let wordsMissing = DiagnosticCode("words-missing", .error)
  public static let wordsWrongForm = DiagnosticCode("words-wrong-form", .error)
  public static let wordsWrongPlaceholder = DiagnosticCode("words-wrong-placeholder", .error)

  public static let templatingCodes: [DiagnosticCode] = [
    templateNotUTF8, templateUnclosedTag, templateBadTag, templateUnescapedHole, templateUnclosedSection, templateMismatchedEnd,
    templateTooDeep, templateTooLarge, templateUnknownField, templateNotWritable, templateUnknownWord, templateUnfilledWord,
    templateHolePlace, templateHTMLPlace, templateAddressPlace, templateTextInAddress, templateRelativeAddress,
    templateAbsentAddress,
    templateUnevenMarkup, templateUnfinishedMarkup, templateGluedAttribute, templateMissing, templateCircular,
    templateUnknownBlock, templateRepeatedBlock, templateLostContent, wordsMissing, wordsWrongForm, wordsWrongPlaceholder,
  ]
}
