@_spi(MakesHTML) import Base
@testable import Templating
import Testing

@Suite struct FieldsTests {
  @Test func includedFieldsStandAmongTheOwn() {
    #expect(
      EventView.fields.schema.fields.map(\.name) == [
        "site-title", "title", "place", "link", "source", "body", "is-draft", "actors", "when", "tags",
      ])
  }

  @Test func everyShapeIsReadWhereItLies() {
    let text = """
      {{site-title}};{{title}};{{place}};{{#source}}{{source-text}}{{/source}}{{body}};{{#is-draft}}draft{{/is-draft}};\
      {{#actors}}{{name}}{{#link}}+{{/link}}{{^link}}-{{/link}},{{/actors}};{{#when}}{{text}}{{note}}{{/when}};{{#tags}}{{.}}.{{/tags}}
      """.replacing("{{source-text}}", with: "web")
    let html = page(text) { view in
      view.frame.siteTitle = "A site with a title that is long"
      (view.place, view.isDraft) = ("Bern", true)
      view.source = WebAddress("https://example.org/")
      view.actors = [.init(link: nil), .init(name: "A name that is longer than sixteen bytes")]
      view.when?.note = "!"
      view.tags = ["t", "u"]
    }
    #expect(
      html
        == "A site with a title that is long;Talks;Bern;web<p>Body</p>;draft;Ada-,A name that is longer than sixteen bytes+,;2 June!;t.u."
    )
  }

  @Test func whatLiesInAnAbsentObjectIsAbsent() {
    let text = "[{{when.text}}{{when.note}}{{#when.text}}x{{/when.text}}{{^when.text}}none{{/when.text}}{{#when}}y{{/when}}]"
    #expect(page(text) { $0.when = nil } == "[none]")
    #expect(page(text) == "[2 Junexy]")
    #expect(page("{{^when.note}}none{{/when.note}}") == "none")
  }

  @Test func theFirstFieldOfAnOptionalObjectIsNotTheObject() {
    struct Outer: Sendable {
      struct Inner: Sendable {
        var text: String?
        static let fields = Fields<Inner>([.optionalText("text", \.text)])
      }
      var inner: Inner?
      static let fields = Fields<Outer>([.optionalObject("inner", \.inner, Inner.fields)])
    }
    let text = "{{#inner}}here{{text}}{{/inner}}{{^inner}}absent{{/inner}}"
    #expect(Theme(text).render(Outer(inner: .init(text: nil)), Outer.fields) == "here")
    #expect(Theme(text).render(Outer(inner: .init(text: "!")), Outer.fields) == "here!")
    #expect(Theme(text).render(Outer(inner: nil), Outer.fields) == "absent")
  }

  @Test func computedPropertiesAreMade() {
    struct Shout: Sendable {
      let text: String
      var loud: String { text.uppercased() }
      var link: SiteLink? { SitePath(text).map { SiteLink($0) } }
      static let fields = Fields<Shout>([.text("loud", \.loud), .optionalLink("link", \.link)])
    }
    struct Page: Sendable {
      let title = "t"
      let shout: Shout
      let all: [Shout]
      static let fields = Fields<Page>([
        .text("title", \.title), .include(Shout.fields, \.shout), .list("all", \.all, Shout.fields),
      ])
    }
    let text = "{{loud}}{{#link}}<a href=\"{{link}}\">{{/link}}{{#all}} {{loud}}{{/all}}"
    let html = Theme(text).render(Page(shout: Shout(text: "a"), all: [Shout(text: "b"), Shout(text: "c")]), Page.fields)
    #expect(html == "A<a href=\"../a\"> B C")
  }

  @Test func linksAreThoseOfEveryField() {
    let found = EventView.fields.links(of: EventView(actors: [.init(), .init(link: nil)]), besides: SitePath("x.html")!)
    #expect(found.map(\.description) == ["index.html", "actors/ada.html"])
    #expect(EventView.fields.links(of: EventView(), besides: SitePath("index.html")!).isEmpty)
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
