import Base

/// The footnotes of a body, by the parser's numbers: known before the first is written, for the links back.
struct FootnoteCounts {
  private(set) var definitions: [CMarkNode] = []
  private var numbers: [CMarkNode: Int] = [:]
  /// The numbers in the order in which footnotes are shown: the parser's, or where a section alone is shown those that it needs.
  private(set) var order: [Int] = []
  private var positions: [Int: Int] = [:]
  /// References to each.
  var references: [Int: Int] = [:]
  /// References written so far.
  var written: [Int: Int] = [:]
  var isOpen = false

  mutating func add(_ definition: CMarkNode) {
    definitions.append(definition)
    numbers[definition] = definitions.count
  }

  mutating func show(_ order: [Int]) {
    self.order = order
    for (position, number) in order.enumerated() { positions[number] = position + 1 }
  }

  func number(of definition: CMarkNode) -> Int? { numbers[definition] }

  /// What the page calls it.
  func shown(_ number: Int) -> Int { positions[number] ?? number }
}

extension BodyWriter {
  /// Takes in the headings and counts the footnotes.
  mutating func survey(_ landmarks: [CMarkNode]) {
    var ids = HeadingIDs()
    var scratch = BodyWriter(setting)
    var plain: [Body.Heading] = []
    for node in landmarks {
      switch node.kind {
      case .heading:
        scratch.beginBlock(node)
        let vanished = scratch.vanished
        scratch.writeInlines(of: node, .heading)
        let text = String(decoding: scratch.block, as: UTF8.self)
        scratch.block.removeAll()
        // Of what is not published no heading is left.
        if text.isEmpty, scratch.vanished > vanished { continue }
        let id = ids.id(for: text)
        plain.append(Body.Heading(level: node.headingLevel, text: text, id: id))
        let heading = Body.Heading(level: node.headingLevel, text: text, id: setting.options.idPrefix + id)
        headings.append(heading)
        headingAt[node] = heading
      default: count(node)
      }
    }
    headingTable = HeadingTable(plain)
    footnotes.show(Array(footnotes.definitions.indices.map { $0 + 1 }))
    shiftLevels()
  }

  private mutating func count(_ node: CMarkNode) {
    if node.kind == .footnoteMark, let number = node.footnoteNumber { footnotes.references[number, default: 0] += 1 }
    if node.kind == .footnote { footnotes.add(node) }
  }

  private mutating func shiftLevels() {
    guard let wanted = setting.options.topHeading, let top = headings.map(\.level).min() else { return }
    func shifted(_ heading: Body.Heading) -> Body.Heading {
      Body.Heading(level: min(6, heading.level - top + wanted), text: heading.text, id: heading.id)
    }
    headings = headings.map(shifted)
    headingAt = headingAt.mapValues(shifted)
  }

  /// Leaves of headings and footnotes those that `blocks` have.
  mutating func narrow(to blocks: [CMarkNode]) {
    let inside = blocks.flatMap(\.all)
    headings = inside.compactMap { headingAt[$0] }
    shownHeadings = Set(headings.map(\.id))
    headingAt = Dictionary(uniqueKeysWithValues: inside.compactMap { node in headingAt[node].map { (node, $0) } })
    shiftLevels()
    var order: [Int] = []
    var seen: Set<Int> = []
    footnotes.references = [:]
    func visit(_ nodes: [CMarkNode]) {
      for node in nodes where node.kind == .footnoteMark {
        guard let number = node.footnoteNumber else { continue }
        footnotes.references[number, default: 0] += 1
        if seen.insert(number).inserted { order.append(number) }
      }
    }
    visit(inside)
    var next = 0
    while next < order.count {
      if footnotes.definitions.indices.contains(order[next] - 1) { visit(footnotes.definitions[order[next] - 1].all) }
      next += 1
    }
    footnotes.show(order)
  }

  /// The id of the heading that a link names by its text or by its id, and whether it is shown here.
  func heading(named name: String) -> (id: String, isHere: Bool)? {
    headingTable.id(named: name).map { id in
      shownHeadings.map { ($0.contains(setting.options.idPrefix + id)) } ?? true
        ? (setting.options.idPrefix + id, true) : (id, false)
    }
  }
}

extension CMarkNode {
  /// The node and all below it, parents before their children.
  fileprivate var all: [CMarkNode] {
    var nodes = [self]
    var node = self
    while true {
      if let child = node.firstChild {
        node = child
      } else {
        while node != self, node.next == nil, let parent = node.parent { node = parent }
        guard node != self, let next = node.next else { return nodes }
        node = next
      }
      nodes.append(node)
    }
  }

  var footnoteNumber: Int? { Int(String(decoding: literal, as: UTF8.self)) }
}
