import Testing

/// A rival value is read as its field would be.
@Suite struct RivalValuesTests {
  private func event(_ alternatives: String) -> [String: String] {
    ["events/a.yaml": "[{id: a, title: A, kind: consult, date: 2025, cite: paper, alt: [\(alternatives)]}]"]
  }

  // One case a line.
  // swift-format-ignore
  static let wrong = [
    "{field: date, value: 2025-«error invalid-date»13-01}",
    "{field: date, value: «error wrong-kind»[2025-05..2025-06]}",
    "{field: status, value: «error unknown-value»ocurred}",
    "{field: kind, value: «error unknown-value»consultt}",
    "{field: weight, value: «error invalid-number»7}",
    "{field: parent, value: «error unknown-reference»nobody}",
    "{field: actors, value: ['ann:host', '«error unknown-reference»nobody:host']}",
    "{field: actors, value: 'ann:«error unknown-value»hst'}",
    "{field: actors.actor, value: «error wrong-reference»town}",
    "{field: place, value: «warning doubtful-text»ann}",
    "{field: place, value: «warning doubtful-text»twon}",
    "{field: purpose, value: '«error markup-in-plain-text»a %%secret%% aim'}",
    "{field: summary, value: '«error markup-in-plain-text»see [[hidden]]'}",
    "{field: «error unknown-field»checked_by, value: Bob}",
    "{field: «error unknown-field»review, value: checked}",
    "{field: «error unknown-field»media, value: media/x.png}",
    "{field: «error unknown-field»media.file, value: media/x.png}",
    "{field: «error unknown-field»placce, value: town}",
  ]

  @Test(arguments: wrong) func reportsWhatTheFieldWould(_ alternative: String) throws {
    // A quoted text starts at its quote.
    let marked = alternative.replacing("'«error markup-in-plain-text»", with: "«error markup-in-plain-text»'")
    try expectMarkedProblems(WrongInput(alternative, event(marked)))
  }

  @Test(arguments: [
    "{field: date, value: '[2025-05..2025-06]'}", "{field: place, value: Villa Rosa}", "{field: place, value: town}",
    "{field: actors, value: [ann, 'land:host']}", "{field: actors, value: {actor: ann, role: host, as: Envoy}}",
    "{field: parent, value: talks}", "{field: status, value: planned}", "{field: mode, value: [visit, phone]}",
    "{field: weight, value: 2}",
  ]) func takesWhatTheFieldTakes(_ alternative: String) throws { try expectNoProblems(event(alternative)) }

  @Test func aPartNeedsNotTheRestOfItsEntry() throws {
    try expectNoProblems([
      "actors/a.yaml":
        "[{id: a, name: A, kind: person, alt: [{field: tenures.end, value: '..'}, {field: tenures.org, value: land}]}]"
    ])
  }
}
