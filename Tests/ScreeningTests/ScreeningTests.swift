import Base
import Model
import Publishing
import TestSupport
import Testing

/// What decides whether a record is published, and how much of it.
@Suite struct ScreeningTests {
  static let moments = [
    ("2025-06-10T06:00:00+03:00", "2025-06-10T02:59:59Z", false),
    ("2025-06-10T06:00:00+03:00", "2025-06-10T03:00:00Z", true),
    ("2025-06-10T06:00:00+03:00", "2025-06-10T05:59:59+02:59", true),
    ("2025-06-10T06:00:00+03:00", "2025-06-10T05:59:59+03:00", false),
    ("2025-06-10T06:00Z", "2025-06-10T06:00:00Z", true),
    ("2025-06-10T23:30-05:00", "2025-06-11T04:29:59Z", false),
    ("2025-06-10T23:30-05:00", "2025-06-11T04:30:00Z", true),
  ]

  @Test(arguments: moments) func liftsAnEmbargoAtItsMoment(_ embargo: String, _ buildTime: String, _ isPublished: Bool) throws {
    let files = ["actors/a.yaml": "[{id: a, name: Ann, kind: person, publish_after: '\(embargo)'}]"]
    #expect((try publish(files, at: buildTime)["actors/a.html"] != nil) == isPublished)
  }

  @Test func printsTheBuildTimeNowhere() throws {
    let files = ["actors/a.yaml": "[{id: a, name: Ann, kind: person, publish_after: '2020-01-01T00:00:00Z'}]"]
    #expect(try publish(files, at: "2025-06-10T06:00:00Z") == publish(files, at: "2031-12-24T18:30:00Z"))
  }

