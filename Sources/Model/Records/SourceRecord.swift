/// A CSL-JSON item with our keys beside it (model.md 1.10).
public struct SourceRecord: Record {
  public enum Standing: String, CaseIterable, Sendable {
    case primary, news, wire, analysis, opinion, social, leak, dataset, unknown
    case officialStatement = "official-statement"
  }

  public enum Reliability: String, CaseIterable, Sendable { case A, B, C, D, E, F }

  public enum Integrity: String, CaseIterable, Sendable {
    case original, copy, translation, transcript, excerpt
    case machineParaphrase = "machine-paraphrase"
  }

  public enum AddressStatus: String, CaseIterable, Sendable { case live, dead, usurped, paywalled }
  public enum Capture: String, CaseIterable, Sendable { case wacz, png, pdf }

  public static let type = RecordType.source
  /// The item types of CSL 1.0.2, appendix III.
  public static let cslTypes = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
    "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic",
    "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation",
    "report", "review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]

  public var common = Common()
  /// The CSL item type (`article-newspaper`).
  public var cslType: String?
  public var authors: [SourceName] = []
  public var editors: [SourceName] = []
  public var translators: [SourceName] = []
  public var containerTitle: String?
  public var publisher: String?
  public var publisherPlace: String?
  public var issued: EDTF?
  public var accessed: EDTF?
  public var url: Located<String>?
  public var language: String?
  public var genre: String?
  public var doi: String?
  public var isbn: String?
  public var issn: String?
  public var volume: String?
  public var issue: String?
  public var pages: String?
  public var number: String?
  public var edition: String?
  public var section: String?
  public var medium: String?
  public var standing: Standing?
  public var reliability: Reliability?
  public var integrity: Integrity?
  public var derivedFrom: Reference?
  public var archiveURL: Located<String>?
  public var archiveDate: EDTF?
  public var urlStatus: AddressStatus?
  public var isConfidential = false
  /// What is published of a confidential source, and nothing else.
  public var shownAs: String?
  public var sha256: String?
  public var localCopy: Located<String>?
  public var capture: Capture?
  public init() {}
}

/// A CSL name: of a person in parts, or of an institution.
public struct SourceName: Sendable {
  public var family: String?
  public var given: String?
  public var literal: String?
  public init() {}

  /// "Jane Doe", or the institution.
  public var full: String {
    literal ?? [given, family].compactMap(\.self).joined(separator: " ")
  }

  /// What a short citation shows.
  public var short: String { literal ?? family ?? given ?? "" }
}
