import Model
import Testing

@testable import Linking

struct DisputeTests {
  private func disputes(_ claims: String, events: String = "[]") throws -> [String] {
    let dossier = try Linked([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
      "events/e.yaml": events, "claims/c.yaml": claims,
    ]).dossier
    return dossier.derived.disputes.map { dispute in
      let names = { (indexes: [Int]) in indexes.map { dossier.claims[$0].id }.joined(separator: " ") }
      return (dispute.subject?.recordID ?? "-") + ": " + names(dispute.accounts) + " | " + names(dispute.assessments)
    }
  }

  private let strike = "{id: strike, title: Strike, kind: assault, date: 2025}"

  @Test func whatContradictsEachOtherStandsTogetherHoweverLongTheChain() throws {
    #expect(
      try disputes(
        """
        - {id: a, kind: statement, by: abe, cell: A, about: [strike]}
        - {id: b, kind: statement, by: bea, cell: B, contradicts: [a], about: [strike]}
        - {id: c, kind: denial, by: bea, cell: C, contradicts: [b]}
        - {id: d, kind: statement, by: bea, cell: D, contradicts: [e]}
        - {id: e, kind: statement, by: abe, cell: E}
        - {id: f, kind: statement, by: abe, cell: F}
        """, events: strike) == ["strike: a b c | ", "-: d e | "])
  }

  @Test func theDesksOwnWordIsNoAccountAndStandsApart() throws {
    #expect(
      try disputes(
        """
        - {id: a, kind: statement, by: abe, cell: A}
        - {id: b, kind: statement, by: bea, cell: B, contradicts: [a]}
        - {id: judged, kind: assessment, by: editor, cell: J, supports: [a], contradicts: [b]}
        - {id: named, kind: assessment, by: editor, cell: N, about: [b]}
        """) == ["-: a b | judged named"])
  }

  @Test func opinionIsNoAccount() throws {
    #expect(
      try disputes(
        "- {id: a, kind: opinion, by: abe, cell: A, contradicts: [b]}\n- {id: b, kind: recommendation, by: bea, cell: B, contradicts: [a]}\n"
      ) == [])
  }

  @Test func anEventThatSomebodyContradictsIsTheSubject() throws {
    #expect(try disputes("{id: a, kind: denial, by: abe, cell: A, contradicts: [strike]}", events: strike) == ["strike: a | "])
  }

  @Test func aClaimMarkedAsContestedIsOne() throws {
    #expect(
      try disputes("{id: a, kind: statement, by: abe, cell: A, verification: contested, about: [strike]}", events: strike) == [
        "strike: a | "
      ])
  }

  @Test func aHiddenAccountCountsNowhere() throws {
    #expect(
      try disputes(
        "- {id: a, kind: statement, by: abe, cell: A}\n- {id: b, kind: statement, by: bea, cell: B, contradicts: [a], review: withheld}\n"
      ) == [])
  }
}
