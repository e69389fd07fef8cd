import Base
import Templating
import Testing

@Suite struct HolePlaceTests {
  @Test(arguments: [
    "<{{1️⃣title}}>", "</{{1️⃣title}}>", "<a{{1️⃣title}}>", "<p {{1️⃣title}}>", "<p {{1️⃣title}}=\"x\">", "<p a{{1️⃣title}}=\"x\">",
    "<p a={{1️⃣title}}>", "<p a=x{{1️⃣title}}>", "<p a='{{1️⃣title}}'>", "<p a=\"x\"{{1️⃣title}}>", "<p / {{1️⃣title}}>",
    "<!-- {{1️⃣title}} -->", "<!-- --! {{1️⃣title}} -->", "<!-- --!-> {{1️⃣title}} -->", "<!{{1️⃣title}}>", "<!doctype {{1️⃣title}}>",
    "<?x {{1️⃣title}}>", "<![CDATA[{{1️⃣title}}]]>", "</ {{1️⃣title}}>",
    "<script>{{1️⃣title}}</script>", "<SCRIPT>\"{{1️⃣title}}\"</SCRIPT>", "<script></scrip>{{1️⃣title}}</script>",
    "<style>{{1️⃣title}}</style>", "<iframe>{{1️⃣title}}</iframe>", "<xmp>{{1️⃣title}}</xmp>", "<title><{{1️⃣title}}</title>",
    "<title></{{1️⃣title}}</title>", "<p onclick=\"{{1️⃣title}}\">", "<p ONCLICK=\"{{1️⃣title}}\">", "<p style=\"color: {{1️⃣title}}\">",
    "<img srcset=\"{{1️⃣title}} 2x\">", "<link imagesrcset=\"{{1️⃣title}}\">", "<iframe srcdoc=\"{{1️⃣title}}\"></iframe>",
    "<a ping=\"{{1️⃣title}}\">", "<animate attributeName=\"x\" to=\"{{1️⃣title}}\">",
  ]) func refusesAHoleWhereNoEscapeIsSafe(_ text: String) {
    _ = Theme(text).expect([(1, .templateHolePlace)], EventView.fields.schema)
  }

  @Test(arguments: [
    ("< {{title}}", "< Talks"), ("<!-->{{title}}", "<!-->Talks"), ("<!--->{{title}}", "<!--->Talks"),
    ("<!-- a --!>{{title}}", "<!-- a --!>Talks"), ("<!-- a --->{{title}}", "<!-- a --->Talks"), ("<?x>{{title}}", "<?x>Talks"),
    ("<script></script>{{title}}", "<script></script>Talks"), ("<script><p></script >{{title}}", "<script><p></script >Talks"),
    ("<textarea>{{title}}</textarea>", "<textarea>Talks</textarea>"),
    ("<title></titles>{{title}}</title>", "<title></titles>Talks</title>"),
    ("<p a='\"'>{{title}}", "<p a='\"'>Talks"), ("<p a=x>{{title}}", "<p a=x>Talks"),
    ("<p a = \"{{title}}\"/>", "<p a = \"Talks\"/>"),
    ("<p a>{{title}}", "<p a>Talks"), ("<p a/>{{title}}", "<p a/>Talks"), ("<p a =>{{title}}", "<p a =>Talks"),
    ("<p class=\"a {{title}} b\">", "<p class=\"a Talks b\">"), ("<meta content=\"{{title}}\">", "<meta content=\"Talks\">"),
  ]) func fillsAHoleInTextAndQuotedValues(_ text: String, _ html: String) {
    #expect(page(text) == html)
  }

  @Test func reportsAFileThatEndsInATag() {
    _ = Theme("{{title}}<a href=1️⃣").expect([(1, .templateUnfinishedMarkup)], EventView.fields.schema)
  }

  @Test(arguments: [
    "<p>{{#is-draft}}<b{{/is-draft}}></p>", "<p a=\"{{#is-draft}}\"{{/is-draft}}\">", "<p{{#is-draft}} a=\"{{/is-draft}}\">",
    "<!-- {{#is-draft}}-->{{/is-draft}}-->", "<p a={{#is-draft}}\"x\"{{/is-draft}}>", "<a {{#is-draft}}><b {{/is-draft}}>",
    "<a href=\"{{#is-draft}}https://x.org/{{/is-draft}}\">", "<script>{{#is-draft}}</script>{{/is-draft}}",
  ]) func reportsASectionThatEndsElsewhereInTheHTML(_ text: String) {
    let (template, diagnostics) = Theme(text).compile(EventView.fields.schema)
    #expect(template == nil)
    #expect(diagnostics.all.first?.code == .templateUnevenMarkup)
    #expect(diagnostics.all.first?.place?.range == text.utf8.offset(of: "is-draft"))
  }

  @Test func allowsASectionBetweenAttributes() {
    let text =
      "<li{{#is-draft}} class=\"draft\"{{/is-draft}}{{#place}} title=\"{{place}}\"{{/place}} {{#is-draft}}hidden{{/is-draft}}>"
    #expect(page(text) == "<li >")
    let html = page(text) { view in
      view.isDraft = true
      view.place = "Bern"
    }
    #expect(html == "<li class=\"draft\" title=\"Bern\" hidden>")
  }

  @Test func aSectionMayNotLengthenAName() {
    _ = Theme(
      "<li{{#is-draft}}1️⃣x{{/is-draft}}><p a{{#is-draft}}2️⃣b{{/is-draft}}><p a=x{{#is-draft}}3️⃣y{{/is-draft}}><p a=\"b\"4️⃣c=\"d\">"
    )
    .expect((1...4).map { ($0, .templateGluedAttribute) }, EventView.fields.schema)
  }

  @Test func repeatedAttributesBringTheirOwnSpace() {
    _ = Theme("<p {{#tags}}1️⃣a{{/tags}}><p{{#tags}} a{{/tags}}>").expect([(1, .templateGluedAttribute)], EventView.fields.schema)
  }

  @Test func htmlStandsOnlyInText() {
    _ = Theme("{{body}}<p title=\"{{1️⃣body}}\"><title>{{2️⃣body}}</title>")
      .expect([(1, .templateHTMLPlace), (2, .templateHTMLPlace)], EventView.fields.schema)
  }

  @Test func onlyWholeValuesAreWrittenAsThemselves() {
    _ = Theme("{{1️⃣actors}}{{2️⃣when}}{{3️⃣is-draft}}").expect((1...3).map { ($0, .templateNotWritable) }, EventView.fields.schema)
  }
}

extension String.UTF8View {
  /// Where the first occurrence lies.
  fileprivate func offset(of part: String) -> Range<Int> {
    let (bytes, part) = (Array(self), Array(part.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: part) } ?? 0
    return start..<start + part.count
  }
}
