import Base
import Model

extension DiagnosticCode {
  static let missingSettings = DiagnosticCode("missing-settings", .error)
  static let unknownFolder = DiagnosticCode("unknown-folder", .error)
  static let unexpectedFile = DiagnosticCode("unexpected-file", .warning)
  static let activeMedia = DiagnosticCode("active-media", .warning)
  static let unknownForm = DiagnosticCode("unknown-form", .error)
  static let unreadableFile = DiagnosticCode("unreadable-file", .error)
  static let symbolicLink = DiagnosticCode("symbolic-link", .error)
  static let nameNotUTF8 = DiagnosticCode("name-not-utf8", .error)
  static let fileTooLarge = DiagnosticCode("file-too-large", .error)
  static let missingFrontMatter = DiagnosticCode("missing-front-matter", .error)
  static let emptyFile = DiagnosticCode("empty-file", .warning)
  static let orphanDefaults = DiagnosticCode("orphan-defaults", .warning)
  static let controlCharacter = DiagnosticCode("control-character", .warning)
  static let markupInPlainText = DiagnosticCode("markup-in-plain-text", .error)
  static let wrongKind = DiagnosticCode("wrong-kind", .error)
  static let severalLines = DiagnosticCode("several-lines", .error)
  static let unknownField = DiagnosticCode("unknown-field", .error)
  static let missingField = DiagnosticCode("missing-field", .error)
  static let unknownValue = DiagnosticCode("unknown-value", .error)
  static let citeLocator = DiagnosticCode("cite-locator", .error)
  static let invalidDate = DiagnosticCode("invalid-date", .error)
  static let invalidInstant = DiagnosticCode("invalid-instant", .error)
  static let invalidNumber = DiagnosticCode("invalid-number", .error)
  static let invalidID = DiagnosticCode("invalid-id", .error)
  static let duplicateID = DiagnosticCode("duplicate-id", .error)
  static let invalidColumn = DiagnosticCode("invalid-column", .error)
  static let uncited = DiagnosticCode("uncited", .warning)
  static let uncitedRefused = DiagnosticCode("uncited-refused", .error)
  static let missingReason = DiagnosticCode("missing-reason", .error)
  static let missingAlternativeText = DiagnosticCode("missing-alternative-text", .error)
  static let undatedEvent = DiagnosticCode("undated-event", .warning)
  static let longCell = DiagnosticCode("long-cell", .warning)
  static let missingText = DiagnosticCode("missing-text", .error)
  static let incompleteFigure = DiagnosticCode("incomplete-figure", .error)
  static let unclaimedFigure = DiagnosticCode("unclaimed-figure", .warning)
  static let missingShownAs = DiagnosticCode("missing-shown-as", .error)
  static let missingConfidential = DiagnosticCode("missing-confidential", .error)
  static let hidesNothing = DiagnosticCode("hides-nothing", .warning)
  static let privateIdentity = DiagnosticCode("private-identity", .error)
  static let privateQualifier = DiagnosticCode("private-qualifier", .error)
  static let unattributedCause = DiagnosticCode("unattributed-cause", .error)
  static let doubledCount = DiagnosticCode("doubled-count", .error)
  static let unsafeAddress = DiagnosticCode("unsafe-address", .error)
  static let invalidTime = DiagnosticCode("invalid-time", .error)
  static let undatedState = DiagnosticCode("undated-state", .warning)
  static let stateAfterCutoff = DiagnosticCode("state-after-cutoff", .warning)
  static let factAfterCutoff = DiagnosticCode("fact-after-cutoff", .warning)
  static let supersededInForce = DiagnosticCode("superseded-in-force", .warning)
  static let countOverTotal = DiagnosticCode("count-over-total", .warning)
  static let confidenceBesideLikelihood = DiagnosticCode("confidence-beside-likelihood", .warning)
  static let mixedLikelihoodTerms = DiagnosticCode("mixed-likelihood-terms", .warning)
  static let misplacedField = DiagnosticCode("misplaced-field", .warning)
  static let invalidCode = DiagnosticCode("invalid-code", .error)

  /// Every problem of a file, a record or a field by itself.
  public static let readingCodes: [DiagnosticCode] = [
    .missingSettings, .unknownFolder, .unexpectedFile, .activeMedia, .unknownForm, .unreadableFile, .symbolicLink,
    .nameNotUTF8, .fileTooLarge, .missingFrontMatter, .emptyFile, .orphanDefaults, .controlCharacter,
    .markupInPlainText, .wrongKind, .severalLines, .unknownField, .missingField, .unknownValue, .citeLocator,
    .invalidDate, .invalidInstant, .invalidNumber, .invalidID, .duplicateID, .invalidColumn, .uncited, .uncitedRefused,
    .missingReason, .missingAlternativeText, .undatedEvent, .longCell, .missingText, .incompleteFigure,
    .unclaimedFigure, .missingShownAs, .missingConfidential, .hidesNothing, .privateIdentity,
    .privateQualifier, .unattributedCause, .doubledCount, .unsafeAddress, .invalidTime, .misplacedField, .invalidCode,
    .undatedState, .stateAfterCutoff, .factAfterCutoff, .asOfAfterCutoff, .openDateBound, .confidenceBesideLikelihood,
    .mixedLikelihoodTerms, .orderInTime, .supersededInForce, .countOverTotal,
  ]
}
