@_spi(MakesHTML) import Base
import Model

/// A timeline as SVG, for a page or as a file of its own.
public struct TimelineDrawing: Sendable {
  /// What a mark is called, in full, and where it leads.
  public struct Name: Sendable {
    let text: String
    let link: SiteLink?

    public init(_ text: String, _ link: SiteLink?) {
      self.text = text
      self.link = link
    }
  }

  /// What the drawing says besides names.
  public struct Words: Sendable {
    let calendar: CalendarWords
    let undated: String
    /// "known up to 2 June 2025"
    let cutoff: String?
    let said: String
    let done: String
    public let isRightToLeft: Bool

    public init(
      calendar: CalendarWords, undated: String, cutoff: String?, said: String, done: String, isRightToLeft: Bool
    ) {
      self.calendar = calendar
      self.undated = undated
      self.cutoff = cutoff
      self.said = said
      self.done = done
      self.isRightToLeft = isRightToLeft
    }
  }

  public let geometry: TimelineGeometry
  let words: Words
  /// Of what is drawn, in the order of time.
  let names: [Name]
  let bins: [Bin]
  let binNames: [Name]
  let counts: [String]

  /// - Parameters:
  ///   - name: of an item, by its index.
  ///   - binName: of what is counted together.
  public init(
    _ geometry: TimelineGeometry, words: Words, name: (Int) -> Name, binName: (Bin) -> Name, count: (Int) -> String
  ) {
    self.geometry = geometry
    self.words = words
    names = geometry.marks.map { name($0.item) }
    // Whoever walks through them from one to the next walks through time.
    bins = geometry.bins.enumerated().sorted { a, b in
      (a.element.days?.lowerBound ?? .max, a.offset) < (b.element.days?.lowerBound ?? .max, b.offset)
    }.map(\.element)
    binNames = bins.map(binName)
    counts = bins.map { count($0.count) }
  }

  /// The signs in it, in the order of the list of all.
  public var legend: [LegendEntry] {
    var used = Set(geometry.marks.flatMap(\.sign.legend))
    if geometry.marks.contains(where: { !$0.touches.isEmpty }) { used.insert(.stem) }
    if !geometry.bins.isEmpty { used.insert(.bin) }
    if geometry.bins.contains(where: { $0.open > 0 }) { used.insert(.openBin) }
    for curve in geometry.curves { used.insert(curve.isDoubtful ? .linkOfOne : .link) }
    if geometry.cutoff != nil { used.insert(.cutoff) }
    return LegendEntry.allCases.filter(used.contains)
  }

  // MARK: In a page

  /// The names of the lanes and the drawing beside them.
  /// - Parameters:
  ///   - id: begins the ids in it, because a page may have several.
  ///   - label: says to a screen reader what it is.
  public func html(id: String, label: String) -> HTMLFragment {
    var pen = pen(isStandAlone: false)
    pen.open("names", width: TimelineGeometry.nameWidth, height: geometry.height)
    pen.literal(" aria-hidden=\"true\"><g class=\"drawn\"")
    pen.attribute("id", id + "-names")
    pen.literal(">")
    laneNames(&pen)
    pen.literal("</g></svg>")
    pen.open("marks", width: geometry.width, height: geometry.height)
    pen.literal(" role=\"group\"")
    pen.attribute("aria-label", label)
    pen.literal("><g class=\"drawn\"")
    pen.attribute("id", id + "-chart")
    pen.literal(">")
    chart(&pen)
    pen.literal("</g></svg>")
    return pen.html.fragment
  }

  /// The same in pieces that are as wide as a sheet of paper, each beside the names of the lanes.
  public func segments(id: String) -> HTMLFragment {
    var pen = pen(isStandAlone: false)
    let sheets = geometry.sheets(most: 480)
    // All of one width, so that all are printed at one scale.
    let width = sheets.map { $0.to - $0.from }.max() ?? geometry.width
    let names = TimelineGeometry.nameWidth
    for sheet in sheets {
      let size = sheet.to - sheet.from
      let start = words.isRightToLeft ? geometry.width - sheet.to : sheet.from
      pen.open("segment", width: names + width, height: geometry.height)
      pen.literal("><use")
      pen.attribute("href", "#" + id + "-names")
      if words.isRightToLeft { pen.attribute("x", width) }
      pen.literal("/><svg")
      pen.attribute("x", words.isRightToLeft ? width - size : names)
      pen.attribute("width", size)
      pen.attribute("height", geometry.height)
      pen.attribute("viewBox", [start, 0, size, geometry.height].map(Pen.number).joined(separator: " "))
      pen.literal("><use")
      pen.attribute("href", "#" + id + "-chart")
      pen.literal("/></svg></svg>")
    }
    return pen.html.fragment
  }

  // MARK: As a file

  /// A whole SVG file: its own style, no link to anything.
  public func file(title: String, style: [UInt8]) -> [UInt8] {
    var pen = pen(isStandAlone: true)
    let (width, head, margin) = (TimelineGeometry.nameWidth + geometry.width, 34.0, 10.0)
    pen.literal(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline-drawing drawn\" role=\"img\""
    )
    let size = [width + 2 * margin, geometry.height + head + margin]
    pen.attribute("width", size[0])
    pen.attribute("height", size[1])
    pen.attribute("viewBox", ([-margin, 0] + size).map(Pen.number).joined(separator: " "))
    if words.isRightToLeft { pen.literal(" direction=\"rtl\"") }
    pen.literal("><title>")
    pen.text(title)
    pen.literal("</title><style>")
    pen.text(String(decoding: style, as: UTF8.self))
    pen.literal("</style><rect class=\"page\"")
    pen.attribute("x", -margin)
    pen.literal(" width=\"100%\" height=\"100%\"/>")
    pen.literal("<text class=\"title\" y=\"22\"")
    pen.attribute("x", words.isRightToLeft ? width : 0)
    pen.literal(">")
    pen.text(title)
    pen.literal("</text><g")
    pen.attribute("transform", "translate(\(Pen.number(words.isRightToLeft ? geometry.width : 0)) \(Pen.number(head)))")
    pen.literal(">")
    laneNames(&pen)
    pen.literal("</g><g")
    pen.attribute(
      "transform", "translate(\(Pen.number(words.isRightToLeft ? 0 : TimelineGeometry.nameWidth)) \(Pen.number(head)))")
    pen.literal(">")
    chart(&pen)
    pen.literal("</g></svg>\n")
    return pen.html.sink.bytes
  }

  private func pen(isStandAlone: Bool) -> Pen {
    Pen(width: geometry.width, isRightToLeft: words.isRightToLeft, isStandAlone: isStandAlone)
  }
}

extension Pen {
  mutating func open(_ style: StaticString, width: Double, height: Double) {
    literal("<svg")
    self.style(style)
    attribute("width", width)
    attribute("height", height)
    attribute("viewBox", "0 0 \(Pen.number(width)) \(Pen.number(height))")
  }
}
