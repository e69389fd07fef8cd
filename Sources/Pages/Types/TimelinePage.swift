import Base
import Linking
import Model
import Templating

/// The timeline: a drawing over a list, by year, month and day. A long one is cut into pages of these, linked up and sideways.
struct TimelinePage: PageType {
  enum Key: Sendable {
    /// Of pages over one only the list of years is in parts.
    case overview(page: Int, pages: Int)
    case year(Int)
    case month(year: Int, month: Int, page: Int, pages: Int)
    case day(year: Int, month: Int, day: Int, page: Int, pages: Int)
    case unplaced(page: Int, pages: Int)
  }

  struct PeriodView: Sendable {
    let label: String
    let link: SiteLink
    let count: String

    static let fields = Fields<PeriodView>([.text("label", \.label), .link("link", \.link), .text("count", \.count)])
  }

  struct MonthView: Sendable {
    let heading: String
    let items: [EventLineView]

    static let fields = Fields<MonthView>([.text("heading", \.heading), .list("items", \.items, EventLineView.fields)])
  }

  struct View: Sendable {
    let heading: String
    let count: String
    var up: NameView?
    var previous: NameView?
    var next: NameView?
    var drawing: DrawingView?
    var periods: [PeriodView] = []
    /// Other lists of the same.
    var ways: [NameView] = []
    var months: [MonthView] = []
    var undated: [EventLineView] = []
    var pager: PagerView?
    let scripts = Addresses.timelineScripts.map { ScriptView(link: SiteLink($0)) }
    /// The days to which the page keeps, for its script.
    var window = (from: "", to: "")
  }

  struct ScriptView: Sendable {
    let link: SiteLink

    static let fields = Fields<ScriptView>([.link("link", \.link)])
  }

