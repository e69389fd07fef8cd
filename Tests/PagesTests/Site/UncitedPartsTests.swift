import TestSupport
import Testing

/// What a record cites covers its parts. Where it cites nothing, a part that does not either is marked, counted and explained; and
/// nothing is where the author asks for no citations.
struct UncitedPartsTests {
  private func dossier(_ parts: String, gate: String = "warning") -> TestDossier {
    TestDossier([
      "dossier.yaml": "title: T\ngates: {uncited: \(gate)}\n", "actors/a.yaml": "- {id: ann, kind: person, name: Ann}\n",
      "sources/s.yaml": "{id: s, title: S}", "issues/i.yaml": "{id: truce, title: Truce}",
      "instruments/act.yaml": "{id: act, kind: bill, title: Act, \(parts)}",
    ])
  }

  private static func parts(_ cite: String) -> [String] {
    [
      "stages: [{stage: introduced, date: 2025\(cite)}]", "provisions: [{issue: truce, text: Stop\(cite)}]",
      "support: [{vote: V, as_of: 2025-06-12, counts: {yes: 2}\(cite)}]",
      "figures: [{measure: pages, value: 4, claimed_by: ann\(cite)}]",
    ]
  }

  /// On its page, as a problem, in the method's rules, among what is missing, and in the front page's count.
  private func expect(_ dossier: TestDossier, isMarked: Bool, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let problems = try dossier.problems()
    #expect(problems.map { $0.hasSuffix("warning uncited") } == (isMarked ? [true] : []), sourceLocation: sourceLocation)
    let site = try dossier.site()
    let marks = try site.page("instruments/act.html").all("span", class: "mark").filter { $0.text == "no source given" }
    #expect(marks.count == (isMarked ? 1 : 0), sourceLocation: sourceLocation)
    let method = try site.page("method/index.html").main.text
    #expect(method.contains("marked so, and counted") == isMarked, sourceLocation: sourceLocation)
    let gaps = try? site.page("gaps/index.html").section("Without a citation")?.links
    #expect(gaps == (isMarked ? ["../instruments/act.html"] : nil), sourceLocation: sourceLocation)
    let front = try site.page("index.html").main.text
    #expect(front.contains("1 record without a citation") == isMarked, sourceLocation: sourceLocation)
  }

  @Test(arguments: parts("")) func aPartOfARecordThatCitesNothingIsMarked(_ part: String) throws {
    try expect(dossier(part), isMarked: true)
  }

  @Test(arguments: parts("").map { "cite: s, " + $0 } + parts(", cite: s"))
  func aPartIsNotMarkedWhereItOrItsRecordCites(_ part: String) throws {
    try expect(dossier(part), isMarked: false)
  }

  @Test(arguments: parts("")) func nothingIsMarkedWhereTheAuthorAsksForNoCitations(_ part: String) throws {
    try expect(dossier(part, gate: "off"), isMarked: false)
  }

  /// The page of all figures counts what it marks.
  @Test func figuresAreCountedAsTheyAreMarked() throws {
    let figure = Self.parts("")[3]
    for (parts, gate, count) in [(figure, "warning", 1), ("cite: s, " + figure, "warning", 0), (figure, "off", 0)] {
      let page = try dossier(parts, gate: gate).site().page("figures/index.html").main
      #expect(page.text.contains("1 without a source") == (count == 1))
      #expect(page.all("span", class: "mark").count == count)
    }
  }

  /// A grade is explained wherever it is shown.
  @Test(arguments: parts(", cite: [{source: s, credibility: 2}]")) func gradesOfPartsAreExplained(_ part: String) throws {
    #expect(try dossier(part).site().page("method/index.html").main.text.contains("2 – probably true"))
  }
}
