import Base
import Testing

/// What authors write and YAML reads otherwise (model.md 1.14): each says the line that was meant.
@Suite struct YAMLTrapTests {
  struct Trap: CustomTestStringConvertible, Sendable {
    let name: String
    let files: [String: String]
    let suggestion: String
    var testDescription: String { name }

    init(_ name: String, _ path: String, _ text: String, _ suggestion: String) {
      self.name = name
      files = [path: text]
      self.suggestion = suggestion
    }
  }

  static let event = "id: a\ntitle: Ä\nkind: consult\n"
  static let claim = "id: a\nkind: demand\nby: ann\ncell: A\n"

  // One case a line.
  // swift-format-ignore
  static let traps = [
    Trap(
      "a range of days without quotes", "events/a.yaml", event + "cite: paper\ndate: «error wrong-kind»[2025-05..2025-06]\n",
      "write `date: \"[2025-05..2025-06]\"`"),
    Trap(
      "a set of days without quotes", "events/a.md",
      "---\n" + event + "cite: paper\ndate: «error wrong-kind»[2025-05-16, 2025-06-02]\n---\n", "write `date: \"[2025-05-16,2025-06-02]\"`"),
    Trap(
      "a deadline without quotes", "claims/a.yaml", claim + "cite: paper\ndeadline: «error wrong-kind»[..2025-06]\n",
      "write `deadline: \"[..2025-06]\"`"),
    Trap(
      "a position since a range of days", "claims/a.yaml", claim + "cite: paper\nsince: «error wrong-kind»[2025-05..2025-06]\n",
      "write `since: \"[2025-05..2025-06]\"`"),
    Trap(
      "a locator after a comma in brackets", "events/a.yaml", event + "date: 2025\ncite: [paper, «error cite-locator»p. 4]\n",
      "write `cite: \"paper, p. 4\"`"),
    Trap(
      "two cites, one with a locator", "events/a.yaml", event + "date: 2025\ncite: [paper, «error cite-locator»para 7, other]\n",
      "write `cite: [\"paper, para 7\", \"other\"]`"),
    Trap(
      "a locator of two parts", "claims/a.yaml", claim + "cite: [paper, «error cite-locator»vol. 2, p. 4]\n",
      "write `cite: \"paper, vol. 2, p. 4\"`"),
    Trap(
      "a locator in a figure", "actors/a.yaml",
      "id: a\nname: Ä\nkind: state\nfigures:\n- {measure: m, value: 1, claimed_by: ann, cite: [paper, «error cite-locator»p. 4]}\n",
      "write `cite: \"paper, p. 4\"`"),
    Trap(
      "a comma in prose in braces", "actors/a.yaml",
      "id: a\nname: Ä\nkind: state\ncorrections:\n- {text: Größe, «error yaml-stray-key»not Weite}\n",
      "write `- {text: \"Größe, not Weite\"}`"),
    Trap(
      "a question mark in prose in braces", "claims/a.yaml",
      claim + "cite: paper\nquote: {lang: de, text: Wirklich? Ja, «error yaml-stray-key»gewiss}\n",
      "write `quote: {lang: de, text: \"Wirklich? Ja, gewiss\"}`"),
    Trap(
      "a colon in prose in braces", "claims/a.yaml",
      claim + "cite: paper\nquote: {lang: de, text: Er sagt«error yaml-unquoted-text»: nein}\n",
      "write `quote: {lang: de, text: \"Er sagt: nein\"}`"),
    Trap(
      "a colon in a title", "events/a.yaml", "id: a\nkind: consult\ndate: 2025\ncite: paper\ntitle: Gespräche«error yaml-unquoted-text»: Tag 2\n",
      "write `title: \"Gespräche: Tag 2\"`"),
    Trap("yes for true", "actors/a.yaml", "id: a\nname: A\nkind: state\nsensitive: «error unknown-value»yes\n", "write `true`"),
    Trap("yes in another case", "actors/a.yaml", "id: a\nname: A\nkind: state\nsensitive: «error unknown-value»Yes\n", "write `true`"),
    Trap("off for false", "actors/a.yaml", "id: a\nname: A\nkind: state\nsensitive: «error unknown-value»off\n", "write `false`"),
    Trap(
      "a colon in an item", "events/a.yaml", event + "date: 2025\ncite: paper\ntags:\n  - «error wrong-kind»Tag 1: Gespräche\n",
      "write `\"Tag 1: Gespräche\"`"),
    Trap(
      "a wikilink in a field", "events/a.yaml", event + "date: 2025\ncite: paper\nplace: «error wrong-kind»[[town]]\n", "write `town`"),
    Trap(
      "a name that is a word for nothing", "actors/a.yaml", "id: a\nkind: person\nname: «error missing-field»Null\n",
      "without quotes `Null` means no value: write `name: \"Null\"`"),
    Trap(
      "curly quotes around a day", "events/a.yaml", event + "cite: paper\ndate: «error invalid-date»“2025-06-02”\n", "write `2025-06-02`"),
    Trap(
      "an hour of one digit", "events/a.yaml", event + "cite: paper\ndate: 2025-06-02\ntime: «error invalid-time»9:30\n", "write `09:30`"),
    Trap("a zero in front", "events/a.yaml", event + "cite: paper\ndate: 2025\nweight: «error invalid-number»03\n", "write `3`"),
    Trap(
      "a text cut by #", "events/a.yaml", "id: a\nkind: consult\ndate: 2025\ncite: paper\ntitle: Runde «warning yaml-comment»#2\n",
      "write `title: \"Runde #2\"`; for a comment write a space after the `#`"),
    Trap(
      "a zone that is missing", "actors/a.yaml", "id: a\nname: A\nkind: state\npublish_after: «error invalid-instant»2025-06-10T06:00:00\n",
      "say which zone: `2025-06-10T06:00:00+00:00` or `2025-06-10T06:00:00Z`"),
    Trap(
      "a day in another notation", "events/a.yaml", event + "cite: paper\ndate: «error invalid-date»02.06.2025\n", "write `2025-06-02`"),
  ]

  @Test(arguments: traps) func saysTheMendedLine(_ trap: Trap) throws {
    #expect(try onlyProblem(of: trap.files).suggestion == trap.suggestion)
  }

  /// `NO` is Norway, `1.10` is not 1.1, `2025-06` is a date.
  @Test func keepsScalarsAsText() throws {
    try expectNoProblems([
      "actors/a.yaml": """
      - {id: norge, name: NO, kind: state, country: NO, aliases: [on, 'null', 012, 1.10]}
      - {id: "null", name: 'Null', kind: state, founded: 2025-06}
      - {id: "012", name: ~null, kind: state}
      """,
      "instruments/a.yaml": "[{id: bill, title: Bill, kind: bill, number: 012, cite: paper}]",
    ])
  }
}
