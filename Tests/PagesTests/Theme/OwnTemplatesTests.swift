import Base
import Publishing
import TestSupport
import Testing

/// A file in the author's own Templates/ takes the place of the built-in one of its name.
struct OwnTemplatesTests {
  private func dossier(_ templates: [String: String]) -> TestDossier {
    var dossier = TestDossier(["actors/a.yaml": "{id: a, kind: person, name: Abe <b>}"])
    dossier.templates = templates
    return dossier
  }

  private let page = "{{<base}}\n{{$main}}\n<h1>Own {{title}}</h1>\n{{/main}}\n{{/base}}\n"

  @Test func itsPagesAreMadeByIt() throws {
    let site = try dossier(["actor.html": page]).site()
    #expect(try site.page("actors/a.html").heading == "Own Abe <b>")
    #expect(try site.page("index.html").heading == "Test")
  }

  @Test func itMayHavePartialsAndAssetsOfItsOwn() throws {
    let site = try dossier([
      "actor.html": page.replacing("Own", with: "{{> partials/mine}}"), "partials/mine.html": "<em>mine</em>",
      "assets/own.css": "p { color: red }",
      "assets/style.css": "a { color: blue }",
    ]).site()
    #expect(try site.page("actors/a.html").first("em")?.text == "mine")
    #expect(site.files["assets/own.css"] != nil)
    #expect(site.files["assets/style.css"] == Array("a { color: blue }".utf8))
  }

  @Test(arguments: [
    ("{{titel}}", "template-unknown-field"), ("{{words.nothing}}", "template-unknown-word"),
    ("{{> partials/nothing}}", "template-missing"),
    ("<a href=\"{{title}}\">x</a>", "template-text-in-address"), ("<p {{title}}>x</p>", "template-hole-place"),
    ("<script>{{title}}</script>", "template-hole-place"),
    ("{{{title}}}", "template-unescaped-hole"), ("{{#tags}}", "template-unclosed-section"),
  ])
  func aFaultIsAnErrorAtItsPlace(hole: String, code: String) throws {
    let problems = try dossier(["actor.html": page.replacing("Own {{title}}", with: "é \(hole)")]).problems()
    let place = try #require(problems.first?.split(separator: " "))
    #expect(place[1] == "error" && place[2] == code, "\(problems)")
    #expect(place[0].hasPrefix("Templates/actor.html:3:"))
    let column = Int(place[0].split(separator: ":")[2]) ?? 0
    #expect((7...7 + hole.count).contains(column), "\(problems)")
    #expect(try dossier(["actor.html": page.replacing("Own {{title}}", with: hole)]).render().isEmpty)
  }

  @Test func aHoleIsMeasuredInCharacters() throws {
    #expect(
      try dossier(["actor.html": page.replacing("Own {{title}}", with: "Київ {{titel}}")]).problems() == [
        "Templates/actor.html:3:12 error template-unknown-field"
      ])
  }

  @Test func aFileThatNoPageUsesIsReported() throws {
    #expect(try dossier(["actor.htm": page]).problems() == ["Templates/actor.htm:1:1 warning unused-template"])
  }

  @Test(arguments: [("{{titel}}", "title"), ("{{words.skpi}}", "skip"), ("{{> partials/nmae}}", "partials/name.html")])
  func aMisspeltHoleNamesWhatIsNear(hole: String, near: String) throws {
    let report = try dossier(["actor.html": page.replacing("Own {{title}}", with: hole)]).check()
    #expect(report.diagnostics.first?.suggestion?.hasPrefix("did you mean `\(near)`") == true)
  }

  /// A language of the author's own: what it lacks is English.
  @Test func anotherLanguageMayBeIncomplete() throws {
    var dossier = dossier(["words/de.yaml": "not-found: Seite nicht gefunden\n", "words/de-AT.yaml": "skip: Hupf\n"])
    dossier.files["dossier.yaml"] = "title: T\nlanguage: de-AT\n"
    let page = try dossier.site().page("404.html")
    #expect(page.heading == "Seite nicht gefunden")
    #expect(page.first("a", class: "skip")?.text == "Hupf")
    #expect(page.first("html")?["lang"] == "de-AT")
  }
}
