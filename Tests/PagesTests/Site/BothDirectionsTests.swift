import TestSupport
import Testing

/// Where one page links to another in a field, the other links back.
struct BothDirectionsTests {
  static let files = [
    "dossier.yaml": "title: T\nlanes: [{id: east, title: East}]\n",
    "actors/a.yaml": """
    - {id: putin, kind: person, name: Vladimir Putin, parent: russia, lane: east, tenures: [{role: President, org: russia, party: party, start: 2012, end: "..", cite: report}]}
    - {id: russia, kind: state, name: Russia}
    - {id: party, kind: party, name: The party}
    - {id: agency, kind: media, name: Agency}
    """,
    "events/e.yaml": """
    - {id: talks, title: Talks, date: 2025-06-02, kind: consult, actors: [putin], place: palace, parent: series, cite: "report, p. 7"}
    - {id: series, title: Series, date: 2025, kind: consult, actors: [russia], cite: report, links: [{rel: causes, to: [strike], by: agency, basis: inferred}]}
    - {id: strike, title: Strike, date: 2025-06-01, kind: assault, cite: copy, after: [series]}
    """,
    "claims/c.yaml": """
    - {id: demand, kind: demand, by: putin, for: russia, via: agency, to: [party], issue: truce, made_at: talks, places: [city], about: [bill], cell: No truce, cite: report, contradicts: [offer], supports: [strike], evidence: [talks]}
    - {id: offer, kind: offer, by: russia, issue: truce, cell: A truce, superseded_by: demand, since: series, cite: report}
    """,
    "issues/i.yaml": "- {id: truce, title: Truce, parent: peace}\n- {id: peace, title: Peace}\n",
    "instruments/i.yaml": """
    {id: bill, kind: bill, title: The bill, parties: [russia], authors: [putin], decided_by: [party], provisions: [{issue: truce, text: Stop}], stages: [{stage: introduced, date: 2025, by: [agency]}], support: [{vote: V, body: party, as_of: 2025, counts: {"yes": 3}}], cite: report}
    """,
    "places/p.yaml": "- {id: palace, name: The palace, parent: city}\n- {id: city, name: City}\n",
    "sources/s.yaml": "- {id: report, title: Report}\n- {id: copy, title: Copy, derived_from: report}\n",
    "notes/n.md": "---\ntitle: Note\nactors: [putin]\nplaces: [city]\n---\nOn [[talks]], see [@copy].\n",
  ]

  private func page(_ id: String) throws -> String {
    for folder in ["actors", "events", "claims", "issues", "instruments", "places", "sources"]
    where Self.files.contains(where: {
      $0.key.hasPrefix(folder) && $0.value.contains("id: \(id),")
    }) {
      return "\(folder)/\(id).html"
    }
    return "notes/\(id).html"
  }

  @Test(arguments: [
    ("talks", "putin"), ("talks", "palace"), ("talks", "series"), ("talks", "report"), ("strike", "copy"), ("series", "strike"),
    ("series", "agency"),
    ("putin", "russia"), ("putin", "party"), ("putin", "report"), ("demand", "putin"), ("demand", "russia"), ("demand", "agency"),
    ("demand", "party"),
    ("demand", "truce"), ("demand", "talks"), ("demand", "city"), ("demand", "bill"), ("demand", "offer"), ("demand", "strike"),
    ("offer", "series"),
    ("truce", "peace"), ("bill", "russia"), ("bill", "putin"), ("bill", "party"), ("bill", "truce"), ("bill", "agency"),
    ("palace", "city"),
    ("copy", "report"), ("n", "putin"), ("n", "city"), ("n", "talks"), ("n", "copy"),
  ])
  func bothPagesLinkToEachOther(from: String, to: String) throws {
    let site = try TestDossier(Self.files).site()
    let (first, second) = (try page(from), try page(to))
    func leads(_ a: String, _ b: String) throws -> Bool {
      try site.page(a).main.links.contains { RenderedSite.path(of: $0, from: a) == b }
    }
    #expect(try leads(first, second))
    #expect(try leads(second, first))
  }

  /// Every page can be reached from the front page.
  @Test func noPageIsAnOrphan() throws {
    let site = try TestDossier(Self.files).site()
    var reached: Set = ["index.html", "404.html"]
    var rest = ["index.html"]
    while let path = rest.popLast() {
      for link in try site.page(path).root.links {
        if let next = RenderedSite.path(of: link, from: path), reached.insert(next).inserted { rest.append(next) }
      }
    }
    #expect(site.pages.filter { !reached.contains($0) } == [])
  }
}
