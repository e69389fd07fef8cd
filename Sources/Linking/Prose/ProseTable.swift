import Base
import Markup
import Model

/// The parsed prose of every record: bodies and one-line Markdown.
public struct ProseTable: Sendable {
  /// One record's, as it is kept.
  struct Stored: Sendable {
    var body = Body.empty
    var summary: Body?
    /// A claim's `text`.
    var text: Body?
    /// Whether it shows something of the prose of others.
    var shows = false
    /// Whether the body is no more than a `KnownBody`, and is read when it is asked for.
    var isKnown = false
    /// What was reported of it.
    var problems = Diagnostics()

    var bodies: [Body] { [summary, text, body].compactMap(\.self) }

    /// Of all bodies.
    var references: [Body.Reference] {
      // As a rule.
      if summary?.references.isEmpty != false, text?.references.isEmpty != false { return body.references }
      return bodies.flatMap(\.references)
    }

    /// One of `references`.
    fileprivate func reference(_ number: Int) -> Body.Reference {
      let summarys = summary?.references.count ?? 0
      if number < summarys, let summary { return summary.references[number] }
      let texts = text?.references.count ?? 0
      if number < summarys + texts, let text { return text.references[number - summarys] }
      return body.references[number - summarys - texts]
    }

    /// Whether any of it asked for something of the prose of others.
    var awaits: Bool {
      !body.awaited.isEmpty || summary?.awaited.isEmpty == false || text?.awaited.isEmpty == false
    }
  }

  /// One record's, as pages read it: each notes what it read.
  public struct Entry: Sendable {
    private let stored: Stored
    private let id: TargetID
    private let read: @Sendable (TargetID) -> Body

    init(_ stored: Stored, of id: TargetID, read: @escaping @Sendable (TargetID) -> Body) {
      self.stored = stored
      self.id = id
      self.read = read
    }

    public var body: Body { noting(stored.isKnown ? read(id) : stored.body, own: true) }
    public var summary: Body? { stored.summary.map { noting($0, own: false) } }
    /// A claim's `text`.
    public var text: Body? { stored.text.map { noting($0, own: false) } }

    /// - Parameter own: a file's prose, and no field.
    private func noting(_ body: Body, own: Bool) -> Body {
      if stored.shows { ProseRead.allBodies.note() } else if own { ProseRead.body(id).note() }
      return body
    }

    /// For what is made from the body in another way.
    fileprivate func noteBody() { _ = noting(stored.body, own: true) }
  }

  private var entries: [Stored]
  private let views: ViewTable
  let front: ProseReader.Front
  private var printed: PrintedNotes
  private var read: @Sendable (TargetID) -> Body

  /// - Parameter read: reads a body of which no more than a `KnownBody` is there.
  init(
    _ entries: [Stored], views: ViewTable, front: ProseReader.Front, printed: PrintedNotes,
    read: @escaping @Sendable (TargetID) -> Body
  ) {
    self.entries = entries
    self.views = views
    self.front = front
    self.printed = printed
    self.read = read
  }

  subscript(stored id: TargetID) -> Stored { entries[Int(id.index)] }

  /// One of those of a record's texts. It is for a backlink, which notes what it reads.
  func reference(_ number: Int, of id: TargetID) -> Body.Reference { entries[Int(id.index)].reference(number) }

  /// The same with other prose of some records.
  func replacing(
    _ edited: [(TargetID, Stored)], printed: PrintedNotes, read: @escaping @Sendable (TargetID) -> Body
  ) -> ProseTable {
    var table = self
    for (id, stored) in edited { table.entries[Int(id.index)] = stored }
    table.printed = printed
    table.read = read
    return table
  }

  /// The front page's.
  public var bottomLine: Body? { noted.bottomLine }
  public var judgements: [Body] { noted.judgements }

  private var noted: ProseReader.Front {
    if front.shows { ProseRead.allBodies.note() }
    return front
  }

  /// The files of `media/` that each text shows which shows any.
  func forEachMedia(_ use: ([BytePath]) -> Void) {
    for entry in entries {
      for media in [entry.summary?.media, entry.text?.media, entry.body.media] {
        if let media, !media.isEmpty { use(media) }
      }
    }
    for body in front.bodies { use(body.media) }
  }

  public subscript(id: TargetID) -> Entry { Entry(entries[Int(id.index)], of: id, read: read) }

  /// Whether the record's prose shows something of the prose of others.
  public func shows(_ id: TargetID) -> Bool { entries[Int(id.index)].shows }

  /// What the ids of a note's body begin with in the print edition; nil for one that it leaves out.
  public func printedIDPrefix(of note: TargetID) -> String? { printed.idPrefix(of: note) }

  /// A note's body as the print edition shows it; nil for one that it leaves out. It is what it is by what the note's own is.
  public func printedBody(of note: TargetID) -> Body? {
    self[note].noteBody()
    return printed.body(of: note)
  }

  /// What all fenced views show, file by file.
  public var allViews: [(place: Place, view: BodyView)] {
    ProseRead.allBodies.note()
    return views.all.sorted { ($0.place.source, $0.place.range.lowerBound) < ($1.place.source, $1.place.range.lowerBound) }
  }

  /// What a fenced view of a body shows.
  public func view(_ fence: FencedView) -> BodyView? { views[fence] }
}

extension Body {
  /// The HTML of one line, which is one fragment.
  public var firstHTML: HTMLFragment? {
    for case .html(let fragment) in parts { return fragment }
    return nil
  }

  /// The HTML of all parts. Views are drawn by the page and are no part of it.
  public var html: [HTMLFragment] {
    parts.compactMap { part in if case .html(let fragment) = part { fragment } else { nil } }
  }
}
