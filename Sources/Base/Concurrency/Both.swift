/// Two things that need nothing of each other, made at the same time where there is a core for each.
///
///     let (timeline, lanes) = both { Timeline(dossier) } and: { LaneTable(dossier) }
public func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, and second: @Sendable () -> Second
) -> (First, Second) {
  let made = (0..<2).parallelMap(chunk: 1) { n -> (first: First?, second: Second?) in
    n == 0 ? (first(), nil) : (nil, second())
  }
  // The one made this, the other that.
  return (made[0].first!, made[1].second!)
}
