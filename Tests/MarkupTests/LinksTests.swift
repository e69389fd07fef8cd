import Base
import Markup
import Testing

@Suite struct LinksTests {
  @Test func outwardLinksGiveNothingAway() {
    #expect(
      Reading("[a](https://x.org/a%20b \"t\")").html
        == "<p><a href=\"https://x.org/a%20b\" rel=\"noopener noreferrer\" title=\"t\">a</a></p>\n")
    #expect(Reading("me@x.org").html == "<p><a href=\"mailto:me@x.org\">me@x.org</a></p>\n")
    #expect(Reading("www.x.org").html == "<p><a href=\"http://www.x.org\" rel=\"noopener noreferrer\">www.x.org</a></p>\n")
  }

  @Test func otherSchemesBecomeText() {
    for address in [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "feed:x", "//host/x", "java&#x0A;script:x",
      "&#1;javascript:x",
      "\\\\\\\\host\\\\x", "ftp://x.org", "https:x", "https:///x", "file:///etc/passwd", "xmpp:a@b.c",
    ] {
      let reading = Reading("see [a](\(address))")
      #expect(!reading.html.contains("href"), "\(address)")
      #expect(reading.html.hasPrefix("<p>see "), "\(address)")
    }
    expectProblems("x\n\n- see 1️⃣[a](javascript:x) 2️⃣<ftp://x.org>", ("1️⃣", "unsafe-link"), ("2️⃣", "unsafe-link"))
  }

  @Test func filesOfContent() {
    #expect(Reading("[P](../actors/putin.md)").html == "<p><a href=\"actors/putin.html\">P</a></p>\n")
    #expect(Reading("[P](../actors/putin.md#Aims)").html == "<p><a href=\"actors/putin.html#aims\">P</a></p>\n")
    #expect(Reading("[t](talks.md)").html == "<p><a href=\"notes/talks.html\">t</a></p>\n")
    #expect(Reading("[t](/notes/./talks.md)").html == "<p><a href=\"notes/talks.html\">t</a></p>\n")
    #expect(Reading("[r](media/report.pdf)").body.media == ["media/report.pdf"])
    #expect(Reading("[P](../actors/putin.md)").body.references.map(\.target) == [TargetID(0)])
  }

  @Test func filesThatAreNotThere() {
    #expect(Reading("a [b *c*](nothing.md)").html == "<p>a b <em>c</em></p>\n")
    #expect(Reading("a [b](../actors/secret.md)").html == "<p>a b</p>\n")
    expectProblems(
      "a 1️⃣[b](nothing.md) 2️⃣[c](../../x.md) 3️⃣[d](../actors/secret.md)", ("1️⃣", "unknown-link"), ("2️⃣", "unknown-link"),
      ("3️⃣", "hidden-link"))
  }

  @Test func fragmentsAreChecked() {
    #expect(Reading("[x](#a-b)\n\n# A b").html.hasPrefix("<p><a href=\"#a-b\">x</a></p>"))
    expectProblems("1️⃣[x](#nothing)", ("1️⃣", "unknown-heading"))
  }

  @Test func rawHTMLIsText() {
    let reading = Reading("a <b onclick=\"x\">c</b>\n\n<script>alert(1)</script>\n\n<iframe src=x>")
    #expect(
      reading.html
        == "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;iframe src=x&gt;</p>\n"
    )
  }
}

@Suite struct ImagesTests {
  @Test func ownImagesAreShown() {
    let reading = Reading("![A *map*](media/map.png \"t\") ![A map](../media/map.png)")
    #expect(
      reading.html
        == "<p><img src=\"media/map.png\" alt=\"A map\" title=\"t\" loading=\"lazy\" /> <img src=\"media/map.png\" alt=\"A map\" loading=\"lazy\" /></p>\n"
    )
    #expect(reading.body.media == ["media/map.png", "media/map.png"])
  }

  @Test func othersLeaveTheirText() {
    #expect(Reading("![A map](https://x.org/a.png)").html == "<p>A map</p>\n")
    expectProblems(
      "a\n\n| 1️⃣![x](https://x.org/a.png) | 2️⃣![x](media/none.png) |\n|---|---|\n| 3️⃣![](media/map.png) | 4️⃣![x](data:image/png,x) |",
      ("1️⃣", "remote-image"), ("2️⃣", "unknown-image"), ("3️⃣", "image-without-alt"), ("4️⃣", "remote-image"))
  }
}
