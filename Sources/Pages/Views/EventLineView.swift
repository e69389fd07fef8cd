import Base
import Linking
import Model
import Templating

/// An event or a claim as one item of a list in time.
struct EventLineView: Sendable {
  let name: NameView
  let when: WhenView?
  /// "words" or "deeds", for the style alone; the kind says it in words.
  let band: String
  var kind: String
  /// "did not happen", "contested".
  let status: String?
  /// On an actor's own page: the offices held on that day.
  var office: String?
  /// The first of them, where they are many.
  var people: [PersonView]
  var morePeople: String?
  let place: NameView?
  var estimates: [EstimateView] = []
  var summary: HTMLFragment?
  let isUnverified: Bool
  let isUncited: Bool
  /// Its id in the page, where a drawing leads to it.
  var anchor: String?

  static let fields = Fields<EventLineView>([
    .optionalText("anchor", \.anchor),
    .object("name", \.name, NameView.fields), .optionalObject("when", \.when, WhenView.fields), .text("band", \.band),
    .text("kind", \.kind), .optionalText("status", \.status), .optionalText("office", \.office),
    .list("people", \.people, PersonView.fields), .optionalText("more-people", \.morePeople),
    .optionalObject("place", \.place, NameView.fields), .list("estimates", \.estimates, EstimateView.fields),
    .optionalHTML("summary", \.summary),
    .flag("is-unverified", \.isUnverified), .flag("is-uncited", \.isUncited),
  ])
}

extension EventRecord {
  /// Those who act before those who are acted upon.
  var actingFirst: [Participation] {
    guard self.actors.contains(where: \.isPassive) else { return self.actors }
    return self.actors.filter { !$0.isPassive } + self.actors.filter(\.isPassive)
  }
}

extension Participation {
  fileprivate var isPassive: Bool { role == "recipient" || role == "victim" || role == "observer" }
}

/// An actor's part in an event.
struct PersonView: Sendable {
  let name: NameView
  let role: String?
  let capacity: String?
  /// Offices held on the day of the event.
  let offices: [String]

  static let fields = Fields<PersonView>([
    .object("name", \.name, NameView.fields), .optionalText("role", \.role), .optionalText("capacity", \.capacity),
    .texts("offices", \.offices),
  ])
}

extension Site {
  /// What the dossier's event at `index` is in every list, with all its people and without its summary: `eventLine` keeps it.
  func makeLine(eventAt index: Int) -> EventLineView {
    let event = dossier.events[index]
    return EventLineView(
      name: NameView(dossier.targets.target(of: .event, index)), when: when(eventAt: index),
      band: dossier.settings.vocabulary.band(ofEventKind: event.kind).rawValue, kind: term(event.kind, of: .eventKinds),
      status: caveatBesideDate(event), people: people(of: event), place: nameOrText(event.place),
      isUnverified: isMarkedUnverified(event.common), isUncited: isMarkedUncited(event.common))
  }

  /// - Parameters:
  ///   - index: of the dossier's events.
  ///   - actor: on that actor's own page his role is shown and the others are named.
  func line(eventAt index: Int, for actor: Target? = nil) -> EventLineView {
    var line = eventLine(index)
    line.summary = summary(dossier.targets.target(of: .event, index).id)
    if let actor { tell(of: actor, in: dossier.events[index], &line) }
    let count = line.people.count
    if count > Self.mostNames { line.people.removeLast(count - Self.mostNames) }
    line.morePeople = more(count, than: Self.mostNames)
    return line
  }

  /// What an actor's own page says of his part.
  private func tell(of actor: Target, in event: EventRecord, _ line: inout EventLineView) {
    if let part = event.actors.first(where: { dossier.target($0.actor)?.id == actor.id }) {
      line.people.removeAll { $0.name.link == actor.link }
      let role = [tellingRole(part), part.capacity].compactMap(\.self).joined(separator: word(.listSeparator))
      if !role.isEmpty { line.kind = fill(.kindAs, ["kind": line.kind, "role": role]) }
    }
    let offices = dossier.actor(actor).map { self.offices(of: $0, on: event.when.date) } ?? []
    if !offices.isEmpty { line.office = offices.joined(separator: word(.groupSeparator)) }
  }

  func line(_ claim: ClaimRecord) -> EventLineView? {
    guard let target = dossier.targets.find(claim.id) else { return nil }
    return EventLineView(
      name: name(ofClaim: target), when: when(claimAt: target.index), band: "words",
      kind: term("claim-kind-", claim.kind), status: caveat(claim.verification),
      people: holders(of: claim).map { PersonView(name: $0, role: nil, capacity: nil, offices: []) },
      place: nil, estimates: estimates(of: claim), summary: text(of: claim, target),
      isUnverified: isMarkedUnverified(claim.common), isUncited: isMarkedUncited(claim.common))
  }

  /// Those who act before those who are acted upon, each with the part that he has where it is more or less than taking part.
  private func people(of event: EventRecord) -> [PersonView] {
    event.actingFirst.compactMap { part in
      guard let target = dossier.target(part.actor) else { return nil }
      return PersonView(
        name: NameView(target), role: part.role == "participant" ? nil : tellingRole(part), capacity: nil, offices: [])
    }
  }

  func person(_ part: Participation, on date: EDTF?) -> PersonView? {
    guard let target = dossier.target(part.actor) else { return nil }
    let offices = dossier.actor(part.actor).map { self.offices(of: $0, on: date) } ?? []
    return PersonView(
      name: NameView(target), role: tellingRole(part), capacity: part.capacity, offices: part.capacity == nil ? offices : [])
  }

  /// The role, where it says more than that somebody took part, and more than the capacity beside it.
  private func tellingRole(_ part: Participation) -> String? {
    guard let role = part.role, role != "actor" else { return nil }
    if part.capacity != nil, role == "participant" || role == "head-of-delegation" { return nil }
    return term(role, of: .roles)
  }

  /// Who says it, of many the first: all are named on the claim's own page. The desk's own assessments are always named as such.
  func holders(of claim: ClaimRecord, atMost limit: Int = mostNames) -> [NameView] {
    brief(claim.by, limit, all: dossier.targets.find(claim.id)?.link)
  }
}
