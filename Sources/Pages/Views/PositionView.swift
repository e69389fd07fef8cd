import Base
import Linking
import Model
import Templating

/// One position of a holder's line on an issue: what, when, in whose words, and what became of it.
struct PositionView: Sendable {
  let name: NameView
  let stance: String?
  let kind: String
  let when: WhenView?
  /// "since Outset of the war"
  let since: String?
  /// Who said it, where that is not the holder alone.
  let speakers: [NameView]
  let attribution: String?
  let caveat: String?
  let isCurrent: Bool
  /// No longer held, and nothing is named that came in its place.
  let isGivenUp: Bool
  /// What came in its place, and whether that turns it around.
  let successor: NameView?
  let isReversed: Bool
  let isUnverified: Bool
  let isUncited: Bool
  let cites: [CiteView]

  static let fields = Fields<PositionView>([
    .object("name", \.name, NameView.fields), .optionalText("stance", \.stance), .text("kind", \.kind),
    .optionalObject("when", \.when, WhenView.fields), .optionalText("since", \.since),
    .list("speakers", \.speakers, NameView.fields), .optionalText("attribution", \.attribution),
    .optionalText("caveat", \.caveat), .flag("is-current", \.isCurrent), .flag("is-given-up", \.isGivenUp),
    .optionalObject("successor", \.successor, NameView.fields), .flag("is-reversed", \.isReversed),
    .flag("is-unverified", \.isUnverified), .flag("is-uncited", \.isUncited), .list("cites", \.cites, CiteView.fields),
  ])
}

/// Everything that one holder said on one issue, oldest first.
struct PositionLineView: Sendable {
  let holder: NameView
  let positions: [PositionView]

  static let fields = Fields<PositionLineView>([
    .object("holder", \.holder, NameView.fields), .list("positions", \.positions, PositionView.fields),
  ])
}

extension Site {
  /// - Parameter limit: of a long line the latest positions are shown.
  func view(_ line: PositionLine, limit: Int) -> PositionLineView {
    let inForce = line.inForce(dossier.cutoff)
    return PositionLineView(
      holder: NameView(line.holder),
      positions: line.positions.suffix(limit).map { view($0, of: line.holder, isCurrent: inForce.contains($0.claim)) })
  }

  private func view(_ held: HeldPosition, of holder: Target, isCurrent: Bool) -> PositionView {
    let claim = dossier.claims[held.claim]
    let speakers = holders(of: claim)
    let successor = held.reversal ?? held.successor
    return PositionView(
      name: name(ofClaim: dossier.targets.target(of: .claim, held.claim)), stance: stance(of: claim),
      kind: term("claim-kind-", claim.kind), when: when(claimAt: held.claim), since: since(of: claim),
      speakers: speakers.count == 1 && speakers.first?.link == holder.link ? [] : speakers,
      attribution: caveat(claim.attribution), caveat: caveat(claim.verification), isCurrent: isCurrent,
      isGivenUp: successor == nil && dossier.isGivenUp(claim: held.claim),
      successor: successor.map { name(ofClaim: dossier.targets.target(of: .claim, $0)) }, isReversed: held.reversal != nil,
      isUnverified: isMarkedUnverified(claim.common), isUncited: isMarkedUncited(claim.common), cites: cites(claim.common.cites))
  }

  func stance(of claim: ClaimRecord) -> String? { claim.stance.map { term($0, of: .stances) } }

  /// "since Outset of the war"
  func since(of claim: ClaimRecord) -> String? {
    let text: String? =
      switch claim.since {
      case .event(let event): name(event)?.text
      case .date(let date): phrase(date)
      case nil: nil
      }
    return text.map { fill(.sinceWhen, ["when": $0]) }
  }

  /// How it is reported, where the words are not the holder's own: a description by somebody else must not read as a statement.
  func caveat(_ attribution: ClaimRecord.Attribution?) -> String? {
    switch attribution {
    case .hypothetical, .leaked, .authorCharacterisation: attribution.map { term("attribution-", $0) }
    case .quoted, .paraphrased, nil: nil
    }
  }

  /// "6 sources, 3 of them independent"; nil where there is none.
  func sourceCount(of cites: [Cite]) -> String? {
    let (sources, roots) = dossier.roots.count(cites)
    guard sources > 0 else { return nil }
    let counted = count(.countSources, sources)
    return roots < sources ? counted + word(.listSeparator) + count(.countRoots, roots) : counted
  }
}
