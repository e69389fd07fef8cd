import Model

/// A sign that a legend explains.
public enum LegendEntry: String, CaseIterable, Hashable, Sendable {
  case day, bracket, choice, bar, ongoing
  case openStart = "open-start"
  case unknownEnd = "unknown-end"
  case approximate, uncertain, both
  case planned, proposed, cancelled, reported, disputed
  case didNotHappen = "did-not-happen"
  case stem, bin, link
  case openBin = "open-bin"
  case linkOfOne = "link-of-one"
  case undated, cutoff

  /// An example of it; nil for what is no date.
  var sign: DateSign? {
    var sign = DateSign()
    sign.shape = .point
    switch self {
    case .day: break
    case .bracket: sign.shape = .bracket
    case .choice: sign.shape = .choice
    case .bar: sign.shape = .bar
    case .ongoing: (sign.shape, sign.end) = (.bar, .open)
    case .openStart: (sign.shape, sign.start) = (.bar, .unknown)
    case .unknownEnd: (sign.shape, sign.end) = (.bar, .unknown)
    case .approximate: sign.isApproximate = true
    case .uncertain: sign.isUncertain = true
    case .both: (sign.isApproximate, sign.isUncertain) = (true, true)
    case .planned: sign.status = .planned
    case .proposed: sign.status = .proposed
    case .cancelled: sign.status = .cancelled
    case .reported: sign.status = .reported
    case .disputed: sign.status = .disputed
    case .didNotHappen: sign.status = .didNotHappen
    case .stem, .bin, .openBin, .link, .linkOfOne, .undated, .cutoff: return nil
    }
    return sign
  }
}

extension DateSign {
  /// What of it a reader may need explained.
  var legend: [LegendEntry] {
    var entries: [LegendEntry] = []
    switch shape {
    case .point: entries.append(.day)
    case .bracket: entries.append(.bracket)
    case .choice: entries.append(.choice)
    case .bar:
      if start != .firm { entries.append(.openStart) }
      entries.append(end == .open ? .ongoing : end == .unknown ? .unknownEnd : .bar)
    case .undated: entries.append(.undated)
    }
    switch (isApproximate, isUncertain) {
    case (true, true): entries.append(.both)
    case (true, false): entries.append(.approximate)
    case (false, true): entries.append(.uncertain)
    case (false, false): break
    }
    switch status {
    case .planned: entries.append(.planned)
    case .proposed: entries.append(.proposed)
    case .cancelled: entries.append(.cancelled)
    case .reported: entries.append(.reported)
    case .disputed: entries.append(.disputed)
    case .didNotHappen: entries.append(.didNotHappen)
    case .occurred, .ongoing: break
    }
    return entries
  }
}
