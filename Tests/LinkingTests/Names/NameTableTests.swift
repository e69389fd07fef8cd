import Testing

/// What `[[…]]` leads to: an id, then a title or name, then an alias; a tie is an error that lists both.
struct NameTableTests {
  private func note(_ body: String) -> String { "---\ntitle: N\nautolink: false\n---\n\(body)\n" }

  /// Where the link leads, or the problem.
  private func resolve(_ link: String, _ files: [String: String]) throws -> String {
    let linked = try Linked(files.merging(["notes/n.md": note("see \(link)")]) { $1 })
    if let problem = linked.problems.first(where: { !$0.hasSuffix("warning shared-name") }) { return problem }
    let html = try linked.html("n")
    return html.split(separator: "\"").first { $0.hasPrefix("../") }.map(String.init) ?? html
  }

  private let people = [
    "actors/a.yaml": """
    - {id: rome, kind: group, name: The Rome group}
    - {id: one, kind: person, name: Rome, aliases: [Roma, Shared]}
    - {id: two, kind: person, name: Second, aliases: [Second alias, Shared, Twin], aka_ids: [old-two]}
    - {id: three, kind: person, name: Twin}
    - {id: same-a, kind: person, name: Same}
    """,
    "places/p.yaml": "- {id: same-p, name: Same}\n- {id: roma, name: Elsewhere, aliases: [Roma]}\n",
  ]

  @Test(arguments: [
    ("[[rome]]", "../actors/rome.html"), ("[[Rome]]", "../actors/one.html"), ("[[Second alias]]", "../actors/two.html"),
    ("[[Twin]]", "../actors/three.html"), ("[[old-two]]", "../actors/two.html"), ("[[roma]]", "../places/roma.html"),
    ("[[actor:Same]]", "../actors/same-a.html"), ("[[place:Same]]", "../places/same-p.html"),
    ("[[actor:Roma]]", "../actors/one.html"),
    ("[[actor: Second]]", "../actors/two.html"), ("[[Rome|label]]", "../actors/one.html"),
    ("[x](../actors/c.md)", "../actors/c.html"),
  ])
  func idThenTitleThenAlias(link: String, expected: String) throws {
    #expect(try resolve(link, people.merging(["actors/c.md": "---\nkind: person\nname: C\n---\n"]) { $1 }) == expected)
  }

  @Test(arguments: ["[[Same]]", "[[Shared]]", "[[Roma]]"])
  func aTieIsReported(link: String) throws {
    #expect(try resolve(link, people) == "notes/n.md:5:5 warning ambiguous-link")
  }

  @Test(arguments: ["[[nobody]]", "[[actor:roma]]", "[[place:Second]]", "[[event:rome]]", "[[Second Alias]]"])
  func whatNothingIsCalledIsReported(link: String) throws {
    #expect(try resolve(link, people) == "notes/n.md:5:5 warning unknown-link")
  }

  /// A hidden record's names resolve to nothing and make no tie.
  @Test func whatIsHiddenIsANoteAndChangesNothing() throws {
    let files = [
      "actors/a.yaml": """
      - {id: open, kind: person, name: Open, aliases: [Both]}
      - {id: secret, kind: person, name: Secret name, aliases: [Both, Cover], review: withheld}
      """
    ]
    #expect(try resolve("[[Both]]", files) == "../actors/open.html")
    for link in ["[[secret]]", "[[Secret name]]", "[[Cover]]"] {
      #expect(try resolve(link, files) == "notes/n.md:5:5 note hidden-link")
    }
    let linked = try Linked(files.merging(["notes/n.md": note("see [[secret]], [[Cover|him]] and [[open]].")]) { $1 })
    #expect(try linked.html("n") == "<p>see, him and <a href=\"../actors/open.html\">Open</a>.</p>\n")
  }

  @Test func aPreviewFollowsWhatIsHidden() throws {
    let files = ["actors/s.yaml": "{id: s, kind: person, name: S, review: draft}", "notes/n.md": note("[[s]]")]
    #expect(try Linked(files, keepsHidden: true).html("n").contains("../actors/s.html"))
  }

  @Test func aCitationIsASourcesIDAlone() throws {
    let files = [
      "sources/s.yaml": "- {id: smith, title: A report, author: [{family: Smith}], issued: 2024}\n",
      "actors/a.yaml": "{id: a, kind: person, name: A}",
    ]
    #expect(try resolve("[@smith, p. 3]", files) == "../sources/smith.html")
    #expect(try resolve("[@a]", files) == "notes/n.md:5:6 warning unknown-citation")
    #expect(try resolve("[@smiht]", files) == "notes/n.md:5:6 warning unknown-citation")
  }

  @Test func aHiddenNameSwallowsNoWordBehindAnAt() throws {
    let linked = try Linked([
      "actors/a.yaml": "{id: hid, kind: body, name: NATO, review: draft}", "notes/n.md": note("Follow @NATO now."),
    ])
    #expect(try linked.html("n").contains("@NATO now"))
  }

  @Test func anOldIDComesLastAndOneOfTwoIsATie() throws {
    let files = [
      "actors/a.yaml":
        "- {id: one, kind: person, name: First, aka_ids: [other, twice]}\n- {id: two, kind: person, name: other}\n",
      "places/p.yaml": "{id: three, name: Third, aka_ids: [twice]}",
    ]
    #expect(try resolve("[[other]]", files) == "../actors/two.html")
    #expect(try resolve("[[twice]]", files) == "notes/n.md:5:5 warning ambiguous-link")
    #expect(try resolve("[[place:twice]]", files) == "../places/three.html")
  }

  @Test func aFileOfManyRecordsIsATie() throws {
    #expect(try resolve("[x](../actors/a.yaml)", people) == "notes/n.md:5:5 warning ambiguous-link")
  }

  @Test func aWithdrawnRecordKeepsItsAddress() throws {
    let files = ["actors/a.yaml": "{id: w, kind: person, name: W, review: withdrawn, review_reason: Wrong person}"]
    #expect(try resolve("[[w]]", files) == "../actors/w.html")
  }

  @Test func aConfidentialSourceIsCitedWithoutALink() throws {
    let linked = try Linked([
      "sources/s.yaml": "{id: deep, title: Real name, confidential: true, shown_as: A Western official}",
      "notes/n.md": note("He said so [@deep]."),
    ])
    #expect(linked.problems == [])
    let html = try linked.html("n")
    #expect(html.contains("A Western official"))
    #expect(!html.contains("href") && !html.contains("deep") && !html.contains("Real name"))
  }
}
