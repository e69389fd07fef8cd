@_spi(MakesHTML) import Base
import Templating
import Testing

@Suite struct FieldsTests {
  @Test func valuesStandInTheOrderOfTheSchema() {
    let values = EventView.fields.value(of: EventView(actors: [.init(link: nil)], tags: ["t"]))
    #expect(
      EventView.fields.schema.fields.map(\.name) == [
        "site-title", "title", "place", "link", "source", "body", "is-draft", "actors", "when", "tags",
      ])
    #expect(
      values == [
        .text("Dossier"), .text("Talks"), .none, .address(.site(SiteLink(SitePath("index.html")!))), .none,
        .html(EventView().body), .flag(false), .list([[.text("Ada"), .none]]), .object([.text("2 June"), .none]),
        .list([[.text("t")]]),
      ])
  }

  @Test func optionalFieldsSaySoInTheSchema() {
    let optional = EventView.fields.schema.fields.filter(\.isOptional).map(\.name)
    #expect(optional == ["place", "source", "when"])
  }

  @Test func readersMayBeClosures() {
    let fields = Fields<Int>([.text("n") { String($0) }, .flag("is-odd") { $0 % 2 == 1 }])
    #expect(Theme("{{n}}{{#is-odd}} odd{{/is-odd}}").render(3, fields) == "3 odd")
  }
}
