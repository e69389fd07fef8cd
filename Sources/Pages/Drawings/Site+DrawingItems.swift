import Drawing
import Linking
import Model
import Templating

// Events and claims as what is drawn of them.
extension Site {
  func drawingItem(_ item: Timeline.Item) -> DrawingItem {
    switch item {
    case .event(let index):
      let event = dossier.events[index]
      return DrawingItem(
        event.when.date, status: event.status, asOf: event.asOf,
        band: dossier.settings.vocabulary.band(ofEventKind: event.kind), lanes: lanes(of: event.actingFirst.lazy.map(\.actor)),
        weight: event.weight,
        title: dossier.targets.target(of: .event, index).title)
    case .claim(let index):
      let claim = dossier.claims[index]
      let isDisputed = claim.verification == .contested || claim.verification == .refuted
      return DrawingItem(
        dossier.claimDates[index]?.own, status: isDisputed ? .disputed : .occurred, band: .words,
        lanes: lanes(of: dossier.speakers(of: claim)),
        title: dossier.targets.target(of: .claim, index).title)
    }
  }

  /// "2 June 2025: Second Istanbul round (consultation; Russia, Ukraine)": all that a mark shows, in words.
  func drawnName(_ item: Timeline.Item) -> String {
    let (title, date, details, who): (String, String?, [String?], [NameView])
    switch item {
    case .event(let index):
      let line = eventLine(index)
      title = line.name.text
      date = line.when?.plain
      details = [line.kind, line.status]
      who = line.people.map(\.name)
    case .claim(let index):
      let claim = dossier.claims[index]
      title = dossier.targets.target(of: .claim, index).title
      date = when(claimAt: index)?.plain
      details = [term("claim-kind-", claim.kind), caveat(claim.verification), hearsay(claim)]
      who = holders(of: claim, atMost: .max)
    }
    let shown = who.prefix(Self.mostNames).map(\.text) + [more(who.count, than: Self.mostNames)].compactMap(\.self)
    let names = who.isEmpty ? nil : shown.joined(separator: word(.listSeparator))
    // Where what is held back is shown at all, its mark says so.
    return drawnName(title, date, details + [names, target(item).heldBack.map { term("held-back-", $0) }])
  }

  func drawnName(_ title: String, _ date: String?, _ details: [String?]) -> String {
    let details = details.compactMap(\.self).joined(separator: word(.groupSeparator))
    let named: Word = date == nil ? .drawnUndated : .drawnName
    guard !details.isEmpty else { return date.map { fill(.labelAndValue, ["label": $0, "value": title]) } ?? title }
    return fill(named, ["title": title, "date": date ?? "", "details": details])
  }

  func target(_ item: Timeline.Item) -> Target {
    switch item {
    case .event(let index): dossier.targets.target(of: .event, index)
    case .claim(let index): dossier.targets.target(of: .claim, index)
    }
  }

  /// The id of its item in a list that a drawing leads to.
  func anchor(_ item: Timeline.Item) -> String { Self.anchor(target(item)) }

  static func anchor(_ target: Target) -> String { "at-" + target.recordID }
}
