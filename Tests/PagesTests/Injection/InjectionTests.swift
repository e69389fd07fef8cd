import TestSupport
import Testing

/// Hostile text in any field changes no element and no attribute of any page: it is shown, and nothing else.
struct InjectionTests {
  /// Rendered once for all.
  private static let harmless = Result { try structure(HostileDossier.files("harmless")) }

  private static func structure(_ files: [String: String]) throws -> [String: String] {
    let site = try TestDossier(files).site()
    return Dictionary(
      uniqueKeysWithValues: try addresses(site).map { ($0.key, try site.page($0.value).root.structure) })
  }

  /// A tag's page has the tag in its address: it goes by its number here.
  private static func addresses(_ site: RenderedSite) -> [String: String] {
    let tags = site.pages.filter { $0.hasPrefix("tags/") && $0 != "tags/index.html" }
    return Dictionary(
      uniqueKeysWithValues: site.pages.map { path in
        (tags.firstIndex(of: path).map { "tags/\($0)" } ?? path, path)
      })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "{{title}}", "{{{title}}}", "{{> base}}", "</title><h1>x</h1>", "</p></main></body>", "]]>", "-->", "&lt;b&gt;", "&",
    "&#60;b&#62;", "<",
    "\u{202E}evil\u{2066}", "<svg/onload=x>", "<a href=\"https://example.org\">x</a>", "\u{FEFF}\u{200B}x", "<?php x ?>",
    "<![CDATA[ x ]]>",
    "</style><style>", "data:text/html,x", "'\"><b>", "\\\"", "\u{1F600}<b>", "%00", "x\u{301}\u{301}\u{301}",
  ])
  func theStructureOfEveryPageStays(hostile: String) throws {
    let harmless = try Self.harmless.get()
    let found = try Self.structure(HostileDossier.files("h" + hostile + "h"))
    #expect(found.keys.sorted() == harmless.keys.sorted())
    for (path, expected) in harmless where found[path] != expected { Issue.record("\(path) differs") }
  }

  @Test(arguments: ["<!-- x", "<!--", "%%"])
  func aCommentThatDoesNotEndIsRefused(hostile: String) throws {
    let dossier = TestDossier(HostileDossier.files("h" + hostile + "h"))
    #expect(try dossier.render().isEmpty)
    #expect(
      Set(try dossier.problems().filter { $0.contains(" error ") }.map { $0.split(separator: " ")[2] })
        == ["unclosed-comment", "markup-in-plain-text"])
  }

  /// What the pages show of it is what was written.
  @Test func hostileTextIsShownAsItIs() throws {
    let site = try TestDossier(HostileDossier.files("h<b>&\"'</title>{{x}}h")).site()
    #expect(try site.page("actors/a.html").heading == "Actor h<b>&\"'</title>{{x}}h")
    #expect(try site.page("actors/a.html").title == "Actor h<b>&\"'</title>{{x}}h – Title h<b>&\"'</title>{{x}}h")
    #expect(
      try site.page("notes/note.html").all("meta").first { $0["name"] == "description" }?["content"]?.hasPrefix("Summary h<b>&")
        == true)
    #expect(try site.page("events/e.html").first("img")?["alt"] == "Alt h<b>&\"'</title>{{x}}h")
  }

  /// What no line of text may hold is refused where it stands.
  @Test(arguments: ["\u{0}", "\u{1B}[2J", "\u{8}", "a\u{2028}b", "\u{85}"])
  func aControlCharacterIsRefusedOrShownHarmlessly(hostile: String) throws {
    let dossier = TestDossier(HostileDossier.files("h" + hostile + "h"))
    let files = try dossier.render()
    if files.isEmpty {
      #expect(try dossier.problems().contains { $0.contains("error") })
    } else {
      #expect(RenderedSite(files).faults == [])
      let harmless = try Self.harmless.get()
      let site = RenderedSite(files)
      let addresses = Self.addresses(site)
      for (path, expected) in harmless { #expect(try site.page(addresses[path] ?? path).root.structure == expected, "\(path)") }
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "//example.org", "https://example.org/a b", "JAVASCRIPT:x", "https://a\u{202E}b",
  ])
  func anAddressThatNoReaderMayFollowIsRefused(address: String) throws {
    let source = "[{\"id\": \"s\", \"title\": \"S\", \"URL\": \"\(address)\"}]"
    #expect(try TestDossier(["sources/s.json": source]).problems().contains { $0.hasSuffix("error unsafe-address") })
    #expect(
      try TestDossier(["dossier.yaml": "title: T\nbase_url: \"\(address)\"\n"]).problems().contains {
        $0.hasSuffix("error unsafe-address")
      })
  }
}
