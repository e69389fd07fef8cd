/// A published page, scanned strictly: what a browser would have to mend is a fault.
public struct HTMLPage {
  public let root: HTMLElement
  public private(set) var faults: [String] = []

  public init(_ bytes: [UInt8]) {
    var scanner = HTMLScanner(bytes)
    root = scanner.scan()
    faults = scanner.faults
    var ids: Set<String> = []
    for element in root.all {
      if let id = element["id"], !ids.insert(id).inserted { faults.append("the id `\(id)` stands twice") }
      if element["id"] == "" { faults.append("an empty id") }
      if Set(element.attributes.map(\.name)).count < element.attributes.count {
        faults.append("<\(element.name)> has an attribute twice")
      }
    }
    if root.all("html").count != 1 || root.all("body").count != 1 || root.all("main").count != 1 || root.all("h1").count != 1 {
      faults.append("not one html, body, main and h1")
    }
  }

  public var ids: Set<String> { Set(root.all.compactMap { $0["id"] }) }

  public func all(_ name: String? = nil, class className: String? = nil) -> [HTMLElement] { root.all(name, class: className) }
  public func first(_ name: String? = nil, class className: String? = nil) -> HTMLElement? { root.first(name, class: className) }

  /// What is the page's own: neither menu nor footer.
  public var main: HTMLElement { root.first("main") ?? root }
  public var title: String { root.first("title")?.text ?? "" }
  public var heading: String { root.first("h1")?.text ?? "" }

  /// The text below the heading `words`, up to where the section that it heads ends.
  public func section(_ words: String) -> HTMLElement? {
    main.all.first { $0.name == "h2" && ($0.text == words || $0.text.hasPrefix(words + " ")) }?.parent
  }
}
