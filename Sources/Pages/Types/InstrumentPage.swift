import Base
import Linking
import Markup
import Model
import Templating

/// A bill, agreement or package: its stages, what it says, who supports it.
struct InstrumentPage: PageType {
  /// What the instrument says on one issue.
  struct ProvisionGroupView: Sendable {
    let issue: NameView?
    let provisions: [ProvisionView]

    static let fields = Fields<ProvisionGroupView>([
      .optionalObject("issue", \.issue, NameView.fields), .list("provisions", \.provisions, ProvisionView.fields),
    ])
  }

  struct View: Sendable {
    let record: RecordView
    let details: [PairView]
    let drawing: DrawingView?
    let steps: [StepView]
    let allStages: SiteLink?
    let provisions: [ProvisionGroupView]
    let allProvisions: SiteLink?
    let support: [SupportSeriesView]
    let allSupport: SiteLink?
    let allVoters: SiteLink?
  }

  let template = "instrument.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .list("details", \.details, PairView.fields),
    .optionalObject("time-drawing", \.drawing, DrawingView.fields), .list("steps", \.steps, StepView.fields),
    .optionalLink("all-stages", \.allStages), .optionalLink("all-provisions", \.allProvisions),
    .list("provision-groups", \.provisions, ProvisionGroupView.fields),
    .list("support", \.support, SupportSeriesView.fields), .optionalLink("all-support", \.allSupport),
    .optionalLink("all-voters", \.allVoters),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.instruments.indices.compactMap { i in site.dossier.targets.target(of: .instrument, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let instrument = site.dossier.instruments[key]
    let target = site.dossier.targets.target(of: .instrument, key)
    var pairs = Pairs()
    pairs.add(site.word(.kind), instrument.kind)
    pairs.add(site.word(.number), instrument.number)
    pairs.add(site.word(.aliases), site.names(of: instrument.aliases))
    pairs.add(site.word(.parties), site.names(instrument.parties, in: target))
    pairs.add(site.word(.author), site.names(instrument.authors, in: target))
    pairs.add(site.word(.decidedBy), site.names(instrument.decidedBy, in: target))
    pairs.add(site.word(.requirement), instrument.requirement)
    let stages = site.stages(of: target)
    let provisions = site.provisions(on: target)
    let support = site.support(of: target)
    let voters = site.voters(on: target).count
    let view = View(
      record: site.record(instrument.common, target), details: pairs.all,
      drawing: site.drawing(ofInstrument: target, on: path),
      steps: site.steps(stages.prefix(Site.listLimit), of: instrument),
      allStages: site.whole(.stages, of: target, count: stages.count),
      provisions: groups(of: provisions.prefix(Site.listLimit), site),
      allProvisions: site.whole(.provisions, of: target, count: provisions.count),
      support: site.support(support.prefix(Site.listLimit), of: instrument, voters: voters),
      allSupport: site.whole(.support, of: target, count: support.count),
      allVoters: site.whole(.voters, of: target, count: voters))
    return Page(title: target.title, description: nil, section: .instruments, view: view)
  }

  /// By issue, in the order in which issues are first named; those of none last.
  private func groups(of provisions: ArraySlice<ProvisionPlace>, _ site: Site) -> [ProvisionGroupView] {
    var order: [TargetID?] = []
    var byIssue: [TargetID?: [ProvisionView]] = [:]
    for place in provisions {
      let issue = site.dossier.target(site.dossier[place].issue)?.id
      if byIssue[issue] == nil { order.append(issue) }
      byIssue[issue, default: []].append(site.view(place, under: nil))
    }
    return (order.filter { $0 != nil } + order.filter { $0 == nil }).map { issue in
      ProvisionGroupView(issue: issue.map { site.name(of: site.dossier.targets[$0]) }, provisions: byIssue[issue] ?? [])
    }
  }
}
