import Base
import Model
import Syntax

/// Reads typed values out of nodes and reports what does not fit, at its place.
struct FieldReader: Sendable {
  var diagnostics = Diagnostics()
  /// Records with an error of their own.
  var refused = 0
  /// The field that is being read, for a suggestion that can be pasted.
  var field = ""
  /// What kind of record is being read: the fields that `alt` can name.
  var record: (any ReadableRecord.Type)?
  let vocabulary: Vocabulary
  let scales: Scales

  /// The ids of the dossier's scales.
  struct Scales: Sendable {
    var likelihood = LikelihoodTerm.icd203.map(\.id)
    var confidence = ["low", "moderate", "high"]
  }

  init(vocabulary: Vocabulary = Vocabulary(), scales: Scales = Scales()) {
    self.vocabulary = vocabulary
    self.scales = scales
  }

  /// One that reads alike and has found nothing.
  var emptied: FieldReader { FieldReader(vocabulary: vocabulary, scales: scales) }

  /// What another found, after what this one did.
  mutating func add(_ other: FieldReader) {
    diagnostics.append(other.diagnostics)
    refused += other.refused
  }

  mutating func reportKind(_ node: Node, expected: String) {
    diagnostics.report(
      .wrongKind, at: node.place, "this must be \(expected), and it is \(node.kindName)",
      suggestion: node.meantText.map { "write `\($0)`" })
  }

  /// The text of a scalar; nil and a diagnostic for anything else.
  mutating func scalar(_ node: Node, expected: @autoclosure () -> String = "text") -> String? {
    guard case .scalar(let scalar) = node.value else {
      reportKind(node, expected: expected())
      return nil
    }
    return scalar.text
  }

  /// The items of a list; a single value counts as a list of one.
  func items(_ node: Node) -> [Node] {
    guard case .list(let nodes) = node.value else { return [node] }
    return nodes.contains(where: \.isNull) ? nodes.filter { !$0.isNull } : nodes
  }

  mutating func text(_ node: Node) -> String? {
    guard let text = scalar(node), !text.isBlank else { return nil }
    return text
  }

  /// Text that is shown as it is. A remark or a wikilink in it would be published to the letter, so it is refused: only Markdown
  /// keeps the one back and follows the other.
  mutating func plainText(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    // Nearly no text has one of the bytes that a mark begins with.
    let begins: (UInt8) -> Bool = { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }
    guard text.hasByte(where: begins) else { return text }
    for (mark, what) in [("%%", "a remark"), ("<!--", "a comment"), ("[[", "a wikilink")] where text.contains(mark) {
      diagnostics.report(
        .markupInPlainText, at: node.place, "this field is plain text: \(what) with `\(mark)` would be published as it stands",
        suggestion: "write it in the body, or leave it out")
    }
    return text
  }

  mutating func line(_ node: Node) -> String? {
    guard let text = plainText(node) else { return nil }
    let trimmed = text.trimmingSpaces
    if !trimmed.hasByte(where: { $0 < 0x20 || $0 >= 0x7F }) { return trimmed }
    if let scalar = trimmed.unicodeScalars.first(where: \.isTreacherous) {
      diagnostics.report(
        .controlCharacter, at: node.place,
        "this text has the invisible character U+\(String(scalar.value, radix: 16, uppercase: true)), which changes how others are read",
        suggestion: "delete it; to set the direction of a note write `lang`")
    }
    if let lineEnd = trimmed.utf8.firstIndex(where: { $0 == 10 || $0 == 13 }) {
      diagnostics.report(
        .severalLines, at: node.place, "this field is one line; the text goes on after “\(trimmed[..<lineEnd].prefix(40))”")
    }
    return trimmed
  }

  mutating func located(_ node: Node) -> Located<String>? {
    text(node).map { Located($0.trimmingSpaces, at: node.place) }
  }

  mutating func locatedList(_ node: Node) -> [Located<String>] {
    items(node).compactMap { located($0) }
  }

  /// Values of an embedded type: a list, or a single one.
  mutating func values<Value>(_ node: Node, _ schema: Schema<Value>, _ empty: () -> Value) -> [Value] {
    items(node).map { item in
      var value = empty()
      schema.read(item, into: &value, &self)
      return value
    }
  }
}

extension Unicode.Scalar {
  /// Control characters, and those that turn the direction of what follows (Unicode Standard Annex 9): a name with one can pass for
  /// another. A line end is reported as what it is.
  fileprivate var isTreacherous: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
