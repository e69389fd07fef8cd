import Linking
import Model

// A name alone reads as a fact: wherever a record is listed, it says what keeps it from being one.
extension Site {
  /// A record's name in a list.
  func name(of target: Target) -> NameView {
    var name = NameView(target)
    switch target.type {
    case _ where target.isWithdrawn: name.caveat = term("review-", ReviewState.withdrawn)
    case .event: name.caveat = caveat(dossier.events[target.index].status)
    case .claim:
      let claim = dossier.claims[target.index]
      let (doubt, hearsay) = (caveat(claim.verification), hearsay(claim))
      name.caveat = if let doubt, let hearsay { doubt + word(.listSeparator) + hearsay } else { doubt ?? hearsay }
    default: break
    }
    return name
  }

  func name(_ reference: Reference?) -> NameView? { dossier.target(reference).map { name(of: $0) } }

  func names(_ references: [Reference]) -> [NameView] { references.compactMap { name($0) } }

  /// A claim's name on a line that shows by itself how far the claim is established.
  func name(ofClaim target: Target) -> NameView {
    var name = NameView(target)
    name.caveat = claim(target).flatMap { hearsay($0) }
    return name
  }

  /// "reported by Anatoly Dobrynin": without it a claim reads as if its holder's own words were known. nil where nobody published
  /// reports it.
  func hearsay(_ claim: ClaimRecord) -> String? {
    dossier.target(claim.via).map { fill(.reportedByWhom, ["reporter": $0.title]) }
  }

  /// "did not happen", "planned": nil for what took place.
  func caveat(_ status: EventRecord.Status) -> String? { status == .occurred ? nil : term("status-", status) }

  /// The same beside the date, where that may say by itself that the event goes on: "since May 2025, ongoing".
  func caveatBesideDate(_ event: EventRecord) -> String? {
    event.status == .ongoing && event.when.date?.isOngoing == true && event.when.text == nil ? nil : caveat(event.status)
  }

  /// "contested", "refuted": nil for a claim that stands unopposed, or that nobody has judged.
  func caveat(_ verification: ClaimRecord.Verification?) -> String? {
    switch verification {
    case .contested, .refuted, .unverifiable, .singleSource: verification.map { term("verification-", $0) }
    case .corroborated, .unchecked, nil: nil
    }
  }
}
