import Testing

/// ICD 203 on how a judgement is worded, and what a pledge's state must say.
@Suite struct EstimateTests {
  private func judgement(_ fields: String) -> [String: String] {
    ["dossier.yaml": "title: T\nlanes: [{id: west, title: West}]\nfront: {judgements: [{\(fields)}]}\n"]
  }

  @Test(arguments: [
    "text: «warning confidence-beside-likelihood»'We say with high confidence that a truce is unlikely.'",
    "text: «warning confidence-beside-likelihood»'Confidence is low, and war almost certain.'",
    "text: «warning mixed-likelihood-terms»'A truce is improbable, and war likely.'",
    "text: «warning mixed-likelihood-terms»'A truce is highly probable.', likelihood: very-likely",
  ]) func reportsWhatReadersWouldMistake(_ fields: String) throws { try expectMarkedProblems(judgement(fields)) }

  @Test(arguments: [
    "text: 'A truce is unlikely. We have high confidence in this.'", "text: 'A truce is improbable.'",
    "text: 'A truce is unlikely.', likelihood: unlikely, confidence: high", "text: 'The likelihood of improbability.'",
    "text: 'Remote sensing shows it. Nothing else does.'",
  ]) func letsPassWhatIsClear(_ fields: String) throws { try expectNoProblems(judgement(fields)) }

  /// Another's words are his own.
  @Test func onlyTheDesksOwnWordsAreLookedAt() throws {
    let text = "text: 'With high confidence it is likely.'"
    try expectNoProblems(["claims/a.yaml": "[{id: a, kind: forecast, by: ann, \(text), cite: paper}]"])
    try expectMarkedProblems([
      "claims/a.yaml":
        "[{id: a, kind: forecast, by: editor, \(text.replacing("'With", with: "«warning confidence-beside-likelihood»'With")), cite: paper}]"
    ])
  }

  /// A scale of the author's own has other words, and other languages have theirs.
  @Test(arguments: [
    ("scales: {likelihood: [{id: maybe, label: maybe, from: 0.1, to: 0.9}]}", []), ("language: de", ["warning words-in-english"]),
  ])
  func otherScalesAndLanguagesHaveTheirOwn(_ setting: String, _ problems: [String]) throws {
    let settings = """
      title: T
      lanes: [{id: west, title: West}]
      \(setting)
      front: {judgements: [{text: 'A truce is improbable, and war likely.'}]}

      """
    #expect(try MarkedDossier(soundRecords.merging(["dossier.yaml": settings]) { $1 }).check().found == problems)
  }

  private static let pledge = "id: a, kind: pledge, by: ann, cell: A, cite: paper"

  @Test(arguments: [
    "[{\(pledge), state: «warning undated-state»kept}]",
    "[{\(pledge), state: kept, state_as_of: «warning state-after-cutoff»2025-06-03}]",
  ])
  func aStateIsOfADayThatTheEditionCovers(_ claim: String) throws {
    try expectMarkedProblems([
      "claims/a.yaml": claim,
      "dossier.yaml": "title: T\nlanes: [{id: west, title: West}]\nedition: {data_cutoff: 2025-06-02}\n",
    ])
  }

  @Test(arguments: ["2025-06-02", "2025-06", "2025-05"]) func aStateOfACoveredDayIsFine(_ day: String) throws {
    try expectNoProblems([
      "claims/a.yaml": "[{\(Self.pledge), state: kept, state_as_of: \(day)}]",
      "dossier.yaml": "title: T\nlanes: [{id: west, title: West}]\nedition: {data_cutoff: 2025-06-02}\n",
    ])
  }
}
