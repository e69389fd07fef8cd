import Base
import Linking
import Markup
import Model

/// The whole print edition: its chapters, cut into parts of which each is a page that is small enough, with one numbering of notes
/// throughout. A part lists at its end every note that its own text names, so that it can be read alone; where one text names more than
/// there is room for, the rest follow on parts of their own.
final class PrintEdition: Sendable {
  /// What a part holds of a chapter.
  struct Piece: Sendable {
    let chapter: PrintChapter
    var blocks: Range<Int>
  }

  struct Part: Sendable {
    /// None where it holds the notes alone for which the parts before had no room.
    var pieces: [Piece] = []
    /// Those that it lists, by their numbers.
    var notes: Set<Int> = []
  }

  let chapters: [PrintChapter]
  let parts: [Part]
  let endnotes: Endnotes
  let anchors: Anchors

  /// Bytes of HTML that a part should have, as they are guessed; no page may have more than 300 kB.
  private static let partSize = 240_000
  private static let noteSize = 900
  /// Of a text that cannot be cut, with its notes.
  private static let mostOfOne = 270_000

  init(_ site: Site) {
    chapters = PrintChapter.all(site)
    // Of a note that is all of its prose, which may have to be read for it.
    let blocks = chapters.flatMap { chapter in (0..<chapter.count).map { (chapter: chapter, number: $0) } }.parallelMap { block in
      (
        chapter: block.chapter, number: block.number, notes: site.endnotes(ofBlock: block.number, of: block.chapter),
        size: site.size(ofBlock: block.number, of: block.chapter)
      )
    }
    var endnotes = Endnotes()
    var parts = [Part()]
    var size = 0
    for block in blocks {
      endnotes.add(block.notes)
      let numbers = Set(block.notes.compactMap { endnotes.number(of: $0) })
      let more = block.size + Self.noteSize * numbers.subtracting(parts[parts.count - 1].notes).count
      if size + more > Self.partSize, size > 0 {
        parts.append(Part())
        size = 0
      }
      size += size == 0 ? block.size + Self.noteSize * numbers.count : more
      guard size > Self.mostOfOne else {
        parts[parts.count - 1].add(block.number, of: block.chapter, numbers)
        continue
      }
      // It is alone on its part, and too long for it.
      var rest = numbers.sorted()[...]
      let room = max(0, (Self.mostOfOne - block.size) / Self.noteSize)
      parts[parts.count - 1].add(block.number, of: block.chapter, Set(rest.prefix(room)))
      rest = rest.dropFirst(room)
      while !rest.isEmpty {
        parts.append(Part(notes: Set(rest.prefix(Self.partSize / Self.noteSize))))
        rest = rest.dropFirst(Self.partSize / Self.noteSize)
      }
    }
    self.parts = parts
    self.endnotes = endnotes
    anchors = Self.anchors(parts, site)
  }

  /// Where a note is listed that the text of a part names.
  func path(ofNote number: Int, from part: Int) -> SitePath {
    let next = parts[part...].indices.dropFirst().prefix { parts[$0].pieces.isEmpty }
    return Self.path(ofPart: ([part] + next).first { parts[$0].notes.contains(number) } ?? part)
  }

  static func path(ofPart index: Int) -> SitePath { Addresses.part(of: "print", page: index + 1) }

  /// The part in which a chapter begins.
  func path(of chapter: PrintChapter) -> SitePath {
    let index = parts.firstIndex { part in part.pieces.contains { $0.chapter.number == chapter.number } }
    return Self.path(ofPart: index ?? 0)
  }

  /// Where events, claims and notes stand in the edition; a claim that is both a pledge and dated, among the pledges.
  private static func anchors(_ parts: [Part], _ site: Site) -> Anchors {
    var places: [SitePath: Anchors.Anchor] = [:]
    for (index, part) in parts.enumerated() {
      for piece in part.pieces {
        for block in piece.blocks {
          guard let target = site.target(ofBlock: block, of: piece.chapter), let page = target.path else { continue }
          let prefix = site.dossier.prose.printedIDPrefix(of: target.id)
          places[page] = Anchors.Anchor(
            path(ofPart: index), id: prefix == nil ? piece.chapter.id(ofParagraph: block + 1) : piece.chapter.id,
            idPrefix: prefix)
        }
      }
    }
    return Anchors(places)
  }
}

