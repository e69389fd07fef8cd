import Base
import Drawing
import Linking
import Model
import Templating

/// A drawing in a page: the picture, what its signs mean, and the same as a file.
struct DrawingView: Sendable {
  struct LegendView: Sendable {
    let sign: HTMLFragment
    let text: String

    static let fields = Fields<LegendView>([.html("sign", \.sign), .text("text", \.text)])
  }

  let picture: HTMLFragment
  let segments: HTMLFragment
  let legend: [LegendView]
  let file: SiteLink?
  /// What comes after it.
  let end: SiteLink
  let endID: String

  static let fields = Fields<DrawingView>([
    .html("picture", \.picture), .html("segments", \.segments), .list("legend", \.legend, LegendView.fields),
    .optionalLink("file", \.file), .link("end", \.end), .text("end-id", \.endID),
  ])
}

/// What a drawing shows, and where its marks lead.
struct DrawingPlan {
  var items: [Timeline.Item]
  /// Whether each side has its lane.
  var hasLanes = true
  var width = 880.0
  var budget = 300
  var window: ClosedRange<Int>?
  /// Where a mark leads, by its position in `items`.
  var link: (Int) -> SiteLink?
  /// Where a column leads.
  var binLink: (Bin) -> SiteLink?
  var title: String
}

extension Site {
  /// Fewer dates than this tell nothing that the list does not.
  static let fewestDrawn = 3

  func isDrawn(_ items: some Sequence<Timeline.Item>) -> Bool {
    var count = 0
    for item in items where hasDate(item) {
      count += 1
      if count == Self.fewestDrawn { return true }
    }
    return false
  }

  private func hasDate(_ item: Timeline.Item) -> Bool {
    switch item {
    case .event(let index): dossier.events[index].when.date != nil
    case .claim(let index): dossier.claimDates[index]?.own != nil
    }
  }

  func drawing(_ plan: DrawingPlan) -> TimelineDrawing {
    var items = plan.items.map { drawingItem($0) }
    if !plan.hasLanes { for i in items.indices { items[i].lanes = [0] } }
    var options = TimelineGeometry.Options()
    options.lanes = plan.hasLanes ? lanes.titles : []
    options.cutoff = dossier.cutoff?.ordinal
    options.window = plan.window
    options.width = plan.width
    options.budget = plan.budget
    if items.count <= plan.budget { options.links = drawnLinks(plan.items) }
    return TimelineDrawing(
      TimelineGeometry(items, options), words: drawingWords,
      name: { TimelineDrawing.Name(drawnName(plan.items[$0]), plan.link($0)) },
      binName: { TimelineDrawing.Name(binName($0, hasLanes: plan.hasLanes), plan.binLink($0)) }, count: { words.number($0) })
  }

  /// "June 2025: 120 done by Russia"
  private func binName(_ bin: Bin, hasLanes: Bool) -> String {
    let when =
      bin.days.map { days in
        guard let first = EDTF(Day(ordinal: days.lowerBound)), let last = EDTF(Day(ordinal: days.upperBound)) else { return "" }
        return days.count == 1 ? phrase(first) : (try? EDTF.parse("\(first.text)/\(last.text)")).map { phrase($0) } ?? ""
      } ?? word(.undatedHeading)
    let lane = hasLanes && bin.lane < lanes.titles.count ? lanes.titles[bin.lane] : nil
    return fill(
      lane == nil ? .drawnBin : .drawnBinOf,
      ["date": when, "count": count(bin.band == .words ? .countSaid : .countDone, bin.count), "side": lane ?? ""])
  }

  var drawingWords: TimelineDrawing.Words {
    let dates = self.dates
    return TimelineDrawing.Words(
      calendar: CalendarWords(
        year: { dates.year($0) }, month: { dates.shortMonth($0) }, monthOfYear: { dates.month($0, of: $1) },
        day: { dates.dayOfMonth($0) }, dayOfMonth: { dates.shortDay($0, $1) }),
      undated: word(.undated),
      cutoff: dossier.cutoff.flatMap { EDTF($0) }.map { fill(.knownUpTo, ["date": phrase($0)]) }, said: word(.saidBand),
      done: word(.doneBand), isRightToLeft: dossier.settings.textDirection == .rtl)
  }

  /// - Parameters:
  ///   - id: begins the ids in it.
  ///   - path: of the page.
  func drawingView(_ plan: DrawingPlan, id: String = "drawing", on path: SitePath, file: SitePath?) -> DrawingView {
    let drawing = drawing(plan)
    return DrawingView(
      picture: drawing.html(id: id, label: plan.title), segments: drawing.segments(id: id),
      legend: drawing.legend.map {
        DrawingView.LegendView(sign: $0.picture(isRightToLeft: drawingWords.isRightToLeft), text: term("sign-", $0))
      },
      file: file.map { SiteLink($0) }, end: SiteLink(path, fragment: id + "-end"), endID: id + "-end")
  }
}
