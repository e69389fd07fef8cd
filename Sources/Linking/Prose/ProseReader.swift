import Base
import Markup
import Model

/// Parses the prose of records: bodies, summaries, claims' texts, the front page's lines.
struct ProseReader: Sendable {
  private let sources: SourceTable
  private let reader: MarkdownReader
  private let options: MarkdownOptions
  private let targets: TargetTable

  /// One record's prose, ready to be parsed on any core.
  struct Job: Sendable {
    let owner: TargetID
    let title: String
    let body: Prose?
    let summary: MarkdownLine?
    let text: MarkdownLine?
    let folder: BytePath
    let hasMentions: Bool
  }

  struct Result: Sendable {
    var entry = ProseTable.Entry()
    var diagnostics = Diagnostics()
  }

  init(
    sources: SourceTable, records: [SourceRecord], targets: TargetTable, names: NameTable,
    mentions: [(name: String, target: TargetID, link: SiteLink)], media: [BytePath], words: MarkupWords, settings: Settings
  ) {
    self.sources = sources
    let files = Set(media)
    let resolver = Resolver(
      link: { name in
        switch names.resolve(name) {
        case .found(let target):
          guard let link = target.link else { return .hidden }
          return .found(LinkTarget(id: target.id, link: link, title: target.title))
        case .hidden: return .hidden
        case .ambiguous(let choices): return .ambiguous(choices)
        case .unknown(let near): return .unknown(near: near)
        }
      },
      citation: { key in
        switch names.resolveCitation(key) {
        case .found(let target):
          let record = records[target.index]
          let citation = ShortCitation(record)
          return .found(CitationTarget(id: target.id, link: target.link, author: citation.author, year: citation.year))
        case .hidden: return .hidden
        case .ambiguous(let choices): return .ambiguous(choices)
        case .unknown(let near): return .unknown(near: near)
        }
      },
      media: { path in files.contains(path) ? Addresses.media(path).map { SiteLink($0) } : nil })
    options = MarkdownOptions(smart: settings.smart)
    reader = MarkdownReader(resolver: resolver, mentions: MentionIndex(mentions), words: words, options: options)
    self.targets = targets
  }

  func jobs(_ list: Numbered) -> [Job] {
    var all = jobs(list.actors)
    all += jobs(list.events)
    all += jobs(list.claims, text: \.text)
    all += jobs(list.issues)
    all += jobs(list.instruments)
    all += jobs(list.sources)
    all += jobs(list.places)
    return all + jobs(list.notes)
  }

  private func jobs<R: Record>(_ list: [R], text: (R) -> MarkdownLine? = { _ in nil }) -> [Job] {
    list.compactMap { record in
      guard let owner = targets.find(record.id) else { return nil }
      let text = text(record)
      let common = record.common
      guard common.body != nil || common.summary != nil || text != nil else { return nil }
      let folder = BytePath(Array(common.file.parts.dropLast().joined(separator: [UInt8(ascii: "/")])))
      return Job(
        owner: owner.id, title: owner.title, body: common.body, summary: common.summary, text: text, folder: folder,
        hasMentions: (record as? NoteRecord)?.autolink ?? true)
    }
  }

  func read(_ job: Job) -> Result {
    var result = Result()
    var options = options
    options.mentions = job.hasMentions
    switch job.body {
    case .file(let place):
      result.entry.body = reader.read(
        sources[place.source].bytes, body: Self.withoutTitle(job.title, sources[place.source].bytes, place.range),
        source: place.source,
        owner: job.owner, folder: job.folder,
        options: options,
        diagnostics: &result.diagnostics)
    case .text(let line):
      let bytes = Array(line.value.utf8)
      var inner = Diagnostics()
      result.entry.body = reader.read(
        bytes, body: Self.withoutTitle(job.title, bytes, bytes.indices), source: line.place.source, owner: job.owner,
        folder: job.folder, options: options,
        diagnostics: &inner)
      // The text of a scalar is not laid out like its bytes in the file: its problems stand at the scalar.
      for problem in inner.all {
        result.diagnostics.report(
          problem.code, at: line.place, problem.message, suggestion: problem.suggestion, notes: problem.notes)
      }
    case nil: break
    }
    result.entry.summary = job.summary.map { inline($0, owner: job.owner, folder: job.folder, &result.diagnostics) }
    result.entry.text = job.text.map { inline($0, owner: job.owner, folder: job.folder, &result.diagnostics) }
    return result
  }

  /// A body that begins with its record's title as a heading would say it twice: the page has it already.
  private static func withoutTitle(_ title: String, _ bytes: [UInt8], _ body: Range<Int>) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let start = body.first(where: { !isBlank(bytes[$0]) }), bytes[start] == UInt8(ascii: "#") else { return body }
    let end = (start..<body.upperBound).first { bytes[$0] == 0x0A || bytes[$0] == 0x0D } ?? body.upperBound
    let line = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    guard line.hasPrefix(" "), line.trimmingBlanks == title else { return body }
    return end..<body.upperBound
  }

  func readFront(_ front: Settings.Front) -> (bottomLine: Body?, judgements: [Body], diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let bottomLine = front.bottomLine.map { inline($0, owner: nil, folder: "", &diagnostics) }
    let judgements = front.judgements.map { judgement in
      judgement.text.map { inline($0, owner: nil, folder: "", &diagnostics) } ?? .empty
    }
    return (bottomLine, judgements, diagnostics)
  }

  private func inline(_ line: MarkdownLine, owner: TargetID?, folder: BytePath, _ diagnostics: inout Diagnostics) -> Body {
    var options = options
    options.mentions = false
    return reader.readInline(
      line.value, at: line.place, owner: owner, folder: folder, options: options, diagnostics: &diagnostics)
  }
}
