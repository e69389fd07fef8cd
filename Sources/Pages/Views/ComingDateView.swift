import Linking
import Model
import Templating

/// A date to look out for: what it is, how firm, and how far off.
struct ComingDateView: Sendable {
  let when: WhenView?
  /// "agreed meeting", "deadline"
  let kind: String
  let kindID: String
  let name: NameView
  let people: [NameView]
  let morePeople: String?
  /// "28 days left"
  let days: String?
  let isUnverified: Bool

  static let fields = Fields<ComingDateView>([
    .optionalObject("when", \.when, WhenView.fields), .text("kind", \.kind), .text("kind-id", \.kindID),
    .object("name", \.name, NameView.fields), .list("people", \.people, NameView.fields),
    .optionalText("more-people", \.morePeople), .optionalText("days", \.days),
    .flag("is-unverified", \.isUnverified),
  ])
}

extension Site {
  /// Names beside a date.
  private static let mostPeople = 6

  func view(_ coming: ComingDate) -> ComingDateView {
    let target = coming.record
    let left = coming.date?.latest.flatMap { day in dossier.cutoff.map { day.ordinal - $0.ordinal } }
    let people =
      target.type == .event
      ? dossier.events[target.index].actors.compactMap { name($0.actor) }
      : holders(of: dossier.claims[target.index], atMost: .max)
    return ComingDateView(
      when: target.type == .event ? when(eventAt: target.index) : when(coming.date), kind: term("coming-", coming.kind),
      kindID: coming.kind.rawValue, name: name(ofClaim: target), people: Array(people.prefix(Self.mostPeople)),
      morePeople: more(people.count, than: Self.mostPeople),
      days: left.map { days($0) }, isUnverified: isMarkedUnverified(dossier.common(of: target)))
  }
}
