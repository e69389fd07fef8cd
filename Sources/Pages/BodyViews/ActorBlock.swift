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
  let shown: String?

  /// Entries in it.
  var weight: Int { tenures.count + members.current.count + members.former.count + events.count + claims.count }

  static let fields = Fields<ActorBlock>([
    .object("name", \.name, NameView.fields), .text("kind", \.kind), .optionalHTML("summary", \.summary),
    .list("tenures", \.tenures, TenureView.fields), .list("members", \.members.current, EntryView.fields),
    .list("former-members", \.members.former, EntryView.fields),
    .list("events", \.events, EventLineView.fields), .list("claims", \.claims, ClaimLineView.fields),
    .optionalText("shown", \.shown),
  ])
}

extension Site {
  /// - Parameter room: what the views before it left, in equal parts for each of its lists.
  func actorBlock(_ filter: ActorFilter, _ room: Int) -> ActorBlock? {
    guard let target = dossier.target(filter.id), let actor = dossier.actor(target) else { return nil }
    func part<Item>(_ part: ActorFilter.Part, _ items: () -> [Item]) -> [Item] { filter.show.contains(part) ? items() : [] }
    let all = (
      tenures: part(.offices) { actor.tenures }, members: part(.members) { self.members(of: target) },
      events: part(.events) { self.events(of: target) }, claims: part(.claims) { self.claims(of: target) }
    )
    let limit = min(filter.limit, room / max(1, Set(filter.show).subtracting([.summary]).count))
    let counts = [all.tenures.count, all.members.count, all.events.count, all.claims.count]
    return ActorBlock(
      name: NameView(target), kind: term(actor.kind, of: .actorKinds),
      summary: filter.show.contains(.summary) ? summary(target.id) : nil,
      tenures: all.tenures.prefix(limit).map { tenure($0) }, members: members(all.members.prefix(limit), of: target),
      events: latestEvents(all.events, limit).map { line(eventAt: $0, for: target) },
      claims: latestClaims(all.claims, limit).compactMap { claimLine($0) },
      shown: shown(counts.reduce(0) { $0 + min($1, limit) }, of: counts.reduce(0, +)))
  }
}
