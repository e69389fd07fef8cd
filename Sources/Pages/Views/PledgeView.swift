import Base
import Linking
import Markup
import Model
import Templating

/// A pledge, an offer or a demand with its deadline, its state and how it came to that.
struct PledgeView: Sendable {
  /// One step of its history.
  struct StepView: Sendable {
    let label: String?
    let name: NameView?
    let when: WhenView?

    static let fields = Fields<StepView>([
      .optionalText("label", \.label), .optionalObject("name", \.name, NameView.fields),
      .optionalObject("when", \.when, WhenView.fields),
    ])
  }

  let holders: [NameView]
  let kind: String
  let addressees: [NameView]
  let name: NameView
  let text: HTMLFragment?
  let strength: String?
  let deadline: String?
  /// What gives the deadline, in the author's words: "14 days from each repetition".
  let rule: String?
  /// The deadline moves with each repetition.
  let isRolling: Bool
  /// "28 days left", "3 days over"
  let days: String?
  let isOver: Bool
  let state: String?
  let isComputed: Bool
  let basis: String?
  let steps: [StepView]
  let settledBy: String?
  let caveat: String?
  let isUnverified: Bool
  let isUncited: Bool
  let cites: [CiteView]

  static let fields = Fields<PledgeView>([
    .list("holders", \.holders, NameView.fields), .text("kind", \.kind), .list("addressees", \.addressees, NameView.fields),
    .object("name", \.name, NameView.fields), .optionalHTML("text", \.text), .optionalText("strength", \.strength),
    .optionalText("deadline", \.deadline), .optionalText("rule", \.rule), .flag("is-rolling", \.isRolling),
    .optionalText("days", \.days),
    .flag("is-over", \.isOver), .optionalText("state", \.state), .flag("is-computed", \.isComputed),
    .optionalText("basis", \.basis),
    .list("steps", \.steps, StepView.fields), .optionalText("settled-by", \.settledBy), .optionalText("caveat", \.caveat),
    .flag("is-unverified", \.isUnverified), .flag("is-uncited", \.isUncited), .list("cites", \.cites, CiteView.fields),
  ])
}

extension Site {
  func view(_ standing: PromiseStanding) -> PledgeView {
    let claim = dossier.claims[standing.claim]
    let promise = claim.promise
    let target = dossier.targets.target(of: .claim, standing.claim)
    return PledgeView(
      holders: holders(of: claim), kind: term("claim-kind-", claim.kind), addressees: brief(claim.to, all: target.link),
      name: name(ofClaim: target),
      text: text(of: claim, target), strength: promise.strength.map { term("strength-", $0) },
      deadline: promise.deadline.map(phrase), rule: promise.deadlineRule, isRolling: standing.isRolling,
      days: standing.daysLeft.map { days($0) }, isOver: standing.daysLeft.map { $0 < 0 } ?? false,
      state: standing.state.map { term("state-", $0) }, isComputed: standing.isComputed, basis: promise.stateBasis,
      steps: brief(steps(standing, claim), of: target), settledBy: promise.settledBy, caveat: caveat(claim.verification),
      isUnverified: isMarkedUnverified(claim.common), isUncited: isMarkedUncited(claim.common), cites: cites(claim.common.cites))
  }

  /// "28 days left", "3 days over", "due on that day"
  func days(_ left: Int) -> String {
    left == 0 ? word(.dueThatDay) : count(left > 0 ? .countDaysLeft : .countDaysOver, abs(left))
  }

  /// When it was made and repeated, what speaks for and against it in time order, and the state on its day.
  private func steps(_ standing: PromiseStanding, _ claim: ClaimRecord) -> [PledgeView.StepView] {
    var steps = [PledgeView.StepView(label: word(.madeOn), name: nil, when: when(claimAt: standing.claim))]
    // Where it was made says when.
    let occasions = claim.madeAt.compactMap { dossier.target($0) }.filter { $0.type == .event && !$0.isWithdrawn }
    if !occasions.isEmpty {
      steps = occasions.enumerated().map { n, target in
        PledgeView.StepView(
          label: word(n == 0 ? .madeOn : .repeatedOn), name: name(of: target), when: when(eventAt: target.index))
      }
    }
    let evidence = claim.promise.evidence.compactMap { dossier.target($0) }.filter { !$0.isWithdrawn }
    let dated = evidence.map { (key: date(of: $0)?.sortKey, target: $0) }
    let sorted = dated.enumerated().sorted { a, b in
      switch (a.element.key, b.element.key) {
      case (let x?, let y?) where x != y: x < y
      case (.some, nil): true
      case (nil, .some): false
      default: a.offset < b.offset
      }
    }
    steps += sorted.map { item in
      let target = item.element.target
      let when = target.type == .event ? when(eventAt: target.index) : target.type == .claim ? when(claimAt: target.index) : nil
      return PledgeView.StepView(label: nil, name: name(of: target), when: when)
    }
    if let day = claim.promise.stateAsOf, let state = standing.state, !standing.isComputed {
      steps.append(PledgeView.StepView(label: term("state-", state), name: nil, when: when(day)))
    }
    steps = steps.filter { $0.name != nil || $0.when != nil }
    if let next = dossier.successor(ofClaim: standing.claim) {
      let target = dossier.targets.target(of: .claim, next)
      steps.append(PledgeView.StepView(label: word(.replacedBy), name: name(of: target), when: when(claimAt: next)))
    } else if standing.isReplaced {
      steps.append(PledgeView.StepView(label: word(.noLongerInForce), name: nil, when: nil))
    }
    return steps
  }

  /// Of a long history its beginning and its end; all of it stands on the claim's own page.
  private func brief(_ steps: [PledgeView.StepView], of target: Target) -> [PledgeView.StepView] {
    guard let more = more(steps.count, than: Self.mostSteps) else { return steps }
    let rest = PledgeView.StepView(label: nil, name: NameView(text: more, link: target.link), when: nil)
    let first = Self.mostSteps / 2
    return steps.prefix(first) + [rest] + steps.suffix(Self.mostSteps - first)
  }

  /// Of a pledge's history.
  static let mostSteps = 20

  private func date(of target: Target) -> EDTF? {
    switch target.type {
    case .event: dossier.events[target.index].when.date
    case .claim: dossier.claimDates[target.index]?.date
    default: nil
    }
  }
}

extension Site {
  /// The state with how it was found: "overdue (by the calendar)".
  /// - Parameter index: of the dossier's claims.
  func state(ofClaim index: Int) -> String? {
    guard let standing = dossier.derived.promise(ofClaim: index) else {
      return dossier.claims[index].promise.state.map { term("state-", $0) }
    }
    guard let state = standing.state.map({ term("state-", $0) }) else { return nil }
    return standing.isComputed ? fill(.computedState, ["state": state]) : state
  }
}
