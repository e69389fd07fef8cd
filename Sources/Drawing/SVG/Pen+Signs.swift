import Model

// Each date has its sign: shape, fill and edge tell what is known (model.md 1.3).
extension Pen {
  mutating func sign(_ mark: Mark) {
    switch mark.sign.shape {
    case .point, .undated: point(mark)
    case .bracket: bracket(mark)
    case .choice: choice(mark)
    case .bar: bar(mark)
    }
  }

  // MARK: Points

  private mutating func point(_ mark: Mark) {
    let (x, y, radius) = (mark.middle, mark.y, mark.radius)
    if let halo = mark.halo {
      if halo.to - halo.from > 2 * (radius + 4) + 1 {
        rectangle("h", from: halo.from, to: halo.to, top: y - radius - 3, bottom: y + radius + 3, round: radius + 3)
      } else {
        circle("h", x, y, radius + 3.5)
      }
    }
    badge(mark, x, y, radius)
  }

  /// A circle whose filling says how the matter stands.
  private mutating func badge(_ mark: Mark, _ x: Double, _ y: Double, _ radius: Double) {
    circle(mark.isSolid ? "f" : "o", x, y, radius)
    switch mark.sign.status {
    case .cancelled:
      let size = radius * 0.6
      var cross = Outline.line((x - size, y - size), (x + size, y + size))
      cross.move(x - size, y + size)
      cross.line(x + size, y - size)
      path("l", cross)
    case .didNotHappen: path("l", .line((x - radius - 2.5, y + radius + 2.5), (x + radius + 2.5, y - radius - 2.5)))
    case .reported: circle("f", x, y, radius * 0.4)
    case .disputed:
      // The first half is filled: one says so, another does not.
      var half = Outline()
      half.move(x, y - radius)
      half.curve(by: x - radius, y - radius, to: x - radius, y)
      half.curve(by: x - radius, y + radius, to: x, y + radius)
      half.close()
      path("f", half)
    case .occurred, .planned, .proposed, .ongoing: break
    }
  }

  // MARK: Stretches

  private mutating func bracket(_ mark: Mark) {
    halo(mark)
    let y = mark.y + 3
    stretch(mark, y, startTick: mark.isCutBefore ? nil : (y - 6, y), endTick: mark.isCutAfter ? nil : (y - 6, y))
    cuts(mark, y)
    middle(mark)
  }

  private mutating func choice(_ mark: Mark) {
    halo(mark)
    let (from, to, y) = (mark.from, mark.to, mark.y)
    let tick = (y - 5.5, y + 5.5)
    stretch(
      mark, y, startTick: mark.sign.start == .firm && !mark.isCutBefore ? tick : nil,
      endTick: mark.sign.end == .firm && !mark.isCutAfter ? tick : nil)
    if mark.sign.start == .open { path("l", .line((from + 5, y - 4), (from, y), (from + 5, y + 4))) }
    if mark.sign.end == .open { path("l", .line((to - 5, y - 4), (to, y), (to - 5, y + 4))) }
    cuts(mark, y)
    middle(mark)
  }

  /// A line with a tick at either end; broken after the end of the data.
  private mutating func stretch(
    _ mark: Mark, _ y: Double, startTick: (Double, Double)?, endTick: (Double, Double)?
  ) {
    var known = Outline.line((mark.from, y), (mark.cutoff ?? mark.to, y))
    if let startTick { known.add((mark.from, startTick.0), (mark.from, startTick.1)) }
    var beyond = Outline()
    if let cutoff = mark.cutoff { beyond = .line((cutoff, y), (mark.to, y)) }
    if let endTick {
      let (start, end) = ((mark.to, endTick.0), (mark.to, endTick.1))
      if mark.cutoff == nil { known.add(start, end) } else { beyond.add(start, end) }
    }
    line(mark, known)
    path("s y", beyond)
  }

