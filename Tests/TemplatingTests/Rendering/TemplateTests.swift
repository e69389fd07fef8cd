@_spi(MakesHTML) import Base
import Templating
import Testing

@Suite struct TemplateTests {
  @Test func writesFieldsAndLiteralText() {
    #expect(page("<h1>{{title}}</h1>\n{{body}}") == "<h1>Talks</h1>\n<p>Body</p>")
  }

  @Test func repeatsAListForEachItem() {
    let html = page("{{#actors}}<li>{{name}}</li>{{/actors}}") { $0.actors = [.init(name: "A"), .init(name: "B")] }
    #expect(html == "<li>A</li><li>B</li>")
  }

  @Test func showsASectionWhenItsFieldIsPresent() {
    let text = "{{#place}}at {{place}}, {{.}}{{/place}}{{^place}}nowhere{{/place}}"
    #expect(page(text) == "nowhere")
    #expect(page(text) { $0.place = "Bern" } == "at Bern, Bern")
    #expect(page(text) { $0.place = "" } == "nowhere")
  }

  @Test func entersObjects() {
    let text = "{{#when}}{{text}}{{/when}} {{when.text}}{{^when}}-{{/when}}"
    #expect(page(text) == "2 June 2 June")
    #expect(page(text) { $0.when = nil } == " -")
  }

  @Test func readsFlags() {
    let text = "{{#is-draft}}draft{{/is-draft}}{{^is-draft}}public{{/is-draft}}"
    #expect(page(text) == "public")
    #expect(page(text) { $0.isDraft = true } == "draft")
  }

  @Test func asksWhetherAListHasItems() {
    let text = "{{#tags?}}<ul>{{#tags}}<li>{{.}}</li>{{/tags}}</ul>{{/tags?}}{{^tags?}}none{{/tags?}}"
    #expect(page(text) == "none")
    #expect(page(text) { $0.tags = ["a", "b"] } == "<ul><li>a</li><li>b</li></ul>")
  }

  @Test func writesLinksRelativeToThePage() {
    let text = "<a href=\"{{link}}\">x</a>{{#source}}<a href=\"{{source}}\">s</a>{{/source}}"
    #expect(page(text) == "<a href=\"../index.html\">x</a>")
    let web = page(text) { $0.source = WebAddress("https://example.org/?a=1&b=\"2\"") }
    #expect(web == "<a href=\"../index.html\">x</a><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">s</a>")
  }

  @Test func fillsTheLinksOfAFragment() {
    let html = page("{{body}}") { view in
      var builder = HTMLBuilder()
      builder.literal("<a href=\"")
      builder.link(SiteLink(SitePath("events/two.html")!))
      builder.literal("\">two</a>")
      view.body = builder.fragment
    }
    #expect(html == "<a href=\"two.html\">two</a>")
  }

  @Test func oneTemplateServesManyPages() {
    let (template, _) = Theme("{{title}}<a href=\"{{link}}\">").compile(EventView.fields.schema)
    var sink = ByteSink()
    template?.render(EventView(), at: SitePath("a.html")!, into: &sink)
    template?.render(EventView(), at: SitePath("a/b/c.html")!, into: &sink)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == "Talks<a href=\"index.html\">Talks<a href=\"../../index.html\">")
  }

  @Test func aListMayShowNothingOfItsItems() {
    let html = page("{{#tags}}{{#actors}}x{{/actors}};{{/tags}}") { view in
      view.tags = ["a", "b"]
      view.actors = [.init(), .init()]
    }
    #expect(html == "xx;xx;")
  }
}
