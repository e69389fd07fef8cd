import Base
import Markup
import Model

/// The parsed prose of every record: bodies and one-line Markdown.
public struct ProseTable: Sendable {
  /// One record's.
  public struct Entry: Sendable {
    public var body = Body.empty
    public var summary: Body?
    /// A claim's `text`.
    public var text: Body?
    public init() {}

    var bodies: [Body] { [summary, text, body].compactMap(\.self) }
  }

  private let entries: [Entry]
  private let views: ViewTable
  /// The front page's.
  public let bottomLine: Body?
  public let judgements: [Body]

  init(_ entries: [Entry], views: ViewTable, bottomLine: Body?, judgements: [Body]) {
    self.entries = entries
    self.views = views
    self.bottomLine = bottomLine
    self.judgements = judgements
  }

  var bodies: [Body] { entries.flatMap(\.bodies) + [bottomLine].compactMap(\.self) + judgements }

  public subscript(id: TargetID) -> Entry { entries[Int(id.index)] }

  /// What a fenced view of a body shows.
  public func view(_ fence: FencedView) -> BodyView? { views[fence] }
}

extension Body {
  /// The HTML of all parts. Views are drawn by the page and are no part of it.
  public var html: [HTMLFragment] {
    parts.compactMap { part in if case .html(let fragment) = part { fragment } else { nil } }
  }
}
