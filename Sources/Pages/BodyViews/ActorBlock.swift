import Base
import Linking
import Model
import Templating

/// An actor in prose: the parts that the author asks for, under a link to the actor's page.
struct ActorBlock: Sendable {
  let name: NameView
  let kind: String
  let summary: HTMLFragment?
  let tenures: [TenureView]
  let members: Members
  let events: [EventLineView]
  let claims: [ClaimLineView]

  static let fields = Fields<ActorBlock>([
    .object("name", \.name, NameView.fields), .text("kind", \.kind), .optionalHTML("summary", \.summary),
    .list("tenures", \.tenures, TenureView.fields), .list("members", \.members.current, EntryView.fields),
    .list("former-members", \.members.former, EntryView.fields),
    .list("events", \.events, EventLineView.fields), .list("claims", \.claims, ClaimLineView.fields),
  ])
}

extension Site {
  func actorBlock(_ filter: ActorFilter, _ room: Int) -> ActorBlock? {
    let limit = min(filter.limit, room / 3)
    guard let target = dossier.target(filter.id), let actor = dossier.actor(target) else { return nil }
    func part<Item>(_ part: ActorFilter.Part, _ items: () -> [Item]) -> [Item] { filter.show.contains(part) ? items() : [] }
    let tenures = part(.offices) { actor.tenures.prefix(limit).map { tenure($0) } }
    let members = self.members(part(.members) { Array(self.members(of: target).prefix(limit)) }, of: target)
    let events = part(.events) {
      self.latestEvents(self.events(of: target), limit).map { line(eventAt: $0, for: target) }
    }
    let claims = part(.claims) { self.latestClaims(self.claims(of: target), limit).compactMap { claimLine($0) } }
    return ActorBlock(
      name: NameView(target), kind: term(actor.kind, of: .actorKinds),
      summary: filter.show.contains(.summary) ? summary(target.id) : nil, tenures: tenures, members: members, events: events,
      claims: claims)
  }
}
