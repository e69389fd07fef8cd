import Model

@testable import Reading

/// Every field of a type down to its last part, taken from the schema itself: a test that walks them covers a field that is added
/// tomorrow.
public struct SchemaLeaf: Sendable, CustomStringConvertible {
  public enum Content: Sendable, Equatable {
    case text, markdown, number, flag, date, country, end, eventOrDate, lane, likelihood, confidence, file, control
    case reference(to: [RecordType], orText: Bool)
    case choice([String])
    case term([String])
    /// A mapping whose keys are the author's.
    case open
  }

  public let type: RecordType
  public let path: [String]
  public let content: Content
  /// Whether a record without it asserts something else.
  public let assertsByAbsence: Bool
  /// Whether the entry that it stands in needs it, level by level.
  fileprivate let isRequired: [Bool]
  /// The other fields that each level needs, ready to be written.
  fileprivate let siblings: [[(name: String, value: String)]]
  /// All other fields that each level of it can have beside it, ready to be written, with records that ``siblings`` do not name.
  fileprivate let company: [[(name: String, value: String)]]
  public let canHaveRivals: Bool

  public var description: String { "\(type.rawValue): \(name)" }
  public var name: String { path.joined(separator: ".") }
  /// `r-tenures-org`, an id.
  public var id: String {
    "r-" + String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// Whether the value names a record, and of which types.
  public var referenceTypes: [RecordType]? {
    switch content {
    case .reference(let types, _): types
    case .eventOrDate: [.event]
    default: nil
    }
  }

  public var mayBeText: Bool { if case .reference(_, true) = content { true } else { false } }

  public static func all(of type: RecordType) -> [SchemaLeaf] {
    walk(type, type.fieldParts, path: [], required: [], siblings: [], company: [])
  }

  public static let all: [SchemaLeaf] = RecordType.allCases.flatMap { all(of: $0) }

  private static func walk(
    _ type: RecordType, _ parts: FieldParts, path: [String], required: [Bool], siblings: [[(name: String, value: String)]],
    company: [[(name: String, value: String)]]
  ) -> [SchemaLeaf] {
    parts.sortedNames.flatMap { name -> [SchemaLeaf] in
      let here = path + [name]
      let required = required + [parts.requires([name])]
      // The record's own level is that of `minimal`.
      let siblings = siblings + [path.isEmpty ? [] : Self.siblings(of: name, in: parts, path)]
      let company = company + [path.isEmpty ? [] : Self.company(of: name, in: parts, path)]
      guard let kind = parts.kind(of: [name]) else { return [] }
      if kind == .embedded, let inner = parts[name], !inner.sortedNames.isEmpty {
        return walk(type, inner, path: here, required: required, siblings: siblings, company: company)
      }
      return [
        SchemaLeaf(
          type: type, path: here, content: content(kind), assertsByAbsence: parts.assertsWithout([name]), isRequired: required,
          siblings: siblings, company: company,
          canHaveRivals: FieldReader.canHaveRivals(here, kind))
      ]
    }
  }

  private static func siblings(of name: String, in parts: FieldParts, _ path: [String]) -> [(name: String, value: String)] {
    switch path.last {
    case "alt": return [("field", "note"), ("value", "other")].filter { $0.0 != name }
    case "figures":
      return [("measure", "Men")].filter { $0.0 != name } + (name == "value" ? [("low", "2")] : [("value", "3")])
    case "support" where name == "option": return [("count", "7")]
    case "support" where name == "count": return [("option", "'no'")]
    case "support" where name == "of": return [("counts", "{'yes': 2}")]
    case "media", "image": return [("file", "media/x.png"), ("alt", "A picture")].filter { $0.0 != name }
    // A time needs its day.
    case "stages":
      return [("stage", "signed")].filter { $0.0 != name }
        + (["time", "tz", "duration", "basis"].contains(name) ? [("date", "2025-06-01")] : [])
        + (name == "tz" ? [("time", "'14:30'")] : [])
    default: break
    }
    return parts.sortedNames.filter { $0 != name && parts.requires([$0]) }
      .compactMap { sibling in parts.kind(of: [sibling]).map { (sibling, sample(content($0), sibling)) } }
  }

  private static func company(of name: String, in parts: FieldParts, _ path: [String]) -> [(name: String, value: String)] {
    let needed = siblings(of: name, in: parts, path)
    // What cannot stand beside the others, or goes with the field itself.
    let left: Set<String> =
      switch path.last {
      case "support": ["option", "count"]
      case "contradicts", "supports": ["figure"]
      case "stages": ["before"]
      case "figures": name == "claimed_by" ? ["note"] : []
      default: []
      }
    return parts.sortedNames.filter { $0 != name && !left.contains($0) }.compactMap { sibling in
      if let sample = filled[sibling] { return (sibling, sample) }
      if let kept = needed.first(where: { $0.name == sibling }) { return kept }
      guard let kind = parts.kind(of: [sibling]) else { return nil }
      if case .reference(let types, _) = kind { return (sibling, types.first.flatMap { bystanders[$0] } ?? "ben") }
      return (sibling, sample(content(kind), sibling))
    }
  }

  /// Values that the others of a full entry allow.
  private static let filled = [
    "cite": "{source: report, locator: p. 9, credibility: 4}", "voters": "[{actor: ben, party: dan}]", "op": "about", "low": "2",
    "high": "4", "value": "3", "counts": "{'yes': 2}", "of": "9", "holds_at": "2023", "role": "host", "as": "quotes",
  ]

  /// Records that nothing else names: a link to one shows that there is something.
  private static let bystanders: [RecordType: String] = [
    .actor: "ben", .event: "later", .claim: "word", .issue: "war", .source: "report", .place: "village",
  ]

  private static func content(_ kind: FieldKind) -> Content {
    switch kind {
    case .text: .text
    case .markdown: .markdown
    case .number: .number
    case .flag: .flag
    case .date: .date
    case .country: .country
    case .end: .end
    case .eventOrDate: .eventOrDate
    case .reference(let types, let orText): .reference(to: types, orText: orText)
    case .lane: .lane
    case .choice(let choices): .choice(choices)
    case .term(let list): .term(list.builtIn)
    case .likelihood: .likelihood
    case .confidence: .confidence
    case .file: .file
    case .embedded: .open
    case .control: .control
    }
  }
}

extension SchemaLeaf {
  /// A value that gives no problem beside `EveryField.references`; text has `text` in it.
  public func sample(text: String = "sample") -> String { Self.sample(content, path.last ?? "", text: text) }