  @Test func showsHiddenRecordsInAPreviewWithEveryPageMarked() throws {
    let hidden = [
      "actors/a.yaml": "[{id: a, name: Draft person, kind: person, review: draft}, {id: b, name: Ben, kind: person}]",
      "actors/c.yaml": "[{id: c, name: Later person, kind: person, publish_after: '2099-01-01T00:00:00Z'}]",
      "sources/s.yaml": "[{id: memo, title: zqx, confidential: true, shown_as: An official}, {id: s, title: S}]",
      "notes/n.md": "---\ntitle: N\nreview: withheld\n---\nOf [[a]] and [@memo].\n",
      "claims/w.yaml": "[{id: w, title: W, kind: demand, by: a, cell: C, review: withdrawn, review_reason: Wrong}]",
      "places/p.yaml": "[{id: p, name: P, aka_ids: [q]}]",
    ]
    let preview = try publish(hidden, preview: true)
    for path in [
      "actors/a.html", "actors/c.html", "notes/n.html", "claims/w.html", "places/q.html",
    ] { #expect(preview[path] != nil, "\(path)") }
    for (path, text) in preview where path.hasSuffix(".html") {
      #expect(text.contains("class=\"preview\""), "\(path)")
      #expect(text.contains("content=\"noindex\""), "\(path)")
    }
    // A preview shows what is not ready, never what is protected.
    expectNoCanary(in: preview)
    let published = try publish(hidden)
    #expect(published["actors/a.html"] == nil && published["actors/c.html"] == nil && published["notes/n.html"] == nil)
    #expect(published.values.allSatisfy { !$0.contains("class=\"preview\"") })
  }

  /// Identifiers lead to the exact position, and rival values of them too.
  @Test func publishesOfASensitivePlaceNoWayToItsPosition() throws {
    let exact = "⟦geonames: '745044', wikidata: zqx,⟧"
    let rivals = "⟦, {field: geonames, value: '745044'}, {field: wikidata, value: zqx}, {field: lat, value: 41.07777}⟧"
    let site = try expectNoTrace([
      "places/p.yaml":
        "[{id: p, name: P, \(exact) lat: -0.04, lon: 28.97, alt: [{field: kind, value: city}\(rivals)], sensitive: true}]"
    ])
    expectNoCanary(in: site, "745044")
    expectNoCanary(in: site, "-0.0")
    #expect(site["places/p.html"]?.contains("0.0, 29.0") == true)
  }

  static let memo = """
    id: zqx-memo, title: zqx Memo, confidential: true, shown_as: A Western official, author: zqx, URL: 'https://zqx.example/', note: zqx,
    issued: 1987, publisher: zqx, aka_ids: [zqx-old], summary: zqx, body: zqx, tags: [zqx], derived_from: paper, local_copy: media/zqx.pdf,
    reliability: B, archive_url: 'https://zqx.example/2', alt: [{field: note, value: zqx}], links: [{rel: same-as, to: paper}],
    figures: [{measure: zqx, value: 1, claimed_by: ann, cite: paper}]
    """.replacing("\n", with: " ")

  static func confidential(_ source: String) -> [String: String] {
    [
      "sources/s.yaml": "[{\(source)}, {id: paper, title: Paper, derived_from: zqx-memo}]",
      "media/zqx.pdf": "zqx",
      "actors/a.yaml":
        "[{id: ann, name: Ann, kind: person, cite: ['zqx-memo, p. 4', paper], summary: 'S [@zqx-memo]', links: [{rel: same-as, to: zqx-memo}]}]",
      "events/e.yaml": "["
        + (1...70).map { "{id: e\($0), title: E\($0), kind: consult, date: 2025, cite: {source: zqx-memo, locator: p. \($0)}}" }
        .joined(separator: ", ") + "]",
      "claims/c.yaml": "[{id: c, kind: demand, by: ann, cell: C, cite: zqx-memo, about: zqx-memo}]",
      "notes/n.md":
        "---\ntitle: N\n---\n\nAs [@zqx-memo, p. 4] and @zqx-memo say, [[zqx-memo]], [[zqx Memo]], [[zqx-memo|the memo]], [[source:zqx-memo]].\n",
    ]
  }

  @Test func publishesOfAConfidentialSourceOnlyHowItIsShown() throws {
    let site = try publish(Self.confidential(Self.memo))
    expectNoCanary(in: site)
    expectNoCanary(in: site, "1987")
    #expect(site["events/e1.html"]?.contains("A Western official") == true)
    #expect(site["notes/n.html"]?.contains("A Western official") == true)
    // No link leads from its name.
    #expect(site.values.allSatisfy { !$0.contains(">A Western official</a>") })
    #expect(site.keys.filter { $0.hasPrefix("sources/") }.sorted() == ["sources/index.html", "sources/paper.html"])
    #expect(site["sources/index.html"]?.contains("A Western official") == false)
  }

  @Test(arguments: ["review: withdrawn, review_reason: Not zqx", "review: draft", "review: withheld"])
  func publishesNothingOfAConfidentialSourceThatIsNotPublished(_ review: String) throws {
    let site = try publish(Self.confidential(Self.memo + ", " + review))
    expectNoCanary(in: site)
    expectNoCanary(in: site, "A Western official")
    expectNoCanary(in: try publish(Self.confidential(Self.memo + ", " + review), preview: true))
  }

  /// Every citation that a field can hold, taken from the schema.
  @Test(arguments: RecordType.allCases) func keepsBackWhereInAConfidentialSource(_ type: RecordType) throws {
    let leaves = SchemaLeaf.all(of: type).filter {
      ["locator", "quote"].contains($0.path.last) && $0.path.dropLast().last == "cite"
    }
    #expect(!leaves.isEmpty)
    for (source, count) in [("memo", leaves.count), ("paper", 0)] {
      let files = leaves.map { leaf in
        var (name, value) = leaf.field(count == 0 ? "'a place'" : "'zqx'")
        value = value.replacing("source: paper", with: "source: \(source)")
        return SchemaLeaf.file(type, id: leaf.id, [(name, value)])
      }
      let dossier = EveryField.references.merging(files.map { ($0.path, $0.text) }) { $1 }.merging([
        "sources/memo.yaml": "[{id: memo, title: zqx, confidential: true, shown_as: An official}]"
      ]) { $1 }
      let site = try publish(dossier)
      expectNoCanary(in: site)
      #expect(site.values.contains { $0.contains("a place") } == (count == 0))
      #expect(site.values.contains { $0.contains("An official") } == (count > 0))
      #expect(try TestDossier(dossier).problems().count { $0.hasSuffix("note confidential-locator") } == count)
      expectNoCanary(in: try publish(dossier, preview: true))
    }
  }

  @Test func keepsBackWhereInAConfidentialSourceProseFindsIt() throws {
    let dossier = [
      "sources/s.yaml": "[{id: clerk, title: zqx, confidential: true, shown_as: a clerk of the bank}]",
      "events/e.md":
        "---\ntitle: E\nkind: consult\ndate: 2025\ncite: \"clerk, talk of 9 Oct. at zqx\"\nsummary: So [@clerk, zqx].\n---\nSaid so [see zqx @clerk, at zqx].\n\n## So [@clerk, zqx]\n",
      "claims/c.yaml": "[{id: c, kind: demand, by: editor, text: 'All of it [@clerk, zqx]', cite: 'clerk, zqx'}]",
      "notes/n.md": "---\ntitle: N\n---\n![[e]]\n",
    ]
    expectNoCanary(in: try publish(dossier))
    #expect(
      try TestDossier(dossier).problems().sorted()
        == [
          "claims/c.yaml:1:42 note confidential-locator", "claims/c.yaml:1:76 note confidential-locator",
          "events/e.md:5:8 note confidential-locator", "events/e.md:6:10 note confidential-locator",
          "events/e.md:8:18 note confidential-locator", "events/e.md:10:8 note confidential-locator",
        ].sorted())
  }

