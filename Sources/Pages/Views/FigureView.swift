import Linking
import Model
import Templating

/// A number that somebody claims.
struct FigureView: Sendable {
  let measure: String
  let value: String
  let claimant: NameView
  /// Nobody is named for it.
  let isUnclaimed: Bool
  let asOf: WhenView?
  let scope: String?
  let note: String?
  let cites: [CiteView]
  let isUncited: Bool

  static let fields = Fields<FigureView>([
    .text("measure", \.measure), .text("value", \.value), .object("claimant", \.claimant, NameView.fields),
    .flag("is-unclaimed", \.isUnclaimed), .flag("is-uncited", \.isUncited),
    .optionalObject("as-of", \.asOf, WhenView.fields), .optionalText("scope", \.scope), .optionalText("note", \.note),
    .list("cites", \.cites, CiteView.fields),
  ])
}

extension Site {
  /// - Parameter record: on which it stands.
  func figure(_ figure: Figure, of record: Common) -> FigureView {
    // As if nobody had been named, whether nobody was or the actor is not published.
    let claimant = name(figure.claimedBy)
    return FigureView(
      measure: figure.measure, value: value(of: figure), claimant: claimant ?? NameView(text: word(.claimantNotNamed)),
      isUnclaimed: claimant == nil, asOf: when(figure.asOf),
      scope: figure.scope, note: figure.note, cites: cites(figure.cites),
      isUncited: isMarkedUncited(figure.cites, in: record))
  }

  /// "more than 430", "dozens", "5 to 9 (best 7) people".
  func value(of figure: Figure) -> String {
    var number: String
    if let low = figure.low, let high = figure.high {
      number = fill(.figureRange, ["low": digits(low), "high": digits(high)])
      if let best = figure.value { number = fill(.figureRangeBest, ["range": number, "best": digits(best)]) }
    } else {
      number = [figure.value, figure.low, figure.high].compactMap(\.self).first.map(digits) ?? ""
    }
    let bound =
      figure.bound
      ?? (figure.value == nil && figure.low != nil && figure.high == nil
        ? .atLeast
        : figure.value == nil && figure.high != nil && figure.low == nil ? .atMost : .exact)
    let bounded = words.fill("bound-" + bound.rawValue, ["value": number])
    let isWord = [.dozens, .hundreds, .thousands].contains(bound)
    // "3 million EUR": what is counted may be part of the number.
    let unit = [figure.unit, figure.currency].compactMap(\.self).joined(separator: " ")
    // "dozens of people", but "430 people".
    let counted = unit.isEmpty ? bounded : fill(isWord ? .figureWordUnit : .figureUnit, ["value": bounded, "unit": unit])
    return isWord && !number.isEmpty ? "\(counted) (\(number))" : counted
  }

  /// Digits in groups, decimals as the author wrote them.
  func digits(_ decimal: Decimal) -> String {
    // The sign apart, because "-0" is no number below nought.
    let sign = decimal.text.hasPrefix("-") ? "-" : ""
    let parts = decimal.text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    guard let whole = Int(parts[0]) else { return decimal.text }
    return sign + words.number(whole) + (parts.count == 2 ? word(.decimalPoint) + parts[1] : "")
  }
}
