import Base
import Testing

/// Wrong values of fields: each is one problem, at the value.
@Suite struct FieldProblemsTests {
  // One case a line.
  // swift-format-ignore
  static let enums = [
    WrongInput("event kind", event: "[{id: a, title: Ä, kind: «error unknown-value»consultt, date: 2025, cite: paper}]"),
    WrongInput("event status", event: "[{id: a, title: A, kind: consult, status: «error unknown-value»done, date: 2025, cite: paper}]"),
    WrongInput("date basis", event: "[{id: a, title: A, kind: consult, basis: «error unknown-value»guess, date: 2025, cite: paper}]"),
    WrongInput("role", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, actors: [{actor: ann, role: «error unknown-value»guest}]}]"),
    WrongInput(
      "role after a colon",
      event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, actors: [land, 'ann:«error unknown-value»guest']}]"),
    WrongInput("review", actor: "[{id: a, name: A, kind: person, review: «error unknown-value»drfat}]"),
    WrongInput("actor kind", actor: "[{id: a, name: 'Günther', kind: «error unknown-value»persom}]"),
    WrongInput("alias kind", actor: "[{id: a, name: A, kind: person, aliases: [Å, {name: B, kind: «error unknown-value»week}]}]"),
    WrongInput("claim kind", claim: "[{id: a, kind: «error unknown-value»wish, by: ann, cell: A, cite: paper}]"),
    WrongInput("stance", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: paper, stance: «error unknown-value»demand}]"),
    WrongInput("pledge state", claim: "[{id: a, kind: pledge, by: ann, cell: A, cite: paper, state: «error unknown-value»broken}]"),
    WrongInput("likelihood", claim: "[{id: a, kind: forecast, by: ann, cell: A, cite: paper, likelihood: «error unknown-value»perhaps}]"),
    WrongInput("confidence", claim: "[{id: a, kind: forecast, by: ann, cell: A, cite: paper, confidence: «error unknown-value»middling}]"),
    WrongInput("cite relation", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: [{source: paper, as: «error unknown-value»says}]}]"),
    WrongInput(
      "relation", actor: "[{id: a, name: A, kind: person, links: [{rel: «error unknown-value»freind-of, to: ann}]}]"),
    WrongInput("source type", ["sources/a.yaml": "[{id: a, title: A, type: «error unknown-value»newspaper}]"]),
    WrongInput("reliability", ["sources/a.yaml": "[{id: a, title: A, reliability: «error unknown-value»a}]"]),
    WrongInput("place precision", ["places/a.yaml": "[{id: a, name: A, precision: «error unknown-value»exactly}]"]),
    WrongInput(
      "stage",
      ["instruments/a.yaml": "[{id: a, title: A, kind: bill, stages: [{stage: «error unknown-value»passed, date: 2025, cite: paper}]}]"]),
    WrongInput(
      "vote option",
      ["instruments/a.yaml": "[{id: a, title: A, kind: bill, support: [{vote: First, counts: {yes: 3, «error unknown-value»aye: 4}}]}]"]),
    WrongInput("boolean", actor: "[{id: a, name: A, kind: person, sensitive: «error unknown-value»yes}]"),
  ]

  @Test(arguments: enums) func reportsValueOutsideItsListAtTheValue(_ input: WrongInput) throws {
    try expectMarkedProblems(input)
  }

  // One case a line.
  // swift-format-ignore
  static let numbers = [
    WrongInput("weight", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, weight: «error invalid-number»4}]"),
    WrongInput("credibility", event: "[{id: a, title: A, kind: consult, date: 2025, cite: [{source: paper, credibility: «error invalid-number»B}]}]"),
    WrongInput("latitude", ["places/a.yaml": "[{id: a, name: Ürümqi, lat: «error invalid-number»91.5, lon: 87}]"]),
    WrongInput("longitude with a degree sign", ["places/a.yaml": "[{id: a, name: A, lat: 43, lon: «error invalid-number»87°}]"]),
    WrongInput(
      "figure with a comma",
      actor: "[{id: a, name: A, kind: state, figures: [{measure: dead, value: «error invalid-number»'1,200', claimed_by: ann, cite: paper}]}]"),
    WrongInput(
      "figure in words",
      actor: "[{id: a, name: A, kind: state, figures: [{measure: dead, value: «error invalid-number»dozens, claimed_by: ann, cite: paper}]}]"),
    WrongInput("order", ["issues/a.yaml": "[{id: a, title: A, order: «error invalid-number»first}]"]),
    WrongInput("country in small letters", actor: "[{id: a, name: A, kind: state, country: «error invalid-code»ua}]"),
    WrongInput("time with a zone", event: "[{id: a, title: A, kind: consult, date: 2025-06-02, time: «error invalid-time»14:30Z, cite: paper}]"),
    WrongInput("duration", event: "[{id: a, title: A, kind: consult, date: 2025-06-02, duration: «error invalid-time»90min, cite: paper}]"),
    WrongInput("time of a month", event: "[{id: a, title: A, kind: consult, date: 2025-06, cite: paper, time: «error invalid-time»'14:30'}]"),
    WrongInput("zone of an interval", event: "[{id: a, title: A, kind: consult, date: 2025-06-01/2025-06-02, cite: paper, tz: «error invalid-time»Europe/Istanbul}]"),
    WrongInput("duration of nothing", event: "[{id: a, title: A, kind: consult, basis: undated, cite: paper, duration: «error invalid-time»PT1H}]"),
    WrongInput("time of a stage's year", ["instruments/a.yaml": "[{id: a, title: A, kind: bill, stages: [{stage: signed, date: 2025-06-02~, time: '14:30', cite: paper}, {stage: ratified, date: 2025, time: «error invalid-time»'14:30', cite: paper}]}]"]),
    WrongInput("embargo without a zone", actor: "[{id: a, name: A, kind: person, publish_after: «error invalid-instant»2025-06-10T06:00}]"),
    WrongInput("embargo that is a date", actor: "[{id: a, name: A, kind: person, publish_after: «error invalid-instant»2025-06-10}]"),
    WrongInput("unsafe address", ["sources/a.yaml": "[{id: a, title: A, URL: «error unsafe-address»'javascript:alert(1)'}]"]),
    WrongInput("address without a scheme", ["sources/a.yaml": "[{id: a, title: A, archive_url: «error unsafe-address»www.example.org}]"]),
  ]

  @Test(arguments: numbers) func reportsMalformedValueAtTheValue(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  // One case a line.
  // swift-format-ignore
  static let dates = [
    WrongInput("month 13 at the month", event: "[{id: a, title: Ünder, kind: consult, date: 2025-«error invalid-date»13-01, cite: paper}]"),
    WrongInput("30 February at the day", event: "- id: a\n  title: A\n  kind: consult\n  cite: paper\n  date: '2025-02-«error invalid-date»30'\n"),
    WrongInput("end before start", event: "[{id: a, title: A, kind: consult, date: «error invalid-date»2025-06/2025-05, cite: paper}]"),
    WrongInput("time in a date", event: "[{id: a, title: A, kind: consult, date: '2025-06-02«error invalid-date»T14:00', cite: paper}]"),
    WrongInput("rival date in prose", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, alt: [{field: date, value: 2025-06}, {field: date, value: «error invalid-date»June 2025}, {field: date_text, value: June 2025}]}]"),
    WrongInput("birthday in prose", actor: "[{id: a, name: A, kind: person, born: «error invalid-date»June 1960}]"),
    WrongInput(
      "tenure end at its place",
      actor: "- id: a\n  name: A\n  kind: person\n  tenures:\n    - role: Président\n      start: 2020\n      end: 2025-«error invalid-date»44\n"),
    WrongInput("tenure that ends before it starts", actor: "[{id: a, name: A, kind: person, tenures: [{role: R, start: 2020-05, end: 2020}, {role: S, start: 2021, end: «error invalid-date»2020-12}]}]"),
    WrongInput("deadline", claim: "[{id: a, kind: pledge, by: ann, cell: A, cite: paper, deadline: «error invalid-date»soon}]"),
    WrongInput("position since an impossible month", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: paper, since: 2025-«error invalid-date»13}]"),
    WrongInput("figure's day", actor: "[{id: a, name: A, kind: state, figures: [{measure: m, value: 1, claimed_by: ann, cite: paper, as_of: 2025-06-«error invalid-date»31}]}]"),
    WrongInput("in a CSV cell", ["events/a.csv": "id,title,kind,date,cite\na,Größe,consult,2025-«error invalid-date»13,paper\n"]),
    WrongInput("in a quoted CSV cell", ["events/a.csv": "id,title,kind,date,cite\na,Größe,consult,\"2025-«error invalid-date»13\",paper\n"]),
    WrongInput(
      "in JSON", ["events/a.json": #"[{"id": "a", "title": "Größe", "kind": "consult", "date": "2025-«error invalid-date»13", "cite": "paper"}]"#]),
  ]

  @Test(arguments: dates) func reportsDateAtItsBadCharacter(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  // One case a line.
  // swift-format-ignore
  static let unknownFields = [
    WrongInput("near miss", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, «error unknown-field»plaec: town}]"),
    WrongInput("in a tenure", actor: "[{id: a, name: A, kind: person, tenures: [{role: R, «error unknown-field»since: 2020}]}]"),
    WrongInput("in a cite", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: [{source: paper, «error unknown-field»page: 4}]}]"),
    WrongInput("in a quote", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: paper, quote: {text: Ja, «error unknown-field»language: de}}]"),
    WrongInput("actor with a title", actor: "[{id: a, name: A, kind: person, «error unknown-field»title: Dr}]"),
    WrongInput("in a CSV header, once for all rows", ["actors/a.csv": "id,name,kind,«error unknown-field»nmae\na,A,person,x\nb,B,person,y\n"]),
    WrongInput("part of an object in a CSV header, once for all rows", [
      "claims/a.csv": "id,kind,by,cell,cite,«error unknown-field»quote.txt\na,demand,ann,A,paper,x\nb,demand,ann,B,paper,y\n"
    ]),
    WrongInput("in JSON lines", ["places/a.jsonl": "{\"id\": \"a\", \"name\": \"A\"}\n{\"id\": \"b\", \"name\": \"B\", «error unknown-field»\"latt\": 4}\n"]),
    WrongInput("in defaults, once for all records", actor: "defaults: {«error unknown-field»reveiw: draft}\nrecords:\n- {id: a, name: A, kind: person}\n- {id: b, name: B, kind: person}\n"),
    WrongInput("rival value of no field", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, alt: [{field: outcome, value: B}, {field: «error unknown-field»outcom, value: B}, {field: actors.role, value: «error unknown-value»B}, {field: «error unknown-field»actors.rol, value: B}, {field: «error unknown-field»x-a, value: B}]}]"),
    WrongInput("beside defaults", actor: "«error unknown-field»default: {kind: person}\nrecords:\n- {id: a, name: A, kind: person}\n"),
    WrongInput("of other kinds of claim", claim: "[{id: a, kind: statement, by: ann, cell: A, cite: paper, «warning misplaced-field»likelihood: likely, «warning misplaced-field»deadline: 2025}, {id: b, kind: offer, by: ann, cell: A, cite: paper, deadline: 2025, horizon: ~}, {id: c, kind: assessment, by: editor, cell: A, cite: paper, confidence: high}]"),
    WrongInput("in a file of defaults", [
      "actors/a.csv": "id,name\na,A\nb,B\n", "actors/a.defaults.yaml": "kind: person\n«error unknown-field»reveiw: draft\n",
    ]),
  ]

  @Test(arguments: unknownFields) func reportsUnknownFieldAtItsName(_ input: WrongInput) throws {
    try expectMarkedProblems(input)
  }

  @Test func suggestsTheFieldThatWasMeant() throws {
    let problem = try onlyProblem(of: ["actors/a.yaml": "[{id: a, name: A, kind: person, «error unknown-field»reveiw: draft}]"])
    #expect(problem.suggestion == "did you mean `review`?")
  }

  // One case a line.
  // swift-format-ignore
  static let missing = [
    WrongInput("actor without a name", actor: "- {id: ok, name: A, kind: person}\n- «error missing-field»{id: b, kind: person}\n"),
    WrongInput("empty title", event: "[{id: a, title: «error missing-field»\"\", kind: consult, date: 2025, cite: paper}]"),
    WrongInput("title of blanks", ["notes/a.md": "---\ntitle: «error missing-field»'  '\n---\nText.\n"]),
    WrongInput("event without a kind", event: "- «error missing-field»title: A\n  id: a\n  date: 2025\n  cite: paper\n"),
    WrongInput("claim without a holder", claim: "- «error missing-field»id: a\n  kind: demand\n  cell: A\n  cite: paper\n"),
    WrongInput("note without a title, at its front matter", ["notes/a.md": "---\n«error missing-field»tags: [x]\n---\nText.\n"]),
    WrongInput("in a row", ["actors/a.csv": "id,name,kind\na,A,person\n«error missing-field»b,B,\n"]),
    WrongInput("id in a file of many, at the record", actor: "- «error missing-field»name: A\n  kind: person\n"),
    WrongInput("measure of a figure", actor: "[{id: a, name: A, kind: state, figures: [«error missing-field»{value: 3, claimed_by: ann, cite: paper}]}]"),
    WrongInput("longitude", ["places/a.yaml": "[{id: a, name: A, lat: «error missing-field»41.5}]"]),
    WrongInput("latitude", ["places/a.csv": "id,name,lat,lon\na,A,,«error missing-field»28.5\nb,B,,\n"]),
    WrongInput("file of a picture", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, media: [«error missing-field»{alt: Ä}]}]"),
    WrongInput("source of a cite", event: "[{id: a, title: A, kind: consult, date: 2025, cite: [«error missing-field»{locator: p. 4}]}]"),
    WrongInput("withdrawn without a reason", actor: "[{id: a, name: A, kind: person, review: «error missing-reason»withdrawn}]"),
    WrongInput("withdrawn claim without a title", claim: "[{id: a, kind: demand, by: ann, cell: A, review: «error missing-field»withdrawn, review_reason: Wrong}]"),
    WrongInput("confidential without shown_as", ["sources/a.yaml": "[{id: a, title: A, confidential: «error missing-shown-as»true}]"]),
    WrongInput("claim without text", claim: "- «error missing-text»id: a\n  kind: demand\n  by: ann\n  cite: paper\n"),
    WrongInput("event without a date", event: "- «warning undated-event»id: a\n  title: A\n  kind: consult\n  cite: paper\n"),
    WrongInput("event without a cite", event: "[«warning uncited»{id: a, title: A, kind: consult, date: 2025}]"),
    WrongInput("figure without a value", actor: "[{id: a, name: A, kind: state, figures: [{measure: m, value: 1, claimed_by: ann, cite: paper}, «error incomplete-figure»{measure: dead, claimed_by: ann, cite: paper}]}]"),
    WrongInput("figure upside down", actor: "[{id: a, name: A, kind: state, figures: [{measure: dead, low: «error incomplete-figure»9, high: 5, claimed_by: ann, cite: paper}]}]"),
    WrongInput("figure that nobody claims", actor: "[{id: a, name: A, kind: state, figures: [«warning unclaimed-figure»{measure: dead, value: 3, cite: paper}]}]"),
    WrongInput("figure that cites nothing", actor: "[{id: a, name: A, kind: state, figures: [«warning uncited»{measure: dead, value: 3, claimed_by: ann}]}]"),
    WrongInput("stage that cites nothing", ["instruments/a.yaml": "[{id: a, title: A, kind: bill, stages: [{stage: signed, cite: paper}, «warning uncited»{stage: ratified, date: 2025}]}]"]),
    WrongInput("long cell", claim: "[{id: a, kind: demand, by: ann, cell: «warning long-cell»one two three four five six seven eight nine ten eleven twelve thirteen, cite: paper}]"),
    WrongInput("picture without alt", ["events/a.yaml": "[{id: a, title: A, kind: consult, date: 2025, cite: paper, media: [{file: «error missing-alternative-text»media/é.png}]}]", "media/é.png": ""]),
  ]

  @Test(arguments: missing) func reportsWhatIsMissing(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  // One case a line.
  // swift-format-ignore
  static let kinds = [
    WrongInput("list for a text", event: "[{id: a, title: «error wrong-kind»[A, B], kind: consult, date: 2025, cite: paper}]"),
    WrongInput("mapping for a text", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, outcome: «error wrong-kind»{a: b}}]"),
    WrongInput("text for a tenure, at the item", actor: "[{id: a, name: A, kind: person, tenures: [{role: R}, «error wrong-kind»President]}]"),
    WrongInput("text for a record", actor: "- {id: a, name: A, kind: person}\n- «error wrong-kind»Bern\n"),
    WrongInput("text for a file", actor: "«error wrong-kind»Bern\n"),
    WrongInput("front matter that is a list", ["actors/a.md": "---\n«error wrong-kind»- name: A\n---\n"]),
    WrongInput("title of two lines", event: "- id: a\n  kind: consult\n  date: 2025\n  cite: paper\n  title: «error several-lines»|\n    One\n    two\n"),
    WrongInput("private title", actor: "[{id: a, name: A, kind: person, private: [note, «error private-identity»name]}]"),
    WrongInput("private kind", actor: "[{id: a, name: A, kind: person, private: [«error private-identity»kind]}]"),
    WrongInput("private holder", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: paper, private: [«error private-identity»by]}]"),
    WrongInput("private part that an entry needs", actor: "[{id: a, name: A, kind: person, private: [links.note, «error private-identity»links.rel, tenures.cite.locator, «error private-identity»tenures.cite.source, «error private-identity»figures.measure]}]"),
    WrongInput("private stage", ["instruments/a.yaml": "[{id: a, title: A, kind: bill, private: [stages.by, «error private-identity»stages.stage]}]"]),
    WrongInput("required field that is private in the whole dossier", settings: "title: T\nlanes: [{id: west, title: West}]\nprivate: {claims: [note, «error private-identity»by]}\n"),
    WrongInput("id of the desk", actor: "[{id: «error invalid-id»editor, name: A, kind: person}]"),
    WrongInput("old id of the desk", actor: "[{id: b, name: B, kind: person, aka_ids: [chief, «error invalid-id»editor]}]"),
    WrongInput("id of the desk, as a file name", ["actors/editor.yaml": "«error invalid-id»{name: A, kind: person}"]),
    WrongInput("private id", actor: "[{id: a, name: A, kind: person, private: «error private-identity»id}]"),
    WrongInput("private field that does not exist, at the item", actor: "[{id: a, name: A, kind: person, private: [country, «error unknown-field»nots]}]"),
    WrongInput("private part that does not exist", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: paper, private: [«error unknown-field»quote.txt]}]"),
    WrongInput("private part of a text", claim: "[{id: a, kind: demand, by: ann, cell: A, cite: paper, private: [«error unknown-field»cell.first]}]"),
    WrongInput("column of a list of objects", ["events/a.csv": "id,title,kind,date,cite,«error invalid-column»figures.value\na,A,consult,2025,paper,3\n"]),
  ]

  @Test(arguments: kinds) func reportsWrongKindAtTheValue(_ input: WrongInput) throws { try expectMarkedProblems(input) }
}
