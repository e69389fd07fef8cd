import TestSupport
import Testing

/// Every kind of term that an author may add, on the pages that show it.
struct OwnVocabularyTests {
  private static let files = [
    "dossier.yaml": """
    title: Verfahren
    language: de
    lanes: [{id: bench, title: Die Richter}, {id: bar, title: Die Anwälte}]
    vocabulary:
      event_kinds: [{id: hearing, label: Anhörung, band: words}, {id: raid, label: Razzia, band: deeds}]
      stances: [{id: hedges, label: hält sich bedeckt}]
      stages: [{id: tabled, label: Eingebracht, after: introduced}]
      relations: [{id: audits, label: prüft, inverse: wird geprüft von}, {id: shadows, label: beschattet}]
      actor_kinds: [{id: tribunal, label: Schiedsgericht}, {id: unused, label: Unbenutzt}]
      roles: [{id: clerk, label: Schriftführer}]
    scales:
      likelihood: [{id: slim, label: kaum, from: 0.01, to: 0.125}, {id: good, label: wohl, from: 0.5, to: 0.9}]
      confidence: [dünn, fest]
    front: {judgements: [{text: Es kommt so, likelihood: good}, {text: Es bleibt so, confidence: fest}]}

    """,
    "sources/s.yaml": "[{id: paper, title: Blatt}]",
    "actors/a.yaml": """
    - {id: court, name: Gericht, kind: tribunal, lane: bench, links: [{rel: audits, to: firm}, {rel: shadows, to: firm}]}
    - {id: firm, name: Firma, kind: organisation, lane: bar}
    """,
    "events/e.yaml": """
    - {id: e1, title: Termin, kind: hearing, date: 2025-01-02, cite: paper, actors: ['court:clerk', firm]}
    - {id: e2, title: Suche, kind: raid, date: 2025-01-03, cite: paper}
    """,
    "claims/c.yaml": """
    - {id: c1, kind: forecast, by: court, cell: Urteil fällt, stance: hedges, likelihood: slim, confidence: dünn, words: kaum denkbar, cite: paper}
    """,
    "instruments/i.yaml":
      "[{id: i1, title: Klage, kind: Antrag, cite: paper, stages: [{stage: tabled, date: 2025}], support: [{vote: V, stage: tabled, counts: {yes: 3}, as_of: 2025}]}]",
  ]

  private static let site = Result { try TestDossier(files).site() }

  @Test(arguments: [
    ("events/e1.html", "Anhörung"), ("events/e2.html", "Razzia"), ("events/e1.html", "Schriftführer"),
    ("timeline/index.html", "Anhörung"),
    ("actors/court.html", "Schiedsgericht"), ("actors/court.html", "prüft"), ("actors/firm.html", "wird geprüft von"),
    ("actors/firm.html", "beschattet"),
    ("actors/court.html", "Die Richter"), ("actors/index.html", "Die Anwälte"),
    ("actors/court.html", "Anhörung, as Schriftführer"),
    ("claims/c1.html", "hält sich bedeckt"), ("claims/c1.html", "Read by the editors as"), ("claims/c1.html", "dünn"),
    ("claims/c1.html", "kaum denkbar"),
    ("instruments/i1.html", "Eingebracht"), ("index.html", "wohl (50–90%)"), ("index.html", "fest"),
  ]) func aLabelStandsOnThePage(path: String, label: String) throws {
    #expect(try Self.site.get().page(path).main.text.contains(label))
  }

  @Test func aBandIsTheAuthors() throws {
    let items = try Self.site.get().page("timeline/index.html").all("li", class: "item")
    #expect(items.map { $0.classes.contains("words") } == [true, false])
  }

  @Test func anUnusedTermIsNoProblem() throws {
    var dossier = TestDossier(Self.files)
    dossier.templates = ["words/de.yaml": "skip: Zum Inhalt\n"]
    #expect(try dossier.problems() == [])
  }
}
