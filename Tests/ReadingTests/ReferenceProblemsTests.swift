import Base
import Testing

/// Ids, and references that lead nowhere or to the wrong kind of record.
@Suite struct ReferenceProblemsTests {
  // One case a line.
  // swift-format-ignore
  static let ids = [
    WrongInput("capital letter", actor: "[{id: «error invalid-id»Ann-B, name: A, kind: person}]"),
    WrongInput("capital letter of another script", actor: "[{name: Київ, id: «error invalid-id»Київ, kind: state}]"),
    WrongInput("underscore", actor: "[{id: «error invalid-id»ann_b, name: A, kind: person}]"),
    WrongInput("slash", actor: "[{id: «error invalid-id»a/b, name: A, kind: person}]"),
    WrongInput("index", actor: "[{id: «error invalid-id»index, name: A, kind: person}]"),
    WrongInput("page number", actor: "[{id: «error invalid-id»page-3, name: A, kind: person}]"),
    WrongInput("too long", actor: "[{id: «error invalid-id»\(String(repeating: "a", count: 101)), name: A, kind: person}]"),
    WrongInput("too long in bytes", actor: "[{id: «error invalid-id»\(String(repeating: "ж", count: 51)), name: A, kind: person}]"),
    WrongInput("decomposed", actor: "[{id: «error invalid-id»cafe\u{301}, name: A, kind: person}]"),
    WrongInput("from a file name", ["actors/Ann.md": "«error invalid-id»---\nname: A\nkind: person\n---\n"]),
    WrongInput("of a note, in a folder's name", ["notes/My Files/a.md": "«error invalid-id»---\ntitle: A\n---\n"]),
    WrongInput("in a row", ["actors/a.csv": "id,name,kind\n«error invalid-id»ann b,Ä,person\n"]),
    WrongInput("old id that is no address", actor: "[{id: a, name: A, kind: person, aka_ids: [old, «error invalid-id»../../etc]}]"),
  ]

