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

extension Site {
  func drawingOptions(window: ClosedRange<Int>?) -> TimelineGeometry.Options {
    var options = TimelineGeometry.Options()
    options.lanes = lanes.titles
    options.cutoff = dossier.cutoff?.ordinal
    options.window = window
    return options
  }

  func drawing(_ plan: DrawingPlan) -> TimelineDrawing {
    var options = drawingOptions(window: plan.window)
    options.budget = plan.budget
    if plan.count <= plan.budget { options.links = plan.links() }
    return TimelineDrawing(
      TimelineGeometry((0..<plan.count).map(plan.item), options), words: drawingWords,
      name: { TimelineDrawing.Name(plan.name($0), plan.link($0)) },
      binName: { TimelineDrawing.Name(binName($0), plan.binLink($0)) }, count: { words.number($0) })
  }

  /// "June 2025: 120 done, Russia (2 not established, or not known to that time)"
  private func binName(_ bin: Bin) -> String {
    let lane = bin.lane < lanes.titles.count ? lanes.titles[bin.lane] : nil
    let name = fill(
      lane == nil ? .drawnBin : .drawnBinOf,
      [
        "date": bin.days.map { phrase($0) } ?? word(.undatedHeading),
        "count": count(bin.band == .words ? .countSaid : .countDone, bin.count), "side": lane ?? "",
      ])
    return bin.open == 0 ? name : fill(.drawnBinOpen, ["bin": name, "n": words.number(bin.open)])
  }

  /// "June 2025" for all of its days, "1 to 7 June 2025".
  private func phrase(_ days: ClosedRange<Int>) -> String {
    let (first, last) = (Model.Day(ordinal: days.lowerBound), Model.Day(ordinal: days.upperBound))
    let whole = EDTF(first).flatMap { day -> EDTF? in
      let month = day.text.dropLast(3)
      return [String(month.dropLast(3)), String(month)].lazy.compactMap { try? EDTF.parse($0) }
        .first { $0.earliest == first && $0.latest == last }
    }
    if let whole { return phrase(whole) }
    guard let from = EDTF(first), let to = EDTF(last) else { return "" }
    return days.count == 1 ? phrase(from) : (try? EDTF.parse("\(from.text)/\(to.text)")).map { phrase($0) } ?? ""
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

  /// A drawing that is a file too.
  /// - Parameters:
  ///   - id: begins the ids in it.
  ///   - path: of the page.
  ///   - file: its own, by which it is known.
  func drawingView(_ plan: DrawingPlan, id: String = "drawing", on path: SitePath, file: SitePath?) -> DrawingView {
    let drawing = file.map { sharedDrawings.drawing($0, uses: plan.uses) { self.drawing(plan) } } ?? self.drawing(plan)
    return DrawingView(
      picture: drawing.html(id: id, label: fill(.drawingOf, ["title": plan.title])), segments: drawing.segments(id: id),
      legend: drawing.legend.map {
        DrawingView.LegendView(sign: $0.picture(isRightToLeft: drawingWords.isRightToLeft), text: term("sign-", $0))
      },
      file: file.map { SiteLink($0) }, end: SiteLink(path, fragment: id + "-end"), endID: id + "-end")
  }
}
