import Base
import Linking
import Model
import Templating

/// A question in dispute: how far apart the sides stand, how each of them moved, and what else is said about it.
struct IssuePage: PageType {
  /// What a side said over time, holder by holder.
  struct SideView: Sendable {
    let id: String
    let side: String
    let lines: [PositionLineView]
    let more: String?

    static let fields = Fields<SideView>([
      .text("id", \.id), .text("side", \.side),
      .list("lines", \.lines, PositionLineView.fields), .optionalText("more", \.more),
    ])
  }

  /// The newest claims of a kind.
  struct Latest: Sendable {
    let claims: [ClaimLineView]
    /// "and 12 more", with where all claims on the issue are.
    let more: NameView?
  }

  /// Sides without a position in force: "Not stated in the sources: Cuba, Ghana".
  struct AbsentView: Sendable {
    let why: String
    let sides: [String]

    static let fields = Fields<AbsentView>([.text("why", \.why), .texts("sides", \.sides)])
  }

  struct View: Sendable {
    let record: RecordView
    let question: String?
    let parent: NameView?
    /// "The sides stand against each other."
    let gap: String?
    let stances: [String]
    let absent: [AbsentView]
    let matrix: SiteLink?
    let drawing: DrawingView?
    let reversals: Latest
    let sides: [SideView]
    let forecasts: Latest
    let opinions: Latest
    let editors: Latest
    let provisions: [ProvisionView]
    let allProvisions: SiteLink?
    let allClaims: SiteLink?
  }

  let template = "issue.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .optionalText("question", \.question),
    .optionalObject("parent", \.parent, NameView.fields), .optionalText("gap", \.gap), .texts("stances", \.stances),
    .list("absent", \.absent, AbsentView.fields), .optionalLink("matrix", \.matrix),
    .optionalObject("time-drawing", \.drawing, DrawingView.fields),
    .list("reversals", \.reversals.claims, ClaimLineView.fields),
    .optionalObject("more-reversals", \.reversals.more, NameView.fields),
    .list("sides", \.sides, SideView.fields),
    .list("forecasts", \.forecasts.claims, ClaimLineView.fields),
    .optionalObject("more-forecasts", \.forecasts.more, NameView.fields),
    .list("opinions", \.opinions.claims, ClaimLineView.fields),
    .optionalObject("more-opinions", \.opinions.more, NameView.fields),
    .list("editors", \.editors.claims, ClaimLineView.fields),
    .optionalObject("more-editors", \.editors.more, NameView.fields),
    .list("provisions", \.provisions, ProvisionView.fields),
    .optionalLink("all-provisions", \.allProvisions),
    .optionalLink("all-claims", \.allClaims),
  ])

  /// Positions over time on one page, shared by the sides.
  private static let mostPositions = 80
  private static let longestLine = 10
  /// Claims of one kind, where all claims on the issue have pages of their own.
  private static let mostOfAKind = 20

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.issues.indices.compactMap { i in site.dossier.targets.target(of: .issue, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let issue = dossier.issues[key]
    let target = dossier.targets.target(of: .issue, key)
    let all = site.claims(of: target)
    let allClaims = site.whole(.claims, of: target, count: all.count)
    func latest(_ belongs: (Int) -> Bool) -> Latest {
      let found = all.filter(belongs)
      let shown = site.latestClaims(found, allClaims == nil ? found.count : Self.mostOfAKind)
      let hidden = found.count - shown.count
      return Latest(
        claims: shown.compactMap { site.claimLine($0) },
        more: hidden > 0 ? NameView(text: site.count(.countMore, hidden), link: allClaims) : nil)
    }
    let gap = IssueGap(issue: key, dossier)
    let provisions = site.provisions(on: target)
    let view = View(
      record: site.record(issue.common, target), question: issue.question, parent: site.name(issue.parent),
      gap: gap.kind == .silent && dossier.settings.lanes.isEmpty ? nil : site.term("gap-", gap.kind),
      stances: gap.stances.map { stance($0.lane, $0.stances, site) },
      absent: gap.absent.map {
        AbsentView(why: site.words.text($0.why.rawValue + "-by"), sides: $0.lanes.map(site.title(ofLane:)))
      },
      matrix: SiteLink(Addresses.matrix()), drawing: site.drawing(of: target, events: [], claims: all, on: path),
      reversals: latest { dossier.derived.positions.reversal(ofClaim: $0) != nil },
      sides: sides(key, target, site),
      forecasts: latest { dossier.claims[$0].kind.isJudged && !dossier.claims[$0].isByEditor },
      // Opinion and recommendation stand apart, under their holder's name, and so does what the desk itself says.
      opinions: latest { dossier.claims[$0].kind.isOpinion && !dossier.claims[$0].isByEditor },
      editors: latest { dossier.claims[$0].isByEditor },
      provisions: provisions.prefix(Site.listLimit).map { site.view($0, under: target) },
      allProvisions: site.whole(.provisions, of: target, count: provisions.count),
      allClaims: allClaims)
    return Page(title: target.title, description: issue.question, section: .issues, view: view)
  }

  /// Whether its page shows the latest of what the sides said alone; then all claims on it have pages of their own.
  static func hidesPositions(onIssue index: Int, _ site: Site) -> Bool {
    site.dossier.derived.positions.lines(on: index).reduce(0) { $0 + $1.positions.count } > mostPositions
  }

  /// "Russia demands, proposes"; "Russia accepts (as reported)" where nobody of that side is on record with it himself.
  private func stance(_ lane: Int, _ stances: [IssueGap.Taken], _ site: Site) -> String {
    let words = stances.map { taken in
      let term = site.term(taken.stance, of: .stances)
      return taken.isReported ? site.fill(.stanceAsReported, ["stance": term]) : term
    }
    return site.fill(
      .sideAndStances,
      [
        "side": site.title(ofLane: lane),
        "stances": words.isEmpty ? site.word(.withoutStance) : words.joined(separator: site.word(.listSeparator)),
      ])
  }

  /// In the author's order. Each side gets its share of the page.
  private func sides(_ index: Int, _ issue: Target, _ site: Site) -> [SideView] {
    let positions = site.dossier.derived.positions
    let byLane = Dictionary(grouping: positions.lines(on: index), by: \.lane)
    let hides = Self.hidesPositions(onIssue: index, site)
    let share = hides ? max(4, Self.mostPositions / max(1, byLane.count)) : Self.mostPositions
    let longest = hides ? Self.longestLine : Self.mostPositions
    return byLane.keys.sorted().map { lane in
      let lines = byLane[lane] ?? []
      var left = share
      var shown: [PositionLineView] = []
      for line in lines where left > 0 {
        shown.append(site.view(line, limit: min(left, longest)))
        left -= min(line.positions.count, left, longest)
      }
      let hidden = lines.reduce(0) { $0 + $1.positions.count } - shown.reduce(0) { $0 + $1.positions.count }
      return SideView(
        id: site.lineID(ofLane: lane), side: site.title(ofLane: lane), lines: shown,
        more: hidden > 0 ? site.count(.countMore, hidden) : nil)
    }
  }
}
