import Model
import Testing

@testable import Linking

/// Why something happened is somebody's account until two independent sources give it.
struct CausalityTests {
  @Test(arguments: [
    ("[a]", false), ("[a, copy]", false), ("[a, b]", true), ("[]", false),
  ]) func twoIndependentSourcesEstablishACause(cite: String, isEstablished: Bool) throws {
    let dossier = try Linked([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "sources/s.yaml": "- {id: a, title: A}\n- {id: copy, title: C, derived_from: a}\n- {id: b, title: B}\n",
      "events/e.yaml": """
      - {id: first, title: F, kind: assault, date: 2025-01}
      - {id: second, title: S, kind: assault, date: 2025-02, links: [{rel: response-to, to: first, by: abe, cite: \(cite)}]}
      """,
    ]).dossier
    let link = try #require(dossier.events[1].common.links.first)
    #expect(link.isCausal)
    #expect(dossier.isEstablished(link, statedBy: dossier.targets.target(of: .event, 1)) == isEstablished)
  }

  /// Two links that say the same of the same add up.
  @Test func accountsOfTheSameCauseAddUp() throws {
    let dossier = try Linked([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
      "sources/s.yaml": "- {id: a, title: A}\n- {id: b, title: B}\n",
      "events/e.yaml": """
      - {id: first, title: F, kind: assault, date: 2025-01}
      - {id: second, title: S, kind: assault, date: 2025-02, links: [
          {rel: causes, from: first, to: second, by: abe, cite: a}, {rel: causes, from: first, to: second, by: bea, cite: b},
          {rel: follows, to: first}]}
      """,
    ]).dossier
    let links = dossier.events[1].common.links
    #expect(
      links.map { $0.isCausal && dossier.isEstablished($0, statedBy: dossier.targets.target(of: .event, 1)) } == [
        true, true, false,
      ])
  }
}
