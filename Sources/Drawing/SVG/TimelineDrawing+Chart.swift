@_spi(MakesHTML) import Base
import Model

// What a drawing is made of, from back to front.
extension TimelineDrawing {
  // MARK: Its parts

  func laneNames(_ pen: inout Pen) {
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

  func chart(_ pen: inout Pen) {
    ground(&pen)
    relations(&pen)
    for (bin, (name, count)) in zip(bins, zip(binNames, counts)) {
      item(name, "m b " + Self.band(bin.band), of: bin, &pen) { pen in
        let (outer, inner) = bin.band == .words ? (bin.top, bin.bottom) : (bin.bottom, bin.top)
        if bin.open < bin.count {
          pen.rectangle("f", from: bin.from + 0.5, to: bin.to - 0.5, top: min(inner, bin.middle), bottom: max(inner, bin.middle))
        }
        if bin.open > 0 {
          pen.rectangle("o", from: bin.from + 1, to: bin.to - 1, top: min(outer, bin.middle), bottom: max(outer, bin.middle))
        }
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