  private mutating func bar(_ mark: Mark) {
    halo(mark)
    let (top, bottom, y) = (mark.y - 4, mark.y + 4, mark.y)
    var (from, to) = (mark.from, mark.to)
    if mark.sign.start == .unknown, !mark.isCutBefore {
      text("q", "?", from + 3.5, y + 4, anchor: .middle)
      from += 9
    }
    if mark.sign.end == .unknown, !mark.isCutAfter {
      text("q", "?", to - 3.5, y + 4, anchor: .middle)
      to -= 9
    }
    let solidTo = mark.sign.end == .open ? min(mark.known ?? to, to) : to
    let solidFrom = mark.sign.start == .open && !mark.isCutBefore ? min(from + 24, solidTo) : from
    var outline = Outline()
    outline.move(solidFrom, top)
    outline.line(solidTo, top)
    if mark.sign.end == .unknown, !mark.isCutAfter {
      for (x, y) in [(solidTo - 4, y - 2.2), (solidTo, y), (solidTo - 4, y + 2.2)] { outline.line(x, y) }
    }
    outline.line(solidTo, bottom)
    outline.line(solidFrom, bottom)
    if mark.sign.start == .unknown, !mark.isCutBefore {
      for (x, y) in [(solidFrom + 4, y + 2.2), (solidFrom, y), (solidFrom + 4, y - 2.2)] { outline.line(x, y) }
    }
    outline.close()
    if let cutoff = mark.cutoff, cutoff > solidFrom, cutoff < solidTo {
      // The whole in outline, and what is known of it filled.
      path("o y", outline)
      if mark.isSolid { rectangle("f", from: solidFrom, to: cutoff, top: top, bottom: bottom) }
    } else {
      path(mark.isSolid ? "f" : "o", outline)
    }
    if solidFrom > from { fade(from: solidFrom, to: from, top, bottom) }
    if mark.sign.end == .open, !mark.isCutAfter {
      if to > solidTo { fade(from: solidTo, to: to - 7, top, bottom) }
      path("l", .line((to - 5, y - 4.5), (to, y), (to - 5, y + 4.5)))
    }
    cuts(mark, y)
    middle(mark)
  }

  /// Three steps, each fainter: patterns and gradients would need names that two drawings on a page could share.
  private mutating func fade(from: Double, to: Double, _ top: Double, _ bottom: Double) {
    let step = (to - from) / 3
    for (n, style) in (["f1", "f2", "f3"] as [StaticString]).enumerated() {
      let (a, b) = (from + Double(n) * step, from + Double(n + 1) * step)
      rectangle(style, from: min(a, b), to: max(a, b), top: top, bottom: bottom)
    }
  }

  /// A line whose fill is an empty core where it is uncertain.
  private mutating func line(_ mark: Mark, _ outline: Outline) {
    path("s", outline)
    if mark.sign.isUncertain { path("c", outline) }
  }

  private mutating func halo(_ mark: Mark) {
    guard let halo = mark.halo else { return }
    rectangle("h", from: halo.from, to: halo.to, top: mark.y - 7.5, bottom: mark.y + 7.5, round: 7.5)
  }

  /// It goes on where the drawing ends.
  private mutating func cuts(_ mark: Mark, _ y: Double) {
    if mark.isCutBefore { path("l", .line((mark.from + 5, y - 4), (mark.from, y), (mark.from + 5, y + 4))) }
    if mark.isCutAfter { path("l", .line((mark.to - 5, y - 4), (mark.to, y), (mark.to - 5, y + 4))) }
  }

  /// What is no plain fact says so in the middle of its stretch.
  private mutating func middle(_ mark: Mark) {
    switch mark.sign.status {
    case .cancelled, .didNotHappen, .reported, .disputed: badge(mark, mark.middle, mark.y, max(4, mark.radius - 0.5))
    case .occurred, .planned, .proposed, .ongoing: break
    }
  }
}

extension Outline {
  fileprivate mutating func add(_ from: (Double, Double), _ to: (Double, Double)) {
    move(from.0, from.1)
    line(to.0, to.1)
  }
}

extension Mark {
  /// Filled: it took place, that is not doubted, and it does not lie beyond what is known.
  var isSolid: Bool {
    guard !sign.isUncertain, !isBeyond, sign.shape != .undated else { return false }
    return sign.status == .occurred || sign.status == .ongoing
  }

  /// The class of its edge.
  var edge: String {
    switch sign.status {
    case .planned: " pl"
    case .proposed: " pr"
    default: isBeyond ? " pl" : ""
    }
  }
}
