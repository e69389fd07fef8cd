import Base

/// A value that a view computes for a template.
enum Value: Sendable {
  case none
  /// Plain text (also a number, already written out), escaped wherever it is shown.
  case text(String)
  case html(HTMLFragment)
  case address(Address)
  case flag(Bool)

  /// Whether a section on this value is shown. Empty text and an empty fragment are not.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let fragment): !fragment.isEmpty
    case .address: true
    case .flag(let flag): flag
    }
  }
}
