import Base
import Drawing
import Linking
import Model

// Small drawings beside other things: of what an actor said and did, of what was said on an issue, of what a note or the front page shows.
// On the timeline's own pages a mark leads to its line in the list, here to the record itself.
extension Site {
  /// What a page draws of events and claims; nil where that would tell nothing that its lists do not.
  /// - Parameters:
  ///   - items: in the order of time.
  ///   - title: what is drawn.
  ///   - binLink: where a column leads; nil: to the timeline's page of its days.
  func viewDrawing(
    _ items: [Timeline.Item], title: String, id: String = "drawing", on path: SitePath, binLink: ((Bin) -> SiteLink?)? = nil
  ) -> DrawingView? {
    guard isDrawn(items) else { return nil }
    let toTimeline = { (bin: Bin) in SiteLink(self.timelinePage(of: items[bin.item], holding: bin.days)) }
    var plan = self.plan(
      items, title: title, link: { self.target(items[$0]).link }, binLink: { binLink?($0) ?? toTimeline($0) })
    // As many as a record's own list has: where that goes on elsewhere, the drawing counts.
    plan.budget = Self.listLimit
    return drawingView(plan, id: id, on: path, file: nil)
  }

  /// What a record's page draws of its events and claims, given as the dossier's indexes. A column leads to that page of the record's
  /// own long list on which the first of what it counts stands.
  func drawing(of target: Target, events: [Int], claims: [Int], on path: SitePath) -> DrawingView? {
    // Most records have too few of them: nothing is put in order for those.
    guard events.count + claims.count >= Self.fewestDrawn else { return nil }
    let items = timeline.inOrder(events: events, claims: claims)
    return viewDrawing(items, title: target.title, on: path) { bin in
      let (list, all, index): (RecordListPage.List, [Int], Int) =
        switch items[bin.item] {
        case .event(let index): (.events, events, index)
        case .claim(let index): (.claims, claims, index)
        }
      guard all.count > list.limit, let position = all.firstIndex(of: index) else { return nil }
      let page = position / Self.pageLimit + 1
      return Addresses.list(list.rawValue, of: target.type, target.recordID, page: page).map { SiteLink($0) }
    }
  }
}
