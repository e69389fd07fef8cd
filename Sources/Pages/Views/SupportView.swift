import Base
import Drawing
import Linking
import Markup
import Model
import Templating

/// One count of votes or of co-sponsors.
struct SupportView: Sendable {
  let when: WhenView?
  let asOf: WhenView?
  let stage: String?
  let voters: [VoterView]
  let moreVoters: String?
  let counts: [PairView]
  let result: String?
  let note: String?
  let cites: [CiteView]
  let isUncited: Bool

  static let fields = Fields<SupportView>([
    .optionalObject("when", \.when, WhenView.fields), .optionalObject("as-of", \.asOf, WhenView.fields),
    .optionalText("stage", \.stage), .list("voters", \.voters, VoterView.fields),
    .optionalText("more-voters", \.moreVoters), .list("counts", \.counts, PairView.fields),
    .optionalText("result", \.result), .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
    .flag("is-uncited", \.isUncited),
  ])
}

/// How one body counted, time after time: as a line and as a table; and how its parties voted, as far as voters are named.
struct SupportSeriesView: Sendable {
  struct PartyView: Sendable {
    let party: NameView
    /// One for each of the options.
    let counts: [String]

    static let fields = Fields<PartyView>([.object("party", \.party, NameView.fields), .texts("counts", \.counts)])
  }

  let label: String?
  let body: NameView?
  let drawing: HTMLFragment?
  let requirement: String?
  let counts: [SupportView]
  let options: [String]
  let parties: [PartyView]
  /// "2 of 50 are named."
  let named: String?

  static let fields = Fields<SupportSeriesView>([
    .optionalText("label", \.label), .optionalObject("body", \.body, NameView.fields), .optionalHTML("drawing", \.drawing),
    .optionalText("needs", \.requirement), .list("counts-in-time", \.counts, SupportView.fields),
    .texts("options", \.options), .list("party-rows", \.parties, PartyView.fields), .optionalText("named", \.named),
  ])
}

extension Site {
  /// An instrument's counts as indexes of its own: those of one series together, in the order in which series are first counted.
  func support(of target: Target) -> [Int] {
    guard target.type == .instrument else { return [] }
    let series = series(of: dossier.instruments[target.index])
    return series.indices.sorted { (series[$0], $0) < (series[$1], $1) }
  }

  /// - Parameters:
  ///   - indexes: some of what `support(of:)` has found, in its order. A series is drawn, and its parties are counted, from all of it.
  ///   - voters: how many are named in all.
  func support(_ indexes: some Collection<Int>, of instrument: InstrumentRecord, voters: Int) -> [SupportSeriesView] {
    let series = series(of: instrument)
    let whole = Dictionary(grouping: series.indices) { series[$0] }
    // Many votes share the room of one page: the first few of each are named, and all of them on pages of their own.
    let most = voters <= Self.pageLimit ? Self.pageLimit : max(4, Self.pageLimit / instrument.support.count)
    // It is of the instrument: which of several bodies it asks for nobody can tell.
    let bodies = Set(instrument.support.map { dossier.target($0.body)?.id })
    let requirement = bodies.count == 1 ? instrument.requirement : nil
    var views: [SupportSeriesView] = []
    var rest = Array(indexes)[...]
    while let first = rest.first {
      let own = rest.prefix { series[$0] == series[first] }
      rest = rest[own.endIndex...]
      let all = (whole[series[first]] ?? []).map { instrument.support[$0] }
      let (options, parties, named) = parties(all)
      views.append(
        SupportSeriesView(
          label: all[0].label, body: name(all[0].body), drawing: drawing(of: all, requirement),
          requirement: requirement, counts: own.map { support(instrument.support[$0], of: instrument, most: most) },
          options: options, parties: parties, named: named))
    }
    return views
  }

  private struct SeriesKey: Hashable {
    let label: String?
    let body: TargetID?
  }

  /// Of which series each count is: what one body counts under one name.
  private func series(of instrument: InstrumentRecord) -> [Int] {
    var numbers: [SeriesKey: Int] = [:]
    return instrument.support.map { support in
      let key = SeriesKey(label: support.label, body: dossier.target(support.body)?.id)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }

  /// - Parameter most: how many are named.
  private func support(_ support: Support, of instrument: InstrumentRecord, most: Int) -> SupportView {
    let counts = support.tally.map { option, count in
      let number = words.number(count)
      let text = support.total.map { fill(.countOf, ["n": number, "total": words.number($0)]) } ?? number
      return PairView(term("option-", option), [NameView(text: text)])
    }
    let voters = support.voters.compactMap { view($0) }
    return SupportView(
      when: when(support.date ?? support.asOf), asOf: support.date == nil ? nil : when(support.asOf),
      stage: support.stage.map { term($0, of: .stages) },
      voters: Array(voters.prefix(most)), moreVoters: more(voters.count, than: most), counts: counts, result: support.result,
      note: support.note, cites: cites(support.cites), isUncited: isMarkedUncited(support.cites, in: instrument.common))
  }

  // MARK: Over time

  /// A stepped line for each option, with how many there are and how many are needed.
  private func drawing(of counts: [Support], _ requirement: String?) -> HTMLFragment? {
    var order: [Support.Option] = []
    var points: [Support.Option: [SteppedLine.Point]] = [:]
    for support in counts {
      guard let date = support.date ?? support.asOf else { continue }
      for (option, count) in support.tally {
        guard let point = point(date, Double(count), words.number(count)) else { continue }
        if points[option] == nil { order.append(option) }
        points[option, default: []].append(point)
      }
    }
    let lines = order.map { option in
      SteppedLine.Line(
        name: order.count > 1 ? term("option-", option) : "", points: sorted(points[option] ?? []), holds: true)
    }
    let total = counts.compactMap(\.total).last
    var thresholds: [SteppedLine.Threshold] = []
    if let total {
      thresholds.append(.init(value: Double(total), text: fill(.thresholdTotal, ["n": words.number(total)])))
      if let needed = Self.needed(requirement, of: total) {
        thresholds.append(.init(value: Double(needed), text: fill(.thresholdNeeded, ["n": words.number(needed)])))
      }
    }
    return steppedLine(lines, thresholds: thresholds, title: counts[0].label ?? word(.support))
  }

  /// How many a requirement asks for: the one number in it ("60 of 100", "at least 51 votes"). Words are not reckoned with.
  static func needed(_ requirement: String?, of total: Int) -> Int? {
    guard let requirement else { return nil }
    let numbers = requirement.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let others = numbers.filter { $0 != total }
    guard others.count == 1, others[0] > 0, others[0] < total, !requirement.contains("%") else { return nil }
    return others[0]
  }
}
