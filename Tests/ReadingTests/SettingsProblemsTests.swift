import Base
import Testing

/// Wrong settings. The sound records stand beside them, so that a wrong lane or term shows if it is missed.
@Suite struct SettingsProblemsTests {
  @Test func suggestsTheFieldThatWasMeantToBePrivate() throws {
    let problem = try onlyProblem(of: ["dossier.yaml": "title: T\nprivate: {events: [«error unknown-field»purpse]}\n"])
    #expect(problem.suggestion == "did you mean `purpose`?")
  }

  @Test func letsRecordsUseTheAuthorsOwnTerms() throws {
    try expectNoProblems([
      "dossier.yaml": """
      title: T
      x-desk: {chief: me}
      lanes: [{id: west, title: West, x-colour: red}]
      vocabulary:
        event_kinds: [{id: hearing, label: Hearing, band: words}]
        stances: [{id: hedges, label: hedges}]
        stages: [{id: tabled, label: Tabled, after: introduced}]
        relations: [{id: audits, label: audits, inverse: is audited by}]
        actor_kinds: [{id: clan, label: Clan}]
        roles: [{id: guest, label: Guest}]
      scales:
        likelihood: [{id: rare, label: Rare, from: 0, to: 0.2}]
        confidence: [weak, strong]
      front:
        judgements: [{text: So., likelihood: rare, confidence: weak}]
      """,
      "actors/a.yaml": "[{id: a, name: A, kind: clan, lane: west, links: [{rel: audits, to: ann}]}]",
      "events/a.yaml": "[{id: e, title: E, kind: hearing, date: 2025, cite: paper, actors: [{actor: a, role: guest}]}]",
      "claims/a.yaml":
        "[{id: c, kind: forecast, by: a, cell: C, cite: paper, stance: hedges, likelihood: rare, confidence: strong}]",
      "instruments/a.yaml": "[{id: i, title: I, kind: bill, cite: paper, stages: [{stage: tabled, date: 2025}]}]",
    ])
  }
}
