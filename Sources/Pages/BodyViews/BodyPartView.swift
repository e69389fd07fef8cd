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

  static let fields = Fields<BodyPartView>([
    .optionalHTML("html", \.html), .optionalObject("timeline-view", \.timeline, TimelineBlock.fields),
    .optionalObject("events-view", \.events, EventsBlock.fields), .optionalObject("actor-view", \.actor, ActorBlock.fields),
    .optionalObject("figures-view", \.figures, FiguresBlock.fields),
  ])
}

extension Site {
  func body(of target: Target) -> [BodyPartView] {
    dossier.prose[target.id].body.parts.enumerated().compactMap { n, part in
      bodyPart(part, id: "view-\(n)", on: target.path ?? Addresses.front)
    }
  }

  /// - Parameters:
  ///   - id: tells a drawing in it from others on the page.
  ///   - path: of the page.
  func bodyPart(_ part: Body.Part, id: String, on path: SitePath) -> BodyPartView? {
    switch part {
    case .html(let fragment): BodyPartView(html: fragment)
    case .view(let fence): dossier.prose.view(fence).flatMap { draw($0, id: id, on: path) }
    case .paragraph, .citations: nil
    }
  }

  /// - Returns: nil for a view of a record that is not published: nothing tells that it was asked for.
  private func draw(_ view: BodyView, id: String, on path: SitePath) -> BodyPartView? {
    switch view {
    case .timeline(let filter): BodyPartView(timeline: timelineBlock(filter, id: id, on: path))
    case .events(let filter): BodyPartView(events: eventsBlock(filter))
    case .actor(let filter): actorBlock(filter).map { BodyPartView(actor: $0) }
    case .figures(let filter): BodyPartView(figures: figuresBlock(filter))
    }
  }

  /// "60 of 340": nil where all are shown.
  func shown(_ count: Int, of all: Int) -> String? {
    count < all ? fill(.shownOf, ["shown": words.number(count), "n": words.number(all)]) : nil
  }
}
