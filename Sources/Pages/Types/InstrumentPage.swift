import Base
import Linking
import Model
import Templating

/// A bill, agreement or package: its stages, what it says, who supports it.
struct InstrumentPage: PageType {
  struct StageView: Sendable {
    let stage: String
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
      .text("stage", \.stage), .optionalObject("when", \.when, WhenView.fields), .list("by", \.by, NameView.fields),
      .optionalText("time", \.time), .optionalText("duration", \.duration),
      .list("after", \.after, NameView.fields), .list("before", \.before, NameView.fields), .optionalText("hedge", \.hedge),
      .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
    ])
  }

  struct ProvisionView: Sendable {
    let issue: NameView?
    let text: String
    let cites: [CiteView]

    static let fields = Fields<ProvisionView>([
      .optionalObject("issue", \.issue, NameView.fields), .text("text", \.text), .list("cites", \.cites, CiteView.fields),
    ])
  }

  struct VoterView: Sendable {
    let name: NameView
    let option: String?
    let party: NameView?

    static let fields = Fields<VoterView>([
      .object("name", \.name, NameView.fields), .optionalText("option", \.option),
      .optionalObject("party", \.party, NameView.fields),
    ])
  }

  struct SupportView: Sendable {
    let label: String?
    let when: WhenView?
    let asOf: WhenView?
    let stage: String?
    let voters: [VoterView]
    let body: NameView?
    let counts: [PairView]
    let result: String?
    let note: String?
    let cites: [CiteView]

    static let fields = Fields<SupportView>([
      .optionalText("label", \.label), .optionalObject("when", \.when, WhenView.fields),
      .optionalObject("as-of", \.asOf, WhenView.fields), .optionalText("stage", \.stage),
      .list("voters", \.voters, VoterView.fields),
      .optionalObject("body", \.body, NameView.fields), .list("counts", \.counts, PairView.fields),
      .optionalText("result", \.result), .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
    ])
  }

  struct View: Sendable {
    let record: RecordView
    let details: [PairView]
    let stages: [StageView]
    let provisions: [ProvisionView]
    let support: [SupportView]
  }

  let template = "instrument.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .list("details", \.details, PairView.fields),
    .list("stages", \.stages, StageView.fields), .list("provisions", \.provisions, ProvisionView.fields),
    .list("support", \.support, SupportView.fields),
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
      stages: instrument.stages.map { stage in
        StageView(
          stage: site.term(stage.stage, of: .stages), when: site.when(stage.when), by: site.names(stage.by),
          after: stage.when.date == nil ? [] : site.names(stage.when.after),
          before: stage.when.date == nil ? [] : site.names(stage.when.before), time: site.time(stage.when),
          duration: stage.when.duration.map { site.phrase(ofDuration: $0) }, hedge: stage.hedge,
          note: stage.note, cites: site.cites(stage.cites))
      },
      provisions: instrument.provisions.map {
        ProvisionView(issue: site.name($0.issue), text: $0.text, cites: site.cites($0.cites))
      },
      support: instrument.support.map { support($0, site) })
    return Page(title: target.title, description: nil, section: .instruments, view: view)
  }

  private func support(_ support: Support, _ site: Site) -> SupportView {
    let counts = support.tally.map { option, count in
      let number = site.words.number(count)
      let text = support.total.map { site.fill(.countOf, ["n": number, "total": site.words.number($0)]) } ?? number
      return PairView(site.term("option-", option), [NameView(text: text)])
    }
    return SupportView(
      label: support.label, when: site.when(support.date ?? support.asOf),
      asOf: support.date == nil ? nil : site.when(support.asOf), stage: support.stage.map { site.term($0, of: .stages) },
      voters: support.voters.compactMap { voter in
        site.name(voter.actor).map {
          VoterView(name: $0, option: voter.option.map { site.term("option-", $0) }, party: site.nameOrText(voter.party))
        }
      },
      body: site.name(support.body), counts: counts,
      result: support.result, note: support.note, cites: site.cites(support.cites))
  }
}
