@_spi(MakesHTML) import Base

/// Writes SVG: text is escaped, numbers have one decimal at most, and x runs in the direction of reading.
struct Pen {
  var html = HTMLBuilder()
  /// Of what is drawn, for the other direction.
  let width: Double
  let isRightToLeft: Bool
  /// Outside a page nothing leads anywhere.
  let isStandAlone: Bool

  init(width: Double, isRightToLeft: Bool, isStandAlone: Bool) {
    self.width = width
    self.isRightToLeft = isRightToLeft
    self.isStandAlone = isStandAlone
  }

  func x(_ x: Double) -> Double { isRightToLeft ? width - x : x }

  mutating func literal(_ text: StaticString) { html.literal(text) }

  mutating func text(_ text: String) { html.text(text) }

  mutating func attribute(_ name: StaticString, _ value: String) {
    html.literal(" ")
    html.literal(name)
    html.literal("=\"")
    html.attribute(value)
    html.literal("\"")
  }

  mutating func style(_ style: StaticString) {
    html.literal(" class=\"")
    html.literal(style)
    html.literal("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: Double) { attribute(name, Self.number(value)) }

  /// In tenths: what is finer cannot be seen.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = String(tenths.magnitude / 10)
    let part = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + whole + (part == 0 ? "" : ".\(part)")
  }

  // MARK: Shapes

  mutating func path(_ style: StaticString, _ outline: Outline) {
    guard !outline.isEmpty else { return }
    html.literal("<path")
    self.style(style)
    html.literal(" d=\"")
    html.text(outline.data(in: self))
    html.literal("\"/>")
  }

  mutating func circle(_ style: StaticString, _ x: Double, _ y: Double, _ radius: Double) {
    html.literal("<circle")
    self.style(style)
    attribute("cx", self.x(x))
    attribute("cy", y)
    attribute("r", radius)
    html.literal("/>")
  }

  mutating func rectangle(_ style: StaticString, from: Double, to: Double, top: Double, bottom: Double, round: Double = 0) {
    guard to > from else { return }
    html.literal("<rect")
    self.style(style)
    attribute("x", min(x(from), x(to)))
    attribute("y", top)
    attribute("width", to - from)
    attribute("height", bottom - top)
    if round > 0 { attribute("rx", round) }
    html.literal("/>")
  }

  /// Which point of a text stands at its x, in the direction of reading.
  enum Anchor: String { case start, middle, end }

  mutating func text(_ style: StaticString, _ text: String, _ x: Double, _ y: Double, anchor: Anchor = .start) {
    guard !text.isEmpty else { return }
    html.literal("<text")
    self.style(style)
    attribute("x", self.x(x))
    attribute("y", y)
    if anchor != .start { attribute("text-anchor", anchor.rawValue) }
    html.literal(">")
    html.text(text)
    html.literal("</text>")
  }
}

/// The points of a line, or of several.
struct Outline {
  private enum Step {
    case move(Double, Double)
    case line(Double, Double)
    case curve(Double, Double, Double, Double)
    case close
  }

  private var steps: [Step] = []

  var isEmpty: Bool { steps.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { steps.append(.move(x, y)) }
  mutating func line(_ x: Double, _ y: Double) { steps.append(.line(x, y)) }
  /// Towards a point, bent to another.
  mutating func curve(by bentX: Double, _ bentY: Double, to x: Double, _ y: Double) { steps.append(.curve(bentX, bentY, x, y)) }
  mutating func close() { steps.append(.close) }

  static func line(_ points: (Double, Double)...) -> Outline {
    var outline = Outline()
    for (i, point) in points.enumerated() {
      if i == 0 { outline.move(point.0, point.1) } else { outline.line(point.0, point.1) }
    }
    return outline
  }

  func data(in pen: Pen) -> String {
    var data = ""
    func add(_ letter: String, _ numbers: Double...) { data += letter + numbers.map(Pen.number).joined(separator: " ") }
    for step in steps {
      switch step {
      case .move(let x, let y): add("M", pen.x(x), y)
      case .line(let x, let y): add("L", pen.x(x), y)
      case .curve(let bentX, let bentY, let x, let y): add("Q", pen.x(bentX), bentY, pen.x(x), y)
      case .close: data += "Z"
      }
    }
    return data
  }
}
