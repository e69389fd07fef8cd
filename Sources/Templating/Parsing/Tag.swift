/// A name as it stands in a template file.
struct Name: Sendable {
  let text: String
  let range: Range<Int>
}

/// One `{{...}}`.
struct Tag: Sendable {
  enum Kind: Sendable {
    case hole
    /// `{{#name}}`, `{{^name}}`, and `{{/name}}`, which also ends a block and a parent.
    case section, inverted, end
    /// `{{> name}}`, `{{<name}}`, `{{$name}}`.
    case partial, parent, block
    case comment
  }

  let kind: Kind
  let name: Name
  /// `{{#name?}}`: the question whether there is any, asked without entering.
  let isQuestion: Bool
  let range: Range<Int>

  /// The tag as the author wrote it, for messages.
  var written: String {
    let sign =
      switch kind {
      case .hole: ""
      case .section: "#"
      case .inverted: "^"
      case .end: "/"
      case .partial: "> "
      case .parent: "<"
      case .block: "$"
      case .comment: "!"
      }
    return "{{\(sign)\(name.text)\(isQuestion ? "?" : "")}}"
  }
}

/// A template file cut into literal text and tags.
enum Token {
  case literal(Range<Int>)
  case tag(Tag)
}
