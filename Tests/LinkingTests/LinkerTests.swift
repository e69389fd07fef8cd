import Base
import Markup
import Model
import Testing

@testable import Linking

struct LinkerTests {
  private func cutoff(_ settings: String, _ events: String) throws -> String? {
    try Linked(["dossier.yaml": "title: T\ngates: {uncited: off}\n\(settings)", "events/e.yaml": events]).dossier.cutoff?
      .description
  }

  private let events = """
    - {id: a, title: A, kind: consult, date: 2025-05}
    - {id: b, title: B, kind: consult, date: 2025-06-20, status: planned}
    - {id: c, title: C, kind: consult, date: 2025-06-21, status: proposed}
    - {id: d, title: D, kind: consult, basis: undated}
    """

  @Test func theCutoffIsTheEditionsLatestDay() throws {
    #expect(try cutoff("edition: {data_cutoff: 2025-06-02}", events) == "2025-06-02")
    #expect(try cutoff("edition: {data_cutoff: 2025-06}", events) == "2025-06-30")
  }

  @Test func elseThatOfTheLatestEventThatIsNotPlanned() throws {
    #expect(try cutoff("", events) == "2025-05-31")
    #expect(try cutoff("", "{id: d, title: D, kind: consult, basis: undated}") == nil)
  }

  @Test func targetsAreNumberedByTypeInTheDossiersOrder() throws {
    let linked = try Linked([
      "notes/n.md": "---\ntitle: N\n---\n", "sources/s.yaml": "{id: s, title: S}",
      "events/e.yaml":
        "- {id: later, title: L, kind: consult, date: 2025}\n- {id: earlier, title: E, kind: consult, date: 2024}\n",
      "actors/a.yaml":
        "- {id: w, kind: person, name: W, review: withdrawn, review_reason: R}\n- {id: a, kind: person, name: A}\n",
    ])
    let targets = linked.dossier.targets
    #expect(targets.all.map(\.recordID) == ["a", "earlier", "later", "s", "n", "w"])
    for (i, target) in targets.all.enumerated() {
      #expect(target.id == targets[target.id].id && Int(target.id.index) == i)
      if !target.isWithdrawn { #expect(targets.target(of: target.type, target.index).id == target.id) }
    }
    #expect(targets.published(of: .event).map(\.recordID) == ["earlier", "later"])
    #expect(targets.published(of: .claim).isEmpty)
  }

  @Test func aClaimWithoutATitleIsNamedByItsCellOrItsFirstWords() throws {
    let long = (1...13).map { "w\($0)" }.joined(separator: " ")
    let linked = try Linked([
      "actors/a.yaml": "{id: a, kind: person, name: A}",
      "claims/c.yaml":
        "- {id: x, kind: demand, by: a, cell: The cell, text: T}\n- {id: y, kind: demand, by: a, text: \(long)}\n- {id: z, kind: demand, by: a, title: T, cell: C}\n",
    ])
    func title(_ id: String) -> String? { linked.dossier.targets.find(id)?.title }
    #expect([title("x"), title("y"), title("z")] == ["The cell", "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12…", "T"])
  }
}
