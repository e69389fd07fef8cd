import Linking
import Markup
import Model

// What belongs to a record by the links of others, in the dossier's order.
extension Site {
  /// An actor's or a place's.
  func events(of target: Target) -> [EventRecord] {
    let field: ReferenceField
    switch target.type {
    case .actor: field = .actors
    case .place: field = .place
    default: return []
    }
    return records(.event, of: target, [field]).map { dossier.events[$0.index] }
  }

  /// Those of an actor, on an issue, made at an event.
  func claims(of target: Target) -> [ClaimRecord] {
    let fields: Set<ReferenceField>
    switch target.type {
    case .actor: fields = [.by, .onBehalfOf]
    case .issue: fields = [.issue]
    case .event: fields = [.madeAt]
    default: return []
    }
    return records(.claim, of: target, fields).map { dossier.claims[$0.index] }
  }

  func records(_ type: RecordType, of target: Target, _ fields: Set<ReferenceField>) -> [Target] {
    dossier.backlinks.records(of: type, to: target.id, through: fields, in: dossier.targets).filter { !$0.isWithdrawn }
  }

  /// What cites a source, with where in it.
  func rests(on source: Target) -> [(type: RecordType, entry: EntryView)] {
    guard source.type == .source else { return [] }
    var found: [(type: RecordType, entry: EntryView)] = []
    var origin: Target?
    var locators: [String] = []
    func close() {
      guard let origin else { return }
      let detail = locators.isEmpty ? nil : locators.joined(separator: word(.listSeparator))
      found.append((origin.type, EntryView(name: NameView(origin), detail: detail)))
    }
    for link in dossier.backlinks[source.id] {
      let locator: String?
      switch link.way {
      case .field(.cite, let place): locator = place
      case .prose(let reference) where reference.kind == .citation: locator = reference.locator
      default: continue
      }
      if origin?.id != link.from {
        close()
        origin = dossier.targets[link.from]
        locators = []
      }
      if let locator, !locators.contains(locator) { locators.append(locator) }
    }
    close()
    return found
  }
}
