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
    for index in events where isMeeting(dossier.events[index]) && !isGathering(dossier.events[index]) {
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

  /// Whoever was at one of these with a thousand others did not meet each of them.
  private func isGathering(_ event: EventRecord) -> Bool { event.actors.count > Self.mostAtMeeting }

  private static let mostAtMeeting = 40

  /// The latest talks of an actor at which too many took part to name whom he met there.
  /// - Parameter events: the actor's, as indexes of the dossier's.
  func gatherings(of events: [Int]) -> [EntryView] {
    let gatherings = events.filter { isMeeting(dossier.events[$0]) && isGathering(dossier.events[$0]) }
    return gatherings.suffix(RecordListPage.List.met.limit).map { index in
      let target = dossier.targets.target(of: .event, index)
      let people = people(in: target).count
      let link = whole(.people, of: target, count: people) ?? target.link
      return EntryView(
        name: NameView(text: target.title, link: link), detail: count(.countActors, people), when: when(eventAt: index))
    }
  }

  func entry(_ met: Met) -> EntryView {
    var entry = EntryView(name: NameView(met.other), detail: count(.countMeetings, met.meetings))
    entry.when = when(eventAt: met.last)
    return entry
  }

  /// Talks that took place, where people came together. An author's own kind of words may be a hearing or a letter: it is a meeting where
  /// the event itself says so.
  private func isMeeting(_ event: EventRecord) -> Bool {
    guard event.status == .occurred || event.status == .ongoing || event.status == .reported,
      !event.modes.contains(where: Meeting.modesApart.contains)
    else { return false }
    if event.kind == "consult" || event.kind == "agree" { return true }
    let vocabulary = dossier.settings.vocabulary
    guard vocabulary.label(of: event.kind, in: .eventKinds) != nil, vocabulary.band(ofEventKind: event.kind) == .words else {
      return false
    }
    return event.modes.contains(where: Meeting.modesTogether.contains)
      || event.actors.contains { part in part.role.map(Meeting.rolesTogether.contains) ?? false }
  }
}

/// What tells whether those who take part in an event were in one place.
private enum Meeting {
  /// PLOVER's modes of consulting, but for `phone`.
  static let modesTogether: Set = ["visit", "third-party", "multilateral"]
  static let rolesTogether: Set = ["host", "visitor"]
  /// PLOVER's `phone`, and what authors write for the like.
  static let modesApart: Set = [
    "phone", "telephone", "call", "video", "online", "remote", "radio", "letter", "written", "telegram", "cable", "e-mail",
  ]
}
