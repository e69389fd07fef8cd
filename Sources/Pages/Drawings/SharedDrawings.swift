import Base
import Drawing
import Synchronization

/// Drawings that a page shows, and that are a file and a script too: whichever of these is made first keeps for the others what it drew.
final class SharedDrawings: Sendable {
  /// How many wait.
  var count: Int { waiting.withLock(\.count) }

  private let waiting = Mutex<[SitePath: (drawing: TimelineDrawing, uses: Int)]>([:])

  /// - Parameters:
  ///   - file: the drawing's own, by which it is known.
  ///   - uses: how often a whole build asks for it: after the last time it is let go. What a build makes only in part waits for the
  ///     next, or for the end of the site.
  func drawing(_ file: SitePath, uses: Int, _ draw: () -> TimelineDrawing) -> TimelineDrawing {
    let known = waiting.withLock { waiting in
      guard let found = waiting[file] else { return nil as TimelineDrawing? }
      waiting[file] = found.uses > 1 ? (found.drawing, found.uses - 1) : nil
      return found.drawing
    }
    if let known { return known }
    let drawn = draw()
    waiting.withLock { waiting in
      // Another core may have drawn it meanwhile.
      let left = (waiting[file]?.uses ?? uses) - 1
      waiting[file] = left > 0 ? (drawn, left) : nil
    }
    return drawn
  }
}
