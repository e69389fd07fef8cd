import Model
import Testing

@testable import Linking

struct GapsTests {
  private func gaps(_ files: [String: String]) throws -> Gaps { try dossier(files).derived.gaps }

  private func dossier(_ files: [String: String]) throws -> Dossier {
    let base = [
      "dossier.yaml": "title: T\ngates: {uncited: warning}\nlanes: [{id: west, title: West}, {id: east, title: East}]\n",
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe, lane: west}\n- {id: cy, kind: person, name: Cy, lane: east}\n",
      "issues/i.yaml": "- {id: truce, title: Truce, order: 1}\n- {id: land, title: Land, order: 2}\n",
      "sources/s.yaml": "- {id: a, title: A}\n- {id: copy, title: C, derived_from: a}\n- {id: b, title: B}\n"
        + "- {id: hidden, title: H, review: draft}\n",
    ]
    return try Linked(base.merging(files) { $1 }).dossier
  }

  @Test func eventsWithoutADateAreFoundAndPrivateOnesAreNot() throws {
    let gaps = try gaps([
      "events/e.yaml": """
      - {id: dated, title: D, kind: consult, date: 2025, cite: a}
      - {id: undated, title: U, kind: consult, basis: undated, cite: a}
      - {id: ordered, title: O, kind: consult, after: [dated], cite: a}
      - {id: private, title: P, kind: consult, date: 2024, private: [date], cite: a}
      """
    ])
    #expect(Set(gaps.undated.map(\.recordID)) == ["undated", "ordered"])
  }

  /// Of what is stated as fact: no opinion, and nothing that the desk itself says.
  @Test func copiesOfOneTextAreOneSource() throws {
    let dossier = try dossier([
      "claims/c.yaml": """
      - {id: one, kind: statement, by: abe, cell: C, cite: [a, copy]}
      - {id: two, kind: statement, by: abe, cell: C, cite: [copy, b]}
      - {id: none, kind: statement, by: abe, cell: C}
      - {id: view, kind: opinion, by: abe, cell: C, cite: a}
      - {id: own, kind: forecast, by: editor, cell: C, cite: a}
      """,
      "instruments/i.yaml": "{id: act, kind: bill, title: Act, cite: copy}",
    ])
    #expect(dossier.sourceUse.onOneAlone.map(\.recordID) == ["one", "act"])
    #expect(dossier.derived.gaps.uncited.map(\.recordID) == ["none"])
  }

  @Test func whereTheAuthorAsksForNoCitationNoneIsMissed() throws {
    let gaps = try gaps([
      "dossier.yaml": "title: T\ngates: {uncited: off}\n", "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml": "{id: none, kind: statement, by: abe, cell: C}",
    ])
    #expect(gaps.uncited.isEmpty)
  }

  /// Its page shows each of them with what it rests on, and marks the one that rests on nothing. What it cites itself covers all.
  @Test(arguments: [
    ("stages: [{stage: introduced, date: 2025}]", "stages: [{stage: introduced, date: 2025, cite: a}]"),
    ("provisions: [{text: T, cite: a}, {text: U}]", "provisions: [{text: T, cite: a}, {text: U, cite: a}]"),
    ("support: [{vote: V, date: 2025, counts: {yes: 2}}]", "support: [{vote: V, date: 2025, counts: {yes: 2}, cite: a}]"),
    ("figures: [{measure: M, value: 1, claimed_by: abe}]", "figures: [{measure: M, value: 1, claimed_by: abe, cite: a}]"),
  ]) func anInstrumentOfWhichSomethingCitesNothingIsUncited(missing: String, given: String) throws {
    func uncited(_ part: String) throws -> [String] {
      try gaps(["instruments/i.yaml": "{id: act, kind: bill, title: Act, \(part)}"]).uncited.map(\.recordID)
    }
    #expect(try uncited(missing) == ["act"])
    #expect(try uncited(given) == [])
    #expect(try uncited("cite: a, " + missing) == [])
    // A source that is not published is none.
    #expect(try uncited("cite: hidden, " + missing) == ["act"])
  }

  /// Of any kind of record, and never of one that says nothing.
  @Test func figuresThatCiteNothingAreMissedWhereverTheyStand() throws {
    let figures = "figures: [{measure: M, value: 1, claimed_by: abe}]"
    let gaps = try gaps([
      "actors/b.yaml": "- {id: bare, kind: person, name: B, \(figures)}\n- {id: silent, kind: person, name: S}\n",
      "issues/j.yaml": "{id: asked, title: A, \(figures)}", "places/p.yaml": "{id: town, name: T, \(figures)}",
      "claims/c.yaml": "{id: cited, kind: statement, by: abe, cell: C, cite: a, \(figures)}",
    ])
    #expect(gaps.uncited.map(\.recordID) == ["bare", "asked", "town"])
  }

  @Test func aSideThatIsNotOnRecordIsAnEmptyCell() throws {
    let gaps = try gaps([
      "claims/c.yaml": """
      - {id: c, kind: position, by: abe, issue: truce, cell: C, cite: a}
      - {id: d, kind: opinion, by: cy, issue: truce, cell: D, cite: a}
      """
    ])
    #expect(gaps.emptyCells.map { "\($0.issue.recordID) \($0.lane)" } == ["truce 1", "land 0", "land 1"])
  }

  @Test func anOfferStaysOpenUntilThoseAddressedReply() throws {
    func unanswered(_ reply: String) throws -> [String] {
      try gaps(["claims/c.yaml": "- {id: offer, kind: offer, by: abe, to: [cy], date: 2025, cell: C}\n" + reply]).unanswered
        .map(\.recordID)
    }
    #expect(try unanswered("") == ["offer"])
    #expect(try unanswered("- {id: r, kind: position, by: cy, about: [offer], cell: R}\n") == [])
    #expect(try unanswered("- {id: r, kind: denial, by: cy, contradicts: [offer], cell: R}\n") == [])
    #expect(try unanswered("- {id: r, kind: position, by: abe, about: [offer], cell: R}\n") == ["offer"])
    #expect(try unanswered("- {id: r, kind: position, by: cy, about: [offer], cell: R, review: draft}\n") == ["offer"])
  }

  private static func claim(_ stance: String, _ rest: String = "", by: String = "cy", on date: String = "2025-03-05") -> String {
    "- {id: r, kind: position, by: \(by), issue: truce, stance: \(stance), date: \(date), cell: R\(rest)}\n"
  }

  /// A reply need not name what it replies to.
  @Test(arguments: [
    (claim("accepts"), true), (claim("accepts-if"), true), (claim("rejects"), true), (claim("declines"), true),
    (claim("silent"), true), (claim("demands"), false),
    (claim("demands", ", to: [abe]"), true), (claim("demands", ", to: [bea]"), false),
    // On the same day, not before it, and not where nobody can tell.
    (claim("rejects", on: "2025-03-01"), true), (claim("rejects", on: "2025-02-28"), false),
    (claim("rejects", on: "2025"), false),
    // Whoever belongs there, while he does; not who makes the offer himself, nor anybody else.
    (claim("rejects", by: "envoy"), true), (claim("rejects", by: "minister"), true),
    (claim("rejects", by: "minister", on: "2026-01-01"), false), (claim("rejects", by: "bea"), false),
    (claim("accepts", by: "abe"), false), (claim("accepts", ", for: cy", by: "bea"), true),
    // Neither on another issue nor as an opinion.
    (claim("rejects").replacing("truce", with: "land"), false), (claim("rejects").replacing("position", with: "opinion"), false),
    (claim("rejects", ", review: draft"), false),
  ]) func aLaterStanceOnTheIssueIsAReply(reply: String, isReply: Bool) throws {
    let gaps = try gaps([
      "actors/a.yaml": """
      - {id: abe, kind: person, name: Abe, parent: cy}
      - {id: bea, kind: person, name: Bea}
      - {id: cy, kind: state, name: Cy}
      - {id: mission, kind: delegation, name: Mission, parent: cy}
      - {id: envoy, kind: person, name: Envoy, parent: mission}
      - {id: minister, kind: person, name: Minister, tenures: [{role: Minister, org: cy, start: 2024, end: 2025-12}]}
      """,
      "claims/c.yaml": "- {id: offer, kind: offer, by: abe, to: [cy], issue: truce, date: 2025-03-01, cell: C}\n" + reply,
    ])
    #expect(gaps.unanswered.map(\.recordID) == (isReply ? [] : ["offer"]))
  }
}
