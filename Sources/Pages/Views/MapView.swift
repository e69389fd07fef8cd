import Base
import Templating

/// A map with the signs that it uses.
struct MapView: Sendable {
  let drawing: HTMLFragment
  let hasPoints: Bool
  let hasAreas: Bool
  let hasUnknown: Bool

  static let fields = Fields<MapView>([
    .html("map", \.drawing), .flag("has-points", \.hasPoints), .flag("has-areas", \.hasAreas),
    .flag("has-unknown", \.hasUnknown),
  ])
}
