import Base
import Drawing
import Linking
import Model

// An instrument over time: its stages, among the events and claims that are linked with it.
extension Site {
  /// A stage stands before what happened on its day.
  private enum Step {
    case stage(Int)
    case item(Timeline.Item)
  }

  /// Events and claims that an instrument is linked with or that are about it, as the dossier's indexes.
  func about(instrument target: Target) -> (events: [Int], claims: [Int]) {
    let fields: [ReferenceField] = [.links, .about]
    var found: [RecordType: Set<Int>] = [:]
    for type in [RecordType.event, .claim] { found[type] = Set(records(type, of: target, fields).map(\.index)) }
    for linked in dossier.instruments[target.index].common.links.flatMap(\.to).compactMap({ dossier.target($0) })
    where !linked.isWithdrawn {
      found[linked.type]?.insert(linked.index)
    }
    return (found[.event]?.sorted() ?? [], found[.claim]?.sorted() ?? [])
  }

  /// nil where that would tell nothing that the list of stages does not.
  func drawing(ofInstrument target: Target, on path: SitePath) -> DrawingView? {
    let stages = dossier.instruments[target.index].stages
    let about = about(instrument: target)
    var steps = stages.indices.map { (key: stages[$0].when.date?.sortKey, step: Step.stage($0)) }
    steps += timeline.inOrder(events: about.events, claims: about.claims).map { (date(of: $0)?.sortKey, .item($0)) }
    guard steps.count(where: { $0.key != nil }) >= Self.fewestDrawn else { return nil }
    // What has no date stands last, in the order given.
    let sorted = steps.enumerated().sorted { a, b in
      guard let x = a.element.key, let y = b.element.key, x != y else {
        return (a.element.key == nil) == (b.element.key == nil) ? a.offset < b.offset : b.element.key == nil
      }
      return x < y
    }.map(\.element.step)
    let links = links(toStagesOf: target, on: path)
    let plan = DrawingPlan(
      count: sorted.count,
      item: { index in
        switch sorted[index] {
        case .stage(let stage): self.drawingItem(stages[stage])
        case .item(let item): self.drawingItem(item)
        }
      },
      name: { index in
        switch sorted[index] {
        case .stage(let stage): self.drawnName(stages[stage])
        case .item(let item): self.drawnName(item)
        }
      },
      links: { [] },
      link: { index in
        switch sorted[index] {
        case .stage(let stage): links[stage]
        case .item(let item): self.target(item).link
        }
      },
      binLink: { bin in
        switch sorted[bin.item] {
        case .stage(let stage): links[stage]
        case .item(let item): SiteLink(self.timelinePage(of: item, holding: bin.days))
        }
      },
      title: target.title)
    return drawingView(plan, on: path, file: nil)
  }

  /// What was asked for, proposed or talked over was said; any other stage is done.
  private static let saidStages: Set = ["demanded", "proposed", "negotiated"]

  private func drawingItem(_ stage: Stage) -> DrawingItem {
    DrawingItem(
      stage.when.date, status: status(of: stage),
      band: Self.saidStages.contains(stage.stage) ? .words : .deeds, lanes: lanes(of: stage.by), weight: 2,
      title: term(stage.stage, of: .stages))
  }

  private func drawnName(_ stage: Stage) -> String {
    let who = stage.by.isEmpty ? nil : names(stage.by).map(\.text).joined(separator: word(.listSeparator))
    return drawnName(term(stage.stage, of: .stages), when(stage.when)?.plain, [stage.hedge, who])
  }
}
