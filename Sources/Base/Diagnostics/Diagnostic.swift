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
public struct Diagnostic: Sendable, Equatable {
  /// A second place that belongs to the problem ("first defined here").
  public struct Note: Sendable, Equatable {
    public let place: Place?
    public let message: String
    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A word that is wrong, and those that may have been meant: what a program can mend by itself.
  public struct Replacement: Sendable, Equatable {
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
  /// How many problems it stands for: more than one only for those that are not listed.
  public let count: Int

  public init(
    _ code: DiagnosticCode, at place: Place?, _ message: String, suggestion: String? = nil, notes: [Note] = [],
    replacement: Replacement? = nil, count: Int = 1
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.suggestion = suggestion
    self.notes = notes
    self.replacement = replacement
    self.count = count
  }

  public var severity: Severity { code.severity }
}
