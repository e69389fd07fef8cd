import Base
import Testing

/// What authors write and YAML reads otherwise (model.md 1.14): each says the line that was meant.
@Suite struct YAMLTrapTests {
  /// `NO` is Norway, `1.10` is not 1.1, `2025-06` is a date.
  @Test func keepsScalarsAsText() throws {
    try expectNoProblems([
      "actors/a.yaml": """
      - {id: norge, name: NO, kind: state, country: NO, aliases: [on, 'null', 012, 1.10]}
      - {id: "null", name: 'Null', kind: state, founded: 2025-06}
      - {id: "012", name: ~null, kind: state}
      """,
      "instruments/a.yaml": "[{id: bill, title: Bill, kind: bill, number: 012, cite: paper}]",
    ])
  }
}
