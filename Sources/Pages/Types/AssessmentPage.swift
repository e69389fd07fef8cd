import Base
import Linking
import Model
import Templating

/// Forecasts and assessments by holder, how well the forecasts did, and, apart from them, opinions under their holders' names.
struct AssessmentPage: PageType {
  enum Group: Int, CaseIterable, Sendable { case forecasts, assessments, opinions }

  struct Item: Sendable {
    let group: Group
    /// Index of the dossier's claims.
    let claim: Int
  }

  struct ForecastView: Sendable {
    let claim: ClaimLineView
    let condition: String?
    let basis: String?

    static let fields = Fields<ForecastView>([
      .object("claim", \.claim, ClaimLineView.fields), .optionalText("condition", \.condition), .optionalText("basis", \.basis),
    ])
  }

  struct HolderView: Sendable {
    let holder: NameView
    let items: [ForecastView]

    static let fields = Fields<HolderView>([
      .object("holder", \.holder, NameView.fields), .list("items", \.items, ForecastView.fields),
    ])
  }

  struct ScoreView: Sendable {
    let term: String
    let resolved: String
    let came: String
    let share: String

    static let fields = Fields<ScoreView>([
      .text("term", \.term), .text("resolved", \.resolved), .text("came", \.came), .text("share", \.share),
    ])
  }

  struct View: Sendable {
    let heading: String
    let forecasts: [HolderView]
    let assessments: [HolderView]
    let opinions: [HolderView]
    let scores: [ScoreView]
    let brier: String?
    let tooFew: String?
    let scale: [String]
    let pager: PagerView?
  }

  let template = "assessments.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .list("forecasts", \.forecasts, HolderView.fields),
    .list("assessments", \.assessments, HolderView.fields), .list("opinions", \.opinions, HolderView.fields),
    .list("scores", \.scores, ScoreView.fields), .optionalText("brier", \.brier), .optionalText("too-few", \.tooFew),
    .texts("scale", \.scale), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  private static let limit = 120

  func plan(_ site: Site) -> [(path: SitePath, key: Part<Item>)] {
    guard Section.assessments.hasContent(site.dossier) else { return [] }
    return Part.all(of: items(site.dossier), each: Self.limit) { Addresses.part(of: "assessments", page: $0) }
  }

  /// By group, then by holder: the desk last, the others in the dossier's order.
  private func items(_ dossier: Dossier) -> [Item] {
    let found = dossier.claims.enumerated().compactMap { index, claim -> (holder: Int, item: Item)? in
      let group: Group
      switch claim.kind {
      case .forecast: group = .forecasts
      case .assessment: group = .assessments
      case .opinion, .recommendation: group = .opinions
      default: return nil
      }
      return (claim.isByEditor ? .max : dossier.target(claim.by.first)?.index ?? .max - 1, Item(group: group, claim: index))
    }
    return found.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      return (x.item.group.rawValue, x.holder, a.offset) < (y.item.group.rawValue, y.holder, b.offset)
    }.map(\.element.item)
  }

  func page(_ key: Part<Item>, at path: SitePath, _ site: Site) -> Page<View> {
    let scores = site.dossier.derived.scores
    let isFirst = key.page == 1
    let heading = site.word(.nameAssessments)
    let view = View(
      heading: heading, forecasts: holders(key, .forecasts, site), assessments: holders(key, .assessments, site),
      opinions: holders(key, .opinions, site),
      scores: isFirst && scores.isTelling ? scores.rows.map { score($0, site) } : [],
      brier: isFirst && scores.isTelling ? scores.brier.map { site.hundredths($0) } : nil,
      tooFew: isFirst && scores.resolved > 0 && !scores.isTelling ? site.count(.countResolved, scores.resolved) : nil,
      scale: isFirst && usesScale(site) ? site.dossier.settings.likelihoodScale.map { site.likelihood($0.id) } : [],
      pager: site.pager(key.page, of: key.pages) { Addresses.part(of: "assessments", page: $0) })
    return Page(title: heading, section: .assessments, view: view)
  }

  private func usesScale(_ site: Site) -> Bool { site.dossier.claims.contains { $0.judgement.likelihood != nil } }

  /// Neighbours of one holder stand under his name together.
  private func holders(_ key: Part<Item>, _ group: Group, _ site: Site) -> [HolderView] {
    var groups: [(holders: [NameView], items: [ForecastView])] = []
    for item in key.items where item.group == group {
      let claim = site.dossier.claims[item.claim]
      guard let line = site.claimLine(claim) else { continue }
      let view = ForecastView(claim: line, condition: claim.judgement.conditionalOn, basis: claim.judgement.basisText)
      if let last = groups.last, last.holders.map(\.text) == line.holders.map(\.text) {
        groups[groups.count - 1].items.append(view)
      } else {
        groups.append((line.holders, [view]))
      }
    }
    return groups.map { group in
      let name = group.holders.map(\.text).joined(separator: site.word(.listSeparator))
      return HolderView(
        holder: group.holders.count == 1 ? group.holders[0] : NameView(text: name), items: group.items)
    }
  }

  private func score(_ row: Scorecard.Row, _ site: Site) -> ScoreView {
    ScoreView(
      term: site.likelihood(row.term.id), resolved: site.words.number(row.resolved), came: site.words.number(row.came),
      share: site.fill(.percentage, ["n": String(row.came * 100 / max(1, row.resolved))]))
  }
}

extension Site {
  /// To two decimals: 0.125 is "0.13".
  func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return String(hundredths / 100) + word(.decimalPoint) + (rest < 10 ? "0" : "") + String(rest)
  }
}
