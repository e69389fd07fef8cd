import Base
import Drawing
import Linking
import Model
import Templating

/// Drawings of the timeline's pages once more as scripts, with which another page of it shows them in place of its own.
struct DrawingScripts {
  static let template = "partials/timeline-drawing.html"
  static let schema = DrawingView.fields.schema

  private let site: Site
  private let template: LazyTemplate

  init(_ site: Site, _ template: LazyTemplate) {
    self.site = site
    self.template = template
  }

  /// Each with the page that shows the drawing itself.
  var all: [(page: SitePath, file: PlannedPage)] {
    site.swappedDrawings.compactMap { drawing in
      guard let path = Addresses.drawingScript(of: drawing.page) else { return nil }
      let file = PlannedPage(
        path: path, template: Self.template,
        render: { [template] site, sink in
          guard let plan = site.timelineDrawing(drawing.key) else { return }
          let view = site.drawingView(plan, on: path, file: Addresses.drawing(of: drawing.page))
          var html = ByteSink()
          template.template.render(view, at: path, into: &html)
          sink.write("timelineDrawing.add(")
          sink.write(script: drawing.name)
          sink.write(",")
          sink.write(script: html.bytes)
          sink.write(");\n")
        })
      return (drawing.page, file)
    }
  }
}

/// A drawing that can stand in the place of another.
struct SwappedDrawing: Sendable {
  let page: SitePath
  let key: TimelinePage.Key
  /// Of its files: `index`, `2025`, `2025-06`.
  let name: String
  let label: String
  let window: (from: String, to: String)
  /// How many entries its days hold.
  let count: Int
}

extension Site {
  var swappedDrawings: [SwappedDrawing] {
    TimelinePage().plan(self).compactMap { page, key in
      guard canBeSwapped(key), timelineDrawing(key) != nil else { return nil }
      switch key {
      case .overview:
        return SwappedDrawing(
          page: page, key: key, name: "index", label: word(.nameTimeline), window: ("", ""), count: timeline.items.count)
      case .year(let y):
        let year = timeline.years[y]
        return SwappedDrawing(
          page: page, key: key, name: year.period.address, label: phrase(year.period), window: year.period.window,
          count: year.range.count)
      case .month(let y, let m, _, _):
        let month = timeline.years[y].months[m]
        return SwappedDrawing(
          page: page, key: key, name: month.address, label: phrase(month.period), window: month.period.window,
          count: month.range.count)
      case .day, .unplaced: return nil
      }
    }
  }
}
