import Base
import Linking
import Markup
import Model
import Templating

/// What every page is made from: the dossier, and the words of its language.
public final class Site: Sendable {
  public let dossier: Dossier
  public let words: Words
  let dates: DateWords
  /// The date of each of the dossier's events in words, written once: an event stands in many lists.
  let eventDates: [PhrasedDate?]
  let house: HouseView
  let timeline: Timeline
  /// "2025", "the 2010s": under which much stands.
  let yearHeadings: [Period: String]
  let placeGrid: PlaceGrid
  let lanes: LaneTable
  let facets: Facets
  let sharedDrawings = SharedDrawings()
  /// Of each of the dossier's events, what it is in every list, but for its summary. Written once, at the end of `init`; of more events
  /// than `mostKeptLines` none.
  nonisolated(unsafe) private var eventLines: [EventLineView] = []
  /// Written once, at the end of `init`.
  nonisolated(unsafe) private(set) var zoom = TimelineZoom()
  /// Of drawings that are files of their own.
  let drawingStyle: [UInt8]
  /// Whether some records are checked, so that the others must be told from them; else every page says once that nothing is.
  let marksUnverified: Bool

  /// Whether what has no citation is marked: not where the author asks for none.
  let marksUncited: Bool

  /// Where the site will stand, with a slash at its end; nil: anywhere.
  let baseURL: String?

  public init(dossier: Dossier, words: Words, baseURL: String? = nil, drawingStyle: [UInt8] = []) {
    self.dossier = dossier
    self.words = words
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let dates = DateWords { words.text($0) }
    self.dates = dates
    (timeline, (eventDates, placeGrid)) = both {
      Timeline(dossier)
    } and: {
      (
        dossier.events.parallelMap(chunk: 256) { event in event.when.date.map { PhrasedDate($0, dates) } },
        PlaceGrid(dossier)
      )
    }
    yearHeadings = Dictionary(
      timeline.years.map { ($0.period, $0.period.date.map { dates.phrase(for: $0) } ?? $0.period.address) },
      uniquingKeysWith: { first, _ in first })
    lanes = LaneTable(dossier, others: words.text(Word.otherSide.rawValue))
    facets = Facets(
      dossier, timeline, lanes,
      eventKind: { id in
        dossier.settings.vocabulary.label(of: id, in: .eventKinds) ?? words.text(TermWords.prefix(.eventKinds) + id)
      },
      claimKind: { words.text("claim-kind-" + $0.rawValue) })
    self.drawingStyle = drawingStyle
    let marksUnverified = dossier.targets.all.contains { dossier.common(of: $0).review == .checked }
    self.marksUnverified = marksUnverified
    marksUncited = dossier.settings.gates.uncited != .off
    house = HouseView(dossier, words, dates, isUnchecked: !marksUnverified && !dossier.targets.all.isEmpty)
    if dossier.events.count <= Self.mostKeptLines {
      eventLines = dossier.events.indices.parallelMap(chunk: 256) { self.makeLine(eventAt: $0) }
    }
    zoom = TimelineZoom(self)
  }

  /// The same site after an edit of prose, of which none of its own tables is made.
  init(_ earlier: Site, showing dossier: Dossier) {
    self.dossier = dossier
    words = earlier.words
    dates = earlier.dates
    eventDates = earlier.eventDates
    house = earlier.house
    timeline = earlier.timeline
    zoom = earlier.zoom
    yearHeadings = earlier.yearHeadings
    placeGrid = earlier.placeGrid
    lanes = earlier.lanes
    facets = earlier.facets
    eventLines = earlier.eventLines
    drawingStyle = earlier.drawingStyle
    marksUnverified = earlier.marksUnverified
    marksUncited = earlier.marksUncited
    baseURL = earlier.baseURL
  }

  /// Each takes 650 bytes, and two microseconds where it is made anew.
  private static let mostKeptLines = 100_000

  /// What an event is in every list, but for its summary.
  func eventLine(_ index: Int) -> EventLineView { eventLines.isEmpty ? makeLine(eventAt: index) : eventLines[index] }

  /// Every key that Swift code asks for; templates are checked when they are compiled.
  public static let requiredWords: [String] = Word.allCases.map(\.rawValue) + TermWords.all + DateWords.keys

  /// The path of the site on its host, `/istanbul/`; nil where nobody said under which address it will stand.
  var rootPath: String? {
    // `https:`, nothing, the host, the rest
    let parts = baseURL?.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false) ?? []
    return parts.count == 4 ? "/" + parts[3] : nil
  }

  func isMarkedUnverified(_ common: Common) -> Bool { marksUnverified && common.review == .unverified }

  func isMarkedUncited(_ common: Common) -> Bool { marksUncited && dossier.roots.isUncited(common.cites) }

  /// - Parameter part: what a part of a record cites: one of its figures, stages, provisions or votes.
  func isMarkedUncited(_ part: [Cite], in record: Common) -> Bool { marksUncited && dossier.roots.isUncited(part, in: record) }

  func word(_ word: Word) -> String { words.text(word.rawValue) }
  func fill(_ word: Word, _ values: KeyValuePairs<String, String>) -> String { words.fill(word.rawValue, values) }
  func count(_ word: Word, _ n: Int) -> String { words.count(word.rawValue, n) }

  /// A term of a list that the author may add to: his own label, else the language's word.
  func term(_ id: String, of list: Vocabulary.List) -> String {
    dossier.settings.vocabulary.label(of: id, in: list) ?? words.text(TermWords.prefix(list) + id)
  }

  /// A term of a closed list.
  func term<Term: RawRepresentable>(_ prefix: String, _ term: Term) -> String where Term.RawValue == String {
    words.text(prefix + term.rawValue)
  }

  /// The name of a country by its ISO 3166 code; a code without a name in words stands for itself.
  func country(_ code: String) -> String { words.entries["country-" + code] == nil ? code : words.text("country-" + code) }

  func phrase(_ date: EDTF) -> String { dates.phrase(for: date) }
}

/// A date in words, and in the form that HTML allows where it has one.
struct PhrasedDate: Sendable {
  let text: String
  let machine: String?

  init(_ date: EDTF, _ words: DateWords) {
    text = words.phrase(for: date)
    machine = date.machineDate
  }
}

/// The words that Markdown needs, in the dossier's language.
extension MarkupWords {
  public init(_ words: Words) {
    func text(_ word: Word) -> String { words.text(word.rawValue) }
    self.init(
      footnotes: text(.notesHeading), backToText: { words.fill(Word.backToText.rawValue, ["n": String($0)]) },
      table: text(.table), heading: { words.fill(Word.titleAndHeading.rawValue, ["title": $0, "heading": $1]) },
      callout: { words.text("callout-" + $0.rawValue) })
  }
}
