@_spi(MakesHTML) import Base
import Model

extension LegendEntry {
  /// The sign alone, for a legend.
  public func picture(isRightToLeft: Bool) -> HTMLFragment {
    let width = 44.0
    var pen = Pen(width: width, isRightToLeft: isRightToLeft, isStandAlone: false)
    pen.open("sign drawn", width: width, height: 20)
    pen.literal(" aria-hidden=\"true\"><g class=\"m w")
    switch self {
    case .planned: pen.literal(" pl")
    case .proposed: pen.literal(" pr")
    default: break
    }
    pen.literal("\">")
    draw(&pen, width)
    pen.literal("</g></svg>")
    return pen.html.fragment
  }

  private func draw(_ pen: inout Pen, _ width: Double) {
    switch self {
    case .stem:
      pen.path("sm", .line((width / 2, 3), (width / 2, 16)))
      pen.circle("f", width / 2, 5, 4)
      pen.circle("nd", width / 2, 16, 2.4)
    case .bin:
      for (n, height) in [6.0, 14, 9].enumerated() {
        pen.rectangle("f", from: 10 + Double(n) * 9, to: 18 + Double(n) * 9, top: 18 - height, bottom: 18)
      }
    case .openBin: pen.rectangle("o", from: 18, to: 26, top: 4, bottom: 18)
    case .link, .linkOfOne:
      var curve = Outline()
      curve.move(4, 16)
      curve.curve(by: width / 2, -2, to: width - 4, 16)
      pen.path(self == .link ? "cv" : "cv ds", curve)
    case .undated: pen.circle("o", width / 2, 10, 4)
    case .cutoff:
      pen.rectangle("bz", from: width / 2, to: width, top: 1, bottom: 19)
      pen.path("co", .line((width / 2, 1), (width / 2, 19)))
    default:
      guard let sign else { return }
      let isPoint = sign.shape == .point
      var mark = Mark(
        item: 0, sign: sign, lane: 0, band: .words, from: isPoint ? width / 2 - 4 : 4, to: isPoint ? width / 2 + 4 : width - 4,
        radius: 4)
      mark.y = 10
      if sign.end == .open { mark.known = width / 2 }
      if sign.isApproximate { mark.halo = (mark.from - 4, mark.to + 4) }
      pen.sign(mark)
    }
  }
}
