import Linking
import Model

/// A chapter of the print edition. It is made of blocks, each of which stands on one page of the site whole.
struct PrintChapter: Sendable {
  enum Contents: Sendable {
    case summary
    /// Rows of the positions matrix, as indexes of the dossier's issues.
    case positions(Range<Int>)
    case timeline([Timeline.Item])
    case pledges([PromiseStanding])
    case note(Target)
    case method
  }

  let number: Int
  let contents: Contents
  /// How many there would be of what the chapter holds.
  let total: Int

  /// How many blocks it has.
  var count: Int {
    switch contents {
    case .summary, .note, .method: 1
    case .positions(let issues): issues.count
    case .timeline(let items): items.count
    case .pledges(let promises): promises.count
    }
  }

  /// No heading's id has a dot.
  var id: String { "chapter.\(number)" }

  /// Of the nth block or paragraph of the chapter, counted from 1.
  func id(ofParagraph n: Int) -> String { "p.\(number).\(n)" }
}

extension PrintChapter {
  /// What of each is printed; the rest is on the site alone, which the edition says.
  private static let mostItems = 1_000
  private static let mostPledges = 300
  private static let mostIssues = 100

  /// All that the dossier has contents for.
  static func all(_ site: Site) -> [PrintChapter] {
    let dossier = site.dossier
    var chapters: [PrintChapter] = []
    func add(_ contents: Contents, of total: Int) {
      chapters.append(PrintChapter(number: chapters.count + 1, contents: contents, total: total))
    }
    let front = dossier.settings.front
    if front.bottomLine != nil || front.situation != nil || !front.judgements.isEmpty || !dossier.derived.coming.isEmpty
      || !dossier.settings.gaps.isEmpty
    {
      add(.summary, of: 1)
    }
    if Section.matrix.hasContent(dossier) {
      add(.positions(0..<min(dossier.issues.count, mostIssues)), of: dossier.issues.count)
    }
    let items = site.timeline.items + site.timeline.unplaced
    if !items.isEmpty { add(.timeline(weightiest(items, dossier)), of: items.count) }
    let promises = dossier.derived.promises
    if !promises.isEmpty { add(.pledges(Array(promises.prefix(mostPledges))), of: promises.count) }
    for target in site.listed(.note) where dossier.prose.printedIDPrefix(of: target.id) != nil { add(.note(target), of: 1) }
    add(.method, of: 1)
    return chapters
  }

  /// Of many, those of most weight, of one weight the latest; in time order.
  private static func weightiest(_ items: [Timeline.Item], _ dossier: Dossier) -> [Timeline.Item] {
    guard items.count > mostItems else { return items }
    func weight(_ item: Timeline.Item) -> Int { if case .event(let index) = item { dossier.events[index].weight } else { 0 } }
    let weights = items.map(weight)
    let chosen = items.indices.sorted { (weights[$0], $0) > (weights[$1], $1) }.prefix(mostItems)
    return chosen.sorted().map { items[$0] }
  }
}
