import TestSupport
import Testing

/// No two files of a site have one address.
struct AddressesTests {
  /// A note's id may be that of a long list of another note.
  @Test func aLongListOfMentionsTakesNoNotesAddress() throws {
    var files = ["notes/a.md": "---\ntitle: A\n---\n", "notes/a/mentions.md": "---\ntitle: Mine\n---\n"]
    for i in 0..<61 { files["notes/n\(i).md"] = "---\ntitle: N\(i)\n---\nSee [[a]].\n" }
    let site = try TestDossier(files).site()
    #expect(try site.page("notes/a/mentions.html").heading == "Mine")
    #expect(try site.page("notes/a.html").main.links.contains("a.mentions.html"))
    #expect(try site.page("notes/a.mentions.html").all("span", class: "entry-name").count == 61)
  }

  @Test(arguments: [
    "index.html", "404.html", "actors/a.html", "actors/index.html", "actors/old.html", "assets/style.css", "assets/accent.css",
    "media/a.png", "actors",
    "index.html/x", "timeline/index.html",
  ])
  func aFixedFileThatTakesAnAddressIsAnError(path: String) throws {
    let dossier = TestDossier([
      "actors/a.yaml": "{id: a, kind: person, name: A, aka_ids: [old], image: {file: media/a.png, alt: A}}", "media/a.png": "png",
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult}", "static/\(path)": "x",
    ])
    #expect(try dossier.problems().filter { $0.contains("error") } == ["error static-address-taken"])
  }

  @Test func otherFixedFilesStandAtTheRootAsTheyAre() throws {
    let site = try TestDossier(["static/CNAME": "example.org", "static/actors/logo a.png": "png", "static/robots.txt": "x"])
      .site()
    #expect(site.files["CNAME"] == Array("example.org".utf8))
    #expect(site.files["actors/logo a.png"] != nil)
  }
}
