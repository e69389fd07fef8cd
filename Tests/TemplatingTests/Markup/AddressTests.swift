import Base
import Templating
import Testing

@Suite struct AddressTests {
  @Test(arguments: ["href", "src", "action", "formaction", "cite", "poster", "data", "HREF", "xlink:href", "data-src"])
  func takesOnlyAnAddress(_ attribute: String) {
    #expect(page("<a \(attribute)=\"{{link}}\">") == "<a \(attribute)=\"../index.html\">")
    _ = Theme("<a \(attribute)=\"{{1️⃣title}}\">").expect([(1, .templateTextInAddress)], EventView.fields.schema)
    _ = Theme("<a \(attribute)=\"{{1️⃣words.w}}\">")
      .expect([(1, .templateTextInAddress)], EventView.fields.schema, Words(["w": .text("x")]))
  }

  @Test func isTheWholeValue() {
    _ = Theme("<a href=\"{{link}}1️⃣#top\"><a href=\"https://a.org/{{2️⃣link}}\"><a href=\"{{link}}{{3️⃣link}}\">")
      .expect([(1, .templateTextInAddress), (2, .templateTextInAddress), (3, .templateTextInAddress)], EventView.fields.schema)
  }

  @Test func standsNowhereElse() {
    _ = Theme("{{1️⃣link}}<p title=\"{{2️⃣link}}\"><title>{{3️⃣link}}</title><img srcset=\"{{4️⃣link}}\">")
      .expect((1...4).map { ($0, .templateAddressPlace) }, EventView.fields.schema)
  }

  @Test func anOptionalOneIsWrittenOnlyWhereItIsPresent() {
    _ = Theme(
      """
      <a href="{{1️⃣source}}">{{#source}}<a href="{{source}}"><a href="{{.}}">{{/source}}{{#source?}}<a href="{{source}}">{{/source?}}
      {{^source}}<a href="{{2️⃣source}}">{{/source}}{{#is-draft}}<a href="{{3️⃣source}}">{{/is-draft}}
      {{#actors}}<a href="{{4️⃣link}}">{{#link}}<a href="{{link}}">{{/link}}{{/actors}}<a href="{{link}}">
      """
    ).expect((1...4).map { ($0, .templateAbsentAddress) }, EventView.fields.schema)
  }

  @Test func insideAnOptionalObjectIsPresentInItsSection() {
    let link = Schema([
      Schema.Field("link", .address), Schema.Field("deep", .object(Schema([Schema.Field("to", .address)])), isOptional: true),
    ])
    let schema = Schema([Schema.Field("next", .object(link), isOptional: true)])
    _ = Theme(
      """
      <a href="{{1️⃣next.link}}">{{#next}}<a href="{{link}}"><a href="{{next.link}}"><a href="{{2️⃣deep.to}}">{{/next}}
      {{#next.deep}}<a href="{{next.deep.to}}"><a href="{{to}}"><a href="{{next.link}}">{{/next.deep}}
      """
    ).expect([(1, .templateAbsentAddress), (2, .templateAbsentAddress)], schema)
  }

  @Test func aLiteralOneMeansTheSameFromEachFolder() {
    _ = Theme(
      "<a href=\"1️⃣style.css\"><a href=\"2️⃣/x\"><a href=\"#top\"><a href=\"https://a.org/x\"><a href=\"mailto:a@b.org\"><form action=\"\">"
    )
    .expect([(1, .templateRelativeAddress), (2, .templateRelativeAddress)], EventView.fields.schema)
  }
}
