import Base
import Testing

struct AnchorsTests {
  private func written(_ path: String, _ fragment: String? = nil) throws -> String {
    let part = try #require(SitePath("print/page-2.html"))
    let anchors = Anchors([
      try #require(SitePath("notes/a.html")): .init(part, id: "chapter.4", idPrefix: "n1."),
      try #require(SitePath("events/b.html")): .init(part, id: "p.3.7"),
    ])
    var sink = ByteSink()
    SiteLink(try #require(SitePath(path)), fragment: fragment)
      .write(from: .gathering(try #require(SitePath("print/page-2.html")), anchors), into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func whatIsGatheredIsLedToWhereItStands() throws {
    #expect(try written("notes/a.html") == "#chapter.4")
    #expect(try written("notes/a.html", "aims") == "#n1.aims")
    #expect(try written("events/b.html") == "#p.3.7")
  }

  @Test func whatIsNotKeepsItsPage() throws {
    #expect(try written("actors/c.html") == "../actors/c.html")
    #expect(try written("print/index.html", "p.1.1") == "index.html#p.1.1")
    // A part of a page that did not come along.
    #expect(try written("events/b.html", "sources") == "../events/b.html#sources")
  }
}
