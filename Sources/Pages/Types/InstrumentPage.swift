import Base
import Linking
import Markup
import Model
import Templating

/// A bill, agreement or package: its stages, what it says, who supports it.
struct InstrumentPage: PageType {
  /// One date given for a stage.
  struct StageView: Sendable {
    let when: WhenView?
    let by: [NameView]
    /// What is known of the order.
    let after: [NameView]
    let before: [NameView]
    let time: String?
    let duration: String?
    let hedge: String?
    let note: String?
    let cites: [CiteView]

    static let fields = Fields<StageView>([
      .optionalObject("when", \.when, WhenView.fields), .list("by", \.by, NameView.fields),
      .optionalText("time", \.time), .optionalText("duration", \.duration),
      .list("after", \.after, NameView.fields), .list("before", \.before, NameView.fields), .optionalText("hedge", \.hedge),
      .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
      .flag("is-uncited") { $0.cites.isEmpty },
    ])
  }

  /// One stage with every date that is given for it: where sources differ, side by side.
  struct StepView: Sendable {
    let anchor: String
    let stage: String
    let isDisputed: Bool
    let dates: [StageView]

    static let fields = Fields<StepView>([
      .text("anchor", \.anchor), .text("stage", \.stage), .flag("is-disputed", \.isDisputed),
      .list("dates", \.dates, StageView.fields),
    ])
  }

  struct ProvisionView: Sendable {
    let text: String
    let cites: [CiteView]

    static let fields = Fields<ProvisionView>([.text("text", \.text), .list("cites", \.cites, CiteView.fields)])
  }

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
    let moreSteps: String?
    let provisions: [ProvisionGroupView]
    let allProvisions: SiteLink?
    let support: [SupportSeriesView]
    let allVoters: SiteLink?
  }

  let template = "instrument.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .list("details", \.details, PairView.fields),
    .optionalObject("time-drawing", \.drawing, DrawingView.fields), .list("steps", \.steps, StepView.fields),
    .optionalText("more-steps", \.moreSteps), .optionalLink("all-provisions", \.allProvisions),
    .list("provision-groups", \.provisions, ProvisionGroupView.fields),
    .list("support", \.support, SupportSeriesView.fields), .optionalLink("all-voters", \.allVoters),
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
    pairs.add(site.word(.parties), site.names(instrument.parties))
    pairs.add(site.word(.author), site.names(instrument.authors))
    pairs.add(site.word(.decidedBy), site.names(instrument.decidedBy))
    pairs.add(site.word(.requirement), instrument.requirement)
    let view = View(
      record: site.record(instrument.common, target), details: pairs.all,
      drawing: site.drawing(ofInstrument: target, on: path), steps: steps(instrument.stages.prefix(Site.listLimit), site),
      moreSteps: site.more(instrument.stages.count, than: Site.listLimit),
      provisions: provisions(instrument.provisions.prefix(Site.listLimit), site),
      allProvisions: site.whole(.provisions, of: target, count: instrument.provisions.count),
      support: site.support(of: instrument),
      allVoters: site.whole(.voters, of: target, count: site.voters(on: target).count))
    return Page(title: target.title, description: nil, section: .instruments, view: view)
  }

  /// Stages in the author's order; a stage that he dates more than once is one step.
  private func steps(_ stages: ArraySlice<Stage>, _ site: Site) -> [StepView] {
    var order: [String] = []
    var byStage: [String: [Stage]] = [:]
    for stage in stages {
      if byStage[stage.stage] == nil { order.append(stage.stage) }
      byStage[stage.stage, default: []].append(stage)
    }
    return order.map { term in
      let dates = byStage[term] ?? []
      return StepView(
        anchor: Site.anchor(ofStage: term), stage: site.term(term, of: .stages),
        isDisputed: Set(dates.compactMap(\.when.date)).count > 1,
        dates: dates.map { date($0, site) })
    }
  }

  private func date(_ stage: Stage, _ site: Site) -> StageView {
    StageView(
      when: site.when(stage.when), by: site.names(stage.by),
      after: stage.when.date == nil ? [] : site.names(stage.when.after),
      before: stage.when.date == nil ? [] : site.names(stage.when.before), time: site.time(stage.when),
      duration: stage.when.duration.map { site.phrase(ofDuration: $0) }, hedge: stage.hedge, note: stage.note,
      cites: site.cites(stage.cites))
  }

  /// By issue, in the order in which issues are first named; those of none last.
  private func provisions(_ provisions: ArraySlice<Provision>, _ site: Site) -> [ProvisionGroupView] {
    var order: [TargetID?] = []
    var byIssue: [TargetID?: [ProvisionView]] = [:]
    for provision in provisions {
      let issue = site.dossier.target(provision.issue)?.id
      if byIssue[issue] == nil { order.append(issue) }
      byIssue[issue, default: []].append(ProvisionView(text: provision.text, cites: site.cites(provision.cites)))
    }
    return (order.filter { $0 != nil } + order.filter { $0 == nil }).map { issue in
      ProvisionGroupView(issue: issue.map { site.name(of: site.dossier.targets[$0]) }, provisions: byIssue[issue] ?? [])
    }
  }
}
