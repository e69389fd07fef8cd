/// Reads the HTML that Dossier writes: quoted or bare attributes, the five entities, closed elements.
struct HTMLScanner {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var faults: [String] = []
  private var open: [HTMLElement]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    open = [HTMLElement("", [], parent: nil)]
    if String(validating: bytes, as: UTF8.self) == nil { faults.append("not UTF-8") }
    if bytes.contains(0) { faults.append("a NUL") }
  }

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "wbr", "col", "source"]
  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "dl", "section", "article", "aside", "nav", "table", "blockquote", "figure", "pre", "h1", "h2", "h3",
    "h4", "h5", "h6",
    "header", "footer", "main", "hr",
  ]

  mutating func scan() -> HTMLElement {
    let doctype = Array("<!doctype html>".utf8)
    if bytes.starts(with: doctype) { at = doctype.count } else { faults.append("no doctype") }
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") { tag() } else { text() }
    }
    for element in open.dropFirst() { faults.append("<\(element.name)> is not closed") }
    return open[0]
  }

  private mutating func text() {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      if bytes[at] == UInt8(ascii: ">") { faults.append("a bare > in text") }
      at += 1
    }
    add(.text(decoded(bytes[start..<at])))
  }

  private mutating func tag() {
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = word()
    guard !name.isEmpty, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) else {
      faults.append("a bare < before `\(String(decoding: bytes[at..<min(at + 20, bytes.count)], as: UTF8.self))`")
      return
    }
    var attributes: [(name: String, value: String)] = []
    // Elements of SVG may close themselves.
    let isInDrawing = name == "svg" || open.contains { $0.name == "svg" }
    var isClosed = false
    while true {
      skipBlanks()
      guard at < bytes.count else {
        faults.append("<\(name) does not end")
        return
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      if bytes[at] == UInt8(ascii: "/") {
        isClosed = isInDrawing
        at += 1
        continue
      }
      let attribute = word()
      guard !attribute.isEmpty,
        attribute.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
          || isInDrawing && attribute == "viewBox"
      else {
        faults.append("<\(name)> has an attribute `\(attribute)`")
        at += 1
        continue
      }
      attributes.append((attribute, value(of: attribute)))
    }
    if isEnd { close(name) } else { start(name, attributes) }
    if isClosed { close(name) }
  }

  private mutating func value(of attribute: String) -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return "" }
    at += 1
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      faults.append("\(attribute)= has no quotes")
      return ""
    }
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
    defer { at += 1 }
    if bytes[start..<min(at, bytes.count)].contains(UInt8(ascii: "<")) { faults.append("a bare < in \(attribute)=") }
    return decoded(bytes[start..<min(at, bytes.count)])
  }

  private mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    let element = HTMLElement(name, attributes, parent: open.last)
    if Self.blocks.contains(name), open.contains(where: { $0.name == "p" }) { faults.append("<\(name)> inside <p>") }
    if name == "a", open.contains(where: { $0.name == "a" }) { faults.append("<a> inside <a>") }
    add(.element(element))
    if !Self.void.contains(name) { open.append(element) }
  }

  private mutating func close(_ name: String) {
    guard open.count > 1, open.last?.name == name else {
      faults.append("</\(name)> closes <\(open.last?.name ?? "")>")
      if let index = open.lastIndex(where: { $0.name == name }), index > 0 { open.removeSubrange(index...) }
      return
    }
    open.removeLast()
  }

  private mutating func add(_ node: HTMLElement.Node) { open[open.count - 1].children.append(node) }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, ![0x20, 0x0A, 0x09, 0x2F, 0x3E, 0x3D].contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x0A, 0x09].contains(bytes[at]) { at += 1 }
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "nbsp": "\u{A0}"]

  private mutating func decoded(_ run: ArraySlice<UInt8>) -> String {
    guard run.contains(UInt8(ascii: "&")) else { return String(decoding: run, as: UTF8.self) }
    var result = ""
    var rest = run
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += String(decoding: rest[..<ampersand], as: UTF8.self)
      rest = rest[(ampersand + 1)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let character = Self.entities[String(decoding: rest[..<end], as: UTF8.self)]
      else {
        faults.append("a bare & before `\(String(decoding: rest.prefix(12), as: UTF8.self))`")
        result += "&"
        continue
      }
      result += character
      rest = rest[(end + 1)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }
}
