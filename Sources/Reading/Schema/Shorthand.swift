import Base
import Syntax

/// What a plain text stands for, as the fields that it gives (`cite: aj-oped, para 7`): the same fields, whichever way they were
/// written, can then be checked and kept private alike.
struct Shorthand: Sendable {
  /// The field that all of the text gives, or what stands before the separator.
  let field: String
  /// What stands behind the first separator, which is an ASCII character, gives another field, unless it is blank.
  var rest: (separator: Character, field: String)?

  func entries(_ text: String, at place: Place) -> [Node.Entry] {
    if let whole = whole(text, at: place) { return [Node.Entry(key: field, keyPlace: whole.place, value: whole)] }
    guard let rest else { return [] }
    let parts = text.split(separator: rest.separator, maxSplits: 1, omittingEmptySubsequences: false)
    return zip([field, rest.field], parts).filter { $0 == field || !$1.allSatisfy(\.isWhitespace) }
      .map { Node.Entry(implied: $0, $1.drop(while: \.isWhitespace), at: place.part($1, of: text)) }
  }

  /// The value of ``field`` where the text gives no other.
  func whole(_ text: String, at place: Place) -> Node? {
    guard let rest else { return Node(.scalar(.init(text: text, isPlain: false)), at: place) }
    if let separator = rest.separator.asciiValue, text.hasByte(where: { $0 == separator }) { return nil }
    return Node(
      .scalar(.init(text: String(text.withoutLeadingSpaces), isPlain: false)), at: place.part(text[...], of: text))
  }
}
