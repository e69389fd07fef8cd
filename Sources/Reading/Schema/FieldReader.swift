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

  mutating func date(_ node: Node) -> EDTF? {
    if case .list(let nodes) = node.value {
      let inner = nodes.compactMap { node -> String? in if case .scalar(let s) = node.value { s.text } else { nil } }
      let meant = "[\(inner.joined(separator: ","))]"
      diagnostics.report(
        .wrongKind, at: node.place, "without quotes, `[…]` is a YAML list and not a date",
        suggestion: (try? EDTF.parse(meant)) == nil
          ? "a field has one date; a set of dates is written with quotes" : "write `\(field): \"\(meant)\"`")
      return nil
    }
    guard let text = scalar(node, expected: "a date such as 2025-06-02") else { return nil }
    do {
      return try EDTF.parse(text)
    } catch {
      let inner = text.trimmingSpaces.drop { "“„”".contains($0) }.prefix { !"“”".contains($0) }
      if inner.count < text.count, (try? EDTF.parse(String(inner))) != nil {
        diagnostics.report(.invalidDate, at: node.place, "curly quotes do not quote", suggestion: "write `\(inner)`")
        return nil
      }
      diagnostics.report(
        .invalidDate, at: node.place.part(error.range, of: text), error.message,
        suggestion: error.suggestion.map { pasted($0, instead: node) })
      return nil
    }
  }

  /// A date in brackets, as it can be pasted into YAML: without quotes it would be a list.
  private func pasted(_ suggestion: String, instead node: Node) -> String {
    guard case .scalar(let scalar) = node.value, scalar.isPlain else { return suggestion }
    let parts = suggestion.split(separator: "`", omittingEmptySubsequences: false)
    return parts.map { $0.hasPrefix("[") && $0.hasSuffix("]") ? "\"\($0)\"" : String($0) }.joined(separator: "`")
  }

  /// An event's id or a date. What looks like a date and is none is a wrong date, not an unknown event.
  mutating func eventOrDate(_ node: Node) -> EventOrDate? {
    if case .scalar(let scalar) = node.value, (try? EDTF.parse(scalar.text)) == nil, !Self.looksLikeDate(scalar.text) {
      return located(node).map { .event($0) }
    }
    return date(node).map { .date($0) }
  }

  /// No id has these characters, and none that is meant as an id these digits.
  private static func looksLikeDate(_ text: String) -> Bool {
    let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "9") : $0 }
    return shape.elementsEqual("9999-99".utf8) || shape.elementsEqual("9999-99-99".utf8)
      || text.utf8.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "[") } == true
        && text.utf8.contains { "/.[],~?%".utf8.contains($0) }
  }

  /// The cites of a list. A comma inside `[…]` begins another item: one that can be no source's id is the locator of the one before.
  mutating func cites(_ node: Node) -> [Cite] {
    let items = items(node)
    guard items.count > 1 else { return values(node, citeSchema, Cite.init) }
    var texts: [String?] = []
    var hasLocators = false
    for item in items {
      guard case .scalar(let scalar) = item.value, case .list = node.value else {
        texts.append(nil)
        continue
      }
      let source = scalar.text.prefix { $0 != "," }
      if let last = texts.last ?? nil, RecordID.problem(of: String(source)) != nil {
        texts[texts.count - 1] = "\(last), \(scalar.text)"
        hasLocators = true
      } else {
        texts.append(scalar.text)
      }
    }
    guard hasLocators else { return values(node, citeSchema, Cite.init) }
    let locator = items.indices.first { i in
      guard i > 0, case .scalar(let scalar) = items[i].value else { return false }
      return RecordID.problem(of: String(scalar.text.prefix { $0 != "," })) != nil
    }
    let mended = texts.compactMap(\.self).map { "\"\($0)\"" }
    diagnostics.report(
      .citeLocator, at: locator.map { items[$0].place } ?? node.place,
      "a comma in `[…]` begins another cite, and this is no source's id",
      suggestion: texts.contains { $0 == nil }
        ? nil : "write `\(field): \(mended.count == 1 ? mended[0] : "[\(mended.joined(separator: ", "))]")`")
    return []
  }

  mutating func boolean(_ node: Node) -> Bool? {
    guard let text = scalar(node, expected: "`true` or `false`") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant =
        ["yes", "y", "on", "true", "t", "1"].contains(text.lowercased())
        ? "true" : ["no", "n", "off", "false", "f", "0"].contains(text.lowercased()) ? "false" : nil
      diagnostics.report(
        .unknownValue, at: node.place, "`\(text)` is neither `true` nor `false`", suggestion: meant.map { "write `\($0)`" },
        replacement: Diagnostic.Replacement(text, by: [meant].compactMap(\.self)))
      return nil
    }
  }

  mutating func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(node, expected: "a whole number") else { return nil }
    guard let value = Int(text), String(value) == text, range.contains(value) else {
      let bounds = range.upperBound == .max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
      let meant = MeantNumber(text)?.text.split(separator: ".").first.flatMap { Int($0) }
      diagnostics.report(
        .invalidNumber, at: node.place, "`\(text)` is not a whole number of \(bounds)",
        suggestion: meant.flatMap { range.contains($0) && String($0) != text ? "write `\($0)`" : nil })
      return nil
    }
    return value
  }

  mutating func decimal(_ node: Node) -> Decimal? {
    guard let text = scalar(node, expected: "a number") else { return nil }
    guard let value = Decimal(text) else {
      let hasDigits = text.utf8.contains { (0x30...0x39).contains($0) }
      diagnostics.report(
        .invalidNumber, at: node.place, "`\(text)` is not a number",
        suggestion: MeantNumber(text)?.suggestion ?? (hasDigits ? nil : "words such as \"dozens\" go into `op`"))
      return nil
    }
    return value
  }

  mutating func degrees(_ node: Node, limit: Double) -> Double? {
    guard let decimal = decimal(node) else { return nil }
    guard abs(decimal.value) <= limit else {
      diagnostics.report(.invalidNumber, at: node.place, "`\(decimal.text)` lies outside -\(Int(limit)) to \(Int(limit)) degrees")
      return nil
    }
    return decimal.value
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, of type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    func values() -> [String] { Choice.allCases.map(\.rawValue) }
    guard let text = scalar(node, expected: "one of \(values().joined(separator: ", "))") else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknownValue(text, at: node.place, among: values())
    return nil
  }

  /// A term of a list that the author may add to.
  mutating func term(_ node: Node, of list: Vocabulary.List) -> String? {
    let vocabulary = vocabulary
    func terms() -> [String] { vocabulary.terms(of: list) }
    guard let text = scalar(node, expected: "one of \(terms().joined(separator: ", "))") else { return nil }
    if vocabulary.has(text, in: list) { return text }
    reportUnknownValue(
      text, at: node.place, among: terms(), elseSuggest: "add it to `vocabulary.\(list.rawValue)` in dossier.yaml")
    return nil
  }

  mutating func reportUnknownValue(_ text: String, at place: Place, among values: [String], elseSuggest fallback: String? = nil) {
    let hiding = field == "review" ? HidingNames.suggestion(forReview: text) : nil
    let isListed = hiding == nil && !diagnostics.onlyCounts(.unknownValue, at: place)
    let near = isListed ? NearMiss.candidates(for: text, among: values) : []
    // A rival value stands in `value`, and is one of another field.
    let named = field == "value" ? "the field that `alt` names" : "`\(field)`"
    diagnostics.report(
      .unknownValue, at: place, "`\(printable(text.utf8))` is no value for \(named)",
      suggestion: hiding ?? NearMiss.sentence(near)
        ?? "write one of \(values.joined(separator: ", "))" + (fallback.map { "; or \($0)" } ?? ""),
      replacement: Diagnostic.Replacement(text, by: near))
  }

  /// An ISO 8601 date-time with a zone.
  mutating func instant(_ node: Node) -> Instant? {
    guard let text = scalar(node, expected: "a moment such as 2025-06-10T06:00:00+03:00") else { return nil }
    if let instant = Instant(iso8601: text) { return instant }
    let withZone = text + "+00:00"
    diagnostics.report(
      .invalidInstant, at: node.place, "`\(text)` is no moment: it needs a date, a time and a zone",
      suggestion: Instant(iso8601: withZone) != nil
        ? "say which zone: `\(withZone)` or `\(text)Z`" : "write it like `2025-06-10T06:00:00+03:00`")
    return nil
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

extension String {
  /// Whether there is nothing but white space. Mostly the first byte says no.
  var isBlank: Bool {
    let bytes = utf8.span
    if bytes.count > 0, (0x21..<0x7F).contains(bytes[0]) { return false }
    return allSatisfy(\.isWhitespace)
  }

  func hasByte(where fits: (UInt8) -> Bool) -> Bool {
    let bytes = utf8.span
    for i in bytes.indices where fits(bytes[i]) { return true }
    return false
  }

  var withoutLeadingSpaces: Substring {
    if let first = utf8.first, (0x21..<0x7F).contains(first) { return self[...] }
    return drop(while: \.isWhitespace)
  }

  var trimmingSpaces: String {
    let bytes = utf8.span
    let count = bytes.count
    if count > 0, (0x21..<0x7F).contains(bytes[0]), (0x21..<0x7F).contains(bytes[count - 1]) { return self }
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
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