  let template = "timeline.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .text("count", \.count), .optionalObject("up", \.up, NameView.fields),
    .optionalObject("previous-period", \.previous, NameView.fields), .optionalObject("next-period", \.next, NameView.fields),
    .optionalObject("drawing", \.drawing, DrawingView.fields),
    .list("periods", \.periods, PeriodView.fields), .list("ways", \.ways, NameView.fields),
    .list("months", \.months, MonthView.fields),
    .list("undated", \.undated, EventLineView.fields), .optionalObject("pager", \.pager, PagerView.fields),
    .link("filter-stylesheet") { _ in SiteLink(Addresses.filterStylesheet) }, .text("from", \.window.from),
    .text("to", \.window.to),
    .list("scripts", \.scripts, ScriptView.fields),
  ])

  /// Years on one page.
  private static let mostYears = 1000

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let timeline = site.timeline
    guard Section.timeline.hasContent(site.dossier) else { return [] }
    let parts = site.zoom.hasYears ? max(1, (timeline.years.count + Self.mostYears - 1) / Self.mostYears) : 1
    var pages: [(path: SitePath, key: Key)] = (1...parts).map {
      (Addresses.part(of: "timeline", page: $0), .overview(page: $0, pages: parts))
    }
    func add(_ address: String, _ count: Int, _ key: (_ page: Int, _ pages: Int) -> Key) {
      let parts = Site.pages(count)
      for page in 1...parts { pages.append((Addresses.timeline(address, page: page), key(page, parts))) }
    }
    if timeline.unplaced.count > Site.pageLimit {
      add(Timeline.undated, timeline.unplaced.count) { .unplaced(page: $0, pages: $1) }
    }
    guard site.zoom.hasYears else { return pages }
    for (y, year) in timeline.years.enumerated() {
      pages.append((Addresses.timeline(year.period.address), .year(y)))
      guard site.zoom.hasMonths[y] else { continue }
      for (m, month) in year.months.enumerated() {
        guard !month.days.isEmpty else {
          add(month.address, month.range.count) { .month(year: y, month: m, page: $0, pages: $1) }
          continue
        }
        pages.append((Addresses.timeline(month.address), .month(year: y, month: m, page: 1, pages: 1)))
        for (d, day) in month.days.enumerated() {
          add(day.address, day.range.count) { .day(year: y, month: m, day: d, page: $0, pages: $1) }
        }
      }
    }
    return pages
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    var view =
      switch key {
      case .overview(let page, let pages): overview(page, pages, site)
      case .year(let y): year(y, site)
      case .month(let y, let m, let page, let pages): month(y, m, page, pages, site)
      case .day(let y, let m, let d, let page, let pages): day(y, m, d, page, pages, site)
      case .unplaced(let page, let pages): unplaced(page, pages, site)
      }
    if let drawing = site.timelineDrawing(key) {
      view.drawing = site.drawingView(drawing, on: path, file: Addresses.drawing(of: path))
    }
    view.window = window(key, site.timeline)
    return Page(title: view.heading, section: .timeline, view: view)
  }

  private func window(_ key: Key, _ timeline: Timeline) -> (from: String, to: String) {
    switch key {
    case .overview, .unplaced: ("", "")
    case .year(let y): timeline.years[y].period.window
    case .month(let y, let m, _, _): timeline.years[y].months[m].period.window
    case .day(let y, let m, let d, _, _): timeline.years[y].months[m].days[d].period.window
    }
  }

  private func overview(_ page: Int, _ pages: Int, _ site: Site) -> View {
    let timeline = site.timeline
    let unplaced = timeline.unplaced
    var view = View(
      heading: site.word(.nameTimeline), count: site.count(.countItems, timeline.items.count + unplaced.count),
      ways: site.waysThroughTimeline(), pager: site.pager(page, of: pages) { Addresses.part(of: "timeline", page: $0) })
    if site.zoom.hasYears {
      view.periods = timeline.years.dropFirst((page - 1) * Self.mostYears).prefix(Self.mostYears).map {
        period($0.period, $0.period.address, $0.range, site)
      }
    }
    guard page == 1 else { return view }
    if !timeline.isSplit { view.months = timeline.years.flatMap(\.months).map { list($0.period, $0.range, site) } }
    // Too many for this page have pages of their own, like a year.
    if unplaced.count > Site.pageLimit {
      view.periods.append(
        PeriodView(
          label: site.word(.undatedHeading), link: SiteLink(Addresses.timeline(Timeline.undated)),
          count: site.words.number(unplaced.count)))
    } else {
      view.undated = unplaced.compactMap { site.anchoredLine($0) }
    }
    return view
  }

  private func unplaced(_ page: Int, _ pages: Int, _ site: Site) -> View {
    let all = site.timeline.unplaced
    return View(
      heading: site.word(.undatedHeading), count: site.count(.countItems, all.count), up: whole(site),
      undated: all[Site.part(page, of: all.indices)].compactMap { site.anchoredLine($0) },
      pager: site.pager(page, of: pages) { Addresses.timeline(Timeline.undated, page: $0) })
  }

  private func whole(_ site: Site) -> NameView { NameView(text: site.word(.nameTimeline), link: SiteLink(Addresses.timeline)) }

  private func year(_ y: Int, _ site: Site) -> View {
    let years = site.timeline.years
    let year = years[y]
    var view = View(
      heading: site.phrase(year.period), count: site.count(.countItems, year.range.count), up: whole(site),
      previous: y > 0 ? name(years[y - 1], site) : nil, next: y + 1 < years.count ? name(years[y + 1], site) : nil)
    if site.zoom.hasMonths[y] { view.periods = year.months.map { period($0.period, $0.address, $0.range, site) } }
    if !year.isSplit { view.months = year.months.map { list($0.period, $0.range, site) } }
    return view
  }

  private func month(_ y: Int, _ m: Int, _ page: Int, _ pages: Int, _ site: Site) -> View {
    let year = site.timeline.years[y]
    let month = year.months[m]
    var view = View(
      heading: site.phrase(month.period), count: site.count(.countItems, month.range.count), up: name(year, site),
      previous: m > 0 ? name(year.months[m - 1].period, year.months[m - 1].address, site) : nil,
      next: m + 1 < year.months.count ? name(year.months[m + 1].period, year.months[m + 1].address, site) : nil,
      pager: site.pager(page, of: pages) { Addresses.timeline(month.address, page: $0) })
    if month.days.isEmpty {
      view.months = [list(month.period, Site.part(page, of: month.range), site)]
    } else {
      view.periods = month.days.map { period($0.period, $0.address, $0.range, site) }
    }
    return view
  }

  private func day(_ y: Int, _ m: Int, _ d: Int, _ page: Int, _ pages: Int, _ site: Site) -> View {
    let month = site.timeline.years[y].months[m]
    let (day, days) = (month.days[d], month.days)
    return View(
      heading: site.phrase(day.period), count: site.count(.countItems, day.range.count),
      up: name(month.period, month.address, site),
      previous: d > 0 ? name(days[d - 1].period, days[d - 1].address, site) : nil,
      next: d + 1 < days.count ? name(days[d + 1].period, days[d + 1].address, site) : nil,
      months: [list(day.period, Site.part(page, of: day.range), site)],
      pager: site.pager(page, of: pages) { Addresses.timeline(day.address, page: $0) })
  }

  private func name(_ year: Timeline.Year, _ site: Site) -> NameView { name(year.period, year.period.address, site) }

  private func name(_ period: Period, _ address: String, _ site: Site) -> NameView {
    NameView(text: site.phrase(period), link: SiteLink(Addresses.timeline(address)))
  }

  private func period(_ period: Period, _ address: String, _ range: Range<Int>, _ site: Site) -> PeriodView {
    PeriodView(
      label: site.phrase(period), link: SiteLink(Addresses.timeline(address)), count: site.words.number(range.count))
  }

  private func list(_ period: Period, _ range: Range<Int>, _ site: Site) -> MonthView {
    MonthView(heading: site.phrase(period), items: range.compactMap { site.anchoredLine(site.timeline.items[$0]) })
  }
}

extension Site {
  /// How many pages a list of so many items has.
  static func pages(_ count: Int) -> Int { max(1, (count + pageLimit - 1) / pageLimit) }

  /// What one of these pages holds.
  static func part(_ page: Int, of range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound + (page - 1) * pageLimit
    return start..<min(start + pageLimit, range.upperBound)
  }

  /// A line that a drawing can lead to.
  func anchoredLine(_ item: Timeline.Item) -> EventLineView? {
    var line = line(item)
    line?.anchor = anchor(item)
    return line
  }
}
