import Markup
import Testing

/// Bodies for a page that numbers their paragraphs and what they rest on.
struct NumberedBodyTests {
  private func html(_ text: String) -> String {
    var options = MarkdownOptions(mentions: false)
    options.isNumbered = true
    return Reading(text, options).html
  }

  private let aj = 100

  @Test func paragraphsOfTheTextItselfAreNumbered() {
    #expect(html("a\n\n# b\n\nc") == "{¶1}<p>a</p>\n<h2 id=\"b\">b</h2>\n{¶2}<p>c</p>\n")
    #expect(html("- a\n\n- b\n\n> c\n\nd").split(separator: "{¶").count == 2)
  }

  /// What leaves nothing has no number either, else its number would tell of it.
  @Test func aParagraphThatVanishesHasNoNumber() {
    #expect(html("a\n\n[[secret]]\n\nb") == html("a\n\nb"))
    #expect(html("a\n\n[@leak, p. 4]\n\nb") == html("a\n\nb"))
  }

  @Test func aCitationIsItsNumberAlone() {
    #expect(html("a [@aj, para. 7].") == "{¶1}<p>a{\(aj): para. 7}.</p>\n")
    #expect(html("a\n[@aj; @aj, p. *4*] b") == "{¶1}<p>a{\(aj); \(aj): p. 4} b</p>\n")
  }

  @Test func whatIsSaidBesideACitationStays() {
    let text = html("a [see @aj, p. 1].")
    #expect(text.contains("(see ") && text.contains(")</span>{\(aj): p. 1}."))
    #expect(html("@aj says so.").contains("{\(aj)} says so."))
  }

  @Test func footnotesHaveLetters() {
    let text = html("a[^x] b[^y]\n\n[^x]: c\n[^y]: d")
    #expect(text.contains("role=\"doc-noteref\">a</a>") && text.contains("role=\"doc-noteref\">b</a>"))
  }

  /// A link's own words cannot hold another link.
  @Test func aCitationInALinkStaysInWords() {
    #expect(!html("[a [@aj]](https://example.org)").contains("{\(aj)}"))
  }
}
