import Base
import Linking
import Markup
import Model
import Templating

/// A claim in a list: always with its holder.
struct ClaimLineView: Sendable {
  var name: NameView
  let text: HTMLFragment?
  let kind: String
  let stance: String?
  var holders: [NameView]
  let onBehalfOf: NameView?
  let when: WhenView?
  let state: String?
  /// Only where it says that the claim does not stand firm.
  let verification: String?
  let estimates: [EstimateView]
  let isOpinion: Bool
  let isSuperseded: Bool
  /// What came in its place, and whether that turns it around.
  let successor: NameView?
  let isReversed: Bool
  let isUnverified: Bool
  let isUncited: Bool
  let cites: [CiteView]

  static let fields = Fields<ClaimLineView>([
    .object("name", \.name, NameView.fields), .optionalHTML("text", \.text), .text("kind", \.kind),
    .optionalText("stance", \.stance), .list("holders", \.holders, NameView.fields),
    .optionalObject("on-behalf-of", \.onBehalfOf, NameView.fields), .optionalText("verification", \.verification),
    .optionalObject("when", \.when, WhenView.fields), .optionalText("state", \.state),
    .list("estimates", \.estimates, EstimateView.fields), .flag("is-opinion", \.isOpinion),
    .flag("is-superseded", \.isSuperseded), .optionalObject("successor", \.successor, NameView.fields),
    .flag("is-reversed", \.isReversed), .flag("is-unverified", \.isUnverified), .flag("is-uncited", \.isUncited),
    .list("cites", \.cites, CiteView.fields),
  ])
}

/// Claims under the issue that they are about.
struct ClaimGroupView: Sendable {
  let heading: NameView
  let claims: [ClaimLineView]

  static let fields = Fields<ClaimGroupView>([
    .object("heading", \.heading, NameView.fields), .list("claims", \.claims, ClaimLineView.fields),
  ])
}

extension Site {
  /// When a claim was made; by when, where only its source has a date.
  func when(claimAt index: Int) -> WhenView? {
    guard let found = dossier.claimDates[index] else { return nil }
    guard found.origin == .source else {
      var when = when(found.date)
      when?.isDisputed = hasRivalDate(dossier.claims[index].common)
      return when
    }
    return WhenView(text: fill(.bySourceDate, ["date": phrase(found.date)]), machine: nil, basis: nil)
  }

  /// A claim's text, where its title does not say the same in the same words; what has links or emphasis says more.
  func text(of claim: ClaimRecord, _ target: Target) -> HTMLFragment? {
    guard let text = dossier.prose[target.id].text, let html = text.firstHTML else { return nil }
    let mayBeSame = abs(html.bytes.count - target.title.utf8.count) < 32 && !html.bytes.contains(UInt8(ascii: "<"))
    return mayBeSame && Self.words(of: text.plainText) == Self.words(of: target.title) ? nil : html
  }

  /// In small letters, with single spaces between them, without a full stop.
  private static func words(of text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  func claimLine(_ claim: ClaimRecord) -> ClaimLineView? {
    guard let target = dossier.targets.find(claim.id) else { return nil }
    let reversal = dossier.derived.positions.reversal(ofClaim: target.index)
    let successor = reversal ?? dossier.successor(ofClaim: target.index)
    return ClaimLineView(
      name: name(ofClaim: target), text: text(of: claim, target), kind: term("claim-kind-", claim.kind),
      stance: stance(of: claim), holders: holders(of: claim), onBehalfOf: name(claim.onBehalfOf),
      when: when(claimAt: target.index),
      state: state(ofClaim: target.index),
      verification: caveat(claim.verification), estimates: estimates(of: claim), isOpinion: claim.kind.isOpinion,
      isSuperseded: reversal != nil || dossier.isGivenUp(claim: target.index),
      successor: successor.map { name(ofClaim: dossier.targets.target(of: .claim, $0)) }, isReversed: reversal != nil,
      isUnverified: isMarkedUnverified(claim.common), isUncited: isMarkedUncited(claim.common), cites: cites(claim.common.cites))
  }

  /// By issue in the author's order, then those of no issue. A claim on two issues stands under both.
  func claimGroups(_ claims: [ClaimRecord]) -> [ClaimGroupView] {
    var byIssue: [Int: [ClaimRecord]] = [:]
    var others: [ClaimRecord] = []
    for claim in claims {
      let issues = claim.issues.compactMap { dossier.target($0) }.filter { $0.type == .issue && !$0.isWithdrawn }
      for issue in issues { byIssue[issue.index, default: []].append(claim) }
      if issues.isEmpty { others.append(claim) }
    }
    var groups = dossier.issues.indices.compactMap { index -> ClaimGroupView? in
      guard let claims = byIssue[index] else { return nil }
      return ClaimGroupView(
        heading: NameView(dossier.targets.target(of: .issue, index)), claims: claims.compactMap { claimLine($0) })
    }
    if !others.isEmpty {
      groups.append(ClaimGroupView(heading: NameView(text: word(.noIssue)), claims: others.compactMap { claimLine($0) }))
    }
    return groups
  }
}
