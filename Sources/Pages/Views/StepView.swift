import Base
import Linking
import Model
import Templating

/// One stage of an instrument with the dates that are given for it: where sources differ, side by side.
struct StepView: Sendable {
  /// One date given for a stage.
  struct DateView: Sendable {
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
    let isUncited: Bool

    static let fields = Fields<DateView>([
      .optionalObject("when", \.when, WhenView.fields), .list("by", \.by, NameView.fields),
      .optionalText("time", \.time), .optionalText("duration", \.duration),
      .list("after", \.after, NameView.fields), .list("before", \.before, NameView.fields), .optionalText("hedge", \.hedge),
      .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
      .flag("is-uncited", \.isUncited),
    ])
  }

  let anchor: String
  let stage: String
  let isDisputed: Bool
  let dates: [DateView]

  static let fields = Fields<StepView>([
    .text("anchor", \.anchor), .text("stage", \.stage), .flag("is-disputed", \.isDisputed),
    .list("dates", \.dates, DateView.fields),
  ])
}

extension Site {
  /// An instrument's stages as indexes of its own, step by step; a stage that the author dates more than once is one step, and its dates
  /// stand together.
  func stages(of target: Target) -> [Int] {
    guard target.type == .instrument else { return [] }
    let stages = dossier.instruments[target.index].stages
    let order = stepOrder(stages)
    return stages.indices.sorted { (order[stages[$0].stage] ?? 0, $0) < (order[stages[$1].stage] ?? 0, $1) }
  }

  /// Where each step stands: in the vocabulary's order, to which the author adds stages of his own, but after every step that is known to
  /// be older.
  private func stepOrder(_ stages: [Stage]) -> [String: Int] {
    let ranks = Dictionary(
      dossier.settings.vocabulary.terms(of: .stages).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // A doubted date says less of what was first.
    var spans: [String: ClosedRange<Int>] = [:]
    var steps: [String] = []
    for stage in stages {
      if !steps.contains(stage.stage) { steps.append(stage.stage) }
      guard let date = stage.when.date?.padded else { continue }
      let (first, last) = (date.earliest?.ordinal ?? .min, date.latest?.ordinal ?? .max)
      let known = spans[stage.stage]
      spans[stage.stage] = min(known?.lowerBound ?? first, first)...max(known?.upperBound ?? last, last)
    }
    func isOlder(_ step: String, than other: String) -> Bool {
      guard let a = spans[step], let b = spans[other] else { return false }
      return a.upperBound < b.lowerBound
    }
    func rank(_ step: Int) -> Int { ranks[steps[step]] ?? ranks.count }
    var rest = steps.indices.sorted { (rank($0), $0) < (rank($1), $1) }.map { steps[$0] }
    var order: [String: Int] = [:]
    while let next = rest.firstIndex(where: { step in !rest.contains { isOlder($0, than: step) } }) {
      order[rest.remove(at: next)] = order.count
    }
    return order
  }

  /// - Parameter indexes: some of what `stages(of:)` has found, in its order. Whether a stage is disputed all its dates tell.
  func steps(_ indexes: some Collection<Int>, of instrument: InstrumentRecord) -> [StepView] {
    let stages = indexes.map { instrument.stages[$0] }
    var dates: [String: Set<EDTF>] = [:]
    for stage in instrument.stages { if let date = stage.when.date { dates[stage.stage, default: []].insert(date) } }
    var steps: [StepView] = []
    var next = 0
    while next < stages.count {
      let term = stages[next].stage
      let own = stages[next...].prefix { $0.stage == term }
      next = own.endIndex
      steps.append(
        StepView(
          anchor: Self.anchor(ofStage: term), stage: self.term(term, of: .stages), isDisputed: (dates[term]?.count ?? 0) > 1,
          dates: own.map { date(of: $0, instrument) }))
    }
    return steps
  }

  private func date(of stage: Stage, _ instrument: InstrumentRecord) -> StepView.DateView {
    StepView.DateView(
      when: when(stage.when), by: names(stage.by),
      after: stage.when.date == nil ? [] : names(stage.when.after),
      before: stage.when.date == nil ? [] : names(stage.when.before), time: time(stage.when),
      duration: stage.when.duration.map { phrase(ofDuration: $0) }, hedge: stage.hedge, note: stage.note,
      cites: cites(stage.cites), isUncited: isMarkedUncited(stage.cites, in: instrument.common))
  }

  /// The id of a stage's step in the page.
  private static func anchor(ofStage stage: String) -> String { "stage-" + stage }

  /// Where each of an instrument's stages stands: on its page, or on one of the pages that hold all of them.
  func links(toStagesOf target: Target, on path: SitePath) -> [SiteLink] {
    let stages = dossier.instruments[target.index].stages
    var links = stages.map { SiteLink(path, fragment: Self.anchor(ofStage: $0.stage)) }
    for (position, index) in self.stages(of: target).enumerated().dropFirst(RecordListPage.List.stages.limit) {
      guard let page = RecordListPage.page(of: .stages, target, holding: position) else { continue }
      links[index] = SiteLink(page, fragment: Self.anchor(ofStage: stages[index].stage))
    }
    return links
  }
}

extension Site {
  /// What its reservation makes of a stage: "in part" leaves it one that was reached, "reportedly" and "expected" do not.
  func status(of stage: Stage) -> EventRecord.Status {
    guard let hedge = stage.hedge.map(Self.plainWords) else { return .occurred }
    func has(_ word: Word) -> Bool {
      self.word(word).split(separator: ",").contains { hedge.contains(Self.plainWords(String($0))) }
    }
    return has(.hedgeReported) ? .reported : has(.hedgePlanned) ? .planned : .occurred
  }

  /// In small letters, each between single blanks.
  private static func plainWords(_ text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}
