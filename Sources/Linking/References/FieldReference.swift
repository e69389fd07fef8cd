import Base
import Model

/// A field by which one record points at another; what a page groups its reverse links by.
public enum ReferenceField: String, CaseIterable, Sendable {
  case cite, actors, place, places, parent, party, organisation, by, to, about, issue, since, via, supports, contradicts, evidence
  case links, asserter, claimant, parties, authors, support, provisions, stages
  case onBehalfOf = "for"
  case decidedBy = "decided_by"
  case madeAt = "made_at"
  case supersededBy = "superseded_by"
  case derivedFrom = "derived_from"
  case after, before, alternative
  /// A rival value names it.
  case rival

  /// Whether it takes several references.
  var isList: Bool {
    switch self {
    case .place, .parent, .party, .organisation, .since, .via, .asserter, .claimant, .alternative, .onBehalfOf, .supersededBy,
      .derivedFrom:
      false
    default: true
    }
  }

  /// As the author writes it.
  var name: String {
    switch self {
    case .organisation: "org"
    case .claimant: "claimed_by"
    case .alternative, .asserter: "by"
    case .rival: "alt"
    default: rawValue
    }
  }
}

/// One reference in a field, with what it may point at.
struct FieldReference {
  let reference: Reference
  let field: ReferenceField
  /// Empty: any record.
  let expects: [RecordType]
  /// The field may hold plain text as well.
  var mayBeText = false
  /// Citations: "para. 7".
  var locator: String?
}

/// A record that can say what it points at. Order is that of the fields in model.md.
protocol Referring: Record {
  var ownReferences: [FieldReference] { get }
}

extension Referring {
  /// Every reference of the record.
  var references: [FieldReference] {
    var all = citations(common.cites)
    for link in common.links {
      for reference in [link.from].compactMap(\.self) + link.to {
        all.append(.init(reference: reference, field: .links, expects: []))
      }
      all += optional(link.by, .asserter, [.actor]) + citations(link.cites)
    }
    for alternative in common.alternatives {
      // As in the field itself, the desk is no actor.
      let references = alternative.value.references.filter {
        alternative.field != "by" || $0.reference.value != ClaimRecord.editor
      }
      all += references.map { reference, types, orText in
        FieldReference(reference: reference, field: .rival, expects: types, mayBeText: orText)
      }
      all += optional(alternative.by, .alternative, [.actor]) + citations(alternative.cites)
    }
    for figure in common.figures { all += optional(figure.claimedBy, .claimant, [.actor]) + citations(figure.cites) }
    return all + ownReferences
  }
}

func citations(_ cites: [Cite]) -> [FieldReference] {
  cites.compactMap { cite in
    cite.source.map { FieldReference(reference: $0, field: .cite, expects: [.source], locator: cite.locator) }
  }
}

private func optional(_ reference: Reference?, _ field: ReferenceField, _ expects: [RecordType], mayBeText: Bool = false)
  -> [FieldReference]
{
  reference.map { [FieldReference(reference: $0, field: field, expects: expects, mayBeText: mayBeText)] } ?? []
}

private func list(_ references: [Reference], _ field: ReferenceField, _ expects: [RecordType]) -> [FieldReference] {
  references.map { FieldReference(reference: $0, field: field, expects: expects) }
}

extension RecordDate {
  fileprivate var references: [FieldReference] { list(self.after, .after, [.event]) + list(self.before, .before, [.event]) }
}

extension ActorRecord: Referring {
  var ownReferences: [FieldReference] {
    optional(parent, .parent, [.actor])
      + tenures.flatMap { tenure in
        optional(tenure.organisation, .organisation, [.actor], mayBeText: true)
          + optional(tenure.party, .party, [.actor], mayBeText: true) + citations(tenure.cites)
      }
  }
}

extension EventRecord: Referring {
  var ownReferences: [FieldReference] {
    self.actors.compactMap { part in part.actor.map { FieldReference(reference: $0, field: .actors, expects: [.actor]) } }
      + optional(self.place, .place, [.place], mayBeText: true) + optional(self.parent, .parent, [.event]) + self.when.references
  }
}

extension ClaimRecord: Referring {
  var ownReferences: [FieldReference] {
    var all = list(self.by.filter { $0.value != Self.editor }, .by, [.actor])
    all += optional(self.onBehalfOf, .onBehalfOf, [.actor])
    if case .event(let event) = self.since { all += optional(event, .since, [.event]) }
    all += list(self.places, .places, [.place])
    all += optional(self.via, .via, [.actor])
    all += list(self.to, .to, [.actor])
    all += list(self.about, .about, [])
    all += list(self.issues, .issue, [.issue])
    all += list(self.madeAt, .madeAt, [.event])
    all += optional(self.supersededBy, .supersededBy, [.claim])
    all += list(self.contradicts.compactMap(\.record), .contradicts, [.claim, .event])
    all += list(self.supports.compactMap(\.record), .supports, [.claim, .event])
    all += list(self.promise.evidence, .evidence, [.claim, .event])
    return all
  }
}

extension IssueRecord: Referring {
  var ownReferences: [FieldReference] { optional(parent, .parent, [.issue]) }
}

extension InstrumentRecord: Referring {
  var ownReferences: [FieldReference] {
    var all = list(parties, .parties, [.actor]) + list(authors, .authors, [.actor]) + list(decidedBy, .decidedBy, [.actor])
    for provision in provisions { all += optional(provision.issue, .provisions, [.issue]) + citations(provision.cites) }
    for stage in stages { all += list(stage.by, .stages, [.actor]) + stage.when.references + citations(stage.cites) }
    for count in support {
      all += optional(count.body, .support, [.actor]) + citations(count.cites)
      for voter in count.voters {
        all += optional(voter.actor, .support, [.actor]) + optional(voter.party, .party, [.actor], mayBeText: true)
      }
    }
    return all
  }
}

extension SourceRecord: Referring {
  var ownReferences: [FieldReference] { optional(derivedFrom, .derivedFrom, [.source]) }
}

extension PlaceRecord: Referring {
  var ownReferences: [FieldReference] { optional(parent, .parent, [.place]) }
}

extension NoteRecord: Referring {
  var ownReferences: [FieldReference] { list(actors, .actors, [.actor]) + list(places, .places, [.place]) }
}
