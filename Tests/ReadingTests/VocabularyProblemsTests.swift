import Base
import Testing

/// The author's own vocabulary and scales: what is wrong in them, and what is near to a term of his.
@Suite struct VocabularyProblemsTests {
  private static func settings(_ more: String) -> String { "title: T\nlanes: [{id: west, title: West}]\n\(more)\n" }

  // One case a line.
  // swift-format-ignore
  static let wrong = [
    "vocabulary: {stages: [{id: tabled, label: Tabled, after: «error unknown-value»introducd}]}",
    "vocabulary: {stages: [{id: tabled, label: Tabled, after: «error unknown-value»tabled}]}",
    "vocabulary: {stances: [{id: «error duplicate-id»demands, label: Demands}]}",
    "vocabulary: {roles: [{id: clerk, label: C}, {id: «error duplicate-id»clerk, label: D}]}",
    "vocabulary: {roles: [{id: clerk, label: C, band: «warning misplaced-field»words}]}",
    "vocabulary: {event_kinds: [{id: hearing, label: H, inverse: «warning misplaced-field»heard}]}",
    "vocabulary: {event_kinds: [{id: hearing, label: H, band: «error unknown-value»word}]}",
    "vocabulary: {«error unknown-field»stage: [{id: x, label: X}]}",
    "vocabulary: {roles: [{id: «error invalid-id»The Clerk, label: C}]}",
    "scales: {likelihood: [{id: a, label: A, from: 0.1, to: 0.2}, {id: «error duplicate-id»a, label: B, from: 0.2, to: 0.3}]}",
    "scales: {likelihood: [{id: a, label: A, from: 0.3, to: «error invalid-number»0.2}]}",
    "scales: {confidence: [weak, «error duplicate-id»weak]}",
  ]

  @Test(arguments: wrong) func reports(_ more: String) throws {
    try expectMarkedProblems(["dossier.yaml": Self.settings(more)])
  }

  @Test func aStageMayComeAfterOneOfTheAuthors() throws {
    try expectNoProblems([
      "dossier.yaml": Self.settings(
        "vocabulary: {stages: [{id: heard, label: Heard, after: tabled}, {id: tabled, label: Tabled, after: introduced}]}")
    ])
  }

  // swift-format-ignore
  static let near = [
    ("event_kinds: [{id: hearing, label: H}]", "events/a.yaml", "[{id: a, title: A, date: 2025, cite: paper, kind: «error unknown-value»haering}]", "hearing"),
    ("stances: [{id: hedges, label: H}]", "claims/a.yaml", "[{id: a, kind: demand, by: ann, cell: A, cite: paper, stance: «error unknown-value»hegdes}]", "hedges"),
    ("stages: [{id: tabled, label: T}]", "instruments/a.yaml", "[{id: a, title: A, kind: bill, cite: paper, stages: [{date: 2025, stage: «error unknown-value»tabeld}]}]", "tabled"),
    ("relations: [{id: audits, label: A}]", "actors/a.yaml", "[{id: a, name: A, kind: person, links: [{to: ann, rel: «error unknown-value»auidts}]}]", "audits"),
    ("actor_kinds: [{id: tribunal, label: T}]", "actors/a.yaml", "[{id: a, name: A, kind: «error unknown-value»tribunl}]", "tribunal"),
    ("roles: [{id: clerk, label: C}]", "events/a.yaml", "[{id: a, title: A, kind: consult, date: 2025, cite: paper, actors: ['ann:«error unknown-value»clrek']}]", "clerk"),
  ]

  @Test(arguments: near) func aTermOfTheAuthorsIsNear(_ list: String, _ path: String, _ record: String, _ term: String) throws {
    let problem = try onlyProblem(of: ["dossier.yaml": Self.settings("vocabulary: {\(list)}"), path: record])
    #expect(problem.suggestion == "did you mean `\(term)`?")
  }
}
