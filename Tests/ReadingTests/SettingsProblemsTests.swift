import Base
import Testing

/// Wrong settings. The sound records stand beside them, so that a wrong lane or term shows if it is missed.
@Suite struct SettingsProblemsTests {
  // One case a line.
  // swift-format-ignore
  static let settings = [
    WrongInput("no title", settings: "«error missing-field»language: en\nlanes: [{id: west, title: West}]\n"),
    WrongInput("empty", settings: "«error missing-field»\n"),
    WrongInput("unknown key", settings: "title: Ä\n«error unknown-field»langauge: en\n"),
    WrongInput("language", settings: "title: Ä\nlanguage: «error invalid-code»english\n"),
    WrongInput("language with an underscore", settings: "title: Ä\nlanguage: «error invalid-code»pt_BR\n"),
    WrongInput("direction", settings: "title: Ä\ndirection: «error unknown-value»right\n"),
    WrongInput("colour by name", settings: "title: Ä\naccent: «error invalid-code»blue\n"),
    WrongInput("colour that is a comment", settings: "title: Ä\naccent: «error invalid-code»\"#fff\"\n"),
    WrongInput("time zone", settings: "title: Ä\ntimezone: «error invalid-code»\"+03:00\"\n"),
    WrongInput("address", settings: "title: Ä\nbase_url: «error unsafe-address»example.org\n"),
    WrongInput("lane without a title", settings: "title: Ä\nlanes:\n- {id: west, title: West}\n- «error missing-field»{id: east}\n"),
    WrongInput("lane that is a text", settings: "title: Ä\nlanes: [{id: west, title: West}, «error wrong-kind»east]\n"),
    WrongInput("lane twice", settings: "title: Ä\nlanes: [{id: west, title: West}, {title: Ö, id: «error duplicate-id»west}]\n"),
    WrongInput("lane with a capital", settings: "title: Ä\nlanes: [{id: «error invalid-id»West, title: West}]\n"),
    WrongInput("cut-off", settings: "title: Ä\nedition: {number: 1, data_cutoff: 2025-06-«error invalid-date»31}\n"),
    WrongInput("edition number", settings: "title: Ä\nedition: {number: «error invalid-number»0}\n"),
    WrongInput("snapshot that is no date", settings: "title: Ä\nas_of: [2025-06-01, 2025-«error invalid-date»13-01]\n"),
    WrongInput("gate", settings: "title: Ä\ngates: {require: «error unknown-value»verified}\n"),
    WrongInput("gate for cites", settings: "title: Ä\ngates: {uncited: «error unknown-value»warn}\n"),
    WrongInput("unknown list of the vocabulary", settings: "title: Ä\nvocabulary: {«error unknown-field»event_kind: []}\n"),
    WrongInput("term without a label", settings: "title: Ä\nvocabulary: {event_kinds: [«error missing-field»{id: hearing}]}\n"),
    WrongInput("term that is built in", settings: "title: Ä\nvocabulary: {event_kinds: [{id: «error duplicate-id»consult, label: C}]}\n"),
    WrongInput("term twice", settings: "title: Ä\nvocabulary: {roles: [{id: guest, label: G}, {id: «error duplicate-id»guest, label: H}]}\n"),
    WrongInput("term's band", settings: "title: Ä\nvocabulary: {event_kinds: [{id: hearing, label: H, band: «error unknown-value»talk}]}\n"),
    WrongInput("scale", settings: "title: Ä\nscales: {likelihood: «error unknown-value»icd204}\n"),
    WrongInput("probability", settings: "title: Ä\nscales: {likelihood: [{id: rare, label: Rare, from: 0, to: «error invalid-number»20}]}\n"),
    WrongInput("front page's likelihood", settings: "title: Ä\nfront: {judgements: [{text: So, likelihood: «error unknown-value»perhaps}]}\n"),
    WrongInput("front page's direction", settings: "title: Ä\nfront: {state: {direction: «error unknown-value»stable}}\n"),
    WrongInput("front page's alert", settings: "title: Ä\nfront: {state: {alerts: [risk, «error unknown-value»danger]}}\n"),
    WrongInput("private field of no folder", settings: "title: Ä\nprivate: {«error unknown-field»event: [note]}\n"),
    WrongInput("private field that does not exist", settings: "title: Ä\nprivate: {events: [note, «error unknown-field»purpse]}\n"),
    WrongInput("private title, once for all records", settings: "title: Ä\nprivate: {actors: [«error private-identity»name]}\n"),
    WrongInput("delimiter", settings: "title: Ä\ncolumns: {events: {delimiter: «error unknown-value»'||'}}\n"),
    WrongInput("decimals", settings: "title: Ä\ncoordinates_precision: «error invalid-number»9\n"),
    WrongInput("entry of the menu", settings: "title: Ä\nmenu: [timeline, «warning unknown-menu-entry»actos]\n"),
  ]

  @Test(arguments: settings) func reportsWrongSettingAtItself(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  @Test func suggestsTheFieldThatWasMeantToBePrivate() throws {
    let problem = try onlyProblem(of: ["dossier.yaml": "title: T\nprivate: {events: [«error unknown-field»purpse]}\n"])
    #expect(problem.suggestion == "did you mean `purpose`?")
  }

  @Test func letsRecordsUseTheAuthorsOwnTerms() throws {
    try expectNoProblems([
      "dossier.yaml": """
      title: T
      x-desk: {chief: me}
      lanes: [{id: west, title: West, x-colour: red}]
      vocabulary:
        event_kinds: [{id: hearing, label: Hearing, band: words}]
        stances: [{id: hedges, label: hedges}]
        stages: [{id: tabled, label: Tabled, after: introduced}]
        relations: [{id: audits, label: audits, inverse: is audited by}]
        actor_kinds: [{id: clan, label: Clan}]
        roles: [{id: guest, label: Guest}]
      scales:
        likelihood: [{id: rare, label: Rare, from: 0, to: 0.2}]
        confidence: [weak, strong]
      front:
        judgements: [{text: So., likelihood: rare, confidence: weak}]
      """,
      "actors/a.yaml": "[{id: a, name: A, kind: clan, lane: west, links: [{rel: audits, to: ann}]}]",
      "events/a.yaml": "[{id: e, title: E, kind: hearing, date: 2025, cite: paper, actors: [{actor: a, role: guest}]}]",
      "claims/a.yaml":
        "[{id: c, kind: forecast, by: a, cell: C, cite: paper, stance: hedges, likelihood: rare, confidence: strong}]",
      "instruments/a.yaml": "[{id: i, title: I, kind: bill, cite: paper, stages: [{stage: tabled, date: 2025}]}]",
    ])
  }
}
