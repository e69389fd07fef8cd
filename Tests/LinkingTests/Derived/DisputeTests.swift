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
      let accounts = dispute.accounts.map { account in
        switch account {
        case .claim(let index): dossier.claims[index].id
        case .event(let target): "event:" + target.recordID
        case .figure(let entry): "\(entry.record.recordID):\(entry.figure.value?.text ?? "?")"
        }
      }
      let subject = (dispute.subject?.recordID ?? "-") + (dispute.measure.map { "/" + $0 } ?? "")
      return subject + ": " + accounts.joined(separator: " ") + " | "
        + dispute.assessments.map { dossier.claims[$0].id }.joined(separator: " ")
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

  @Test func aClaimThatContradictsItselfIsNoDispute() throws {
    #expect(
      try disputes(
        """
        - {id: a, kind: denial, by: abe, cell: A, contradicts: [a]}
        - {id: b, kind: denial, by: abe, cell: B, contradicts: [b, c]}
        - {id: c, kind: statement, by: bea, cell: C}
        """) == ["-: b c | "])
  }

  @Test func opinionIsNoAccount() throws {
    #expect(
      try disputes(
        "- {id: a, kind: opinion, by: abe, cell: A, contradicts: [b]}\n- {id: b, kind: recommendation, by: bea, cell: B, contradicts: [a]}\n"
      ) == [])
  }

  /// What an event states is an account beside those that contradict it.
  @Test func anEventThatSomebodyContradictsIsTheSubjectAndAnAccount() throws {
    #expect(
      try disputes("{id: a, kind: denial, by: abe, cell: A, contradicts: [strike]}", events: strike) == [
        "strike: a event:strike | "
      ])
    let both = """
      - {id: a, kind: denial, by: abe, cell: A, contradicts: [strike]}
      - {id: b, kind: denial, by: bea, cell: B, contradicts: [strike]}
      - {id: desk, kind: assessment, by: editor, cell: D, supports: [strike]}
      - {id: aside, kind: assessment, by: editor, cell: D, about: [strike]}
      """
    #expect(try disputes(both, events: strike) == ["strike: a b event:strike | desk"])
    #expect(try disputes(both, events: strike.replacing("date", with: "review: draft, date")) == [])
  }

  /// With every rival of it: of the same measure on the same record, or of one series at the same time.
  @Test func aFigureThatSomebodyContradictsStandsWithItsRivals() throws {
    let events = """
      - {id: strike, title: S, kind: assault, date: 2025, figures: [{measure: dead, value: 9, claimed_by: abe}, {measure: dead, value: 12},
         {measure: hurt, value: 40}, {measure: gone, value: 3, series: lost, as_of: 2025-01}]}
      - {id: count, title: C, kind: other, date: 2025, figures: [{measure: lost, value: 4, series: lost, as_of: 2025-01},
         {measure: lost, value: 5, series: lost, as_of: 2025-02}, {measure: dead, value: 99}]}
      """
    func against(_ figure: String) throws -> [String] {
      try disputes(
        "{id: a, kind: denial, by: abe, cell: A, contradicts: [{id: strike, figure: \(figure)}]}", events: events)
    }
    #expect(try against("dead") == ["strike/dead: a strike:9 strike:12 | "])
    #expect(try against("gone") == ["strike/gone: a count:4 strike:3 | "])
    // A measure that it has not is the event.
    #expect(try against("lame") == ["strike: a event:strike | "])
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
