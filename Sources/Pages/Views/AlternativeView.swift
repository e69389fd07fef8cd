import Linking
import Model
import Templating

/// A rival value of a field, with whoever holds it.
struct AlternativeView: Sendable {
  let field: String
  let values: [NameView]
  let holder: NameView?
  let note: String?
  let cites: [CiteView]

  static let fields = Fields<AlternativeView>([
    .text("field", \.field), .list("values", \.values, NameView.fields), .optionalObject("holder", \.holder, NameView.fields),
    .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
  ])
}

extension Site {
  /// - Returns: nil where nothing of the value is published.
  func rival(_ alternative: Alternative, of type: RecordType) -> AlternativeView? {
    let values = alternative.value.items.joined().compactMap { name(of: $0, alternative.field, type) }
    guard !values.isEmpty else { return nil }
    return AlternativeView(
      field: label(ofField: alternative.field), values: values, holder: name(alternative.by), note: alternative.note,
      cites: cites(alternative.cites))
  }

  /// "Offices: end" for `tenures.end`; what has no word (`ids.own`) stands as it is written.
  func label(ofField field: String) -> String {
    field.split(separator: ".").map { part in
      let key = "field-" + part
      return words.entries[key] == nil ? String(part) : words.text(key)
    }.reduce(nil as String?) { whole, part in whole.map { fill(.fieldPart, ["field": $0, "part": part]) } ?? part } ?? field
  }

  private func name(of part: RivalValue.Part, _ field: String, _ type: RecordType) -> NameView? {
    switch part {
    case .text(let text): NameView(text: text)
    case .number(let decimal): NameView(text: digits(decimal))
    case .flag(let flag): NameView(text: word(flag ? .yes : .no))
    case .date(let date): NameView(text: phrase(date))
    case .open: NameView(text: word(.stillHeld))
    case .reference(let reference, _, let orText):
      reference.value == ClaimRecord.editor && field == "by"
        ? NameView(text: word(.editor)) : orText ? nameOrText(reference) : name(reference)
    case .lane(let lane): dossier.settings.lanes.first { $0.id == lane.value }.map { NameView(text: $0.title) }
    case .country(let code): NameView(text: country(code))
    case .choice(let choice): NameView(text: label(ofChoice: choice, field, type))
    case .term(let term, let list): NameView(text: self.term(term, of: list))
    case .likelihood(let id): NameView(text: likelihood(id))
    case .confidence(let id): NameView(text: confidence(id))
    }
  }

  private func label(ofChoice choice: String, _ field: String, _ type: RecordType) -> String {
    guard let prefix = TermWords.prefix(ofField: field, type), words.entries[prefix + choice] != nil else { return choice }
    return words.text(prefix + choice)
  }
}

extension TermWords {
  /// The words of a closed list, by the field that holds one of its terms.
  static func prefix(ofField field: String, _ type: RecordType) -> String? {
    if field == "kind" { return type == .claim ? "claim-kind-" : nil }
    return prefixes[field] ?? prefixes[field.split(separator: ".").last.map(String.init) ?? ""]
  }

  private static let prefixes = [
    "status": "status-", "basis": "basis-", "reported_as": "attribution-", "verification": "verification-",
    "strength": "strength-",
    "state": "state-", "resolution": "resolution-", "standing": "standing-", "reliability": "reliability-",
    "integrity": "integrity-", "url_status": "url-status-", "precision": "precision-", "option": "option-",
    "aliases.kind": "alias-", "capture": "capture-", "type": "source-type-",
  ]
}
