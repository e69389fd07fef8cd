import Base
import Model
import Publishing
import TestSupport
import Testing

/// The existence leak: nothing that is published depends on a record that is not.
@Suite struct HiddenRecordsTests {
  static let reasons = ["review: draft", "review: withheld", "publish_after: '2099-01-01T00:00:00Z'", "review: unverified"]

  @Test(arguments: reasons) func leavesNoTraceOfHiddenRecordsNorOfReferencesToThem(_ reason: String) throws {
    try expectNoTrace(referringDossier, hidden: hiddenRecords(reason))
  }

  /// An embargo hides whatever else the record says.
  @Test func hidesWhatIsEmbargoedThoughChecked() throws {
    try expectNoTrace(referringDossier, hidden: hiddenRecords("publish_after: '2099-01-01T00:00:00Z', review: checked"))
  }

  /// A field without a value is none: the default that holds a record back stays in force.
  @Test(arguments: ["", "~", "null"]) func keepsHoldingBackWhatHasAnEmptyFieldOfItsOwn(_ empty: String) throws {
    func list(_ field: String, _ value: String) -> [String: String] {
      [
        "actors/a.yaml":
          "defaults: {\(field): \(value)}\nrecords:\n- {id: ann, name: Ann, kind: person}\n- id: zqx\n  name: zqx\n  kind: person\n  \(field): \(empty)\n"
      ]
    }
    for (field, value) in [("review", "draft"), ("review", "withheld"), ("publish_after", "'2099-01-01T00:00:00Z'")] {
      expectNoCanary(in: try publish(list(field, value)))
    }
    let site = try publish([
      "actors/a.yaml":
        "defaults: {private: [note]}\nrecords:\n- id: ann\n  name: Ann\n  kind: person\n  note: zqx\n  private: \(empty)\n",
      "places/p.yaml":
        "defaults: {sensitive: true}\nrecords:\n- id: p\n  name: P\n  lat: 41.07777\n  lon: 28.97777\n  sensitive: \(empty)\n",
    ])
    expectNoCanary(in: site)
    expectNoCanary(in: site, "41.07")
  }

  @Test func keepsHoldingBackRowsWithABlankCell() throws {
    let site = try publish([
      "actors/a.csv": "id,name,kind,review\nzqx,zqx,person,  \nzqx-b,zqx,person,\n", "actors/a.defaults.yaml": "review: draft\n",
    ])
    expectNoCanary(in: site)
  }

  /// Everything that names a hidden record names a published one too: nothing that is published goes.
  @Test(arguments: ["draft", "withheld"]) func dropsNothingPublishedThatAHiddenRecordIsNamedLike(_ review: String) throws {
    let dossier = SecretFiles(referringDossier).without.merging([
      "actors/old.yaml": """
      - {id: old-ann, name: Old Ann, kind: person, aka_ids: [former-ann], lane: west, review: checked}
      - id: bystander
        name: Bystander
        kind: person
        review: checked
        links: [{from: ann, rel: funds, to: land}, {from: old-ann, rel: opposes, to: land}, {from: former-ann, rel: mediates, to: land}]
        tenures: [{role: Head, org: land}, {role: Aide, org: former-ann}]
      """,
      "claims/old.yaml": """
      - {id: by-old, kind: demand, by: old-ann, cell: Stay, cite: paper, review: checked}
      - {id: by-former, kind: demand, by: former-ann, cell: Go, cite: paper, review: checked}
      - {id: by-desk, kind: assessment, by: editor, text: So it is, cite: paper, review: checked}
      """,
    ]) { $1 }
    let ids = "ann, land, old-ann, former-ann, talks, later, town, paper, peace, wish, bill, west, pub"
    let names = "aka_ids: [\(ids), editor]"
    try expectNoTrace(
      dossier,
      hidden: [
        "actors/zqx.yaml":
          "- {id: zqx-a, name: Ann Kovács, kind: person, aliases: [Old Ann, Land, Town, The Paper, ann, former-ann, editor], aka_ids: [\(ids)], review: \(review)}\n",
        // Its id is another's old one.
        "places/zqx.yaml": "- {id: former-ann, name: Land, aliases: [Bystander, Peace, Talks], \(names), review: \(review)}\n",
        "sources/zqx.yaml": "- {id: zqx-s, title: The Paper, \(names), review: \(review)}\n",
        "events/zqx.yaml": "- {id: zqx-e, title: Talks, kind: consult, date: 2025, cite: paper, \(names), review: \(review)}\n",
        "claims/zqx.yaml": "- {id: zqx-c, kind: demand, by: ann, cell: Give way, cite: paper, \(names), review: \(review)}\n",
      ])
  }

  /// One at a time, so that none hides behind another.
  @Test(arguments: ["actors", "sources", "places", "issues", "events", "claims", "instruments", "notes"])
  func leavesNoTraceOfOneHiddenRecord(_ folder: String) throws {
    let hidden = hiddenRecords("review: draft").filter { $0.key.hasPrefix(folder) || $0.key.hasPrefix("media") }
    try expectNoTrace(SecretFiles(referringDossier).without, hidden: hidden)
  }

