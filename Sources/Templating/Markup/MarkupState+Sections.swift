/// What happens to the place in HTML where a section, a block or a partial begins and ends.
extension MarkupState {
  /// The state at the border of a section. A name or unquoted value that ends at the border counts as ended, so that
  /// `<li{{#is-open}} class="open"{{/is-open}}>` is allowed and a section that would lengthen the name is not.
  var atBorder: MarkupState {
    switch self {
    case .tagName(let element), .attributeName(let element, _), .unquoted(let element):
      .betweenAttributes(element, spaced: false)
    case .afterAttributeName(let element, _): .betweenAttributes(element, spaced: true)
    default: self
    }
  }

  /// The state of what may be repeated: each round must bring its own space before an attribute.
  var atRepeat: MarkupState {
    if case .betweenAttributes(let element, _) = self { .betweenAttributes(element, spaced: false) } else { self }
  }

  /// Whether a literal address has just begun.
  func beginsAddress(after before: MarkupState) -> Bool {
    guard case .doubleQuoted(_, let value) = self, case .doubleQuoted(_, let old) = before else { return false }
    return value.kind == .address(.literal) && old.kind == .address(.nothing)
  }

  /// The one state after something that may have been shown or not; nil where the two differ.
  static func joined(_ a: MarkupState, _ b: MarkupState) -> MarkupState? {
    if case .betweenAttributes(let element, let spacedA) = a, case .betweenAttributes(element, let spacedB) = b {
      return .betweenAttributes(element, spaced: spacedA && spacedB)
    }
    return a == b ? a : nil
  }
}
