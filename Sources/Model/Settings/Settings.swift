import Base

/// What `dossier.yaml` says of the whole dossier (model.md 1.16). Everything but the title has a default.
public struct Settings: Sendable {
  public struct Edition: Sendable {
    public var number: Int?
    /// Nothing after its latest day is presented as known.
    public var dataCutoff: EDTF?
    public init() {}
  }

  public struct Lane: Sendable {
    public var id = ""
    public var title = ""
    public init() {}
  }

  /// Limits below which a record is left out or complained of.
  public struct Gates: Sendable {
    public enum Uncited: String, CaseIterable, Sendable { case error, warning, off }
    /// The lowest review state that is published.
    public var require = ReviewState.unverified
    public var uncited = Uncited.warning
    public init() {}
  }

  public struct Front: Sendable {
    public enum Direction: String, CaseIterable, Sendable { case better, worse, unchanged }
    public enum Alert: String, CaseIterable, Sendable { case risk, opportunity }

    public struct Situation: Sendable {
      public var direction: Direction?
      public var reason: String?
      public var alerts: [Alert] = []
      public init() {}
    }

    public struct KeyJudgement: Sendable {
      public var text: MarkdownLine?
      public var likelihood: String?
      public var confidence: String?
      public var claims: [Reference] = []
      public init() {}
    }

    public var bottomLine: MarkdownLine?
    public var situation: Situation?
    public var judgements: [KeyJudgement] = []
    public init() {}
  }

  /// How a folder's CSV files differ from the common form.
  public struct CSVColumns: Sendable {
    /// Column header to field name.
    public var renames: [String: String] = [:]
    public var delimiter: UInt8?
    public init() {}
  }

  public var title = ""
  public var subtitle: String?
  public var language = "en"
  /// nil: follows from the language.
  public var direction: TextDirection?
  public var timezone: String?
  public var baseURL: Located<String>?
  public var licence: String?
  public var contact: String?
  public var edition = Edition()
  public var lanes: [Lane] = []
  /// Days or event ids for which the matrix is drawn.
  public var asOf: [Reference] = []
  /// nil: every page that has content.
  public var menu: [Located<String>]?
  public var accent: String?
  public var autolink = true
  public var smart = false
  public var noindex = false
  public var privateFields: [RecordType: [String]] = [:]
  public var columns: [RecordType: CSVColumns] = [:]
  public var coordinatesPrecision = 3
  public var gates = Gates()
  public var vocabulary = Vocabulary()
  public var likelihoodScale: [LikelihoodTerm] = LikelihoodTerm.icd203
  public var confidenceScale = ["low", "moderate", "high"]
  public var front = Front()
  public var gaps: [String] = []
  public init() {}

  public var textDirection: TextDirection { direction ?? TextDirection(ofLanguage: language) }
}

public enum TextDirection: String, CaseIterable, Sendable {
  case ltr, rtl

  /// The direction of a BCP 47 language: by its script where it names one, else by its usual one.
  public init(ofLanguage tag: String) {
    let subtags = tag.lowercased().split(separator: "-")
    if subtags.dropFirst().contains(where: { ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"].contains($0) }) {
      self = .rtl
    } else if subtags.dropFirst().contains(where: { $0.count == 4 && $0.first?.isLetter == true }) {
      self = .ltr
    } else {
      self =
        ["ar", "he", "fa", "ur", "ps", "yi", "dv", "ckb", "sd", "ug", "syr"].contains(subtags.first.map(String.init) ?? "")
        ? .rtl : .ltr
    }
  }
}

/// One band of the likelihood scale.
public struct LikelihoodTerm: Sendable {
  public var id = ""
  public var label = ""
  /// Probabilities, 0 to 1.
  public var from = 0.0
  public var to = 1.0
  public init() {}

  public init(_ id: String, _ label: String, _ from: Double, _ to: Double) {
    (self.id, self.label, self.from, self.to) = (id, label, from, to)
  }

  /// The seven terms of Intelligence Community Directive 203, section D.6.e(2)(a).
  public static let icd203 = [
    LikelihoodTerm("almost-no-chance", "almost no chance", 0.01, 0.05),
    LikelihoodTerm("very-unlikely", "very unlikely", 0.05, 0.20),
    LikelihoodTerm("unlikely", "unlikely", 0.20, 0.45),
    LikelihoodTerm("roughly-even", "roughly even chance", 0.45, 0.55),
    LikelihoodTerm("likely", "likely", 0.55, 0.80),
    LikelihoodTerm("very-likely", "very likely", 0.80, 0.95),
    LikelihoodTerm("almost-certain", "almost certain", 0.95, 0.99),
  ]
}
