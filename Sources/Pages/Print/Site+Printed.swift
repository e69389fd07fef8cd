import Base
import Linking
import Markup
import Model
import Templating

// What the print edition's chapters hold.
extension Site {
  /// What is printed of each; the rest is on the site alone.
  static let mostPrintedGaps = 60
  static let mostPrintedEvidence = 60

  /// The key judgements that have a text, with the claims that they rest on.
  var printedJudgements: [(judgement: Settings.Front.KeyJudgement, text: HTMLFragment, claims: [Target])] {
    zip(dossier.settings.front.judgements, dossier.prose.judgements).compactMap { judgement, text in
      text.html.first.map { (judgement, $0, judgement.claims.compactMap { dossier.target($0) }) }
    }
  }

  /// A row of the matrix as it stands, of each side as many positions as a cell shows.
  func printedCells(ofIssue issue: Int) -> [(lane: Int, lines: [PositionLine], entries: [MatrixEntry])] {
    columnLanes.map { lane in
      let lines = dossier.derived.positions.lines(on: issue, lane: lane)
      return (lane, lines, Array(dossier.derived.positions.cell(lines, on: nil, in: dossier).prefix(Self.cellLimit)))
    }
  }
}

/// Writes what one part of the edition holds.
struct PrintWriter {
  let site: Site
  let edition: PrintEdition
  let part: Int

  private var path: SitePath { PrintEdition.path(ofPart: part) }

  func chapter(_ piece: PrintEdition.Piece) -> PrintedChapterView {
    let chapter = piece.chapter
    var view = PrintedChapterView(
      kind: kind(of: chapter), number: site.words.number(chapter.number), id: chapter.id, heading: heading(of: chapter),
      isContinued: piece.blocks.lowerBound > 0)
    if chapter.count < chapter.total { view.remark = site.shown(chapter.count, of: chapter.total) }
    func paragraph(_ block: Int) -> ParagraphView { self.paragraph(block + 1, of: chapter) }
    switch chapter.contents {
    case .summary: view.summary = summary(of: chapter)
    case .positions(let issues):
      view.columns = site.columnLanes.map { site.title(ofLane: $0) }
      view.rows = piece.blocks.map { row(issues.lowerBound + $0, paragraph($0)) }
    case .timeline(let items):
      view.items = piece.blocks.compactMap { block in
        item(items[block]).map { item in
          PrintedItemView(paragraph: paragraph(block), item: item, marks: marks(of: site.target(items[block])))
        }
      }
    case .pledges(let promises):
      view.pledges = piece.blocks.map { block in
        PrintedPledgeView(
          paragraph: paragraph(block), pledge: site.view(promises[block]),
          marks: marks(of: site.dossier.targets.target(of: .claim, promises[block].claim)))
      }
    case .note(let target): fill(&view, with: target, chapter)
    case .method: view.sections = MethodPage.sections(site)
    }
    return view
  }

  func heading(of chapter: PrintChapter) -> String {
    switch chapter.contents {
    case .summary: site.word(.printSummary)
    case .positions: site.word(.nameMatrix)
    case .timeline: site.word(.nameTimeline)
    case .pledges: site.word(.namePledges)
    case .note(let target): target.title
    case .method: site.word(.method)
    }
  }

  private func kind(of chapter: PrintChapter) -> String {
    switch chapter.contents {
    case .summary: "summary"
    case .positions: "positions"
    case .timeline: "timeline"
    case .pledges: "pledges"
    case .note: "note"
    case .method: "method"
    }
  }

  private func paragraph(_ n: Int, of chapter: PrintChapter) -> ParagraphView {
    let id = chapter.id(ofParagraph: n)
    return ParagraphView(
      number: site.words.number(chapter.number) + "." + site.words.number(n), id: id, link: SiteLink(path, fragment: id))
  }

  // MARK: Notes

  private func marks(_ notes: [Endnote]) -> [NoteMarkView] {
    let numbers = Set(notes.compactMap { edition.endnotes.number(of: $0) })
    return numbers.sorted().enumerated().map { n, number in
      NoteMarkView(
        number: site.words.number(number),
        link: SiteLink(edition.path(ofNote: number, from: part), fragment: Self.id(ofNote: number)),
        separator: n > 0 ? site.word(.listSeparator) : nil)
    }
  }

  /// Those of what a record cites. Where that is much, the rest is on the site alone.
  private func marks(of target: Target) -> [NoteMarkView] {
    let marks = marks(site.endnotes(of: target))
    guard let more = site.more(site.dossier.common(of: target).cites.count, than: Site.mostPrintedCites) else { return marks }
    return marks + [NoteMarkView(number: more, link: nil, separator: site.word(.listSeparator))]
  }

