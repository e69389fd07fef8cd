import Model
import Testing

@testable import Linking

struct ComingDateTests {
  private func dates(_ events: String, _ claims: String) throws -> (coming: [String], passed: [String]) {
    let derived = try Linked([
      "dossier.yaml": "title: T\ngates: {uncited: off}\nedition: {data_cutoff: 2025-06-02}\n",
      "actors/a.yaml":
        "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n- {id: cy, kind: person, name: Cy, review: draft}\n",
      "events/e.yaml": events, "claims/c.yaml": claims,
    ]).dossier.derived
    let line = { (date: ComingDate) in "\(date.record.recordID) \(date.kind.rawValue)" }
    return (derived.coming.map(line), derived.passed.map(line))
  }

  @Test func agreedAndProposedAreToldApartAndPressingOnesComeFirst() throws {
    let found = try dates(
      """
      - {id: agreed, title: A, kind: consult, date: 2025-06-20, status: planned, actors: [abe, bea]}
      - {id: proposed, title: P, kind: consult, date: '[2025-06-03..2025-06-30]', status: proposed}
      - {id: someday, title: S, kind: consult, date: ~, status: proposed, after: [agreed]}
      - {id: held, title: H, kind: consult, date: 2025-06-01}
      - {id: missed, title: M, kind: consult, date: 2025-06-01, status: planned}
      """,
      """
      - {id: due, kind: pledge, by: abe, cell: C, deadline: 2025-06-10, state: open}
      - {id: kept, kind: pledge, by: abe, cell: C, deadline: 2025-06-11, state: kept}
      - {id: over, kind: offer, by: abe, cell: C, deadline: 2025-05-11}
      - {id: seen, kind: forecast, by: abe, cell: C, horizon: 2025-06/2025-07}
      - {id: resolved, kind: forecast, by: abe, cell: C, horizon: 2025-07, resolution: 'true'}
      """)
    #expect(
      found.coming == ["due deadline", "agreed agreed", "proposed proposed", "seen horizon", "someday proposed"])
    #expect(found.passed == ["over deadline", "missed planned"])
  }

  /// It takes two to agree.
  @Test(arguments: [
    ("[abe, bea]", "agreed"), ("[abe]", "planned"), ("[]", "planned"), ("[abe, {actor: abe, role: host}]", "planned"),
    ("[abe, {actor: bea, role: recipient}]", "planned"), ("[{actor: abe, role: host}, {actor: bea, role: visitor}]", "agreed"),
    ("[abe, cy]", "planned"),
  ]) func whatOneAlonePlansIsNotAgreed(actors: String, kind: String) throws {
    let event = "{id: e, title: E, kind: consult, date: 2025-06-20, status: planned, actors: \(actors)}"
    #expect(try dates(event, "[]").coming == ["e \(kind)"])
  }

  /// Nobody waits for what another claim has replaced, nor takes a doubted day for past on the day after.
  @Test func whatWasReplacedIsNotAwaited() throws {
    let found = try dates(
      "[]",
      """
      - {id: old, kind: pledge, by: abe, cell: C, deadline: 2025-06-10, superseded_by: due}
      - {id: due, kind: pledge, by: abe, cell: C, deadline: "2025-06-01~", state: open}
      - {id: guess, kind: forecast, by: abe, cell: C, horizon: 2025-07, superseded_by: better}
      - {id: better, kind: forecast, by: abe, cell: C, horizon: 2025-08}
      - {id: dropped, kind: forecast, by: abe, cell: C, horizon: 2025-08, in_force: false}
      """)
    #expect(found.coming == ["due deadline", "better horizon"] && found.passed.isEmpty)
  }
}
