/// One element of a page, as the scanner found it.
public final class HTMLElement {
  public enum Node {
    case element(HTMLElement)
    case text(String)
  }

  public let name: String
  /// In the order of the page, entities decoded.
  public let attributes: [(name: String, value: String)]
  public internal(set) var children: [Node] = []
  public private(set) weak var parent: HTMLElement?

  init(_ name: String, _ attributes: [(name: String, value: String)], parent: HTMLElement?) {
    self.name = name
    self.attributes = attributes
    self.parent = parent
  }

  public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  public var classes: [Substring] { (self["class"] ?? "").split(separator: " ") }

  /// All text inside, in order.
  public var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// Itself and everything inside, in the order of the page.
  public var all: [HTMLElement] {
    [self] + children.flatMap { node in if case .element(let element) = node { element.all } else { [] as [HTMLElement] } }
  }

  /// What lies inside and fits: by element name, by class, or by both.
  public func all(_ name: String? = nil, class className: String? = nil) -> [HTMLElement] {
    all.dropFirst().filter { element in
      (name == nil || element.name == name) && (className == nil || element.classes.contains { $0 == className! })
    }
  }

  public func first(_ name: String? = nil, class className: String? = nil) -> HTMLElement? { all(name, class: className).first }

  /// The addresses of all links inside.
  public var links: [String] { all("a").compactMap { $0["href"] } }

  /// Elements and the names of their attributes, nothing of their values: what hostile text must not change. The names beside the
  /// marks of a drawing are left out: how many have room follows from how long they are.
  public var structure: String {
    var result = name + attributes.map { "[" + $0.name + "]" }.sorted().joined()
    let inner = children.compactMap { node in
      if case .element(let element) = node, element.name != "text" { element.structure } else { nil }
    }
    if !inner.isEmpty { result += "(" + inner.joined(separator: " ") + ")" }
    return result
  }
}
