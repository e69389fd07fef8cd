import Linking
import Model

// Whom an actor met: others with a part in the same talks.
extension Site {
  /// Those shown, the most often met first.
  private static let mostMet = 20

  /// - Parameter events: the actor's, as indexes of the dossier's.
  /// - Returns: besides them how many more there are: each of their meetings is among the actor's events.
  func met(_ actor: Target, at events: [Int]) -> (entries: [EntryView], more: String?) {
    var found: [Int: (target: Target, events: [Int])] = [:]
    for index in events where isMeeting(dossier.events[index]) {
      let others = dossier.events[index].actors.compactMap { dossier.target($0.actor) }
      for other in others where other.type == .actor && !other.isWithdrawn && other.id != actor.id {
        if found[other.index]?.events.last != index { found[other.index, default: (other, [])].events.append(index) }
      }
    }
    let most = found.values.sorted { a, b in (b.events.count, a.target.index) < (a.events.count, b.target.index) }
    let entries = most.prefix(Self.mostMet).map { met in
      var entry = EntryView(name: NameView(met.target), detail: count(.countMeetings, met.events.count))
      entry.when = met.events.last.flatMap { when(eventAt: $0) }
      return entry
    }
    return (entries, more(most.count, than: Self.mostMet))
  }

  /// Talks that took place: an event that is said rather than done, where people come together.
  private func isMeeting(_ event: EventRecord) -> Bool {
    guard event.status == .occurred || event.status == .ongoing || event.status == .reported else { return false }
    let vocabulary = dossier.settings.vocabulary
    let isOwn = vocabulary.label(of: event.kind, in: .eventKinds) != nil
    return event.kind == "consult" || event.kind == "agree" || (isOwn && vocabulary.band(ofEventKind: event.kind) == .words)
  }
}