  private static func id(ofNote number: Int) -> String { "note.\(number)" }

  func endnotes(_ numbers: [Int]) -> [EndnoteView] {
    // Many may cite one source, each another place in it.
    var references: [TargetID: ReferenceView] = [:]
    return numbers.map { number in
      let note = edition.endnotes.all[number - 1]
      let target = site.dossier.targets[note.source]
      if references[target.id] == nil, !target.isWithdrawn, !site.dossier.sources[target.index].isConfidential {
        references[target.id] = site.reference(target)
      }
      return EndnoteView(
        number: site.words.number(number), id: Self.id(ofNote: number), reference: references[target.id],
        source: site.name(of: target), locator: note.locator)
    }
  }

  // MARK: Chapters

  private func summary(of chapter: PrintChapter) -> [PrintedSummaryView] {
    var views: [PrintedSummaryView] = []
    let dossier = site.dossier
    func add(_ heading: Word?, _ set: (inout PrintedSummaryView) -> Void) {
      var view = PrintedSummaryView(paragraph: paragraph(views.count + 1, of: chapter), heading: heading.map { site.word($0) })
      set(&view)
      views.append(view)
    }
    if let line = dossier.prose.bottomLine?.html.first { add(.bottomLine) { $0.html = line } }
    if let situation = dossier.settings.front.situation {
      let words = [situation.direction.map { site.term("direction-", $0) }] + situation.alerts.map { site.term("alert-", $0) }
      add(nil) { view in
        view.label = words.compactMap(\.self).joined(separator: site.word(.listSeparator))
        view.text = situation.reason ?? ""
      }
    }
    for (n, item) in site.printedJudgements.enumerated() {
      add(n == 0 ? .judgements : nil) { view in
        view.html = item.text
        view.likelihood = item.judgement.likelihood.map { site.likelihood($0) }
        view.confidence = item.judgement.confidence.map { site.confidence($0) }
        view.evidence = item.claims.prefix(Site.mostPrintedEvidence).map { claim in
          .init(entry: site.entry(claim, ""), marks: marks(of: claim))
        }
        if let more = site.more(item.claims.count, than: Site.mostPrintedEvidence) {
          view.evidence.append(.init(entry: EntryView(name: NameView(text: more)), marks: []))
        }
      }
    }
    for (n, date) in dossier.derived.coming.prefix(Self.mostDates).enumerated() {
      add(n == 0 ? .nameNext : nil) { $0.coming = site.view(date) }
    }
    let gaps = dossier.settings.gaps
    for (n, gap) in gaps.prefix(Site.mostPrintedGaps).enumerated() { add(n == 0 ? .nameGaps : nil) { $0.text = gap } }
    if let more = site.more(gaps.count, than: Site.mostPrintedGaps) { add(nil) { $0.text = more } }
    return views
  }

  private static let mostDates = 30

  private func row(_ issue: Int, _ paragraph: ParagraphView) -> PrintedRowView {
    let cells = site.printedCells(ofIssue: issue).map { cell in
      let column = NameView(text: site.title(ofLane: cell.lane))
      let view = site.cell(cell.lines, column, at: MatrixDays(day: nil, previous: nil), history: nil)
      return PrintedRowView.CellView(
        column: column.text,
        stands: zip(view.entries, cell.entries).map { stand, entry in
          .init(stand: stand, marks: marks(of: site.dossier.targets.target(of: .claim, entry.position.claim)))
        }, absence: view.absence, more: view.more)
    }
    return PrintedRowView(
      paragraph: paragraph, issue: NameView(site.dossier.targets.target(of: .issue, issue)),
      question: site.dossier.issues[issue].question, cells: cells)
  }

  private func item(_ item: Timeline.Item) -> EventLineView? { site.line(item) }

  private func fill(_ view: inout PrintedChapterView, with target: Target, _ chapter: PrintChapter) {
    let note = site.dossier.notes[target.index]
    view.byline = note.authors.map(\.value) + [site.when(note.updated ?? note.date)?.plain].compactMap(\.self)
    view.lead = site.summary(target.id)
    view.language = note.language
    view.direction = note.language.map { TextDirection(ofLanguage: $0).rawValue }
    var room = ViewRoom()
    view.body = (site.dossier.prose.printedBody(of: target.id)?.parts ?? []).enumerated().compactMap { number, part in
      switch part {
      case .html, .view:
        site.bodyPart(part, id: "view-\(target.id.index)-\(number)", on: path, &room).map { PrintedPartView(part: $0) }
      case .paragraph(let n): PrintedPartView(paragraph: paragraph(n, of: chapter))
      case .citations(let places):
        PrintedPartView(marks: marks(places.map { Endnote(source: $0.source, locator: $0.locator) }))
      }
    }
  }
}
