@_spi(MakesHTML) import Base
import Templating
import Testing

/// A view that has a field of each shape.
struct EventView: Sendable {
  struct Actor: Sendable {
    var name = "Ada"
    var link: SiteLink? = SiteLink(SitePath("actors/ada.html")!)
    static let fields = Fields<Actor>([.text("name", \.name), .optionalLink("link", \.link)])
  }

  struct When: Sendable {
    var text = "2 June"
    var note: String?
    static let fields = Fields<When>([.text("text", \.text), .optionalText("note", \.note)])
  }

  struct Frame: Sendable {
    var siteTitle = "Dossier"
    static let fields = Fields<Frame>([.text("site-title", \.siteTitle)])
  }

  var frame = Frame()
  var title = "Talks"
  var place: String?
  var link = Address.site(SiteLink(SitePath("index.html")!))
  var source: WebAddress?
  var body = HTMLFragment(bytes: Array("<p>Body</p>".utf8))
  var isDraft = false
  var actors: [Actor] = []
  var when: When? = When()
  var tags: [String] = []

  static let fields = Fields<EventView>([
    .include(Frame.fields, \.frame),
    .text("title", \.title), .optionalText("place", \.place), .address("link", \.link), .optionalWeb("source", \.source),
    .html("body", \.body), .flag("is-draft", \.isDraft), .list("actors", \.actors, Actor.fields),
    .optionalObject("when", \.when, When.fields), .texts("tags", \.tags),
  ])
}

/// What a template gives for an `EventView`.
func page(
  _ text: String, _ others: KeyValuePairs<String, String> = [:], _ words: Words = Words([:]),
  sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout EventView) -> Void = { _ in }
) -> String {
  var view = EventView()
  change(&view)
  return Theme(text, others).render(view, EventView.fields, words, sourceLocation: sourceLocation)
}
