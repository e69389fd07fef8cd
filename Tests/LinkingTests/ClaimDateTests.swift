import Model
import Testing

@testable import Linking

struct ClaimDateTests {
  @Test func oldIDsOfEventsAndSourcesDateAClaim() throws {
    let linked = try Linked([
      "actors/a.yaml": "{id: a, kind: person, name: A}",
      "events/e.yaml": "{id: e, title: E, kind: consult, date: 2025-05-16, aka_ids: [old-e]}",
      "sources/s.yaml": "{id: s, title: S, issued: 2024, aka_ids: [old-s]}",
      "claims/c.yaml":
        "- {id: x, kind: demand, by: a, cell: X, made_at: [old-e]}\n- {id: y, kind: demand, by: a, cell: Y, cite: old-s}\n",
    ])
    #expect(linked.dossier.claims.map(\.id) == ["x", "y"])
    #expect(linked.dossier.claimDates.map { $0?.date.text } == ["2025-05-16", "2024"])
  }
}
