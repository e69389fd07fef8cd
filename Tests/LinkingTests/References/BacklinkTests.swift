import Base
import Model
import Testing

@testable import Linking

struct BacklinkTests {
  private func linked() throws -> Linked {
    try Linked([
      "actors/a.yaml": """
      - {id: russia, kind: state, name: Russia}
      - {id: putin, kind: person, name: Vladimir Putin, parent: russia, tenures: [{role: President, org: russia, start: 2012, cite: report}]}
      """,
      "events/e.yaml": """
      - {id: later, title: Later, date: 2025-06-02, kind: consult, actors: [putin], place: istanbul, parent: earlier, cite: "report, p. 7"}
      - {id: earlier, title: Earlier, date: 2025-05-16, kind: consult, actors: [putin, russia], place: istanbul}
      """,
      "claims/c.yaml":
        "{id: demand, kind: demand, by: putin, for: russia, issue: truce, made_at: later, cell: No truce, cite: report}",
      "issues/i.yaml": "{id: truce, title: Truce}", "places/p.yaml": "{id: istanbul, name: Istanbul}",
      "sources/s.yaml": "{id: report, title: Report}",
      "notes/n.md":
        "---\ntitle: N\nactors: [putin]\n---\nNothing here. In May, [[putin|he]] came to Istanbul. He left [@report, p. 2].\n",
    ])
  }

  @Test func everyFieldAndEveryMentionIsFoundFromTheOtherSide() throws {
    let linked = try linked()
    #expect(linked.problems == [])
    #expect(
      try linked.backlinks("putin") == [
        "earlier actors", "later actors", "demand by", "n actors", "n prose: In May, [he] came to Istanbul.",
      ])
    #expect(try linked.backlinks("russia") == ["putin parent", "putin organisation", "earlier actors", "demand for"])
    #expect(try linked.backlinks("istanbul") == ["earlier place", "later place", "n prose: In May, he came to [Istanbul]."])
    #expect(try linked.backlinks("earlier") == ["later parent"])
    #expect(try linked.backlinks("later") == ["demand made_at"])
    #expect(try linked.backlinks("truce") == ["demand issue"])
    let report = try linked.backlinks("report")
    #expect(report.prefix(3) == ["putin cite", "later cite (p. 7)", "demand cite"])
    #expect(report.count == 4 && report[3].hasPrefix("n prose: He left"))
  }

  @Test func theOtherSidesRecordsAreListedOnceInTheirOrder() throws {
    let dossier = try linked().dossier
    let russia = try #require(dossier.targets.find("russia"))
    #expect(
      dossier.backlinks.records(of: .actor, to: russia.id, through: [.parent, .organisation], in: dossier.targets).map(\.recordID)
        == ["putin"])
    let putin = try #require(dossier.targets.find("putin"))
    #expect(
      dossier.backlinks.records(of: .event, to: putin.id, through: [.actors], in: dossier.targets).map(\.recordID) == [
        "earlier", "later",
      ])
    #expect(
      dossier.backlinks.records(of: nil, to: putin.id, through: [.actors], in: dossier.targets).map(\.recordID) == [
        "earlier", "later", "n",
      ])
  }

  @Test func aHiddenRecordSpeaksOfNobody() throws {
    let linked = try Linked([
      "actors/a.yaml": "{id: a, kind: person, name: Ada}",
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, actors: [a], review: withheld}",
      "notes/n.md": "---\ntitle: N\nreview: draft\n---\nAda came. [[a]]\n",
    ])
    #expect(try linked.backlinks("a") == [])
  }
}
