import Base
import Testing

@testable import Publishing

struct DryRunTests {
  @Test func saysWhatABuildWouldDoAndDoesNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b", "c.html": "c"])
    let before = sandbox.site
    do {
      let output = try OutputFolder(sandbox.settings())
      let files = try [("a.html", "a"), ("b.html", "B"), ("d.html", "d")].map { path, text in
        try output.compare(try #require(SitePath(path)), Array(text.utf8).span)
      }
      let changes = try output.changes(files)
      #expect(changes.new.map(\.description) == ["d.html"])
      #expect(changes.changed.map(\.description) == ["b.html"])
      #expect(changes.removed.map(\.description) == ["c.html"])
      #expect(changes.unchanged == 1)
    }
    #expect(sandbox.site == before)
    #expect(sandbox.leftovers == [])
  }

  @Test func refusesWhatABuildRefuses() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
    try sandbox.write("Output/mine.html", "mine")
    let output = try OutputFolder(sandbox.settings())
    let file = try output.compare(try #require(SitePath("mine.html")), Array("ours".utf8).span)
    #expect(refusal { _ = try output.changes([file]) }?.contains("not written by Dossier") == true)
  }
}
