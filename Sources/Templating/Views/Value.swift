import Base

/// What one field of a view gives to a template. An object is the array of its fields' values in the order of its schema, so
/// that a compiled template finds each by number, without reflection and without generics.
public enum Value: Hashable, Sendable {
  /// An optional field that is absent.
  case none
  /// Plain text (also a number, already written out), escaped wherever it is shown.
  case text(String)
  case html(HTMLFragment)
  case address(Address)
  case flag(Bool)
  case object([Value])
  /// One array of values an item, each in the order of the list's schema.
  case list([[Value]])

  /// Whether a section on this value is shown. Empty text, an empty fragment and an empty list are not.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let fragment): !fragment.isEmpty
    case .address, .object: true
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    }
  }
}

extension [Value] {
  /// The places in the site that these values lead to, each once, in their order; `page` itself is left out.
  public func links(besides page: SitePath) -> [SitePath] {
    var found: [SitePath] = []
    var seen: Set = [page]
    for value in self { value.visitLinks { if seen.insert($0).inserted { found.append($0) } } }
    return found
  }
}

extension Value {
  fileprivate func visitLinks(_ visit: (SitePath) -> Void) {
    switch self {
    case .none, .text, .flag, .address(.web): break
    case .address(.site(let link)): visit(link.path)
    case .html(let fragment): for hole in fragment.holes { visit(hole.link.path) }
    case .object(let values): for value in values { value.visitLinks(visit) }
    case .list(let items): for item in items { for value in item { value.visitLinks(visit) } }
    }
  }
}
