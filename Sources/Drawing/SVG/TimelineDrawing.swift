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
  private let words: Words
  /// Of what is drawn, in the order of time.
  private let names: [Name]
  private let bins: [Bin]
  private let binNames: [Name]
  private let counts: [String]

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

  // MARK: Its parts

  private func laneNames(_ pen: inout Pen) {
    // Their own strip, which has its own start.
    var names = Pen(width: TimelineGeometry.nameWidth, isRightToLeft: words.isRightToLeft, isStandAlone: pen.isStandAlone)
    swap(&names.html, &pen.html)
    let end = TimelineGeometry.nameWidth - 8
    for lane in geometry.lanes {
      names.path("ln", .line((0, lane.line), (TimelineGeometry.nameWidth, lane.line)))
      for (n, line) in lane.title.enumerated() { names.text("lt", line, 0, lane.top + 15 + Double(n) * 16) }
      names.text("bt w", words.said, end, lane.line - 5, anchor: .end)
      names.text("bt d", words.done, end, lane.line + 13, anchor: .end)
    }
    swap(&names.html, &pen.html)
  }

  private func chart(_ pen: inout Pen) {
    ground(&pen)
    relations(&pen)
    for (bin, (name, count)) in zip(bins, zip(binNames, counts)) {
      item(name, "m b " + Self.band(bin.band), of: bin, &pen) { pen in
        pen.rectangle("f", from: bin.from + 0.5, to: bin.to - 0.5, top: bin.top, bottom: bin.bottom)
        // The whole height leads on, however small the column.
        let away: Double = bin.band == .words ? -1 : 1
        let line = bin.band == .words ? bin.bottom : bin.top
        let reach = line + away * (TimelineGeometry.binHeight + 12)
        pen.rectangle("t", from: bin.from, to: bin.to, top: min(line, reach), bottom: max(line, reach))
        if TextWidth.of(count, size: TextSize.count) <= bin.to - bin.from + 2 {
          pen.text("n", count, (bin.from + bin.to) / 2, bin.band == .words ? bin.top - 3 : bin.bottom + 10, anchor: .middle)
        }
      }
    }
    for (mark, name) in zip(geometry.marks, names) {
      item(name, "m " + Self.band(mark.band) + mark.edge, &pen) { pen in
        // A mark is small: what leads on is larger.
        pen.rectangle("t", from: mark.from - 3, to: mark.to + 3, top: mark.y - 9, bottom: mark.y + 9)
        pen.sign(mark)
        guard let label = mark.label else { return }
        let x = label.isBefore ? label.to : label.from
        pen.text(label.isStrong ? "lb st" : "lb", label.text, x, label.y + 4, anchor: label.isBefore ? .end : .start)
      }
    }
  }

  private static func band(_ band: Vocabulary.Band) -> String { band == .words ? "w" : "d" }

  /// A link with its full name; in a file of its own a group with it.
  private func item(_ name: Name, _ style: String, of bin: Bin? = nil, _ pen: inout Pen, _ content: (inout Pen) -> Void) {
    let link = pen.isStandAlone ? nil : name.link
    if let link {
      pen.literal("<a href=\"")
      pen.html.link(link)
      pen.literal("\"")
    } else {
      pen.literal("<g")
    }
    pen.attribute("class", style)
    // For the page's script, which counts what a filter leaves of it.
    if let days = bin?.days, let lane = bin?.lane, link != nil {
      pen.attribute("data-days", "\(days.lowerBound) \(days.upperBound)")
      pen.attribute("data-lane", String(lane))
    }
    pen.literal("><title>")
    pen.text(name.text)
    pen.literal("</title>")
    content(&pen)
    pen.literal(link == nil ? "</g>" : "</a>")
  }

  /// What lies behind the marks: the calendar, the lanes, the end of what is known.
  private func ground(_ pen: inout Pen) {
    let (top, bottom) = (TimelineGeometry.top - 6, geometry.height - 16)
    for (n, lane) in geometry.lanes.enumerated() where n % 2 == 0 {
      pen.rectangle("lz", from: 0, to: geometry.width, top: lane.top, bottom: lane.bottom)
    }
    if let cutoff = geometry.cutoff {
      pen.rectangle("bz", from: cutoff, to: geometry.width, top: top, bottom: bottom)
    }
    var lines = Outline()
    let ticks = geometry.scale.ticks(words.calendar)
    for tick in ticks where !tick.label.isEmpty {
      lines.move(tick.x, top)
      lines.line(tick.x, bottom)
    }
    pen.path("gr", lines)
    for tick in ticks {
      pen.text("ax", tick.label, tick.x + 3, 30)
      pen.text("ax cx", tick.context, tick.x + 3, 14)
    }
    var laneLines = Outline()
    for lane in geometry.lanes {
      laneLines.move(0, lane.line)
      laneLines.line(geometry.width, lane.line)
    }
    pen.path("ln", laneLines)
    if geometry.undatedEnd > 0 {
      pen.path("un", .line((geometry.undatedEnd, top), (geometry.undatedEnd, bottom)))
      pen.text("ax", words.undated, 2, 30)
    }
    guard let cutoff = geometry.cutoff else { return }
    pen.path("co", .line((cutoff, top), (cutoff, bottom)))
    if let text = words.cutoff {
      let isBefore = cutoff + TextWidth.of(text, size: TextSize.axis) > geometry.width
      pen.text("ct", text, isBefore ? cutoff - 4 : cutoff + 4, geometry.height - 3, anchor: isBefore ? .end : .start)
    }
  }

  private func relations(_ pen: inout Pen) {
    var stems = Outline()
    var nodes: [(Double, Double)] = []
    for mark in geometry.marks where !mark.touches.isEmpty {
      let ys = mark.touches + [mark.y]
      stems.move(mark.middle, ys.min() ?? mark.y)
      stems.line(mark.middle, ys.max() ?? mark.y)
      nodes += mark.touches.map { (mark.middle, $0) }
    }
    pen.path("sm", stems)
    for node in nodes { pen.circle("nd", node.0, node.1, 2.4) }
    for isDoubtful in [false, true] {
      var outline = Outline()
      for curve in geometry.curves where curve.isDoubtful == isDoubtful {
        let lift = min(26, 8 + abs(curve.to.x - curve.from.x) / 12)
        outline.move(curve.from.x, curve.from.y)
        outline.curve(
          by: (curve.from.x + curve.to.x) / 2, min(curve.from.y, curve.to.y) - lift, to: curve.to.x, curve.to.y)
      }
      pen.path(isDoubtful ? "cv ds" : "cv", outline)
    }
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