  @Test func reportsReferencesToHiddenRecordsAsNotesAndWarnings() throws {
    var dossier = TestDossier(SecretFiles(referringDossier).with.merging(hiddenRecords("review: draft")) { $1 })
    dossier.settings.buildTime = try #require(Instant(iso8601: "2025-06-15T12:00:00Z"))
    let report = try dossier.check()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let about = report.diagnostics.filter { $0.code.id.hasPrefix("hidden-") }
    #expect(about.count > 50)
    #expect(about.allSatisfy { $0.severity == .note })
    #expect(report.hidden.map { "\($0.reason) \($0.count)" } == ["draft 8"])
  }

  /// Text may stand where a record may: the id and the names of a hidden one are left out.
  @Test func dropsHiddenIDsAndNamesFromFieldsThatMayBeText() throws {
    try expectNoTrace([
      "sources/s.yaml": "[{id: paper, title: Paper}]",
      "places/p.yaml": "[{id: town, name: Town}⟦, {id: zqx-villa, name: zqx Villa, aka_ids: [zqx-old], review: draft}⟧]",
      "actors/a.yaml":
        "[{id: ann, name: Ann, kind: person, tenures: [{role: Head⟦, org: zqx-office⟧}, {role: Guest⟦, org: zqx Office, party: zqx Bureau⟧}]}⟦, {id: zqx-office, name: zqx Office, aliases: [zqx Bureau], kind: body, review: withheld}⟧]",
      "events/e.yaml": """
      - {id: a, title: A, kind: consult, date: 2025, cite: paper⟦, place: zqx-villa⟧}
      - {id: b, title: B, kind: consult, date: 2025, cite: paper⟦, place: zqx-old⟧}
      - {id: c, title: C, kind: consult, date: 2025, cite: paper⟦, place: zqx Villa⟧⟦, alt: [{field: place, value: zqx Villa}]⟧}
      """,
    ])
  }

  /// What hangs on a hidden actor's word, and what would have named one, is reported where it stands.
  @Test func saysWhatIsLeftOutWithWhoeverAssertsIt() throws {
    let problems = try TestDossier([
      "actors/a.yaml": """
      - {id: hid, name: Hidden One, kind: person, review: draft}
      - id: ann
        name: Ann
        kind: person
        links: [{rel: opposes, to: ben, by: hid}]
        alt: [{field: note, value: V, by: hid}]
        figures: [{measure: M, value: 1, claimed_by: hid, note: N, cite: paper}]
        tenures: [{role: R, org: Hidden One}]
      - {id: ben, name: Ben, kind: person}
      """,
      "sources/s.yaml": "[{id: paper, title: Paper}]",
      "notes/n.md": "---\ntitle: N\nauthors: [hid, Hidden One, Jo]\n---\nProse.\n",
    ]).problems()
    #expect(
      problems == [
        "actors/a.yaml:2:7 note hidden-name", "actors/a.yaml:5:39 note hidden-reference",
        "actors/a.yaml:6:37 note hidden-reference",
        "actors/a.yaml:7:48 note hidden-reference", "actors/a.yaml:8:28 note hidden-reference",
        "notes/n.md:3:11 note hidden-reference", "notes/n.md:3:16 note hidden-reference",
      ])
  }

  @Test func publishesNoMediaThatOnlyHiddenRecordsShow() throws {
    let site = try expectNoTrace(
      [
        "media/shown.png": "a",
        "notes/a.md": "---\ntitle: A\n---\n\n![Shown](../media/shown.png)\n⟦%% ![zqx](../media/zqx-comment.png) %%⟧\n",
        "actors/a.yaml":
          "[{id: ann, name: Ann, kind: person⟦, image: {file: media/zqx-private.png, alt: zqx}, private: [image]⟧}]",
      ],
      hidden: ["media/zqx-unused.png": "zqx", "media/zqx-comment.png": "zqx", "media/zqx-private.png": "zqx"])
    #expect(site["media/shown.png"] == "a")
  }

  @Test func publishesMediaThatALineOfMarkdownShows() throws {
    let site = try publish([
      "dossier.yaml": "title: T\nfront: {bottom_line: 'B ![Front](media/front.png)'}\n",
      "actors/a.yaml": "[{id: ann, name: Ann, kind: person, summary: 'S ![Sum](../media/summary.png)'}]",
      "claims/c.yaml": "[{id: c, kind: demand, by: ann, text: 'T ![Text](../media/text.png)'}]",
      "media/front.png": "1", "media/summary.png": "2", "media/text.png": "3",
    ])
    #expect(site.keys.filter { $0.hasPrefix("media/") }.sorted() == ["media/front.png", "media/summary.png", "media/text.png"])
  }

  @Test func publishesNothingOfAWithdrawnRecordButTitleAndReason() throws {
    let site = try publish([
      "actors/a.md": """
      ---
      name: Ann
      kind: person
      review: withdrawn
      review_reason: Mistaken identity.
      aliases: [zqx]
      summary: zqx
      note: zqx
      tags: [zqx]
      country: FR
      image: {file: media/zqx.png, alt: zqx}
      figures: [{measure: zqx, value: 1, claimed_by: ann, cite: paper}]
      ---
      zqx
      """,
      "media/zqx.png": "zqx", "sources/s.yaml": "[{id: paper, title: Paper}]",
      "notes/n.md": "---\ntitle: N\n---\n\nOf [[ann]].\n",
    ])
    expectNoCanary(in: site)
    let page = try #require(site["actors/ann.html"] ?? site["actors/a.html"])
    #expect(page.contains("Mistaken identity."))
  }
}
