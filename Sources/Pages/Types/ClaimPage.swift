import Base
import Linking
import Model
import Templating

/// Something said: by whom, in which words, on what, and what became of it.
struct ClaimPage: PageType {
  struct View: Sendable {
    let record: RecordView
    let claim: ClaimLineView
    let kind: SiteLink?
    let quote: String?
    let quoteLanguage: String?
    let translation: String?
    let details: [PairView]
    let contradicts: [EntryView]
    let supports: [EntryView]
  }

  let template = "claim.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .object("claim", \.claim, ClaimLineView.fields), .optionalLink("kind-link", \.kind),
    .optionalText("quote", \.quote),
    .optionalText("quote-language", \.quoteLanguage), .optionalText("translation", \.translation),
    .list("details", \.details, PairView.fields), .list("contradicts", \.contradicts, EntryView.fields),
    .list("supports", \.supports, EntryView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.claims.indices.compactMap { i in site.dossier.targets.target(of: .claim, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let claim = site.dossier.claims[key]
    let target = site.dossier.targets.target(of: .claim, key)
    guard var line = site.claimLine(claim) else { preconditionFailure("a claim without a target") }
    line.holders = site.names(claim.by, in: target)
    let view = View(
      record: site.record(claim.common, target), claim: line,
      kind: site.link(site.facets.facet(claimKind: claim.kind)), quote: claim.quote?.text, quoteLanguage: claim.quote?.language,
      translation: claim.quote?.translation, details: details(claim, target, site),
      contradicts: entries(claim.contradicts, in: target, site),
      supports: entries(claim.supports, in: target, site))
    return Page(title: target.title, description: nil, section: .claims, view: view)
  }

  /// Each with the figure that is meant, where it is one.
  private func entries(_ relations: [ClaimRelation], in target: Target, _ site: Site) -> [EntryView] {
    let found = relations.compactMap { relation in site.dossier.target(relation.record).map { ($0, relation.figure ?? "") } }
    let more = site.more(found.count, than: Site.listLimit).map { NameView(text: $0, link: site.linkToNamed(by: target)) }
    return found.prefix(Site.listLimit).map { site.entry($0, $1) } + (more.map { [EntryView(name: $0)] } ?? [])
  }

  private func details(_ claim: ClaimRecord, _ target: Target, _ site: Site) -> [PairView] {
    var pairs = Pairs()
    pairs.add(site.word(.issues), site.names(claim.issues, in: target))
    pairs.add(site.word(.stance), site.stance(of: claim))
    pairs.add(site.word(.onBehalfOf), site.name(claim.onBehalfOf).map { [$0] } ?? [])
    pairs.add(site.word(.via), site.name(claim.via).map { [$0] } ?? [])
    pairs.add(site.word(.to), site.names(claim.to, in: target))
    pairs.add(site.word(.about), site.names(claim.about, in: target))
    pairs.add(site.word(.places), site.names(claim.places, in: target))
    pairs.add(site.word(.madeAt), site.names(claim.madeAt, in: target))
    switch claim.since {
    case .event(let event): pairs.add(site.word(.since), site.names([event]))
    case .date(let date): pairs.add(site.word(.since), site.phrase(date))
    case nil: break
    }
    pairs.add(
      site.word(.inForce), claim.isInForce.map { _ in site.word(site.dossier.isGivenUp(claim: target.index) ? .no : .yes) })
    pairs.add(site.word(.supersededBy), site.name(claim.supersededBy).map { [$0] } ?? [])
    pairs.add(site.word(.reportedAs), claim.attribution.map { site.term("attribution-", $0) })
    pairs.add(site.word(.verification), claim.verification.map { site.term("verification-", $0) })
    let promise = claim.promise
    pairs.add(site.word(.deadline), promise.deadline.map(site.phrase))
    pairs.add(site.word(.deadlineRule), promise.deadlineRule)
    pairs.add(site.word(.strength), promise.strength.map { site.term("strength-", $0) })
    pairs.add(site.word(.state), site.state(ofClaim: target.index))
    pairs.add(site.word(.stateBasis), promise.stateBasis)
    pairs.add(site.word(.stateAsOf), promise.stateAsOf.map(site.phrase))
    pairs.add(site.word(.evidence), site.names(promise.evidence, in: target))
    pairs.add(site.word(.settledBy), promise.settledBy)
    let judgement = claim.judgement
    // A likelihood and a confidence never stand in one sentence (ICD 203): each is a row of its own.
    pairs.add(site.word(claim.usesScale ? .likelihood : .readAs), site.likelihood(of: claim))
    pairs.add(site.word(.ownWords), judgement.words)
    pairs.add(site.word(.confidence), judgement.confidence.map { site.confidence($0) })
    pairs.add(site.word(.horizon), judgement.horizon.map(site.phrase))
    pairs.add(site.word(.conditionalOn), judgement.conditionalOn)
    pairs.add(site.word(.resolution), judgement.resolution.map { site.term("resolution-", $0) })
    pairs.add(site.word(.resolvedOn), judgement.resolvedOn.map(site.phrase))
    pairs.add(site.word(.basisText), judgement.basisText)
    return pairs.all
  }
}