  @Test func roundsCoordinates() throws {
    let site = try publish([
      "places/p.yaml": """
      - {id: open, name: Open, lat: 41.012345, lon: -28.987654, precision: exact}
      - {id: coarse, name: Coarse, lat: 41.01, lon: -28.98, precision: exact}
      - id: secret
        name: Secret
        lat: 41.067891
        lon: -28.967891
        precision: exact
        sensitive: true
        alt: [{field: lat, value: "41.067891"}, {field: lat, value: "41.1"}, {field: lon, value: "28.95"}, {field: precision, value: vicinity}, {field: name, value: Other}]
      """
    ])
    #expect(site["places/open.html"]?.contains("41.012, -28.988") == true)
    #expect(site["places/secret.html"]?.contains("41.1, -29.0") == true)
    #expect(site["places/secret.html"]?.contains("Other") == true)
    // No more exact than what is left of the coordinates.
    #expect(site["places/open.html"]?.contains("<dd>vicinity (about 100 m)</dd>") == true)
    #expect(site["places/coarse.html"]?.contains("<dd>exact</dd>") == true)
    #expect(site["places/secret.html"]?.contains("<dd>district</dd>") == true)
    #expect(site["places/secret.html"]?.contains("vicinity") == false)
    expectNoCanary(in: site, "41.06")
    expectNoCanary(in: site, "28.96")
    expectNoCanary(in: site)
    let coarse = try publish([
      "dossier.yaml": "title: T\ncoordinates_precision: 0\n",
      "places/p.yaml": "[{id: a, name: A, lat: 41.6, lon: 28.2, sensitive: true}]",
    ])
    #expect(coarse["places/a.html"]?.contains("42.0, 28.0") == true)
  }

  @Test func dropsRelationsThatStartAtAHiddenRecord() throws {
    try expectNoTrace([
      "actors/a.yaml": """
      - {id: ann, name: Ann, kind: person⟦, links: [{from: zqx, rel: funds, to: land}]⟧}
      - {id: land, name: Land, kind: state}
      ⟦- {id: zqx, name: zqx, kind: person, review: draft}⟧
      """
    ])
  }
}
