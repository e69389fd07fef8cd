import Markup
import Model

/// The notes that the print edition shows. Each is read again when a page asks for it, because there its ids, headings and citations
/// are others than on its own page, and most builds make no page of the edition.
struct PrintedNotes: Sendable {
  private let jobs: [TargetID: (number: Int, job: ProseJob)]
  private let reader: ProseReader
  private let knowing: MarkdownReader

  /// The weightiest: more are no paper that anybody reads.
  private static let most = 60

  /// - Parameters:
  ///   - jobs: of all records.
  ///   - knowing: what completed them.
  init(_ jobs: ProseJobs, _ reader: ProseReader, _ knowing: MarkdownReader) {
    let notes = jobs.indices.lazy.filter { jobs.owner(at: $0).type == .note }.prefix(Self.most).map { jobs[$0] }.enumerated()
    self.jobs = Dictionary(notes.map { ($1.owner.id, ($0 + 1, $1)) }, uniquingKeysWith: { first, _ in first })
    self.reader = reader
    self.knowing = knowing
  }

  /// What the ids of a note begin with; nil for one that is left out. A dot is in no heading's id, so that none is taken.
  func idPrefix(of note: TargetID) -> String? { jobs[note].map { "n\($0.number)." } }

  func body(of note: TargetID) -> Body? {
    guard let job = jobs[note]?.job, let prefix = idPrefix(of: note) else { return nil }
    return reader.readPrinted(job, knowing, idPrefix: prefix)
  }
}
