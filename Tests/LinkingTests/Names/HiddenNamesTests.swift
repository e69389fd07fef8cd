import Testing

/// Names of records that are not published, where published words have them.
@Suite struct HiddenNamesTests {
  private static let hidden = [
    "actors/zqx.yaml":
      "- {id: reed, name: Tom Reed, kind: person, aliases: [Reedy, Tom, {name: the landlord, kind: weak}], review: withheld}\n",
    "events/zqx.yaml": "- {id: sale, title: The sale, kind: financial, date: 2025, review: draft}\n",
    "actors/later.yaml": "- {id: later, name: 普京, kind: person, publish_after: '2099-01-01T00:00:00Z'}\n",
    "sources/zqx.yaml": "- {id: clerk, title: Talk with the clerk, author: Jan Kowal, confidential: true, shown_as: A clerk}\n",
  ]

  private func problems(_ files: [String: String]) throws -> [String] {
    try Linked(Self.hidden.merging(files) { $1 }).problems.map { $0.replacing(" note hidden-name", with: "") }
  }

  private func note(_ text: String) -> [String: String] { ["notes/n.md": "---\ntitle: N\n---\n" + text] }

  @Test func areReportedAtTheirPlaceInProse() throws {
    #expect(try problems(note("So Tom Reed said.\n")) == ["notes/n.md:4:4"])
    #expect(
      try problems(note("So Tom\nReed said, *Reedy*.\n\n- the landlord\n\n# The sale\n\n> 俄罗斯总统普京说\n")) == [
        "notes/n.md:4:4", "notes/n.md:5:13", "notes/n.md:7:3", "notes/n.md:9:3", "notes/n.md:11:8",
      ])
    #expect(try problems(note("Tom **Reed** `Tom Reed`\n\n| a |\n|---|\n| Tom Reed |\n\n[Tom Reed](https://x.org)\n")).count == 3)
    #expect(try problems(note("A talk with Jan Kowal.\n")) == ["notes/n.md:4:13"])
  }

  @Test func areWholeWordsAndNoneOfAFewLetters() throws {
    #expect(try problems(note("Tom, Tom Reeder, AReedy, tom reed and the sales.\n")) == [])
    #expect(try problems(note("%% Tom Reed %% <!-- Reedy -->\n")) == [])
  }

  @Test func areNotThoseOfPublishedRecordsToo() throws {
    let others = ["actors/o.yaml": "- {id: o, name: Tom Reed, kind: person, aliases: [Reedy]}\n"]
    #expect(try problems(note("Tom Reed, Reedy.\n").merging(others) { $1 }) == [])
  }

  @Test func areReportedInPlainFieldsAtTheirRecord() throws {
    #expect(
      try problems([
        "events/e.yaml": "- id: e\n  title: Tom Reed comes\n  kind: consult\n  date: 2025\n  outcome: Reedy goes\n",
        "claims/c.yaml": "- {id: c, kind: demand, by: editor, cell: No more of Reedy, text: Reedy must go}\n",
        "actors/a.yaml": "- {id: a, name: A, kind: person, summary: Reedy says so}\n",
      ]) == [
        "actors/a.yaml:1:43", "claims/c.yaml:1:8", "claims/c.yaml:1:67", "events/e.yaml:1:7", "events/e.yaml:1:7",
      ])
  }

  @Test func changeNothingThatIsWritten() throws {
    let text = "Tom Reed met Ann and Reedy in the landlord's town, at The sale.\n\n# Tom Reed\n\nAnn\n"
    let open = ["actors/ann.yaml": "- {id: ann, name: Ann, kind: person, aliases: [Ann and Reedy]}\n"].merging(note(text)) { $1 }
    let (with, without) = (try Linked(Self.hidden.merging(open) { $1 }), try Linked(open))
    #expect(try with.html("n") == without.html("n"))
    #expect(with.problems.count == 6 && without.problems == [])
  }
}
