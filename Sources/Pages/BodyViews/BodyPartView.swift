import Base
import Linking
import Markup
import Model
import Templating

/// A part of a body on its page: HTML, or one of the views that a fence asks for.
struct BodyPartView: Sendable {
  var html: HTMLFragment?
  var timeline: TimelineBlock?
  var events: EventsBlock?
  var actor: ActorBlock?
  var figures: FiguresBlock?
  var matrix: MatrixBlock?

  static let fields = Fields<BodyPartView>([
    .optionalHTML("html", \.html), .optionalObject("timeline-view", \.timeline, TimelineBlock.fields),
    .optionalObject("events-view", \.events, EventsBlock.fields), .optionalObject("actor-view", \.actor, ActorBlock.fields),
    .optionalObject("figures-view", \.figures, FiguresBlock.fields), .optionalObject("matrix-view", \.matrix, MatrixBlock.fields),
  ])
}

/// How much the views of one body may still show, so that a page with many of them stays small; what is left out is counted.
struct ViewRoom {
  /// Each comes to about a kilobyte, as does a position, or three marks of a drawing.
  private(set) var entries = 240

  mutating func take(_ count: Int) { entries = max(0, entries - count) }

  /// What many are drawn as columns, of which there are no more.
  mutating func take(drawing count: Int) { take(min(count, 120) / 3) }
}

extension Site {
  func body(of target: Target) -> [BodyPartView] {
    var room = ViewRoom()
    return dossier.prose[target.id].body.parts.enumerated().compactMap { n, part in
      bodyPart(part, id: "view-\(n)", on: target.path ?? Addresses.front, &room)
    }
  }

  /// - Parameters:
  ///   - id: tells a drawing in it from others on the page.
  ///   - path: of the page.
  ///   - room: what the views before it in the body left.
  func bodyPart(_ part: Body.Part, id: String, on path: SitePath, _ room: inout ViewRoom) -> BodyPartView? {
    switch part {
    case .html(let fragment): BodyPartView(html: fragment)
    case .view(let fence): dossier.prose.view(fence).flatMap { draw($0, id: id, on: path, &room) }
    case .paragraph, .citations: nil
    }
  }

  /// - Returns: nil for a view of a record that is not published: nothing tells that it was asked for.
  private func draw(_ view: BodyView, id: String, on path: SitePath, _ room: inout ViewRoom) -> BodyPartView? {
    switch view {
    case .timeline(let filter): return BodyPartView(timeline: timelineBlock(filter, id: id, on: path, &room))
    case .events(let filter):
      let block = eventsBlock(filter, room.entries)
      room.take(block.items.count)
      return BodyPartView(events: block)
    case .actor(let filter):
      guard let block = actorBlock(filter, room.entries) else { return nil }
      room.take(block.weight)
      return BodyPartView(actor: block)
    case .figures(let filter):
      let block = figuresBlock(filter, room.entries)
      room.take(block.rows.count)
      return BodyPartView(figures: block)
    case .matrix(let filter):
      let block = matrixBlock(filter, room.entries)
      room.take(block.weight)
      return BodyPartView(matrix: block)
    }
  }

  /// "60 of 340": nil where all are shown.
  func shown(_ count: Int, of all: Int) -> String? {
    count < all ? fill(.shownOf, ["shown": words.number(count), "n": words.number(all)]) : nil
  }
}
