import Testing

struct MentionNamesTests {
  private func html(_ actors: String, _ body: String, settings: String = "") throws -> (String, [String]) {
    let linked = try Linked([
      "dossier.yaml": "title: T\ngates: {uncited: off}\n\(settings)", "actors/a.yaml": actors,
      "notes/n.md": "---\ntitle: N\n---\n\(body)\n",
    ])
    return (try linked.html("n"), linked.problems)
  }

  private let rubio = "- {id: rubio, kind: person, name: Marco Rubio, aliases: [Rubio, {name: Marco, kind: weak}]}\n"

  @Test func namesAndAliasesBecomeLinksAndWeakOnesDoNot() throws {
    #expect(
      try html(rubio, "Marco Rubio spoke.").0
        == "<p><a href=\"../actors/rubio.html\">Marco Rubio</a> spoke.</p>\n")
    #expect(try html(rubio, "Rubio’s plan.").0.contains(">Rubio</a>’s"))
    #expect(try html(rubio, "Marco spoke.").0 == "<p>Marco spoke.</p>\n")
  }

  @Test func aNameOfTwoIsLinkedToNeitherAndReportedOnce() throws {
    let two = rubio + "- {id: other, kind: person, name: Other, aliases: [Rubio]}\n"
    let (html, problems) = try html(two, "Rubio and Rubio met Other.")
    #expect(html == "<p>Rubio and Rubio met <a href=\"../actors/other.html\">Other</a>.</p>\n")
    #expect(problems == ["actors/a.yaml:2:8 warning shared-name"])
  }

  @Test func aNameThatOneRecordHasTwiceIsItsOwn() throws {
    let (html, problems) = try html("{id: a, kind: person, name: Ada, aliases: [Ada]}", "Ada came.")
    #expect(html.contains("href=\"../actors/a.html\""))
    #expect(problems == [])
  }

  @Test func apostrophesAreOne() throws {
    let (html, problems) = try html(
      "- {id: a, kind: person, name: O'Brien}\n- {id: b, kind: person, name: O’Brien}\n", "O'Brien came.")
    #expect(!html.contains("href"))
    #expect(problems == ["actors/a.yaml:2:8 warning shared-name"])
  }

  @Test func aHiddenNameSharesNothing() throws {
    let (html, problems) = try html(
      rubio + "- {id: h, kind: person, name: Hidden, aliases: [Rubio], review: draft}\n", "Rubio met Hidden.")
    #expect(html == "<p><a href=\"../actors/rubio.html\">Rubio</a> met Hidden.</p>\n")
    #expect(problems == ["notes/n.md:4:11 note hidden-name"])
  }

  @Test func noRecordIsLinkedToItself() throws {
    let linked = try Linked(["actors/x.md": "---\nkind: person\nname: Ada Lovelace\n---\nAda Lovelace wrote.\n"])
    #expect(try linked.html("x") == "<p>Ada Lovelace wrote.</p>\n")
    #expect(try linked.backlinks("x") == [])
  }

  @Test func theDossierOrANoteCanTurnThemOff() throws {
    #expect(try html(rubio, "Rubio spoke.", settings: "autolink: false\n").0 == "<p>Rubio spoke.</p>\n")
    let linked = try Linked(["actors/a.yaml": rubio, "notes/n.md": "---\ntitle: N\nautolink: false\n---\nRubio spoke.\n"])
    #expect(try linked.html("n") == "<p>Rubio spoke.</p>\n")
  }
}
