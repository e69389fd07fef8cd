import Model
import Testing

@testable import Linking

/// Why something happened is somebody's account until two independent sources give it.
struct CausalityTests {
  private func linked(_ links: String, more: String = "") throws -> Dossier {
    try Linked([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
      "sources/s.yaml": """
      - {id: a, title: A}
      - {id: b, title: B}
      - {id: copy, title: C, derived_from: a}
      - {id: gone, title: G, review: withdrawn, review_reason: fabricated}
      """,
      "events/e.yaml": """
      - {id: first, title: F, kind: assault, date: 2025-01\(more)}
      - {id: middle, title: M, kind: assault, date: 2025-02}
      - {id: second, title: S, kind: assault, date: 2025-03, links: [\(links)]}
      """,
    ]).dossier
  }

  /// Of each causal link of `second`, end by end: `first yes, middle no`.
  private func established(_ dossier: Dossier) throws -> String {
    let second = try #require(dossier.targets.find("second"))
    return dossier.common(of: second).links.filter(\.isCausal).flatMap { link in
      link.to.compactMap { end in
        guard let start = dossier.start(of: link, statedBy: second), let end = dossier.target(end) else { return nil }
        return end.recordID + (dossier.derived.causality.isEstablished(link, from: start, to: end) ? " yes" : " no")
      }
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    ("[a]", false), ("[a, copy]", false), ("[a, b]", true), ("[]", false), ("[a, gone]", false), ("[a, b, gone]", true),
  ]) func twoIndependentSourcesEstablishACause(cite: String, isEstablished: Bool) throws {
    let dossier = try linked("{rel: response-to, to: first, by: abe, cite: \(cite)}")
    #expect(try established(dossier) == (isEstablished ? "first yes" : "first no"))
  }

  /// Two links that say the same of the same add up.
  @Test func accountsOfTheSameCauseAddUp() throws {
    let dossier = try linked(
      """
      {rel: causes, from: first, to: second, by: abe, cite: a}, {rel: causes, from: first, to: second, by: bea, cite: b},
      {rel: follows, to: first}
      """)
    #expect(try established(dossier) == "second yes, second yes")
    #expect(dossier.events[2].common.links.map(\.isCausal) == [true, true, false])
  }

  /// A source for one cause says nothing of another.
  @Test func eachEndIsJudgedByItself() throws {
    let dossier = try linked(
      "{rel: response-to, to: [first, middle], by: abe, cite: a}, {rel: response-to, to: middle, by: bea, cite: b}")
    #expect(try established(dossier) == "first no, middle yes, middle yes")
  }

  @Test func namingItsOwnRecordAsTheStartChangesNothing() throws {
    let dossier = try linked(
      "{rel: response-to, to: first, by: abe, cite: a}, {from: second, rel: response-to, to: first, by: bea, cite: b}")
    #expect(try established(dossier) == "first yes, first yes")
  }

  @Test func anAccountOnAnotherRecordCounts() throws {
    let dossier = try linked(
      "{rel: response-to, to: first, by: abe, cite: a}",
      more: ", links: [{from: second, rel: response-to, to: first, by: bea, cite: b}]")
    #expect(try established(dossier) == "first yes")
  }
}
