import TestSupport
import Testing

@Suite struct HiddenFileTests {
  @Test func aLinkToADraftsFileIsALinkToAHiddenRecord() throws {
    let dossier = TestDossier([
      "actors/a.md": "---\nkind: person\nname: Ann\nreview: draft\n---\n",
      "notes/n.md": "---\ntitle: N\n---\nSee [her](../actors/a.md).\n",
    ])
    #expect(try dossier.problems() == ["notes/n.md:4:5 note hidden-link"])
  }
}
