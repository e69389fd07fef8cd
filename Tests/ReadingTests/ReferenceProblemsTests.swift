import Base
import Testing

/// Ids, and references that lead nowhere or to the wrong kind of record.
@Suite struct ReferenceProblemsTests {
  @Test func saysWhereADuplicateIDWasFirstGiven() throws {
    let problem = try onlyProblem(of: ["actors/z.yaml": "- {id: «error duplicate-id»ann, name: B, kind: person}\n"])
    #expect(problem.notes.map(\.message) == ["first given here"])
    #expect(problem.notes.first?.place?.range == 6..<9)
  }

  @Test func suggestsTheRecordThatWasMeant() throws {
    let problem = try onlyProblem(of: [
      "events/a.yaml": "[{id: a, title: Ö, kind: consult, date: 2025, cite: paper, actors: [«error unknown-reference»anm]}]"
    ])
    #expect(problem.suggestion == "did you mean `ann`?")
  }
}
