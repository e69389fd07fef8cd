import Linking
import Model

extension Site {
  /// Whether a record's page shows a reverse link in a list of its own, and so not among its mentions.
  func isShownElsewhere(_ field: ReferenceField, from origin: RecordType, on type: RecordType) -> Bool {
    switch (type, origin, field) {
    case (.actor, .event, .actors), (.actor, .claim, .by), (.actor, .claim, .onBehalfOf), (.actor, .actor, .parent),
      (.actor, .actor, .organisation), (.event, .claim, .madeAt), (.event, .event, .parent), (.issue, .claim, .issue),
      (.issue, .instrument, .provisions), (.place, .event, .place), (.place, .place, .parent), (.source, _, .cite),
      (.source, .source, .derivedFrom):
      true
    default: false
    }
  }
}
