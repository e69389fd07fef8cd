import Base
import Markup
import Model

/// Parses the prose of records: bodies, summaries, claims' texts, the front page's lines. What embeds a text or links to a heading of
/// another is parsed again when all headings are known, which is seldom.
struct ProseReader: Sendable {
  /// The author's files, of which prose is parsed in place.
  var sources: SourceTable
  private let reader: MarkdownReader
  private let options: MarkdownOptions
  private let settings: Settings
  private let readFilter: ViewFilterReader

  struct Result: Sendable {
    var entry = ProseTable.Stored()
    var diagnostics = Diagnostics()
    /// The views of the body itself, without those that embeds bring in.
    var views: [(fence: FencedView, view: BodyView)] = []
    var viewDiagnostics = Diagnostics()
  }

  struct Front: Sendable {
    var bottomLine: Body?
    var judgements: [Body] = []
    var diagnostics = Diagnostics()
    /// As `ProseTable.Stored.shows`.
    var shows = false

    var bodies: [Body] { [bottomLine].compactMap(\.self) + judgements }
  }

  init(
    sources: SourceTable, records: [SourceRecord], names: NameTable,
    mentions: [(name: String, target: TargetID, link: SiteLink)], hiddenNames: HiddenNames, media: [BytePath],
    words: MarkupWords, settings: Settings, views: @escaping ViewFilterReader
  ) {
    self.sources = sources
    self.settings = settings
    readFilter = views
    let files = MediaNames(media)
    let citations = records.map(ShortCitation.init)
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
          let citation = citations[target.index]
          return .found(CitationTarget(id: target.id, link: target.link, author: citation.author, year: citation.year))
        case .hidden: return .hidden
        case .ambiguous(let choices): return .ambiguous(choices)
        case .unknown(let near): return .unknown(near: near)
        }
      },
      media: { path in files.contains(path) ? Addresses.media(path).map { SiteLink($0) } : nil },
      namedMedia: { files.resolve($0) })
    let options = MarkdownOptions(smart: settings.smart)
    self.options = options
    reader = MarkdownReader(
      resolver: resolver, mentions: MentionIndex(mentions), hiddenNames: hiddenNames, words: words, options: options)
  }

  /// The reader that knows nothing of others' prose.
  var alone: MarkdownReader { reader }

  /// What each job's texts are by themselves, in their order.
  /// - Parameter known: what an earlier build left of a body that is as it was.
  func read(_ jobs: ProseJobs, knowing known: @Sendable (ProseJob) -> KnownBody?) -> [Result] {
    jobs.parallelMap(chunk: 32) { read($0, reader, known: known($0)) }
  }

  func read(_ job: ProseJob) -> Result { read(job, reader) }

  /// The body alone, of which all problems were told.
  func readBody(_ job: ProseJob) -> Body {
    var told = Diagnostics()
    return body(of: job, reader, options(of: job), &told)
  }

  /// What shows others' prose is read again, now that all of it is known.
  /// - Parameter alone: what `read` gave.
  /// - Returns: a result for each job, in their order, the front page's, and the reader that knows of others what these ask.
  func complete(_ jobs: ProseJobs, _ alone: [Result]) -> (results: [Result], front: Front, knowing: MarkdownReader) {
    var results = alone
    let front = readFront(reader)
    let again = results.indices.filter { results[$0].entry.awaits }
    let frontWaits = front.bodies.contains { !$0.awaited.isEmpty }
    guard !again.isEmpty || frontWaits else { return (results, front, reader) }

    var wanted: Set<TargetID> = []
    for body in again.flatMap({ results[$0].entry.bodies }) + front.bodies { wanted.formUnion(body.awaited.headings) }
    let knowing = readerKnowing(jobs, results, headingsOf: wanted)
    let second = again.parallelMap(chunk: 4) { read(jobs[$0], knowing) }
    for (i, result) in zip(again, second) {
      results[i].entry = result.entry
      results[i].entry.shows = true
      results[i].diagnostics = result.diagnostics
    }
    guard frontWaits else { return (results, front, knowing) }
    var known = readFront(knowing)
    known.shows = true
    return (results, known, knowing)
  }

  /// The reader that knows the headings and texts of all.
  private func readerKnowing(_ jobs: ProseJobs, _ results: [Result], headingsOf wanted: Set<TargetID>) -> MarkdownReader {
    let jobAt = Dictionary(jobs.owners.enumerated().map { ($1, $0) }) { first, _ in first }
    var headings: [TargetID: HeadingTable] = [:]
    for target in wanted {
      headings[target] = HeadingTable(
        jobAt[target].map { results[$0].entry.isKnown ? readBody(jobs[$0]).headings : results[$0].entry.body.headings } ?? [])
    }
    let tables = headings
    let plain = reader.resolver
    let sources = sources
    let link: @Sendable (LinkName) -> Resolution<LinkTarget> = { name in
      guard case .found(let target) = plain.link(name) else { return plain.link(name) }
      return .found(LinkTarget(id: target.id, link: target.link, title: target.title, headings: tables[target.id]))
    }
    return reader.answering(
      with: Resolver(
        link: link, citation: plain.citation, media: plain.media, namedMedia: plain.namedMedia,
        embed: { target in jobAt[target].flatMap { jobs[$0].embedded(sources) } }))
  }

  private func read(_ job: ProseJob, _ reader: MarkdownReader, known: KnownBody? = nil) -> Result {
    var result = Result()
    if let known {
      result.entry.body = known.stub
      result.entry.isKnown = true
    } else {
      result.entry.body = body(of: job, reader, options(of: job), &result.diagnostics)
      // In the first reading: later on the views of embeds stand among them.
      if reader.resolver.embed == nil { readViews(&result) }
    }
    result.entry.summary = job.summary.map { inline($0, reader, owner: job.owner.id, folder: job.folder, &result.diagnostics) }
    result.entry.text = job.text.map { inline($0, reader, owner: job.owner.id, folder: job.folder, &result.diagnostics) }
    return result
  }

  private func options(of job: ProseJob) -> MarkdownOptions {
    var options = options
    options.mentions = job.hasMentions
    // Pages ask for that of single lines alone.
    options.keepsPlainText = false
    return options
  }

  private func body(
    of job: ProseJob, _ reader: MarkdownReader, _ options: MarkdownOptions, _ diagnostics: inout Diagnostics
  ) -> Body {
    guard let (bytes, body, places) = job.written(sources) else { return .empty }
    return reader.read(
      bytes, body: body, places: places,
      owner: MarkdownReader.Owner(job.owner.id, name: job.owner.recordID, language: job.language), folder: job.folder,
      options: options, diagnostics: &diagnostics)
  }

  /// A body as the print edition shows it: beside others on one page, under its headings, ready to be numbered.
  /// - Parameter knowing: what `complete` gave; problems were reported then.
  func readPrinted(_ job: ProseJob, _ knowing: MarkdownReader, idPrefix: String) -> Body {
    var options = options(of: job)
    options.topHeading = 3
    options.idPrefix = idPrefix
    options.isNumbered = true
    var unheard = Diagnostics()
    return body(of: job, knowing, options, &unheard)
  }

  private func readViews(_ result: inout Result) {
    for case .view(let fence) in result.entry.body.parts {
      if let view = readFilter(fence.kind, fence.yaml, fence.places, &result.viewDiagnostics) {
        result.views.append((fence, view))
      }
    }
  }

  private func readFront(_ reader: MarkdownReader) -> Front {
    var front = Front()
    front.bottomLine = settings.front.bottomLine.map { inline($0, reader, owner: nil, folder: "", &front.diagnostics) }
    for judgement in settings.front.judgements {
      front.judgements.append(
        judgement.text.map { inline($0, reader, owner: nil, folder: "", &front.diagnostics) } ?? .empty)
    }
    return front
  }

  private func inline(
    _ line: MarkdownLine, _ reader: MarkdownReader, owner: TargetID?, folder: BytePath, _ diagnostics: inout Diagnostics
  ) -> Body {
    var options = options
    options.mentions = false
    return reader.readInline(
      line.value, at: line.place, owner: owner, folder: folder, options: options, diagnostics: &diagnostics)
  }
}
