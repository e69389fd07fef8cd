import Base
import Model

/// Reports claims that can not have come after what they are said to have followed. What a claim's own `date` contradicts is found
/// where it is read; here are the days of events and of other claims.
enum ClaimOrder {
  static func report(_ list: Numbered, _ diagnostics: inout Diagnostics) {
    for (claim, date) in zip(list.claims, list.claimDates) {
      guard let date, let made = date.own else { continue }
      if let successor = claim.supersededBy, let later = own(successor, list), later.isCertainly(before: made) {
        diagnostics.report(
          .orderInTime, at: successor.place,
          "`\(claim.id)` (\(made.text)) is superseded by `\(printable(successor.value.utf8))`, which is older (\(later.text))")
      }
      guard date.origin == .event, let event = claim.madeAt.first else { continue }
      for (field, later) in claim.laterDates {
        guard let later, later.isCertainly(before: made) else { continue }
        diagnostics.report(
          .orderInTime, at: event.place,
          "`\(field)` is \(later.text), before the event at which the claim was made (\(made.text))")
      }
    }
  }

  private static func own(_ claim: Reference, _ list: Numbered) -> EDTF? {
    guard let target = list.targets.find(claim), target.type == .claim, !target.isWithdrawn else { return nil }
    return list.claimDates[target.index]?.own
  }
}
