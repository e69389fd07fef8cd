@_spi(MakesHTML) import Base
@testable import Templating
import Testing

@Suite struct FieldsTests {
  @Test func valuesStandInTheOrderOfTheSchema() {
    let values = EventView.fields.values(of: EventView(actors: [.init(link: nil)], tags: ["t", "u"]))
    #expect(
      EventView.fields.schema.fields.map(\.name) == [
        "site-title", "title", "place", "link", "source", "body", "is-draft", "actors", "when", "tags",
      ])
    #expect(EventView.fields.schema.width == 12)
    #expect(
      values.slots == [
        .text("Dossier"), .text("Talks"), .none, .address(.site(SiteLink(SitePath("index.html")!))), .none,
        .html(EventView().body), .flag(false), .list(Rows(start: 12, count: 1, width: 2)), .flag(true), .text("2 June"), .none,
        .list(Rows(start: 14, count: 2, width: 1)), .text("Ada"), .none, .text("t"), .text("u"),
      ])
  }

  @Test func whatLiesInAnAbsentObjectIsAbsent() {
    let values = EventView.fields.values(of: EventView(when: nil))
    #expect(values.slots[8...10].allSatisfy { $0 == .none })
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
