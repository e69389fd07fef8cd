import Base
import Testing

struct EscapingTests {
  private func escaped(_ text: String, for place: EscapePlace) -> String {
    var sink = ByteSink()
    sink.write(text, escapedFor: place)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func textLosesWhatCouldOpenATagOrAnEntity() {
    #expect(escaped("<b>&amp; \"x\" 'y' Київ", for: .text) == "&lt;b&gt;&amp;amp; \"x\" 'y' Київ")
  }

  @Test func anAttributeLosesItsQuoteToo() {
    #expect(escaped("a\" onmouseover=\"x<>&'", for: .attribute) == "a&quot; onmouseover=&quot;x&lt;&gt;&amp;'")
  }

  @Test(arguments: [EscapePlace.text, .attribute])
  func aNULBecomesTheReplacementCharacter(place: EscapePlace) {
    #expect(escaped("a\u{0}b", for: place) == "a\u{FFFD}b")
  }

  @Test func nothingAndSpecialCharactersAloneAreRight() {
    #expect(escaped("", for: .text) == "")
    #expect(escaped("<", for: .text) == "&lt;")
    #expect(escaped("<<>>", for: .attribute) == "&lt;&lt;&gt;&gt;")
    #expect(escaped("plain", for: .attribute) == "plain")
  }
}
