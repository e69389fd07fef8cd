/// How much a problem matters: an error stops the publication, a warning does not, a note is for the author's information.
public enum Severity: String, Sendable, Comparable {
  case note, warning, error
  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The stable name of a kind of problem, with the one severity it has. Each room declares its own beside the code that says them.
public struct DiagnosticCode: Hashable, Sendable {
  public let id: String
  public let severity: Severity

  public init(_ id: String, _ severity: Severity) {
    self.id = id
    self.severity = severity
  }

  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.id == b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One problem in the author's files: what, where, and the nearest good alternative.
public struct Diagnostic: Sendable {
  /// A second place that belongs to the problem ("first defined here").
  public struct Note: Sendable {
    public let place: Place?
    public let message: String
    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A word that is wrong, and those that may have been meant: what a program can mend by itself.
  public struct Replacement: Sendable {
    public let wrong: String
    public let right: [String]

    /// - Returns: nil where nothing was meant that can be written as it is, whatever the form of the file.
    public init?(_ wrong: String, by right: [String]) {
      let plain = right.filter {
        !$0.isEmpty
          && $0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0"..."9" ~= $0 || "-_".unicodeScalars.contains($0) }
      }
      guard !plain.isEmpty else { return nil }
      self.wrong = wrong
      self.right = plain
    }
  }

  public let code: DiagnosticCode
  /// `nil` where the problem is of the whole dossier (a missing folder).
  public let place: Place?
  /// One sentence that names the thing and says what is wrong with it.
  public let message: String
  /// What to write instead: "did you mean `putin`?"
  public let suggestion: String?
  public let notes: [Note]
  /// Where the suggestion is to write another word.
  public let replacement: Replacement?

  public init(
    _ code: DiagnosticCode, at place: Place?, _ message: String, suggestion: String? = nil, notes: [Note] = [],
    replacement: Replacement? = nil
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.suggestion = suggestion
    self.notes = notes
    self.replacement = replacement
  }

  public var severity: Severity { code.severity }
}

/// The problems found so far, in the order they were found.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []
  public private(set) var errorCount = 0

  public init() {}

  public var hasErrors: Bool { errorCount > 0 }

  public mutating func report(
    _ code: DiagnosticCode, at place: Place?, _ message: String, suggestion: String? = nil, notes: [Diagnostic.Note] = [],
    replacement: Diagnostic.Replacement? = nil
  ) {
    append(Diagnostic(code, at: place, message, suggestion: suggestion, notes: notes, replacement: replacement))
  }

  public mutating func append(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  public mutating func append(_ others: Diagnostics) {
    all.append(contentsOf: others.all)
    errorCount += others.errorCount
  }

  /// Sorted by file, place and code, so that the same dossier gives the same list whatever found them first. What is said twice of
  /// one place (of the defaults of many records) is in it once.
  public var sorted: [Diagnostic] {
    let sorted = all.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      let keyX = (x.place?.source.index ?? -1, x.place?.start ?? -1, x.code.id)
      let keyY = (y.place?.source.index ?? -1, y.place?.start ?? -1, y.code.id)
      return keyX != keyY ? keyX < keyY : x.message != y.message ? x.message < y.message : a.offset < b.offset
    }.map(\.element)
    return sorted.enumerated().filter { i, diagnostic in
      guard i > 0, diagnostic.place != nil else { return true }
      let before = sorted[i - 1]
      return before.place != diagnostic.place || before.code != diagnostic.code || before.message != diagnostic.message
    }.map(\.element)
  }
}
