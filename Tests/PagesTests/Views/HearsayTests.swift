import TestSupport
import Testing

/// What somebody is reported to have said must not read as said by himself: wherever a claim stands, it says who reports it.
struct HearsayTests {
  private static func files(via: String, _ review: String = "checked") -> [String: String] {
    [
      "dossier.yaml": """
      title: T
      gates: {uncited: off}
      edition: {data_cutoff: 2025-06-02}
      lanes: [{id: west, title: West}, {id: east, title: East}]
      as_of: [2025-05-16]
      front: {judgements: [{text: J, confidence: high, claims: [deal]}]}

      """,
      "actors/a.yaml": """
      - {id: abe, kind: person, name: Abe, lane: west}
      - {id: bea, kind: person, name: Bea, lane: west}
      - {id: cy, kind: person, name: Cy, lane: east, review: \(review)}

      """,
      "issues/i.yaml": "{id: truce, title: Truce}",
      "sources/s.yaml": "{id: s, title: S}",
      "events/e.yaml": "{id: e, title: Talks, date: 2025-05-10, kind: consult, actors: [bea]}",
      "claims/c.yaml": """
      - {id: deal, kind: pledge, by: bea, for: abe, to: [bea], \(via) issue: truce, stance: accepts, cell: A quiet deal, date: 2025-05-10,
         made_at: [e], deadline: 2025-06-30, superseded_by: next, review: checked, verification: contested, cite: s,
         figures: [{measure: parts, value: 2, claimed_by: bea}]}
      - {id: next, kind: position, by: bea, for: abe, \(via) issue: truce, stance: rejects, cell: No deal, date: 2025-06-01, cite: s}
      - {id: guess, kind: forecast, by: abe, \(via) cell: War, horizon: 2025-07, cite: s}
      - {id: view, kind: opinion, by: abe, \(via) cell: A bore, figures: [{measure: bores, value: 1, claimed_by: abe}], cite: s}
      - {id: proof, kind: pledge, by: bea, cell: Paid, evidence: [deal], deadline: 2025-06-30, cite: s}
      """,
      "notes/n.md": "---\ntitle: N\n---\n```actor\nid: bea\n```\n```timeline\n```\n```matrix\n```\n",
    ]
  }

  private static let site = Result { try TestDossier(files(via: "via: cy,")).site() }

  /// Marks are read by their names.
  @Test func aMarkInADrawingSaysIt() throws {
    let names = try Self.site.get().page("timeline/index.html").all("title").map(\.text).filter { $0.contains("A quiet deal") }
    #expect(!names.isEmpty && names.allSatisfy { $0.contains("reported by Cy") }, "\(names)")
  }

  /// The smallest parts of a page that name a claim: lines, cells, rows.
  private func lines(_ page: HTMLPage, naming title: String) -> [String] {
    func isLine(_ element: HTMLElement) -> Bool {
      (["li", "tr", "article", "td"].contains(element.name) || element.classes.contains("print-line"))
        && element.text.contains(title)
    }
    return page.main.all.filter { isLine($0) && !$0.all.dropFirst().contains(where: isLine) }.map {
      $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("index.html", "A quiet deal"), ("index.html", "War"), ("matrix/index.html", "No deal"),
    ("matrix/index.html", "A quiet deal"),
    ("matrix/2025-05-16.html", "A quiet deal"),
    ("matrix/side-west.html", "No deal"), ("pledges/index.html", "A quiet deal"), ("issues/truce.html", "A quiet deal"),
    ("issues/truce.html", "No deal"), ("actors/abe.html", "A quiet deal"), ("actors/bea.html", "A quiet deal"),
    ("events/e.html", "A quiet deal"), ("timeline/index.html", "A quiet deal"), ("assessments/index.html", "War"),
    ("assessments/index.html", "A bore"), ("contested/index.html", "A quiet deal"), ("next/index.html", "War"),
    ("gaps/index.html", "A quiet deal"), ("claims/index.html", "A quiet deal"),
    ("claims/proof.html", "A quiet deal"),
    ("claims/deal.html", "No deal"), ("figures/index.html", "A bore"), ("sources/s.html", "A quiet deal"),
    ("single-source/index.html", "A quiet deal"), ("notes/n.html", "A quiet deal"), ("print/index.html", "A quiet deal"),
    ("print/index.html", "No deal"), ("print/index.html", "War"),
  ]) func everyLineSaysWhoReportsIt(path: String, title: String) throws {
    let lines = lines(try Self.site.get().page(path), naming: title)
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.ranges(of: "reported by Cy").count >= line.ranges(of: title).count, "\(line)") }
  }

  /// A side's stance that is known from hearsay alone is not said as if the side had spoken.
  @Test(arguments: [("", "West rejects (as reported)"), ("Bea", "West rejects Not")])
  func aStanceOfHearsayIsSaidToBeReported(own: String, gap: String) throws {
    var files = Self.files(via: "via: cy,")
    if !own.isEmpty {
      files["claims/d.yaml"] =
        "{id: own, kind: position, by: bea, issue: truce, stance: rejects, cell: Own, date: 2025-05-20, cite: s}"
    }
    let text = try TestDossier(files).site().page("issues/truce.html").first("section", class: "gap")?.text ?? ""
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(gap), "\(text)")
  }

  /// Whoever reports it and is not published leaves no trace.
  @Test func aHiddenReporterLeavesNoTrace() throws {
    let hidden = try TestDossier(Self.files(via: "via: cy,", "withheld")).site()
    let none = try TestDossier(Self.files(via: "", "withheld")).site()
    #expect(hidden.pages == none.pages)
    for path in none.files.keys { #expect(hidden.files[path] == none.files[path], "\(path)") }
  }
}
