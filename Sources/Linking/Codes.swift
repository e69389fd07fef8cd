import Base

extension DiagnosticCode {
  static let unknownReference = DiagnosticCode("unknown-reference", .error)
  static let wrongReference = DiagnosticCode("wrong-reference", .error)
  static let hiddenReference = DiagnosticCode("hidden-reference", .note)
  static let unattributedClaim = DiagnosticCode("unattributed-claim", .note)
  static let doubtfulText = DiagnosticCode("doubtful-text", .warning)
  static let nearName = DiagnosticCode("near-name", .note)
  static let unusedFilter = DiagnosticCode("unused-filter", .warning)
  static let unknownLane = DiagnosticCode("unknown-lane", .error)
  static let circularParent = DiagnosticCode("circular-parent", .error)
  static let circularOrder = DiagnosticCode("circular-order", .error)
  static let sharedName = DiagnosticCode("shared-name", .warning)
  /// A file that is published with what its program wrote into it.
  static let mediaMetadata = DiagnosticCode("media-metadata", .note)
  static let missingMedia = DiagnosticCode("missing-media", .error)
  static let invalidOldID = DiagnosticCode("invalid-old-id", .error)
  static let addressTaken = DiagnosticCode("address-taken", .error)

  /// Every problem of records as they refer to each other.
  public static let linkingCodes: [DiagnosticCode] = [
    .unknownReference, .wrongReference, .hiddenReference, .unattributedClaim, .doubtfulText, .nearName, .unknownLane,
    .circularParent, .circularOrder, .sharedName, .missingMedia, .mediaMetadata, .invalidOldID, .addressTaken, .unusedFilter,
  ]
}
