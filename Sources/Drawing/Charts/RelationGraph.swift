@_spi(MakesHTML) import Base

/// Who belongs to whom: a column for each side, in it what is part of something indented under it; every other relation is a curve.
public struct RelationGraph: Sendable {
  public struct Node: Sendable {
    public let name: String
    public let link: SiteLink?
    public let column: Int
    /// Index of what it is part of; nil, or a node of another column: it stands by itself.
    public let parent: Int?

    public init(name: String, link: SiteLink?, column: Int, parent: Int?) {
      self.name = name
      self.link = link
      self.column = column
      self.parent = parent
    }
  }

  public struct Edge: Sendable {
    public let from: Int
    public let to: Int
    /// Somebody says so; else it is plain.
    public let isAsserted: Bool

    public init(from: Int, to: Int, isAsserted: Bool) {
      self.from = from
      self.to = to
      self.isAsserted = isAsserted
    }
  }

  /// Where a node stands on the sheet.
  struct Place: Sendable {
    let x: Double
    let y: Double
    let lines: [String]
    let width: Double

    var height: Double { Double(lines.count) * 16 + 8 }
  }

  let nodes: [Node]
  let edges: [Edge]
  private let columns: [String]
  private(set) var places: [Place?]
  private var height = 0.0

  public static let mostNodes = 48
  public static let mostEdges = 40
  private static let columnWidth = 216.0
  private static let indent = 18.0
  private static let size = 12.5

  /// - Returns: nil where there are too few to draw, or too many to see.
  public init?(columns: [String], nodes: [Node], edges: [Edge]) {
    guard (2...Self.mostNodes).contains(nodes.count), edges.count <= Self.mostEdges else { return nil }
    self.columns = columns
    self.nodes = nodes
    self.edges = edges
    places = Array(repeating: nil, count: nodes.count)
    layOut()
  }

  private func parent(of index: Int) -> Int? {
    guard let parent = nodes[index].parent, parent != index, nodes[parent].column == nodes[index].column else { return nil }
    return parent
  }

  /// The columns' names, in as many lines as they need.
  private var titles: [[String]] {
    columns.map { TextWidth.wrapped($0, to: Self.columnWidth - 24, size: Self.size * 1.06, most: 2) }
  }

  private mutating func layOut() {
    var children = [[Int]](repeating: [], count: nodes.count)
    for index in nodes.indices { if let parent = parent(of: index) { children[parent].append(index) } }
    let titleLines = titles.map(\.count).max() ?? 0
    var bottoms = [Double](repeating: titleLines == 0 ? 8 : 18 + Double(titleLines) * 16, count: columns.count)
    // Those under nobody first; what runs in circles has nobody above all, and stands by itself at its first.
    for root in nodes.indices.filter({ parent(of: $0) == nil }) + Array(nodes.indices) {
      var open = [(node: root, depth: 0)]
      while let (node, depth) = open.popLast() {
        guard places[node] == nil else { continue }
        let column = nodes[node].column
        let left = Double(column) * Self.columnWidth + Double(min(depth, 5)) * Self.indent + 8
        let room = Double(column + 1) * Self.columnWidth - left - 16
        let lines = TextWidth.wrapped(nodes[node].name, to: room - 14, size: Self.size, most: 2)
        let width = (lines.map { TextWidth.of($0, size: Self.size) }.max() ?? 0) + 14
        let place = Place(x: left, y: bottoms[column], lines: lines, width: min(width, room))
        places[node] = place
        bottoms[column] += place.height + 8
        open += children[node].reversed().map { ($0, depth + 1) }
      }
    }
    height = (bottoms.max() ?? 0) + 4
  }

  public func svg(title: String, isRightToLeft: Bool) -> HTMLFragment {
    let width = Double(columns.count) * Self.columnWidth
    var pen = Pen(width: width, isRightToLeft: isRightToLeft, isStandAlone: false)
    pen.literal("<svg class=\"graph\"")
    pen.attribute("viewBox", "0 0 \(Pen.number(width)) \(Pen.number(height))")
    pen.attribute("width", width)
    pen.attribute("height", height)
    pen.literal(" role=\"group\"")
    pen.attribute("aria-label", title)
    pen.literal(">")
    for (index, lines) in titles.enumerated() {
      for (number, line) in lines.enumerated() {
        pen.text("side-name", line, Double(index) * Self.columnWidth + 8, 18 + Double(number) * 16)
      }
    }
    for index in nodes.indices { drawBranch(to: index, &pen) }
    for edge in edges { draw(edge, &pen) }
    for (index, node) in nodes.enumerated() { draw(node, at: places[index], &pen) }
    pen.literal("</svg>")
    return pen.html.fragment
  }

