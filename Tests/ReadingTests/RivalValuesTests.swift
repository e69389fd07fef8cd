import Testing

/// A rival value is read as its field would be.
@Suite struct RivalValuesTests {
  private func event(_ alternatives: String) -> [String: String] {
    ["events/a.yaml": "[{id: a, title: A, kind: consult, date: 2025, cite: paper, alt: [\(alternatives)]}]"]
  }

  @Test(arguments: [
    "{field: date, value: '[2025-05..2025-06]'}", "{field: place, value: Villa Rosa}", "{field: place, value: town}",
    "{field: actors, value: [ann, 'land:host']}", "{field: actors, value: {actor: ann, role: host, as: Envoy}}",
    "{field: parent, value: talks}", "{field: status, value: planned}", "{field: mode, value: [visit, phone]}",
    "{field: weight, value: 2}",
  ]) func takesWhatTheFieldTakes(_ alternative: String) throws { try expectNoProblems(event(alternative)) }

  /// As in the field itself, it is no actor that is missing.
  @Test func theDeskMayBeARivalHolder() throws {
    try expectNoProblems([
      "claims/a.yaml": "[{id: a, kind: demand, by: ann, cell: A, cite: paper, alt: {field: by, value: editor}}]"
    ])
  }

  @Test func aPartNeedsNotTheRestOfItsEntry() throws {
    try expectNoProblems([
      "actors/a.yaml":
        "[{id: a, name: A, kind: person, alt: [{field: tenures.end, value: '..'}, {field: tenures.org, value: land}]}]"
    ])
  }
}
