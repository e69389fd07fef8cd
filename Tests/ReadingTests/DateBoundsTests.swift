import Base
import Testing

/// Dates by which a note's view, or the positions as of a day, are bounded.
struct DateBoundsTests {
  private let base = [
    "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\n",
    "events/e.yaml": "[{id: round, title: Round, kind: consult, date: 2025-05-16, cite: paper, actors: [ann]}]",
    "claims/c.yaml": "[{id: c, kind: demand, by: ann, issue: peace, cell: C, date: 2025-05-16, cite: paper}]",
  ]

  private func files(_ view: String) -> [String: String] {
    base.merging(["notes/n.md": "---\ntitle: N\n---\n\n```\(view)\n```\n"]) { $1 }
  }

  @Test(arguments: [
    ("matrix\nas_of: «warning open-date-bound»2025-05/..", "end", "write `2025-05-01`, or leave it out"),
    ("matrix\nas_of: «warning open-date-bound»2025-05-16/", "end", "write `2025-05-16`, or leave it out"),
    ("matrix\nas_of: «warning open-date-bound»\"[2025-05-16..]\"", "end", "write `2025-05-16`, or leave it out"),
    ("matrix\nas_of: «warning open-date-bound»/..", "end", "leave it out"),
    ("timeline\nto: «warning open-date-bound»2025-05/..", "end", "write `from: 2025-05-01`, or leave it out"),
    // What is given already cannot be written again.
    ("timeline\nfrom: 2025\nto: «warning open-date-bound»2025-05/..", "end", "leave it out"),
    ("events\nfrom: «warning open-date-bound»../2025-05\nto: 2025-06", "start", "leave it out"),
    ("timeline\nfrom: «warning open-date-bound»../2025-05", "start", "write `to: 2025-05-31`, or leave it out"),
    ("events\nfrom: «warning open-date-bound»\"[..2025-05]\"", "start", "write `to: 2025-05-31`, or leave it out"),
  ]) func aDateWithoutAnEndBoundsNothing(view: String, missing: String, suggestion: String) throws {
    let problem = try onlyProblem(of: files(view))
    #expect(problem.message == "the date has no \(missing) that is known, so it bounds nothing")
    #expect(problem.suggestion == suggestion)
  }

  /// What is known by the cut-off would stand under a later date.
  @Test(arguments: [("2025-06-03", "2025-06-03"), ("2025-06", "2025-06-30"), ("2026/2027", "2027-12-31")])
  func positionsAreNotKnownAsOfADayThatTheEditionDoesNotCover(date: String, day: String) throws {
    let problem = try onlyProblem(of: files("matrix\nas_of: «warning as-of-after-cutoff»\(date)"))
    #expect(problem.message == "the date is \(day), after the edition's data cut-off (2025-06-02)")
    #expect(problem.suggestion == "write `2025-06-02`, or move `edition.data_cutoff`")
  }

  @Test func whatBoundsIsNoProblem() throws {
    for view in [
      "matrix\nas_of: 2025-06-02", "matrix\nas_of: 2025-05", "matrix", "timeline\nfrom: 2025-05/..", "timeline\nto: ../2025-06",
      "events\nfrom: 2025\nto: 2026",
    ] {
      try expectNoProblems(files(view))
    }
    // Without a cut-off no day is after it.
    try expectNoProblems(files("matrix\nas_of: 2031").merging(["dossier.yaml": "title: T\n"]) { $1 })
  }

  @Test func theDossiersOwnDaysAreHeldToTheSame() throws {
    try expectMarkedProblems(
      base.merging([
        "dossier.yaml": """
        title: T
        edition: {data_cutoff: 2025-06-02}
        as_of: [2025-05-16, «warning open-date-bound»2025-05/.., «warning as-of-after-cutoff»2025-06-03, round]
        """
      ]) { $1 })
  }

  /// An event that stands for its day is held to the same as a day.
  @Test func anEventNamedForItsDayNeedsOneThatIsCovered() throws {
    try expectMarkedProblems(
      base.merging([
        "events/days.yaml": """
        - {id: open, title: O, kind: consult, date: 2025-05/.., cite: paper}
        - {id: dateless, title: D, kind: consult, basis: undated, cite: paper}
        - {id: later, title: L, kind: consult, status: planned, date: 2025-07-01, cite: paper}
        """,
        "dossier.yaml": """
        title: T
        edition: {data_cutoff: 2025-06-02}
        as_of: [«warning open-date-bound»open, «warning open-date-bound»dateless, «warning as-of-after-cutoff»later, round]
        """,
      ]) { $1 })
  }
}