  /// Down from what it is part of, and across.
  private func drawBranch(to index: Int, _ pen: inout Pen) {
    guard let parent = parent(of: index), let above = places[parent], let place = places[index], above.y < place.y else { return }
    let (x, y) = (above.x + 9, place.y + place.height / 2)
    pen.path("branch", .line((x, above.y + above.height), (x, y), (place.x, y)))
  }

  private func draw(_ edge: Edge, _ pen: inout Pen) {
    guard let from = places[edge.from], let to = places[edge.to] else { return }
    let isSame = nodes[edge.from].column == nodes[edge.to].column
    let isForward = from.x < to.x
    let start = (x: isSame || isForward ? from.x + from.width : from.x, y: from.y + from.height / 2)
    let end = (x: isSame || !isForward ? to.x + to.width : to.x, y: to.y + to.height / 2)
    var outline = Outline()
    outline.move(start.x, start.y)
    let between = crossings(from: nodes[edge.from].column, start.y, to: nodes[edge.to].column, end.y)
    if between.isEmpty {
      let bend = isSame ? Double(nodes[edge.from].column + 1) * Self.columnWidth + 20 : (start.x + end.x) / 2
      outline.curve(by: bend, isSame ? (start.y + end.y) / 2 : start.y, to: end.x, end.y)
    } else {
      var last = start
      for (column, y) in between {
        let edges = (Double(column) * Self.columnWidth, Double(column + 1) * Self.columnWidth - 8)
        let (near, far) = isForward ? edges : (edges.1, edges.0)
        outline.curve(by: (last.x + near) / 2, last.y, to: near, y)
        outline.line(far, y)
        last = (far, y)
      }
      outline.curve(by: (last.x + end.x) / 2, end.y, to: end.x, end.y)
    }
    pen.path(edge.isAsserted ? "said" : "tie", outline)
    pen.circle("tip", end.x, end.y, 2.6)
  }

  /// Where a curve runs through the columns between its ends: between the boxes there, never behind one, as if that took part.
  func crossings(from: Int, _ startY: Double, to: Int, _ endY: Double) -> [(column: Int, y: Double)] {
    guard abs(from - to) > 1 else { return [] }
    let step = from < to ? 1 : -1
    return stride(from: from + step, to: to, by: step).map { column in
      let straight = startY + (endY - startY) * Double(abs(column - from)) / Double(abs(to - from))
      let boxes = nodes.indices.filter { nodes[$0].column == column }.compactMap { places[$0] }.sorted { $0.y < $1.y }
      guard let first = boxes.first, let last = boxes.last else { return (column, straight) }
      let gaps = zip(boxes, boxes.dropFirst()).map { ($0.y + $0.height + $1.y) / 2 }
      // Above and below all of them is free too.
      if straight < first.y - 4 || straight > last.y + last.height + 4 { return (column, straight) }
      let free = [first.y - 4] + gaps + [last.y + last.height + 4]
      return (column, free.min { abs($0 - straight) < abs($1 - straight) } ?? straight)
    }
  }

  private func draw(_ node: Node, at place: Place?, _ pen: inout Pen) {
    guard let place else { return }
    if let link = node.link {
      pen.literal("<a href=\"")
      pen.html.link(link)
      pen.literal("\"")
      pen.attribute("aria-label", node.name)
      pen.literal(">")
    }
    pen.rectangle("node", from: place.x, to: place.x + place.width, top: place.y, bottom: place.y + place.height, round: 4)
    for (number, line) in place.lines.enumerated() {
      pen.text("node-name", line, place.x + 7, place.y + 16 + Double(number) * 16)
    }
    if node.link != nil { pen.literal("</a>") }
  }
}
