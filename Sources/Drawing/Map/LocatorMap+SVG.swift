@_spi(MakesHTML) import Base

extension LocatorMap {
  /// - Parameters:
  ///   - title: what the map shows, for those who do not see it.
  ///   - country: the name of a country by its ISO 3166 code.
  public func svg(_ outlines: Outlines, title: String, country: (String) -> String?) -> HTMLFragment {
    var pen = Pen(width: frame.width, isRightToLeft: false, isStandAlone: false)
    pen.literal("<svg class=\"map\"")
    pen.attribute("viewBox", "0 0 \(Pen.number(frame.width)) \(Pen.number(frame.height))")
    pen.literal(" role=\"group\"")
    pen.attribute("aria-label", title)
    pen.literal("><g transform=\"scale(.5)\">")
    let lines = MapLines(frame: frame)
    path("land", lines.rings(outlines.land), &pen)
    path("lake", lines.rings(outlines.lakes), &pen)
    path("border", lines.open(outlines.borders), &pen)
    path("disputed", lines.open(outlines.disputed), &pen)
    pen.literal("</g>")
    for name in countryNames(outlines, country) { pen.text("country", name.text, name.x, name.y, anchor: .middle) }
    // Circles first: no dot lies under one.
    for spot in spots where isArea(spot) { draw(spot, &pen) }
    for spot in spots where !isArea(spot) { draw(spot, &pen) }
    pen.literal("</svg>")
    return pen.html.fragment
  }

  private func isArea(_ spot: Spot) -> Bool { if case .area = places[spot.index].extent { true } else { false } }

  private func path(_ style: StaticString, _ data: [UInt8], _ pen: inout Pen) {
    guard !data.isEmpty else { return }
    pen.literal("<path")
    pen.style(style)
    pen.literal(" d=\"")
    pen.html.rendered(data)
    pen.literal("\"/>")
  }

  private func draw(_ spot: Spot, _ pen: inout Pen) {
    let place = places[spot.index]
    if let link = place.link {
      pen.literal("<a href=\"")
      pen.html.link(link)
      pen.literal("\"")
      pen.attribute("aria-label", place.name)
      pen.literal(">")
    }
    switch place.extent {
    case .point: pen.circle(place.isMain ? "dot main" : "dot", spot.x, spot.y, spot.radius)
    case .unknown: pen.circle(place.isMain ? "ring main" : "ring", spot.x, spot.y, spot.radius)
    case .area:
      pen.circle(place.isMain ? "area main" : "area", spot.x, spot.y, spot.radius)
      pen.circle("ring", spot.x, spot.y, 2.5)
    }
    if let label = spot.label {
      let name = spot.others > 0 ? "\(place.name) +\(spot.others)" : place.name
      pen.text(place.isMain ? "name main" : "name", name, label.x, label.y, anchor: label.anchor)
    }
    if place.link != nil { pen.literal("</a>") }
  }
}
