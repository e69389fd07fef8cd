import Base
import Linking
import Model

/// One data file of the timeline: its entries column by column, with their own lists of names, so that a new actor elsewhere changes
/// nothing here.
struct TimelinePartFile {
  let site: Site
  let part: TimelineParts.Part

  func write(into sink: inout ByteSink) {
    var headings: [(text: String, count: Int)] = []
    var entries: [TimelineEntry] = []
    for (heading, range) in site.timelineHeadings(in: part.range) {
      let found = range.compactMap { site.timelineEntry(site.timeline.item(at: $0)) }
      if !found.isEmpty { headings.append((heading, found.count)) }
      entries += found
    }
    var columns = Columns(sink: sink)
    sink = ByteSink()
    columns.sink.write("timelineData.part({\"part\":")
    columns.sink.write(script: part.name)
    columns.list("headings", headings) { heading, sink in
      sink.write("[")
      sink.write(script: heading.text)
      sink.write(",\(heading.count)]")
    }
    columns.letters("type", entries) { $0.isClaim ? "c" : "e" }
    columns.letters("band", entries) { $0.band == .words ? "w" : "d" }
    columns.letters("uncited", entries) { $0.isUncited ? "1" : "0" }
    columns.letters("weight", entries) { String(min(9, max(0, $0.weight))) }
    columns.texts("id", entries) { $0.target.recordID }
    columns.texts("title", entries) { $0.target.title }
    columns.texts("date", entries) { $0.date?.text ?? "" }
    columns.texts("when", entries) { site.when($0) }
    columns.list("first", entries) { $1.write(script: $0.date?.earliest?.ordinal) }
    columns.list("last", entries) { $1.write(script: $0.date?.latest?.ordinal) }
    for facet in Facet.allCases { columns.names(facet.rawValue, entries) { $0.values(facet) } }
    columns.names("role", entries) { $0.parts.map(\.role) }
    columns.names("status", entries) { [$0.status] }
    columns.names("via", entries) { $0.hearsay.map { [$0.via, $0.text] } ?? [] }
    columns.names("cite", entries, \.cites)
    columns.texts("text", entries) { site.plainText($0) }
    columns.names("estimate", entries) { site.estimates($0) }
    columns.sink.write("});\n")
    sink = columns.sink
  }
}

/// Writes `"name":[…]` for one column after another.
private struct Columns {
  var sink: ByteSink

  mutating func list<Element>(_ name: StaticString, _ list: [Element], _ one: (Element, inout ByteSink) -> Void) {
    head("\(name)")
    sink.write(scriptList: list, one)
  }

  mutating func texts(_ name: StaticString, _ entries: [TimelineEntry], _ text: (TimelineEntry) -> String) {
    list(name, entries) { $1.write(script: text($0)) }
  }

  /// One letter an entry, in one text.
  mutating func letters(_ name: StaticString, _ entries: [TimelineEntry], _ letter: (TimelineEntry) -> String) {
    head("\(name)")
    sink.write("\"")
    for entry in entries { sink.write(letter(entry)) }
    sink.write("\"")
  }

  /// A list of names, and for each entry the numbers of its own.
  mutating func names(_ name: String, _ entries: [TimelineEntry], _ names: (TimelineEntry) -> [String]) {
    var local = LocalNames()
    let numbers = entries.map { entry in names(entry).map { local.number(of: $0) } }
    head(name)
    sink.write("[")
    sink.write(script: local.names)
    sink.write(",")
    sink.write(scriptList: numbers) { $1.write(script: $0) }
    sink.write("]")
  }

  private mutating func head(_ name: String) {
    sink.write(",\n\"")
    sink.write(name)
    sink.write("\":")
  }
}

extension Site {
  /// The months within positions of the timeline, each with its heading in lists.
  fileprivate func timelineHeadings(in range: Range<Int>) -> [(heading: String, range: Range<Int>)] {
    var found: [(heading: String, range: Range<Int>)] = []
    for year in timeline.years where year.range.overlaps(range) {
      for month in year.months where month.range.overlaps(range) {
        found.append((phrase(month.period), month.range.clamped(to: range)))
      }
    }
    let unplaced = timeline.items.count..<timeline.items.count + timeline.unplaced.count
    if unplaced.overlaps(range) { found.append((word(.undatedHeading), unplaced.clamped(to: range))) }
    return found
  }
}
