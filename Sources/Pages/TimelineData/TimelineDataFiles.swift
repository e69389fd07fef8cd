import Base
import Linking
import Model
import Templating

/// What the timeline's script reads: classic scripts that only state values, because a browser reads nothing else from a folder on
/// disk. The first has what all share, and where entries are few the entries too; the others have a stretch of time each.
struct TimelineDataFiles {
  let site: Site

  var pages: [PlannedPage] {
    guard Section.timeline.hasContent(site.dossier) else { return [] }
    let parts = TimelineParts(site.timeline).all
    let head = file(Addresses.timelineData) { site, sink in
      TimelineHeadFile(site: site, parts: parts).write(into: &sink)
      if let only = parts.first, only.name.isEmpty { TimelinePartFile(site: site, part: only).write(into: &sink) }
    }
    return [head]
      + parts.filter { !$0.name.isEmpty }.map { part in
        file(Addresses.timelineData(part.name)) { site, sink in TimelinePartFile(site: site, part: part).write(into: &sink) }
      }
  }

  private func file(_ path: SitePath, _ write: @escaping @Sendable (Site, inout ByteSink) -> Void) -> PlannedPage {
    PlannedPage(path: path, render: write)
  }
}
