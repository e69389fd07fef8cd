import Base
import Drawing
import Linking
import Model

/// What a drawing shows, and where its marks lead. Nothing of it is made before it is drawn.
struct DrawingPlan {
  let count: Int
  /// What is drawn, in the order of time.
  let item: (Int) -> DrawingItem
  /// A mark's name in full.
  let name: (Int) -> String
  /// What follows, answers or belongs to what.
  let links: () -> [TimelineGeometry.Link]
  /// Where a mark leads.
  let link: (Int) -> SiteLink?
  /// Where a column leads.
  let binLink: (Bin) -> SiteLink?
  /// What is drawn: a time, a record.
  let title: String
  var window: ClosedRange<Int>?
  /// The most marks and columns; what is more is counted.
  var budget = 300
  /// Where it is a file of its own: how often it is asked for, as that, in its page, and as a script where it has one.
  var uses = 2
}

extension Site {
  /// Fewer dates than this tell nothing that the list does not.
  static let fewestDrawn = 3

  func isDrawn(_ items: some Sequence<Timeline.Item>) -> Bool {
    var count = 0
    for item in items where hasDate(item) {
      count += 1
      if count == Self.fewestDrawn { return true }
    }
    return false
  }

  private func hasDate(_ item: Timeline.Item) -> Bool { date(of: item) != nil }

  func date(of item: Timeline.Item) -> EDTF? {
    switch item {
    case .event(let index): dossier.events[index].when.date
    case .claim(let index): dossier.claimDates[index]?.own
    }
  }

  /// - Parameters:
  ///   - items: in the order of time.
  ///   - title: what is drawn.
  func plan(
    _ items: [Timeline.Item], title: String, link: @escaping (Int) -> SiteLink?, binLink: @escaping (Bin) -> SiteLink?
  ) -> DrawingPlan {
    DrawingPlan(
      count: items.count, item: { self.drawingItem(items[$0]) }, name: { self.drawnName(items[$0]) },
      links: { self.drawnLinks(items) }, link: link, binLink: binLink, title: title)
  }
}
