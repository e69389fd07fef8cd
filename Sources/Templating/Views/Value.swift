import Base

/// What one slot of a view gives to a template.
@frozen public enum Value: Hashable, Sendable {
  /// An optional field that is absent.
  case none
  /// Plain text (also a number, already written out), escaped wherever it is shown.
  case text(String)
  case html(HTMLFragment)
  case address(Address)
  /// Also of an object that is there; its fields have the slots after this one.
  case flag(Bool)
  case list(Rows)

  /// Whether a section on this value is shown. Empty text, an empty fragment and an empty list are not.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let fragment): !fragment.isEmpty
    case .address: true
    case .flag(let flag): flag
    case .list(let rows): rows.count > 0
    }
  }
}
