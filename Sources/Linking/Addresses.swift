import Base
import Model

/// Where everything is published. Flat `.html` files, so that the folder works from `file://` too.
public enum Addresses {
  /// `actors/putin.html`. Ids were checked when they were read; nil only for one that was refused.
  public static func page(of type: RecordType, _ id: String) -> SitePath? { SitePath("\(type.folder)/\(id).html") }

  /// The index of a type, split into pages numbered from 1.
  public static func index(of type: RecordType, page: Int = 1) -> SitePath {
    literal(page == 1 ? "\(type.folder)/index.html" : "\(type.folder)/page-\(page).html")
  }

  public static let front = literal("index.html")
  public static let notFound = literal("404.html")
  public static let timeline = literal("timeline/index.html")
  /// A page of analysis, `pledges/index.html`, a later part of it, `pledges/page-2.html`, or the whole of a list on it,
  /// `gaps/undated-page-2.html`.
  public static func part(of folder: String, _ list: String? = nil, page: Int = 1) -> SitePath {
    switch (list, page) {
    case (nil, 1): literal("\(folder)/index.html")
    case (nil, _): literal("\(folder)/page-\(page).html")
    case (let list?, 1): literal("\(folder)/\(list).html")
    case (let list?, _): literal("\(folder)/\(list)-page-\(page).html")
    }
  }

  /// What is on one side, of one kind or with one tag: `tags/truce.html`, `tags/truce/page-2.html`.
  public static func facet(_ folder: String, _ name: String, page: Int = 1) -> SitePath {
    literal(page == 1 ? "\(folder)/\(name).html" : "\(folder)/\(name)/page-\(page).html")
  }

  /// The positions matrix, as it stands or as of a day.
  public static func matrix(asOf day: Day? = nil, page: Int = 1) -> SitePath {
    part(of: "matrix", day.map { "\($0)" }, page: page)
  }

  /// The matrix of one side, an actor a column. A lane's id is the author's own: nil where it cannot be part of an address.
  public static func matrix(ofSide lane: String, page: Int = 1) -> SitePath? {
    lane.contains("/") ? nil : SitePath("matrix/side-\(lane)\(page == 1 ? "" : "-page-\(page)").html")
  }

  public static let stylesheet = literal("assets/style.css")
  /// Of the analysis pages: matrix, pledges, disputes, dates.
  public static let analysisStylesheet = literal("assets/analysis.css")
  /// Of the print edition.
  public static let printStylesheet = literal("assets/print.css")
  /// Generated from the dossier's title and edition.
  public static let runningHeads = literal("print/heads.css")
  /// Generated from the author's colour.
  public static let accent = literal("assets/accent.css")

  /// Of the timeline's filter.
  public static let filterStylesheet = literal("assets/timeline-filter.css")

  /// Of every drawing.
  public static let drawingStyle = literal("assets/timeline.css")

  /// What timeline pages do where scripts run, in the order in which they must be read.
  public static let timelineScripts =
    [literal("assets/timeline-data.js"), timelineData]
    + ["filter", "address", "drawing", "results", "download", "form", "start"].map { literal("assets/timeline-\($0).js") }

  /// What all of the timeline's data files share.
  public static let timelineData = literal("timeline/data.js")

  /// A stretch of time in a data file of its own.
  public static func timelineData(_ part: String) -> SitePath { literal("timeline/data-\(part).js") }

  /// What is to come, as a calendar.
  public static let nextDates = literal("next/dates.ics")

  /// The places, as GeoJSON.
  public static let placesFile = literal("places/places.geojson")

  /// A page's drawing as a file of its own, beside it.
  public static func drawing(of page: SitePath) -> SitePath? { beside(page, ".svg") }

  /// The same for the script that puts it into another page.
  public static func drawingScript(of page: SitePath) -> SitePath? { beside(page, ".js") }

  private static func beside(_ page: SitePath, _ ending: String) -> SitePath? {
    let name = page.bytes
    return name.suffix(5).elementsEqual(".html".utf8) ? SitePath(bytes: Array(name.dropLast(5)) + Array(ending.utf8)) : nil
  }

  /// A year or month of the timeline, `timeline/2025.html`, `timeline/2025-06.html`, split into pages.
  public static func timeline(_ period: String, page: Int = 1) -> SitePath {
    literal(page == 1 ? "timeline/\(period).html" : "timeline/\(period)-page-\(page).html")
  }

  /// The rest of a record's long list: `actors/putin/events.html`, `notes/talks.mentions.html`. Only a note's id has a `/`, and
  /// none has a dot, so nothing clashes.
  public static func list(_ name: String, of type: RecordType, _ id: String, page: Int = 1) -> SitePath? {
    SitePath("\(type.folder)/\(id)\(type == .note ? "." : "/")\(name)\(page == 1 ? "" : "-page-\(page)").html")
  }

  /// Files of Content's `media/` keep their path.
  public static func media(_ path: BytePath) -> SitePath? { SitePath(bytes: path.bytes) }

  /// Files of Content's `static/` go to the root.
  public static func fixed(_ path: BytePath) -> SitePath? { SitePath(bytes: Array(path.bytes.dropFirst("static/".utf8.count))) }

  /// A path made of literals and numbers alone.
  private static func literal(_ path: String) -> SitePath {
    guard let path = SitePath(path) else { preconditionFailure("not a site path: \(path)") }
    return path
  }
}
