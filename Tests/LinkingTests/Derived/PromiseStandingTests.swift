import Model
import Testing

@testable import Linking

/// What became of a pledge: the author's judgement, and the calendar's where a deadline has passed since.
struct PromiseStandingTests {
  private func standings(_ claims: String) throws -> [PromiseStanding] {
    try Linked([
      "dossier.yaml": "title: T\ngates: {uncited: off}\nedition: {data_cutoff: 2025-06-02}\n",
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}", "claims/c.yaml": claims,
    ]).dossier.derived.promises
  }

  private func standing(_ fields: String, kind: String = "pledge") throws -> PromiseStanding? {
    try standings("{id: c, kind: \(kind), by: abe, cell: C\(fields)}").first
  }

  @Test(arguments: [
    (", deadline: 2025-06-01, state: open", "overdue", true, -1), (", deadline: 2025-06-02, state: open", "open", false, 0),
    (", deadline: 2025-06-30, state: open", "open", false, 28), (", deadline: 2025-06-30", "not-due", true, 28),
    (", deadline: 2025-05-01", "overdue", true, -32), (", deadline: 2025-06", "not-due", true, 28),
    (", deadline: 2025-05-01, state: stalled", "stalled", false, -32),
  ]) func daysAreCountedFromTheCutOff(fields: String, state: String, isComputed: Bool, left: Int) throws {
    let found = try #require(try standing(fields))
    #expect(found.state?.rawValue == state && found.isComputed == isComputed && found.daysLeft == left)
  }

  @Test(arguments: ["kept", "partly-kept", "not-kept", "withdrawn", "unverifiable"])
  func whatIsSettledIsNeverOverdue(state: String) throws {
    let found = try #require(try standing(", deadline: 2025-05-01, state: \(state)"))
    #expect(found.state?.rawValue == state && !found.isComputed && found.daysLeft == nil && found.group == .settled)
  }

  /// A state without an end is listed by the calendar.
  @Test(arguments: [
    (", deadline: 2025-05-01, state: stalled", PromiseStanding.Group.overdue),
    (", deadline: 2025-08-01, state: stalled", .due), (", state: stalled", .open),
    (", deadline: 2025-08-01, state: overdue", .due), (", deadline: 2025-05-01, state: overdue", .overdue),
    (", state: overdue", .overdue),
  ]) func whereItStandsTheDeadlineSays(fields: String, group: PromiseStanding.Group) throws {
    let found = try #require(try standing(fields))
    #expect(found.group == group && !found.isComputed)
  }

  /// What is doubted passes when the doubt has: a day, a month, a year later.
  @Test(arguments: [
    ("2025-06-01~", "not-due"), ("2025-05-31?", "overdue"), ("2025-05~", "not-due"), ("2025-05", "overdue"), ("2024?", "not-due"),
  ]) func aDoubtedDeadlineHasRoom(deadline: String, state: String) throws {
    let found = try #require(try standing(", deadline: \"\(deadline)\""))
    #expect(found.state?.rawValue == state && found.isComputed)
  }

  @Test func whatWasReplacedIsNotDue() throws {
    let found = try standings(
      """
      - {id: a-gone, kind: pledge, by: abe, cell: C, deadline: 2025-05-01, in_force: false}
      - {id: b-old, kind: pledge, by: abe, cell: C, date: 2025-01-01, deadline: 2025-05-01, superseded_by: c-new}
      - {id: c-new, kind: pledge, by: abe, cell: C, date: 2025-05-02, deadline: 2025-05-20, superseded_by: d-later}
      - {id: d-later, kind: pledge, by: abe, cell: C, date: 2025-07-01, deadline: 2025-09-01}
      """)
    #expect(found.map(\.group) == [.overdue, .due, .settled, .settled])
    #expect(found[2...].allSatisfy { $0.state == nil && $0.daysLeft == nil && $0.isReplaced })
  }

  @Test func aRollingDeadlineHasNoDays() throws {
    let rule = ", deadline_rule: 14 days from each repetition, state: overdue"
    let found = try #require(try standing(rule + ", strength: repeated-assurance"))
    #expect(found.isRolling && found.daysLeft == nil && found.group == .overdue)
    // A rule alone moves nothing: that it was repeated has to be known.
    for fields in [rule, rule + ", strength: oral", rule + ", strength: repeated-assurance, deadline: 2025-06-01"] {
      #expect(try standing(fields)?.isRolling == false, "\(fields)")
    }
  }

  @Test func whatNobodyJudgedHasNoState() throws {
    let found = try #require(try standing(""))
    #expect(found.state == nil && !found.isComputed && found.group == .open)
  }

  @Test func offersAndDemandsStandBesideWhenTheyHaveADate() throws {
    #expect(try standing("", kind: "demand") == nil && standing("", kind: "offer") == nil)
    #expect(try standing(", date: 2025-05", kind: "demand") != nil)
    #expect(try standing(", deadline: 2025-07", kind: "offer") != nil)
    #expect(try standing(", date: 2025-05", kind: "statement") == nil)
  }

  @Test func whatPressesMostComesFirst() throws {
    let found = try standings(
      """
      - {id: kept, kind: pledge, by: abe, cell: C, state: kept}
      - {id: later, kind: pledge, by: abe, cell: C, deadline: 2025-07-01}
      - {id: open, kind: pledge, by: abe, cell: C, state: open}
      - {id: soon, kind: pledge, by: abe, cell: C, deadline: 2025-06-03}
      - {id: over, kind: pledge, by: abe, cell: C, deadline: 2025-06-01}
      - {id: long-over, kind: pledge, by: abe, cell: C, deadline: 2025-01-01}
      """)
    let ids = ["kept", "later", "long-over", "open", "over", "soon"]
    #expect(found.map { ids[$0.claim] } == ["long-over", "over", "soon", "later", "open", "kept"])
  }
}
