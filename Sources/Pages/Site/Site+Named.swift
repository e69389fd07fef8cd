import Base
import Linking
import Model
import Templating

/// A record that another names in one of its fields.
struct Named: Sendable {
  /// As pages call it: "Evidence".
  let field: String
  let target: Target
}

// Whom and what a record names, where there is more of it than its page shows.
extension Site {
  /// Of many names the first, and how many more there are on the record's list of them.
  func names(_ references: [Reference], in record: Target) -> [NameView] {
    brief(references, Self.listLimit, all: linkToNamed(by: record))
  }

  func linkToNamed(by record: Target) -> SiteLink? {
    Addresses.list(RecordListPage.List.named.rawValue, of: record.type, record.recordID).map { SiteLink($0) }
  }

  /// Whether a field of it names more than its page shows.
  func namesMany(_ record: Target) -> Bool {
    let links = dossier.common(of: record).links.contains { $0.to.count > Self.listLimit }
    return links || fields(of: record).contains { $0.references.count > Self.listLimit }
  }

  /// All that the fields name of which its page shows a part.
  func named(by record: Target) -> [Named] {
    guard namesMany(record) else { return [] }
    let links = dossier.common(of: record).links.map { (name: term($0.relation, of: .relations), references: $0.to) }
    let fields = fields(of: record).map { (name: label(ofField: $0.name), references: $0.references) } + links
    return fields.flatMap { field -> [Named] in
      let targets = field.references.compactMap { dossier.target($0) }
      return targets.count > Self.listLimit ? targets.map { Named(field: field.name, target: $0) } : []
    }
  }

  /// By the names that the author gives them.
  private func fields(of record: Target) -> [(name: String, references: [Reference])] {
    guard !record.isWithdrawn else { return [] }
    switch record.type {
    case .claim:
      let claim = dossier.claims[record.index]
      return [
        ("by", claim.by), ("issue", claim.issues), ("to", claim.to), ("about", claim.about), ("places", claim.places),
        ("made_at", claim.madeAt), ("evidence", claim.promise.evidence),
        ("contradicts", claim.contradicts.compactMap(\.record)), ("supports", claim.supports.compactMap(\.record)),
      ]
    case .instrument:
      let instrument = dossier.instruments[record.index]
      return [("parties", instrument.parties), ("authors", instrument.authors), ("decided_by", instrument.decidedBy)]
    case .actor, .event, .issue, .source, .place, .note: return []
    }
  }
}
