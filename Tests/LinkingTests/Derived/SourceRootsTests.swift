import Model
import Testing

@testable import Linking

/// Copies of one text are one source, however many of them are cited.
struct SourceRootsTests {
  private func linked(_ cite: String, _ sources: String) throws -> Dossier {
    try Linked([
      "sources/s.yaml": sources, "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml": "{id: c, kind: statement, by: abe, cell: C, cite: \(cite)}",
    ]).dossier
  }

  private let chain = """
    - {id: original, title: O}
    - {id: copy, title: C, derived_from: original}
    - {id: copy-of-copy, title: CC, derived_from: copy}
    - {id: other, title: Other}
    """

  @Test(arguments: [
    ("[original, copy, copy-of-copy]", 3, 1), ("[copy, copy-of-copy]", 2, 1), ("[copy, other]", 2, 2), ("[other, other]", 1, 1),
    ("[]", 0, 0),
  ]) func copiesCountAsOne(cite: String, sources: Int, roots: Int) throws {
    let dossier = try linked(cite, chain)
    let found = dossier.roots.count(dossier.claims[0].common.cites)
    #expect(found.sources == sources && found.roots == roots)
    #expect(dossier.roots.agree(dossier.claims[0].common.cites) == (roots >= 2))
  }

  @Test func independentSourcesAreCountedOnce() throws {
    let dossier = try linked("[]", chain)
    #expect(dossier.roots.independent(of: dossier.sources) == 2)
  }

  /// A copy of something that is not published says nothing of it: it is a source of its own.
  @Test func aCopyOfAHiddenSourceIsItsOwnRoot() throws {
    let dossier = try linked(
      "[copy, other]", chain.replacing("{id: original, title: O}", with: "{id: original, title: O, review: draft}"))
    #expect(dossier.roots.independent(of: dossier.sources) == 2)
    #expect(dossier.roots.count(dossier.claims[0].common.cites).roots == 2)
  }

  /// What was taken back as fabricated confirms nothing, and neither does its translation.
  @Test(arguments: [
    ("[original, other]", 1, 1), ("[copy, other]", 1, 1), ("[original]", 0, 0), ("[copy, copy-of-copy]", 0, 0),
  ]) func aWithdrawnSourceCountsAsNothing(cite: String, sources: Int, roots: Int) throws {
    let dossier = try linked(
      cite, chain.replacing("title: O}", with: "title: O, review: withdrawn, review_reason: fabricated}"))
    let cites = dossier.claims[0].common.cites
    let found = dossier.roots.count(cites)
    #expect(found.sources == sources && found.roots == roots)
    #expect(!dossier.roots.agree(cites) && dossier.roots.isUncited(cites) == (roots == 0))
    #expect(dossier.sourceUse.statements == roots && dossier.sourceUse.onOneAlone.count == roots)
    #expect(dossier.sourceUse.onOpinionAlone == 0)
    #expect(dossier.roots.independent(of: dossier.sources) == 1)
  }

  /// A withdrawn source beside an opinion does not make a fact of it.
  @Test func anOpinionBesideAWithdrawnSourceIsAnOpinionAlone() throws {
    let dossier = try linked(
      "[piece, gone]",
      "- {id: piece, title: P, standing: opinion}\n- {id: gone, title: G, review: withdrawn, review_reason: fabricated}\n")
    #expect(dossier.sourceUse.onOpinionAlone == 1 && dossier.sourceUse.onOneAlone.count == 1)
  }

  @Test func aChainThatRunsInCirclesEnds() throws {
    let dossier = try linked(
      "[a, b]",
      "- {id: a, title: A, derived_from: b}\n- {id: b, title: B, derived_from: a}\n- {id: c, title: C, derived_from: a}\n")
    #expect((1...2).contains(dossier.roots.roots(of: dossier.claims[0].common.cites).count))
  }
}
