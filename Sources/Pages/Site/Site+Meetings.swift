import Linking
import Model

/// One whom an actor met: another with a part in the same talks.
struct Met: Sendable {
  let other: Target
  var meetings = 0
  /// The last of them, as an index of the dossier's events.
  var last: Int
}

extension Site {
  /// Whom an actor met, the most often met first.
  /// - Parameter events: the actor's, as indexes of the dossier's.
  func met(_ actor: Target, at events: [Int]) -> [Met] {
    guard actor.type == .actor else { return [] }
    var found: [Int: Met] = [:]
    for index in events where isMeeting(dossier.events[index]) {
      let others = dossier.events[index].actors.compactMap { dossier.target($0.actor) }
      for other in others where other.type == .actor && !other.isWithdrawn && other.id != actor.id {
        var met = found[other.index] ?? Met(other: other, last: index)
        // Who has two parts in it was met once.
        guard met.meetings == 0 || met.last != index else { continue }
        (met.meetings, met.last) = (met.meetings + 1, index)
        found[other.index] = met
      }
    }
    return found.values.sorted { a, b in (b.meetings, a.other.index) < (a.meetings, b.other.index) }
  }

  func entry(_ met: Met) -> EntryView {
    var entry = EntryView(name: NameView(met.other), detail: count(.countMeetings, met.meetings))
    entry.when = when(eventAt: met.last)
    return entry
  }

  /// Talks that took place: an event that is said rather than done, where people come together.
  private func isMeeting(_ event: EventRecord) -> Bool {
    guard event.status == .occurred || event.status == .ongoing || event.status == .reported else { return false }
    if event.kind == "consult" || event.kind == "agree" { return true }
    let vocabulary = dossier.settings.vocabulary
    return vocabulary.label(of: event.kind, in: .eventKinds) != nil && vocabulary.band(ofEventKind: event.kind) == .words
  }
}
