import Model
import Testing

@testable import Linking

/// How often "likely" came true.
struct ScorecardTests {
  private func scores(_ claims: [String], scale: String = "") throws -> Scorecard {
    try Linked([
      "dossier.yaml": "title: T\ngates: {uncited: off}\n\(scale)", "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml": claims.enumerated().map { "- {id: c\($0), kind: forecast, cell: C, \($1)}\n" }.joined(),
    ]).dossier.derived.scores
  }

  @Test func countsWhatCameTrueByTerm() throws {
    let scores = try scores([
      "by: editor, likelihood: likely, resolution: 'true'", "by: editor, likelihood: likely, resolution: 'true'",
      "by: editor, likelihood: likely, resolution: 'false'", "by: abe, likelihood: unlikely, resolution: 'false'",
      "by: editor, likelihood: unlikely, resolution: 'true'",
    ])
    #expect(scores.rows.map { "\($0.term.id) \($0.came)/\($0.resolved)" } == ["unlikely 1/2", "likely 2/3"])
    #expect(scores.isTelling && scores.resolved == 5)
    // likely is 0.675, unlikely 0.325.
    let expected = (2 * 0.325 * 0.325 + 0.675 * 0.675 + 0.325 * 0.325 + 0.675 * 0.675) / 5
    #expect(abs((scores.brier ?? 0) - expected) < 1e-9)
  }

  @Test func fourTellNothing() throws {
    let scores = try scores(Array(repeating: "by: editor, likelihood: likely, resolution: 'true'", count: 4))
    #expect(scores.resolved == 4 && !scores.isTelling)
  }

  /// An outside author's own word is no percentage, whatever band the desk put it in; what is not resolved scores nothing.
  @Test(arguments: [
    "by: abe, words: likely, likelihood: likely, resolution: 'true'", "by: editor, likelihood: likely, resolution: pending",
    "by: editor, likelihood: likely, resolution: partly", "by: editor, likelihood: likely, resolution: not-resolvable",
    "by: editor, confidence: high, resolution: 'true'",
  ]) func countsNothingElse(fields: String) throws {
    #expect(try scores([fields]).resolved == 0)
  }

  @Test func theAuthorsOwnScaleScores() throws {
    let scores = try scores(
      ["by: editor, likelihood: toss-up, resolution: 'true'"],
      scale: "scales: {likelihood: [{id: toss-up, label: a toss-up, from: 0.4, to: 0.6}]}\n")
    #expect(scores.rows.map(\.term.id) == ["toss-up"] && abs((scores.brier ?? 1) - 0.25) < 1e-9)
  }
}
