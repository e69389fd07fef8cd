import Base
import Linking
import Model
import Templating

/// The timeline as a list, by year and month. A long one is cut into pages for years and months, linked up and sideways.
struct TimelinePage: PageType {
  enum Key: Sendable {
    case overview
    case year(Int)
    case month(year: Int, month: Int, page: Int, pages: Int)
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
    let up: NameView?
    let previous: NameView?
    let next: NameView?
    let periods: [PeriodView]
    let months: [MonthView]
    let undated: [EventLineView]
    let pager: PagerView?
  }

  let template = "timeline.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .text("count", \.count), .optionalObject("up", \.up, NameView.fields),
    .optionalObject("previous-period", \.previous, NameView.fields), .optionalObject("next-period", \.next, NameView.fields),
    .list("periods", \.periods, PeriodView.fields), .list("months", \.months, MonthView.fields),
    .list("undated", \.undated, EventLineView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let timeline = site.timeline
    guard Section.timeline.hasContent(site.dossier) else { return [] }
    var pages: [(path: SitePath, key: Key)] = [(Addresses.timeline, .overview)]
    if timeline.unplaced.count > Site.pageLimit {
      let count = (timeline.unplaced.count + Site.pageLimit - 1) / Site.pageLimit
      for page in 1...count { pages.append((Addresses.timeline(Self.undated, page: page), .unplaced(page: page, pages: count))) }
    }
    guard timeline.items.count > Site.pageLimit else { return pages }
    for (y, year) in timeline.years.enumerated() {
      pages.append((Addresses.timeline(year.period.address), .year(y)))
      guard year.range.count > Site.pageLimit else { continue }
      for (m, month) in year.months.enumerated() {
        let count = (month.range.count + Site.pageLimit - 1) / Site.pageLimit
        for page in 1...count {
          pages.append((Addresses.timeline(month.address, page: page), .month(year: y, month: m, page: page, pages: count)))
        }
      }
    }
    return pages
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let view: View
    switch key {
    case .overview: view = overview(site)
    case .year(let y): view = year(y, site)
    case .month(let y, let m, let page, let pages): view = month(y, m, page, pages, site)
    case .unplaced(let page, let pages): view = unplaced(page, pages, site)
    }
    return Page(title: view.heading, section: .timeline, view: view)
  }

  private func overview(_ site: Site) -> View {
    let timeline = site.timeline
    let isSplit = timeline.items.count > Site.pageLimit
    let unplaced = timeline.unplaced
    // Too many for this page have pages of their own, like a year.
    let isUnplacedSplit = unplaced.count > Site.pageLimit
    var periods = isSplit ? timeline.years.map { period($0.period, $0.range.count, site) } : []
    if isUnplacedSplit {
      periods.append(
        PeriodView(
          label: site.word(.undatedHeading), link: SiteLink(Addresses.timeline(Self.undated)),
          count: site.words.number(unplaced.count)))
    }
    return View(
      heading: site.word(.nameTimeline), count: site.count(.countItems, timeline.items.count + unplaced.count), up: nil,
      previous: nil, next: nil,
      periods: periods, months: isSplit ? [] : timeline.years.flatMap(\.months).map { list($0, $0.range, site) },
      undated: isUnplacedSplit ? [] : unplaced.compactMap { site.line($0) }, pager: nil)
  }

  /// No period has this name: each begins with a digit, a sign or a Y.
  private static let undated = "undated"

  private func unplaced(_ page: Int, _ pages: Int, _ site: Site) -> View {
    let all = site.timeline.unplaced
    let start = (page - 1) * Site.pageLimit
    let items = all[start..<min(start + Site.pageLimit, all.count)].compactMap { site.line($0) }
    return View(
      heading: site.word(.undatedHeading), count: site.count(.countItems, all.count),
      up: NameView(text: site.word(.nameTimeline), link: SiteLink(Addresses.timeline)), previous: nil, next: nil, periods: [],
      months: [],
      undated: items, pager: site.pager(page, of: pages) { Addresses.timeline(Self.undated, page: $0) })
  }

  private func year(_ y: Int, _ site: Site) -> View {
    let years = site.timeline.years
    let year = years[y]
    let isSplit = year.range.count > Site.pageLimit
    return View(
      heading: site.phrase(year.period), count: site.count(.countItems, year.range.count),
      up: NameView(text: site.word(.nameTimeline), link: SiteLink(Addresses.timeline)),
      previous: y > 0 ? name(years[y - 1].period, site) : nil, next: y + 1 < years.count ? name(years[y + 1].period, site) : nil,
      periods: isSplit ? year.months.map { period($0.period, at: $0.address, $0.range.count, site) } : [],
      months: isSplit ? [] : year.months.map { list($0, $0.range, site) }, undated: [], pager: nil)
  }

  private func month(_ y: Int, _ m: Int, _ page: Int, _ pages: Int, _ site: Site) -> View {
    let year = site.timeline.years[y]
    let month = year.months[m]
    let start = month.range.lowerBound + (page - 1) * Site.pageLimit
    return View(
      heading: site.phrase(month.period), count: site.count(.countItems, month.range.count),
      up: name(year.period, site),
      previous: m > 0 ? name(year.months[m - 1], site) : nil,
      next: m + 1 < year.months.count ? name(year.months[m + 1], site) : nil, periods: [],
      months: [list(month, start..<min(start + Site.pageLimit, month.range.upperBound), site)], undated: [],
      pager: site.pager(page, of: pages) { Addresses.timeline(month.address, page: $0) })
  }

  private func name(_ period: Period, _ site: Site) -> NameView {
    NameView(text: site.phrase(period), link: SiteLink(Addresses.timeline(period.address)))
  }

  private func name(_ month: Timeline.Month, _ site: Site) -> NameView {
    NameView(text: site.phrase(month.period), link: SiteLink(Addresses.timeline(month.address)))
  }

  private func period(_ period: Period, at address: String? = nil, _ count: Int, _ site: Site) -> PeriodView {
    PeriodView(
      label: site.phrase(period), link: SiteLink(Addresses.timeline(address ?? period.address)), count: site.words.number(count)
    )
  }

  private func list(_ month: Timeline.Month, _ range: Range<Int>, _ site: Site) -> MonthView {
    MonthView(
      heading: site.phrase(month.period),
      items: range.compactMap { site.line(site.timeline.items[$0]) })
  }
}