extension PrintEdition.Part {
  fileprivate mutating func add(_ block: Int, of chapter: PrintChapter, _ numbers: Set<Int>) {
    notes.formUnion(numbers)
    if let last = pieces.last, last.chapter.number == chapter.number {
      pieces[pieces.count - 1].blocks = last.blocks.lowerBound..<block + 1
    } else {
      pieces.append(PrintEdition.Piece(chapter: chapter, blocks: block..<block + 1))
    }
  }
}

extension Site {
  /// The record whose place a block is.
  fileprivate func target(ofBlock block: Int, of chapter: PrintChapter) -> Target? {
    switch chapter.contents {
    case .timeline(let items): target(items[block])
    case .pledges(let promises): dossier.targets.target(of: .claim, promises[block].claim)
    case .note(let target): target
    case .summary, .positions, .method: nil
    }
  }

  fileprivate func endnotes(ofBlock block: Int, of chapter: PrintChapter) -> [Endnote] {
    switch chapter.contents {
    case .summary: printedJudgements.flatMap { $0.claims.prefix(Self.mostPrintedEvidence).flatMap { endnotes(of: $0) } }
    case .positions(let issues):
      printedCells(ofIssue: issues.lowerBound + block).flatMap { cell in
        cell.entries.flatMap { endnotes(dossier.claims[$0.position.claim].common.cites) }
      }
    case .timeline(let items): endnotes(of: target(items[block]))
    case .pledges(let promises): endnotes(dossier.claims[promises[block].claim].common.cites)
    case .note(let target): endnotes(ofBody: target.id)
    case .method: []
    }
  }

  /// About how many bytes of HTML a block comes to, without the notes at the end.
  fileprivate func size(ofBlock block: Int, of chapter: PrintChapter) -> Int {
    func size(of texts: [Body?]) -> Int { texts.compactMap(\.self).reduce(0) { $0 + self.size(of: $1) } }
    switch chapter.contents {
    case .summary:
      let gaps = dossier.settings.gaps.prefix(Self.mostPrintedGaps).reduce(0) { $0 + $1.utf8.count + 100 }
      let lines = 3_000 + size(of: dossier.prose.judgements) + gaps
      return printedJudgements.reduce(lines) { $0 + 600 + 400 * min($1.claims.count, Self.mostPrintedEvidence) }
    case .positions(let issues):
      return printedCells(ofIssue: issues.lowerBound + block).reduce(500) { size, cell in
        cell.entries.reduce(size + 200) { $0 + 900 + self.size(ofMarks: dossier.claims[$1.position.claim].common.cites) }
      }
    case .timeline(let items):
      let target = target(items[block])
      let people = target.type == .event ? dossier.events[target.index].actors.count : dossier.claims[target.index].by.count
      let marks = self.size(ofMarks: dossier.common(of: target).cites)
      let prose = dossier.prose[target.id]
      return 800 + 160 * min(people, Self.mostNames) + marks + size(of: [prose.summary, prose.text])
    case .pledges(let promises):
      let claim = dossier.claims[promises[block].claim]
      let text = dossier.prose[dossier.targets.target(of: .claim, promises[block].claim).id].text
      let steps = min(Self.mostSteps, claim.madeAt.count + claim.promise.evidence.count)
      let names = min(Self.mostNames, claim.by.count) + min(Self.mostNames, claim.to.count)
      return 1_600 + 160 * names + 300 * steps + self.size(ofMarks: claim.common.cites) + size(of: [text])
    case .note(let target): return 1_000 + size(of: [dossier.prose[target.id].body])
    case .method: return 20_000
    }
  }
}

extension Site {
  private func size(of body: Body) -> Int {
    body.parts.reduce(0) { size, part in
      switch part {
      case .html(let fragment): size + fragment.bytes.count + fragment.holes.reduce(0) { $0 + $1.link.path.bytes.count + 6 }
      case .view(let fence): size + (dossier.prose.view(fence).map { self.size(of: $0) } ?? 0)
      case .paragraph, .citations: size + 100
      }
    }
  }

  /// Beyond the few that are reckoned with everywhere.
  private func size(ofMarks cites: [Cite]) -> Int { 100 * max(0, min(cites.count, Self.mostPrintedCites) - 8) }

  /// What a view comes to when it shows as much as it may.
  private func size(of view: BodyView) -> Int {
    switch view {
    case .timeline(let filter): 30_000 + 900 * filter.limit
    case .events(let filter): 900 * filter.limit
    case .actor(let filter): 900 * filter.limit * filter.show.count
    case .figures(let filter): 900 * filter.limit
    case .matrix(let filter):
      1_200 * min(filter.limit, filter.issues?.count ?? dossier.issues.count) * (filter.lanes?.count ?? columnLanes.count)
    }
  }
}
