import Base
import Linking
import Model
import Templating

/// What all of the timeline's data files share: the words of the form, what there is to filter by, which parts and drawings there are.
struct TimelineHeadFile {
  let site: Site
  let parts: [TimelineParts.Part]

  func write(into sink: inout ByteSink) {
    let facets = FacetValues(site)
    let total = site.timeline.items.count + site.timeline.unplaced.count
    sink.write("timelineData.head({\n\"language\":")
    sink.write(script: site.dossier.settings.language)
    sink.write(",\n\"entries\":\(facets.entries),\"leftOut\":\(total - facets.entries)")
    sink.write(",\"marksUnverified\":\(site.marksUnverified)")
    sink.write(",\n\"words\":{")
    for (i, word) in Self.words.enumerated() {
      sink.write(i == 0 ? "\n" : ",\n")
      sink.write(script: word.rawValue)
      sink.write(":")
      write(site.words.entries[word.rawValue], into: &sink)
    }
    sink.write("},\n\"facets\":")
    sink.write(scriptList: facets.lists) { list, sink in
      sink.write("\n[")
      sink.write(script: list.facet.rawValue)
      sink.write(",")
      sink.write(script: site.word(list.facet.word))
      sink.write(",")
      sink.write(scriptList: list.values) { value, sink in
        sink.write("[")
        sink.write(script: value.id)
        sink.write(",")
        sink.write(script: value.label)
        sink.write(",\(value.count)")
        if let parent = value.parent { sink.write(",\(parent)") }
        sink.write("]")
      }
      sink.write("]")
    }
    sink.write(",\n\"lanes\":")
    sink.write(script: site.dossier.settings.lanes.map(\.id) + [""])
    write("roles", roles, into: &sink)
    write("statuses", statuses, into: &sink)
    sink.write(",\n\"parts\":")
    sink.write(script: parts.map(\.name))
    sink.write(",\n\"drawings\":")
    sink.write(scriptList: site.swappedDrawings) { drawing, sink in
      sink.write("\n[")
      sink.write(script: drawing.name)
      sink.write(",")
      sink.write(script: drawing.label)
      sink.write(",")
      sink.write(script: [drawing.window.from, drawing.window.to])
      sink.write(",\(drawing.count)]")
    }
    sink.write("\n});\n")
  }

  private func write(_ name: String, _ terms: [(id: String, label: String)], into sink: inout ByteSink) {
    sink.write(",\n\"\(name)\":")
    sink.write(scriptList: terms) { $1.write(script: [$0.id, $0.label]) }
  }

  /// A word that counts is a list: whose rule chooses, then its forms.
  private func write(_ entry: Words.Entry?, into sink: inout ByteSink) {
    switch entry {
    case .text(let text): sink.write(script: text)
    case .plural(let plural):
      let forms = PluralCategory.allCases.compactMap { category in plural.forms[category].map { [category.rawValue, $0] } }
      sink.write(script: [plural.language] + forms.flatMap(\.self))
    case nil: sink.write(script: "")
    }
  }

  /// Those that say more than that somebody took part.
  private var roles: [(id: String, label: String)] {
    let own = site.dossier.settings.vocabulary.terms(of: .roles)
    return own.filter { $0 != "actor" && $0 != "participant" }.map { ($0, site.term($0, of: .roles)) }
  }

  private var statuses: [(id: String, label: String)] {
    EventRecord.Status.allCases.compactMap { status in site.caveat(status).map { (status.rawValue, $0) } }
      + ClaimRecord.Verification.allCases.compactMap { found in site.caveat(found).map { (found.rawValue, $0) } }
  }

  private static let words: [Word] = [
    .numberGroup, .listSeparator, .pageOf, .editor, .filterShown, .filterRead, .filterFailed, .filterLeftOut, .filterElsewhere,
    .filterText, .filterFrom, .filterTo, .filterDateForm, .filterClear, .filterRemove, .filterMore, .filterFewer, .filterFind,
    .filterNone, .filterKeys, .downloadCSV, .downloadJSON, .zoomIn, .zoomOut, .zoomEarlier, .zoomLater, .zoomPath, .nameTimeline,
    .unverified, .uncited, .previousPage, .nextPage, .listPages, .countOf,
  ]
}
