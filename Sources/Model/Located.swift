import Base

/// A value with the place where the author wrote it, so that a later stage can point at it.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var place: Place

  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// The id of another record, as the author wrote it.
public typealias Reference = Located<String>

/// One line of Markdown (a summary, a claim's text).
public typealias MarkdownLine = Located<String>

/// A record's prose: the rest of a Markdown file, or the `body` of a YAML, JSON or CSV record.
public enum Prose: Sendable {
  /// Bytes of an input file.
  case file(Place)
  /// Text of a scalar; places inside it are those of the scalar.
  case text(MarkdownLine)
}
