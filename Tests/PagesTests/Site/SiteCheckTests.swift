import Publishing
import TestSupport
import Testing

/// Every link of every page leads to a file that is there, and nothing is loaded from elsewhere.
struct SiteCheckTests {
  @Test func theSampleDossierHasNoFault() throws {
    let (report, site) = try SampleDossier.render()
    #expect(report.diagnostics.isEmpty)
    #expect(site.pages.count > 100)
    #expect(site.faults == [])
  }

  private let head =
    "<!doctype html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body><main><h1>x</h1>"

  /// A check that cannot fail would be none.
  @Test(arguments: [
    ("<a href=\"b.html\">x</a>", "leads to no file"), ("<a href=\"../a.html\">x</a>", "leaves the site"),
    ("<a href=\"/a.html\">x</a>", "leaves the site"),
    ("<a href=\"#x\">x</a>", "leads to no id"), ("<a href=\"https://example.org\">x</a>", "lacks rel"),
    ("<a href=\"//example.org\">x</a>", "leaves the site"),
    ("<a href=\"javascript:x\" rel=\"noopener noreferrer\">x</a>", "is of outside"),
    ("<img src=\"https://example.org/a.png\">", "is of outside"),
    ("<p id=\"x\">x</p><p id=\"x\">x</p>", "stands twice"), ("<script>x</script>", "an inline script"),
    ("<p style=\"x\">x</p>", "<p style>"),
    ("<p onclick=\"x\">x</p>", "<p onclick>"), ("<p>x<p>y</p></p>", "<p> inside <p>"), ("<p>x", "</main> closes <p>"),
    ("<p>x</div></p>", "</div> closes <p>"),
    ("a & b", "a bare &"), ("a < b", "a bare <"), ("<p a=x>y</p>", "has no quotes"), ("<iframe></iframe>", "<iframe>"),
    ("<a><a>x</a></a>", "<a> inside <a>"),
    ("<p class=\"a\" class=\"b\">x</p>", "has an attribute twice"), ("<h1>y</h1>", "not one html"),
  ])
  func findsAFault(html: String, fault: String) {
    let faults = RenderedSite(["a.html": Array((head + html + "</main></body></html>").utf8)]).faults
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }

  @Test func findsNoneWhereThereIsNone() {
    let html = "<a href=\"a.html#%C3%A9\">x</a><a href=\"b/%20c.png\">y</a><p id=\"é\">&lt;&amp;&quot;</p></main></body></html>"
    #expect(RenderedSite(["a.html": Array((head + html).utf8), "b/ c.png": []]).faults == [])
    #expect(
      RenderedSite(["a.html": Array("<!doctype html>\n<html><body><main><h1>x</h1></main></body></html>".utf8)]).faults == [
        "a.html: no Content-Security-Policy"
      ])
    #expect(RenderedSite(["a.css": Array("a { background: url(x.png) }".utf8)]).faults == ["a.css: has url("])
  }
}
