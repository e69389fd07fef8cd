import Linking
import Model

/// Reverse links that a record's page shows in a list of their own, and so not among its mentions.
struct Shown: Hashable {
  let type: RecordType
  let field: ReferenceField
}

extension Site {
  func shownElsewhere(_ type: RecordType) -> Set<Shown> {
    switch type {
    case .actor:
      [
        Shown(type: .event, field: .actors), Shown(type: .claim, field: .by), Shown(type: .claim, field: .onBehalfOf),
        Shown(type: .actor, field: .parent), Shown(type: .actor, field: .organisation),
      ]
    case .event: [Shown(type: .claim, field: .madeAt), Shown(type: .event, field: .parent)]
    case .issue: [Shown(type: .claim, field: .issue), Shown(type: .instrument, field: .provisions)]
    case .place: [Shown(type: .event, field: .place), Shown(type: .place, field: .parent)]
    case .source:
      Set(RecordType.allCases.map { Shown(type: $0, field: .cite) }).union([Shown(type: .source, field: .derivedFrom)])
    case .claim, .instrument, .note: []
    }
  }
}
