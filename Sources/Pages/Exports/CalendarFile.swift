import Base
import Linking
import Model

/// What is to come as a calendar: planned and proposed events, deadlines, horizons. What is not known to the day, or not agreed, stands in it
/// as tentative, over all days on which it may be. Without what is sensitive.
struct CalendarFile {
  let site: Site

  static let path = Addresses.nextDates

  var page: PlannedPage? {
    guard isNeeded else { return nil }
    return PlannedPage(
      path: Self.path,
      render: { site, sink in
        let name = site.fill(.titleAndHeading, ["title": site.dossier.settings.title, "heading": site.word(.nameNext)])
        ICalendar(name: name, stamp: site.dossier.cutoff, entries: CalendarFile(site: site).entries).write(into: &sink)
      })
  }

  /// Every page of dates asks: the first entry that it has will do.
  var isNeeded: Bool { site.dossier.derived.coming.contains { entry($0) != nil } }

  private var entries: [ICalendar.Entry] { site.dossier.derived.coming.compactMap { entry($0) } }

  private func entry(_ coming: ComingDate) -> ICalendar.Entry? {
    // A calendar has years of four digits.
    guard !dossier.isSensitive(coming.record), let date = coming.date, let first = date.earliest, let last = date.latest,
      first.year >= 1, last.year <= 9999
    else { return nil }
    let kind = site.term("coming-", coming.kind)
    let record = coming.record
    let summary = site.fill(.labelAndValue, ["label": kind, "value": record.title])
    let isVague = first != last || date.isApproximate || date.isUncertain || coming.kind == .proposed
    return ICalendar.Entry(
      id: "\(coming.kind.rawValue)-\(record.type.rawValue)-\(record.recordID)@\(host)", days: first...last, summary: summary,
      description: ([site.phrase(date)] + people(record)).joined(separator: "\n"), place: place(record),
      address: site.baseURL.flatMap { base in
        Addresses.page(of: record.type, record.recordID).map { base + SiteLink($0).fromRoot }
      },
      category: kind, isTentative: isVague)
  }

  /// What makes ids those of this dossier alone.
  private var host: String {
    let parts = site.baseURL?.split(separator: "/") ?? []
    return parts.count > 1 ? String(parts[1]) : "dossier.invalid"
  }

  private func people(_ record: Target) -> [String] {
    let all: [Reference?] =
      record.type == .event
      ? dossier.events[record.index].actors.map(\.actor) : dossier.speakers(of: dossier.claims[record.index])
    return all.compactMap { site.exported($0, .actor) == nil ? nil : site.name($0)?.text }
  }

  private func place(_ record: Target) -> String? {
    guard record.type == .event, let place = dossier.events[record.index].place else { return nil }
    // Where it names no record it is the author's text.
    return dossier.target(place) == nil || site.exported(place, .place) != nil ? site.nameOrText(place)?.text : nil
  }

  private var dossier: Dossier { site.dossier }
}