  @Test(arguments: ids) func reportsIDOfTheWrongForm(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  static let duplicates = [
    WrongInput("in one file", actor: "- {id: a, name: A, kind: person}\n- {id: «error duplicate-id»a, name: B, kind: person}\n"),
    WrongInput("across files", ["actors/z.yaml": "- {id: «error duplicate-id»ann, name: B, kind: person}\n"]),
    WrongInput("across types", ["places/z.yaml": "- {name: Ö, id: «error duplicate-id»ann}\n"]),
    WrongInput("of a file's stem", ["actors/z/ann.md": "---\nname: «error duplicate-id»B\nkind: person\n---\n"]),
  ]

  @Test(arguments: duplicates) func reportsSecondOfTwoEqualIDs(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  @Test func saysWhereADuplicateIDWasFirstGiven() throws {
    let problem = try onlyProblem(of: ["actors/z.yaml": "- {id: «error duplicate-id»ann, name: B, kind: person}\n"])
    #expect(problem.notes.map(\.message) == ["first given here"])
    #expect(problem.notes.first?.place?.range == 6..<9)
  }

  // One case a line.
  // swift-format-ignore
  static let references = [
    WrongInput("actor of an event", event: "[{id: a, title: Ö, kind: consult, date: 2025, cite: paper, actors: [ann, «error unknown-reference»anm]}]"),
    WrongInput("actor in an object", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, actors: [{actor: «error unknown-reference»anm}]}]"),
    WrongInput("actor in a cell", ["events/a.csv": "id,title,kind,date,cite,actors\na,Ö,consult,2025,paper,ann;«error unknown-reference»anm:host\n"]),
    WrongInput("source of a cite", event: "[{id: a, title: A, kind: consult, date: 2025, cite: ['paper, p. 4', '«error unknown-reference»papr, p. 5']}]"),
    WrongInput("holder", claim: "[{id: a, kind: demand, by: [ann, «error unknown-reference»bob], cell: A, cite: paper}]"),
    WrongInput("issue", claim: "[{id: a, kind: demand, by: ann, issue: «error unknown-reference»war, cell: A, cite: paper}]"),
    WrongInput("since an event", claim: "[{id: a, kind: demand, by: ann, since: «error unknown-reference»summit, cell: A, cite: paper}]"),
    WrongInput("parent", actor: "[{id: a, name: A, kind: delegation, parent: «error unknown-reference»nowhere}]"),
    WrongInput("end of a link", actor: "[{id: a, name: A, kind: person, links: [{rel: ally-of, to: [ann, «error unknown-reference»bob]}]}]"),
    WrongInput("after", event: "[{id: a, title: A, kind: consult, after: «error unknown-reference»before-that, cite: paper}]"),
    WrongInput("in defaults, once for all records", actor: "defaults: {kind: person, parent: «error unknown-reference»nowhere}\nrecords:\n- {id: a, name: A}\n- {id: b, name: B}\n"),
    WrongInput("front page", settings: "title: T\nfront:\n  judgements: [{text: Ö, claims: [wish, «error unknown-reference»hope]}]\nlanes: []\n"),
    WrongInput("snapshot", settings: "title: T\nas_of: [2025-06-01, talks, «error unknown-reference»talk]\n"),
    WrongInput("event where an actor is needed", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, actors: [«error wrong-reference»talks]}]"),
    WrongInput("actor where a source is needed", event: "[{id: a, title: A, kind: consult, date: 2025, cite: «error wrong-reference»ann}]"),
    WrongInput("claim where an actor is needed", claim: "[{id: a, kind: demand, by: «error wrong-reference»wish, cell: A, cite: paper}]"),
    WrongInput("lane", actor: "[{id: a, name: A, kind: state, lane: «error unknown-lane»wets}]"),
    WrongInput("place that is nearly one", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, place: «warning doubtful-text»twon}]"),
    WrongInput("actor where a place is meant", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, place: «warning doubtful-text»ann}]"),
    WrongInput("parent of itself", actor: "[{id: a, name: A, kind: state, parent: «error circular-parent»a}]"),
    WrongInput("circle of parents", actor: "[{id: a, name: A, kind: state, parent: «error circular-parent»b}, {id: b, name: B, kind: state, parent: a}]"),
    WrongInput("file that is not there", event: "[{id: a, title: A, kind: consult, date: 2025, cite: paper, media: [{file: «error missing-media»media/no.png, alt: Nothing}]}]"),
  ]

  @Test(arguments: references) func reportsReferenceAtItself(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  // One case a line.
  // swift-format-ignore
  static let prose = [
    WrongInput("wikilink", ["notes/a.md": "---\ntitle: A\n---\n\nDöner «warning unknown-link»[[nobody]] says.\n"]),
    WrongInput("citation", ["notes/a.md": "---\ntitle: A\n---\n\nSo äh [«warning unknown-citation»@papr, p. 4].\n"]),
    WrongInput("citation of a withdrawn source", [
      "notes/a.md": "---\ntitle: A\n---\n\nÄh [«note hidden-citation»@wd].\n",
      "sources/a.yaml": "[{id: wd, title: W, review: withdrawn, review_reason: Wrong}]",
    ]),
    WrongInput("picture without alt", ["notes/a.md": "---\ntitle: A\n---\n\nÄh «error image-without-alt»![](../media/x.png)\n", "media/x.png": ""]),
    WrongInput("picture that is not there", ["notes/a.md": "---\ntitle: A\n---\n\nÄh «error unknown-image»![Here](../media/no.png)\n"]),
    WrongInput("link to no file", ["notes/a.md": "---\ntitle: A\n---\n\nÄh «warning unknown-link»[B](b.md)\n"]),
    WrongInput("comment without an end", ["notes/a.md": "---\ntitle: A\n---\n\nÄh «error unclosed-comment»%%todo\n"]),
    WrongInput("wikilink in a summary", actor: "[{id: a, name: A, kind: person, summary: «warning unknown-link»'See [[nobody]].'}]"),
  ]

  @Test(arguments: prose) func reportsProseAtItsBracket(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  @Test func suggestsTheRecordThatWasMeant() throws {
    let problem = try onlyProblem(of: [
      "events/a.yaml": "[{id: a, title: Ö, kind: consult, date: 2025, cite: paper, actors: [«error unknown-reference»anm]}]"
    ])
    #expect(problem.suggestion == "did you mean `ann`?")
  }
}
