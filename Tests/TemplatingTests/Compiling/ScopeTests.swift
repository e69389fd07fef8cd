import Base
import Templating
import Testing

@Suite struct ScopeTests {
  @Test func looksInsideFirstThenOutside() {
    let html = page("{{#actors}}{{#when}}{{name}} {{text}} {{title}} {{site-title}};{{/when}}{{/actors}}") {
      $0.actors = [.init()]
    }
    #expect(html == "Ada 2 June Talks Dossier;")
  }

  @Test func anInnerNameHidesTheOuterOne() {
    struct Item: Sendable { let title: String }
    struct List: Sendable { let title: String; let items: [Item] }
    let item = Fields<Item>([.text("title", \.title)])
    let list = Fields<List>([.text("title", \.title), .list("items", \.items, item)])
    let html = Theme("{{title}}{{#items}}{{title}}{{/items}}{{title}}").render(List(title: "o", items: [Item(title: "i")]), list)
    #expect(html == "oio")
  }

  @Test func nestedListsKeepTheirOwnItems() {
    struct Row: Sendable { let name: String; let cells: [String] }
    struct Table: Sendable { let rows: [Row]; let names: [String] }
    let row = Fields<Row>([.text("name", \.name), .texts("cells", \.cells)])
    let table = Fields<Table>([.list("rows", \.rows, row), .texts("names", \.names)])
    let view = Table(rows: [Row(name: "r", cells: ["1", "2"]), Row(name: "s", cells: [])], names: ["x", "y"])
    let html = Theme(
      "{{#rows}}{{#cells}}{{name}}{{.}}{{#names}}{{.}}{{/names}} {{/cells}}{{name}};{{/rows}}{{#names}}{{.}}{{/names}}"
    )
    .render(view, table)
    #expect(html == "r1xy r2xy r;s;xy")
  }

  @Test func suggestsTheNearestFieldForAMisspeltOne() {
    let found = Theme("{{1️⃣titel}}{{#actors}}{{2️⃣nam}}{{/actors}}{{when.3️⃣txt}}")
      .expect([(1, .templateUnknownField), (2, .templateUnknownField), (3, .templateUnknownField)], EventView.fields.schema)
    #expect(found.map(\.suggestion) == ["did you mean `title`?", "did you mean `name`?", "did you mean `text`?"])
  }

  @Test func reportsAnUnknownSectionOnceAndGoesOnInside() {
    _ = Theme("{{#1️⃣actor}}{{name}}{{words.2️⃣x}}{{title}}{{/actor}}{{3️⃣b}}")
      .expect(
        [(1, .templateUnknownField), (2, .templateUnknownWord), (3, .templateUnknownField)], EventView.fields.schema)
  }

  @Test func aListsFieldsEndWithItsSection() {
    _ = Theme("{{#actors}}{{name}}{{/actors}}{{1️⃣name}}").expect([(1, .templateUnknownField)], EventView.fields.schema)
  }
}
