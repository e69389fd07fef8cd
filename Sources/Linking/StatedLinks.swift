import Model

extension Dossier {
  /// Where a link starts: on its own record unless it says otherwise; nil where that is not published, which takes the link with it.
  public func start(of link: RecordLink, statedBy owner: Target) -> Target? { link.from == nil ? owner : target(link.from) }

  /// Every link that a record states, in the order of the records.
  func forEachLink(_ body: (_ link: RecordLink, _ owner: Target) -> Void) {
    func visit<R: Record>(_ list: [R]) {
      for (index, record) in list.enumerated() where !record.common.links.isEmpty {
        let owner = targets.target(of: R.type, index)
        for link in record.common.links { body(link, owner) }
      }
    }
    visit(actors)
    visit(events)
    visit(claims)
    visit(issues)
    visit(instruments)
    visit(sources)
    visit(places)
    visit(notes)
  }
}
