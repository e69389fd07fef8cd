import Base
import Drawing
import Linking
import Model

/// Every drawing once more as a file of its own, for articles and slides: with its style, without links.
struct DrawingFiles {
  let site: Site

  /// Each with the page that shows the drawing.
  var all: [(page: SitePath, file: PlannedPage)] {
    TimelinePage().plan(site).compactMap { path, key in
      guard site.timelineDrawing(key) != nil, let file = file(of: path, { site in site.timelineDrawing(key) }) else { return nil }
      return (path, file)
    }
  }

  private func file(of page: SitePath, _ plan: @escaping @Sendable (Site) -> DrawingPlan?) -> PlannedPage? {
    guard let path = Addresses.drawing(of: page) else { return nil }
    return PlannedPage(
      path: path,
      render: { site, sink in
        guard let plan = plan(site) else { return }
        let drawing = site.sharedDrawings.drawing(path, uses: plan.uses) { site.drawing(plan) }
        // It leaves the site: the picture says of which dossier it is.
        let title = site.fill(.titleAndHeading, ["title": site.dossier.settings.title, "heading": plan.title])
        sink.write(drawing.file(title: title, style: site.drawingStyle))
      })
  }
}
