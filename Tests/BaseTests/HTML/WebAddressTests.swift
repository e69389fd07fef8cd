import Base
import Testing

struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG", "https://пример.рф/путь",
    "mailto:desk@example.org",
    "MailTo:a@b", "https://example.org/\"quoted\"<b>", "https://[::1]:8080/",
  ])
  func takesAddressesThatAReaderMayFollow(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "example.org", "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>", "DATA:text/html;base64,AAAA", "vbscript:x", "file:///etc/passwd", "ftp://example.org",
    "//example.org", "/a", "a/b", "#a",
    "https:", "https:/", "https://", "https:///x", "https:example.org", "https:\\\\example.org", "mailto:", "mailto:nobody", ":",
    "://x",
    "https://example.org/a b", "https://example.org/\n", "https://exam\nple.org", "https://example.org/\t",
    "https://example.org/\u{0}",
    "https://example.org/\u{202E}gro", "https://example.org/\u{2028}", "https://example.org/\u{A0}",
    "https://example.org/\u{200B}", "https ://example.org",
    "blob:https://example.org/x", "view-source:https://example.org", "ℎttps://example.org",
  ])
  func refusesEveryOtherOne(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