  fileprivate static func sample(_ content: Content, _ name: String, text: String = "sample") -> String {
    if let fixed = fixed[name] { return fixed.replacing("§", with: text) }
    switch content {
    case .text, .markdown, .control: return "'\(text) of \(name)'"
    case .number: return "3"
    case .flag: return "true"
    case .date, .end: return "2023-04-05"
    case .country: return "NO"
    case .eventOrDate: return "talks"
    case .lane: return "west"
    case .likelihood: return "likely"
    case .confidence: return "moderate"
    case .file: return "media/x.png"
    case .reference(let types, _): return types.first.flatMap { visible[$0] } ?? "land"
    case .choice(let choices): return "'\(choices.last ?? "")'"
    case .term(let terms): return terms.last ?? ""
    case .open: return name == "counts" ? "{abstain: 7}" : "{wikidata: Q77}"
    }
  }

  /// Texts that follow a form.
  private static let fixed = [
    "currency": "USD", "time": "'14:30'", "tz": "Europe/Oslo", "duration": "PT1H30M", "lang": "uk",
    "URL": "'https://example.org/§'",
    "archive_url": "'https://example.org/archive-§'", "type": "book", "publish_after": "'2020-01-01T00:00:00Z'",
    "checked_on": "2023-04-05", "aka_ids": "was-§",
  ]

  private static let visible: [RecordType: String] = [
    .actor: "land", .event: "talks", .claim: "wish", .issue: "peace", .source: "paper", .place: "town",
  ]

  /// The field with `value` at its end, as a record has it: `tenures: {role: sample, org: VALUE}`.
  public func field(_ value: String) -> (name: String, value: String) {
    var text = value
    for level in path.indices.dropFirst().reversed() {
      let entries = siblings[level].map { "\($0.name): \($0.value)" } + ["\(path[level]): \(text)"]
      text = "{\(entries.joined(separator: ", "))}"
    }
    return (path[0], text)
  }

  /// The same with marks around all that must go where the value is hidden: the field, or the entry that cannot be without it.
  /// - Parameter inCompany: with all other fields that its entry can have, and not those alone which it needs.
  public func secretField(_ value: String, inCompany: Bool = false) -> (name: String, value: String) {
    let siblings = inCompany ? company : siblings
    // A relation from a hidden record is none of this one's, and what a hidden actor asserts is not the desk's.
    let takesItsEntry = [["links", "from"], ["links", "by"], ["alt", "by"]].contains(path)
    var level = path.count - 1
    while level > 0, isRequired[level] || takesItsEntry { level -= 1 }
    var text = value
    for i in path.indices.dropFirst().reversed() {
      let entries = siblings[i].map { "\($0.name): \($0.value)" }
      let own = "\(path[i]): \(text)"
      let comma = entries.isEmpty ? "" : ", "
      text = "{\(entries.joined(separator: ", "))" + (i == level ? "⟦\(comma)\(own)⟧" : comma + own) + "}"
    }
    return (path[0], level == 0 ? "⟦" + text + "⟧" : text)
  }

  public var isRequiredInItsEntry: Bool { isRequired.last == true }

  /// Whether a record cannot be without the field.
  public var isRequiredOfRecord: Bool { path.count == 1 && isRequired[0] }

  /// A record of the type with one more field, in a file of its own.
  /// - Parameter fields: in flow style; each stands instead of the record's own of that name.
  public static func file(_ type: RecordType, id: String, _ fields: [(name: String, value: String)]) -> (
    path: String, text: String
  ) {
    let names = Set(fields.map(\.name))
    let all = minimal(type).filter { !names.contains($0.name) } + fields
    // A secret value takes its name with it.
    let lines = all.map { field in
      field.value.hasPrefix("⟦") && field.value.hasSuffix("⟧")
        ? "⟦\(field.name): \(field.value.dropFirst())\n" : "\(field.name): \(field.value)\n"
    }.map { $0.hasSuffix("⟧\n") && $0.hasPrefix("⟦") ? String($0.dropLast(2)) + "\n⟧" : $0 }.joined()
    return type == .note
      ? ("notes/\(id).md", "---\n\(lines)---\n\nProse.\n") : ("\(type.folder)/\(id).yaml", "id: \(id)\n" + lines)
  }

  private static func minimal(_ type: RecordType) -> [(name: String, value: String)] {
    switch type {
    case .actor: [("name", "An actor"), ("kind", "person")]
    case .event: [("title", "An event"), ("kind", "consult"), ("date", "2025-06-01"), ("cite", "paper")]
    case .claim: [("kind", "pledge"), ("by", "ann"), ("cell", "A claim"), ("cite", "paper")]
    case .instrument: [("title", "An instrument"), ("kind", "bill"), ("cite", "paper")]
    case .place: [("name", "A place")]
    case .issue, .source, .note: [("title", "A record")]
    }
  }
}
