import TestSupport
import Testing
import Theme

@testable import Publishing

/// The built-in templates are compiled only when a page needs them; so that one which does not fit is found here and not by a user.
struct BuiltInThemeTests {
  @Test func everyTemplateFitsItsView() throws {
    var dossier = TestDossier([:])
    let base = try #require(BuiltInFile.theme.first { $0.path == "base.html" })
    // With one of the author's own, all are compiled at once.
    dossier.templates = ["base.html": String(decoding: base.bytes, as: UTF8.self) + "<!-- mine -->\n"]
    #expect(try dossier.problems() == [])
    #expect(try dossier.render()["404.html"].map { String(decoding: $0, as: UTF8.self).contains("<!-- mine -->") } == true)
    dossier.templates["event.html"] = "{{>nothing}}"
    #expect(try dossier.problems() == ["Templates/event.html:1:4 error template-missing"])
  }

  @Test func aCopyOfTheThemeIsTheTheme() throws {
    var dossier = TestDossier([:])
    let built = try dossier.render()
    for file in BuiltInFile.theme where file.path.hasSuffix(".html") {
      dossier.templates[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    #expect(try dossier.render() == built)
  }
}
