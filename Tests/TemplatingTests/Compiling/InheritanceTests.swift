import Base
import Templating
import Testing

@Suite struct InheritanceTests {
  private let base = "<title>{{$title}}{{site-title}}{{/title}}</title><main>{{$content}}none{{/content}}</main>"

  @Test func blocksReplaceDefaults() {
    let html = page("{{<base}}\n  {{$content}}<p>{{title}}</p>{{/content}}\n{{/base}}\n", ["base.html": base])
    #expect(html == "<title>Dossier</title><main><p>Talks</p></main>")
  }

  @Test func theOutermostChildHasTheLastWord() {
    let middle = "{{<base}}{{$title}}middle{{/title}}{{$content}}[{{$inner}}-{{/inner}}]{{/content}}{{/base}}"
    let html = page(
      "{{<middle}}{{$title}}page{{/title}}{{$inner}}in{{/inner}}{{/middle}}", ["middle.html": middle, "base.html": base])
    #expect(html == "<title>page</title><main>[in]</main>")
  }

  @Test func aBlockMayHoldABlockOfItsOwnName() {
    let middle = "{{<base}}{{$content}}[{{$content}}default{{/content}}]{{/content}}{{/base}}"
    #expect(
      page("{{<middle}}{{/middle}}", ["middle.html": middle, "base.html": base]) == "<title>Dossier</title><main>[default]</main>"
    )
  }

  @Test func aParentUsedAsAPartKeepsItsOwnBlocks() {
    let withCard = "<main>{{$content}}{{/content}}{{<card}}{{$content}}card{{/content}}{{/card}}</main>"
    let html = page(
      "{{<base}}{{$content}}page{{/content}}{{/base}}",
      ["base.html": withCard, "card.html": "<div>{{$content}}{{/content}}</div>"])
    #expect(html == "<main>page<div>card</div></main>")
  }

  @Test func aBlockSeesTheScopeWhereItIsShown() {
    let html = page("{{<list}}{{$item}}{{name}}!{{/item}}{{/list}}", ["list.html": "{{#actors}}{{$item}}{{/item}}{{/actors}}"]) {
      $0.actors = [.init(name: "A"), .init(name: "B")]
    }
    #expect(html == "A!B!")
  }

  @Test func aBlockIsEscapedForWhereItIsShown() {
    let html = page("{{<b}}{{$t}}{{title}}{{/t}}{{/b}}", ["b.html": "<p title=\"{{$t}}{{/t}}\">{{$t}}{{/t}}"]) {
      $0.title = "\"<"
    }
    #expect(html == "<p title=\"&quot;&lt;\">\"&lt;")
    _ = Theme("{{<b}}{{$t}}{{1️⃣title}}{{/t}}{{/b}}", ["b.html": "<script>{{$t}}{{/t}}</script>"])
      .expect([(1, .templateHolePlace)], EventView.fields.schema)
  }

  @Test func reportsABlockThatTheParentLacks() {
    let found = Theme("{{<base}}{{$1️⃣contnt}}x{{/contnt}}{{/base}}", ["base.html": base])
      .expect([(1, .templateUnknownBlock)], EventView.fields.schema)
    #expect(found.first?.suggestion == "did you mean `content`?")
  }

  @Test func reportsWhatWouldNotBeShown() {
    _ = Theme("{{<base}}\n 1️⃣lost\n{{2️⃣title}}{{! fine }}{{$title}}{{/title}}{{$3️⃣title}}{{/title}}{{/base}}", ["base.html": base])
      .expect([(1, .templateLostContent), (2, .templateLostContent), (3, .templateRepeatedBlock)], EventView.fields.schema)
  }

  @Test func reportsABlockThatEndsElsewhereInTheHTML() {
    _ = Theme("{{<base}}{{$1️⃣content}}<p{{/content}}{{/base}}", ["base.html": base])
      .expect([(1, .templateUnevenMarkup)], EventView.fields.schema)
  }

  @Test func reportsACircleAndAMissingParent() {
    _ = Theme("{{<1️⃣page}}{{/page}}{{<2️⃣bsae}}{{/bsae}}", ["base.html": base])
      .expect([(1, .templateCircular), (2, .templateMissing)], EventView.fields.schema)
  }
}
