import Model
import Testing

@testable import Linking

/// The cell rules of the positions matrix.
struct PositionLinesTests {
  private static let base = [
    "dossier.yaml": """
    title: T
    gates: {uncited: off}
    edition: {data_cutoff: 2025-06-02}
    lanes: [{id: west, title: West}, {id: east, title: East}]

    """,
    "actors/a.yaml": """
    - {id: abe, kind: person, name: Abe, lane: west}
    - {id: bea, kind: person, name: Bea, lane: west}
    - {id: cy, kind: person, name: Cy, lane: east}
    - {id: dee, kind: person, name: Dee}
    """,
    "issues/i.yaml": "{id: truce, title: Truce}",
    "sources/s.yaml": "{id: late, title: Late, issued: 2025-06}",
    "events/e.yaml": """
    - {id: outset, title: Outset, kind: assault, basis: undated, before: [first]}
    - {id: first, title: First, kind: consult, date: 2025-05-16}
    """,
  ]

  private func dossier(_ claims: String, _ files: [String: String] = [:]) throws -> Dossier {
    try Linked(Self.base.merging(["claims/c.yaml": claims]) { $1 }.merging(files) { $1 }).dossier
  }

  /// `west: a(abe,bea) b(bea)`
  private func cell(_ dossier: Dossier, lane: Int = 0, on day: String? = nil) throws -> String {
    let positions = dossier.derived.positions
    let day = try day.map { try EDTF.parse($0).latest! }
    return positions.cell(positions.lines(on: 0, lane: lane), on: day, in: dossier).map { entry in
      dossier.claims[entry.position.claim].id + "(" + entry.holders.map(\.recordID).joined(separator: ",") + ")"
    }.joined(separator: " ")
  }

  @Test(arguments: ["position", "demand", "offer", "threat", "pledge", "statement", "denial"])
  func theseKindsFillACell(kind: String) throws {
    #expect(try cell(dossier("{id: c, kind: \(kind), by: abe, issue: truce, cell: C}")) == "c(abe)")
  }

  /// The wall between fact and opinion.
  @Test(arguments: ["opinion", "recommendation", "forecast", "assessment"]) func theseNeverDo(kind: String) throws {
    #expect(try cell(dossier("{id: c, kind: \(kind), by: abe, issue: truce, cell: C}")) == "")
  }

  @Test func theDesksOwnWordFillsNone() throws {
    #expect(try cell(dossier("{id: c, kind: statement, by: editor, issue: truce, cell: C}"), lane: 2) == "")
  }

  @Test func theColumnIsThatOfTheOneSpokenFor() throws {
    let dossier = try dossier("{id: c, kind: position, by: cy, for: abe, issue: truce, cell: C}")
    #expect(try cell(dossier) == "c(abe)" && cell(dossier, lane: 1) == "")
  }

  @Test func anActorWithoutASideStandsInALastColumn() throws {
    #expect(try cell(dossier("{id: c, kind: position, by: dee, issue: truce, cell: C}"), lane: 2) == "c(dee)")
  }

  @Test func theNewestOfAHolderStands() throws {
    let dossier = try dossier(
      """
      - {id: new, kind: position, by: abe, issue: truce, cell: N, date: 2025-05-20}
      - {id: old, kind: position, by: abe, issue: truce, cell: O, date: 2025-05-10}
      """)
    #expect(try cell(dossier) == "new(abe)")
    #expect(try cell(dossier, on: "2025-05-19") == "old(abe)")
    #expect(try cell(dossier, on: "2025-05-20") == "new(abe)")
    #expect(try cell(dossier, on: "2025-05-09") == "")
  }

  @Test func severalHoldersOfASideStandTogetherThoseInForceFirst() throws {
    let claims = """
      - {id: a, kind: position, by: abe, issue: truce, cell: A, date: 2025-05-20}
      - {id: b, kind: position, by: bea, issue: truce, cell: B, date: 2025-05-10, in_force: true}
      """
    #expect(try cell(dossier(claims)) == "b(bea) a(abe)")
    #expect(try cell(dossier(claims.replacing(", in_force: true", with: ""))) == "a(abe) b(bea)")
  }

  /// The author's own mark holds against what is said later; of several marks the newest.
  @Test func whatIsMarkedAsInForceIsNotOverruledByALaterWord() throws {
    let claims = """
      - {id: old, kind: demand, by: abe, issue: truce, cell: O, date: 2025-05-05, in_force: true}
      - {id: marked, kind: demand, by: abe, issue: truce, cell: M, date: 2025-05-10, in_force: true}
      - {id: later, kind: statement, by: abe, issue: truce, cell: L, date: 2025-05-20}
      """
    let dossier = try dossier(claims)
    #expect(try cell(dossier) == "marked(abe)")
    #expect(try cell(dossier, on: "2025-05-07") == "old(abe)" && cell(dossier, on: "2025-05-25") == "marked(abe)")
    let line = try #require(dossier.derived.positions.lines(on: 0).first)
    #expect(line.inForce(dossier.cutoff) == [0, 1])
    // A successor ends it all the same.
    let superseded = try self.dossier(claims.replacing("M, date: 2025-05-10", with: "M, date: 2025-05-10, superseded_by: later"))
    #expect(try cell(superseded) == "old(abe)")
    let replaced = try self.dossier(claims.replacing("in_force: true", with: "in_force: true, superseded_by: later"))
    #expect(try cell(replaced) == "later(abe)" && cell(replaced, on: "2025-05-15") == "marked(abe)")
    // One of a later day is not in force yet.
    #expect(
      try cell(self.dossier(claims.replacing("2025-05-10", with: "2025-07-10").replacing("2025-05-05", with: "2025-07-05")))
        == "later(abe)")
  }

  @Test func aClaimThatTheyShareStandsOnce() throws {
    #expect(try cell(dossier("{id: c, kind: position, by: [abe, bea], issue: truce, cell: C}")) == "c(abe,bea)")
  }

  @Test func aSupersededOneStandsUntilItsSuccessorDoes() throws {
    let dossier = try dossier(
      """
      - {id: old, kind: position, by: abe, issue: truce, cell: O, date: 2025-05-10, superseded_by: new}
      - {id: new, kind: position, by: cy, issue: truce, cell: N, date: 2025-05-20}
      """)
    #expect(try cell(dossier, on: "2025-05-15") == "old(abe)")
    #expect(try cell(dossier, on: "2025-05-25") == "" && cell(dossier) == "")
  }

  @Test func undatedOnesStandInTheCurrentMatrixAlone() throws {
    let dossier = try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C, cite: late}")
    #expect(try cell(dossier) == "c(abe)" && cell(dossier, on: "2025-12-31") == "")
  }

  /// Known to have been taken before something that has a date.
  @Test func aPositionThatDatesFromAnEventStandsSinceThen() throws {
    let dossier = try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C, since: outset, cite: late}")
    #expect(try cell(dossier, on: "2025-05-16") == "c(abe)" && cell(dossier, on: "2025-05-15") == "")
  }

  @Test func whatIsNoLongerInForceStandsInThePastAlone() throws {
    let dossier = try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C, date: 2025-05, in_force: false}")
    #expect(try cell(dossier) == "" && cell(dossier, on: "2025-05-31") == "c(abe)")
  }

  /// A range says "not later than": before its last day nobody knows.
  @Test func anUncertainDayCountsFromItsLast() throws {
    let dossier = try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C, date: '[2025-05-16..2025-06-02]'}")
    #expect(try cell(dossier, on: "2025-06-01") == "" && cell(dossier, on: "2025-06-02") == "c(abe)")
  }

  /// What lasts counts from when it had begun: it has no last day.
  @Test(arguments: ["date: 2025-04/..", "date: 2025-04-30/", "made_at: [talks]"])
  func whatLastsStandsFromItsBeginning(date: String) throws {
    let talks = ["events/talks.yaml": "{id: talks, title: Talks, kind: consult, status: ongoing, date: 2025-04-30/..}"]
    let dossier = try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C, \(date)}", talks)
    #expect(try cell(dossier, on: "2025-04-29") == "" && cell(dossier, on: "2025-04-30") == "c(abe)" && cell(dossier) == "c(abe)")
  }

  @Test func whatLastsReplacesWhatWasBefore() throws {
    let dossier = try dossier(
      """
      - {id: old, kind: position, by: abe, issue: truce, cell: O, date: 2025-01-01, superseded_by: new}
      - {id: new, kind: position, by: abe, issue: truce, cell: N, date: 2025-03-01/..}
      """)
    #expect(try cell(dossier, on: "2025-02-28") == "old(abe)" && cell(dossier, on: "2025-03-01") == "new(abe)")
    let day = try #require(EDTF.parse("2025-03-01").latest)
    #expect(dossier.derived.positions.lines(on: 0).first?.positions.first?.end == .by(day))
  }

  @Test func whatWasSaidAfterTheDataEndIsNotYetInForce() throws {
    #expect(try cell(dossier("{id: c, kind: position, by: abe, issue: truce, cell: C, date: 2025-07-01}")) == "")
  }

  @Test func aHiddenClaimLeavesTheCellEmptyAndNothingSuperseded() throws {
    let dossier = try dossier(
      """
      - {id: old, kind: position, by: abe, issue: truce, cell: O, date: 2025-05-10, superseded_by: new}
      - {id: new, kind: position, by: abe, issue: truce, cell: N, date: 2025-05-20, review: draft}
      """)
    #expect(try cell(dossier) == "old(abe)")
  }

  private func isReversed(_ old: String, _ new: String) throws -> Bool {
    let dossier = try dossier(
      """
      - {id: old, kind: position, by: abe, issue: truce, cell: O, date: 2025-05-10, superseded_by: new\(old)}
      - {id: new, kind: position, cell: N, issue: truce, date: 2025-05-20\(new)}
      """)
    return dossier.derived.positions.reversal(ofClaim: 0) != nil
  }

  @Test func aStanceTurnedAroundIsAReversal() throws {
    #expect(try isReversed(", stance: supports", ", by: abe, stance: declines"))
    // On behalf of others he speaks as well.
    #expect(try isReversed(", stance: supports", ", by: abe, for: cy, stance: declines"))
    #expect(try isReversed("", ", by: abe, contradicts: [old]"))
    #expect(try !isReversed(", stance: supports", ", by: abe, stance: accepts"))
    #expect(try !isReversed(", stance: supports", ", by: abe"))
    #expect(try !isReversed(", stance: supports", ", by: cy, stance: declines"))
  }

  /// For each claim that was turned around, by which.
  private func reversals(_ claims: String) throws -> [String] {
    let dossier = try dossier(claims)
    return dossier.claims.indices.compactMap { index in
      dossier.derived.positions.reversal(ofClaim: index).map { "\(dossier.claims[index].id) > \(dossier.claims[$0].id)" }
    }
  }

  /// The matrix replaces one by the other, whether or not the author links them.
  @Test func aReversalNeedsNoWordOfTheAuthors() throws {
    let claims = """
      - {id: a, kind: position, by: abe, issue: truce, cell: A, stance: rejects, date: 2025-01}
      - {id: b, kind: statement, by: abe, issue: truce, cell: B, date: 2025-02}
      - {id: c, kind: position, by: abe, issue: truce, cell: C, stance: accepts, date: 2025-03}
      - {id: d, kind: position, by: bea, issue: truce, cell: D, stance: rejects, date: 2025-04}
      """
    #expect(try reversals(claims) == ["a > c"])
    #expect(try reversals(claims.replacing("date: 2025-01}", with: "date: 2025-01, in_force: true}")).isEmpty)
    // What may be the older one is none.
    #expect(try reversals(claims.replacing("date: 2025-01}", with: "date: 2025}")).isEmpty)
    #expect(try reversals(claims.replacing(", date: 2025-01}", with: "}")).isEmpty)
    // Nor is what was not yet said when the data end.
    #expect(try reversals(claims.replacing("date: 2025-03}", with: "date: 2025-08}")).isEmpty)
  }

  @Test func whatCameInBetweenWithoutALeaningHidesNoReversal() throws {
    let claims = """
      - {id: a, kind: position, by: abe, issue: truce, cell: A, stance: rejects, superseded_by: b}
      - {id: b, kind: statement, by: abe, issue: truce, cell: B, superseded_by: c}
      - {id: c, kind: position, by: abe, issue: truce, cell: C, stance: accepts}
      """
    #expect(try reversals(claims) == ["a > c"])
    #expect(try reversals(claims.replacing("cell: C", with: "cell: C, date: 2025-08-01")).isEmpty)
  }

  @Test(arguments: [
    ("", "silent"), ("- {id: a, kind: position, by: abe, issue: truce, cell: A, stance: demands}", "single"),
    (
      "- {id: a, kind: position, by: abe, issue: truce, cell: A, stance: demands}\n- {id: c, kind: position, by: cy, issue: truce, cell: C, stance: rejects}",
      "opposed"
    ),
    (
      "- {id: a, kind: position, by: abe, issue: truce, cell: A, stance: accepts}\n- {id: c, kind: position, by: cy, issue: truce, cell: C, stance: accepts}",
      "matching"
    ),
    (
      "- {id: a, kind: position, by: abe, issue: truce, cell: A, stance: accepts}\n- {id: c, kind: position, by: cy, issue: truce, cell: C, stance: demands}",
      "various"
    ),
    ("- {id: a, kind: position, by: abe, issue: truce, cell: A, in_force: false}", "lapsed"),
    (
      "- {id: a, kind: position, by: abe, issue: truce, cell: A, in_force: false}\n- {id: c, kind: position, by: cy, issue: truce, cell: C}",
      "remaining"
    ),
  ]) func theGapBetweenTheSidesIsSaid(claims: String, kind: String) throws {
    #expect(try IssueGap(issue: 0, dossier(claims.isEmpty ? "[]" : claims)).kind.rawValue == kind)
  }

  private func snapshots(_ asOf: String, events: String = "") throws -> [String] {
    let files = [
      "dossier.yaml": Self.base["dossier.yaml"]! + asOf + "\n", "events/more.yaml": events.isEmpty ? "[]" : events,
    ]
    return try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C}", files).derived.snapshots.map { snapshot in
      "\(snapshot.day)" + snapshot.events.map { " " + $0.recordID }.joined()
    }
  }

  @Test func snapshotsAreTheDaysThatTheAuthorNames() throws {
    #expect(try snapshots("as_of: [2025-06-01, first, outset]") == ["2025-05-16 first", "2025-06-01"])
    let weighty = """
      - {id: w, title: W, kind: consult, date: 2025-03-01, weight: 3}
      - {id: v, title: V, kind: consult, date: 2025-03-01, weight: 3}
      - {id: light, title: L, kind: consult, date: 2025-03-02, weight: 2}
      - {id: later, title: L, kind: consult, date: 2025-09-02, weight: 3, status: planned}
      """
    #expect(try snapshots("", events: weighty) == ["2025-03-01 v w"])
    // What goes on changed something when it began.
    let war = "\n- {id: war, title: W, kind: assault, date: 2025-02/.., status: ongoing, weight: 3}"
    #expect(try snapshots("", events: weighty + war) == ["2025-02-28 war", "2025-03-01 v w"])
    let many = (1...28).map { "- {id: w\($0), title: W, kind: consult, date: 2025-02-\($0 < 10 ? "0" : "")\($0), weight: 3}\n" }
    #expect(try snapshots("", events: many.joined()).count == 28)
    #expect(try snapshots("as_of: [first]", events: weighty) == ["2025-05-16 first"])
    // Days that cannot be shown are left out, and where none is left it is as if none were named.
    let unfit = "\n- {id: open, title: O, kind: consult, date: 2025-03-02/..}\n- {id: dateless, title: D, kind: consult}\n"
    for named in ["open", "dateless", "2025-03-02/..", "2031-01-01", "later"] {
      #expect(try snapshots("as_of: [\(named)]", events: weighty + unfit) == ["2025-03-01 v w"], "\(named)")
      #expect(try snapshots("as_of: [\(named), first]", events: weighty + unfit) == ["2025-05-16 first"], "\(named)")
    }
  }

  /// Without an edition's cut-off nothing says that a day is beyond it, and none is reported: the author's word holds.
  @Test func aNamedDayAfterTheLastEventIsShownWhereNoCutOffIsGiven() throws {
    let settings = try #require(Self.base["dossier.yaml"]).split(separator: "\n").filter { !$0.contains("data_cutoff") }
    let files = ["dossier.yaml": settings.joined(separator: "\n") + "\nas_of: [2031-01-01]\n"]
    let linked = try dossier("{id: c, kind: position, by: abe, issue: truce, cell: C}", files)
    #expect(linked.settings.edition.dataCutoff == nil)
    #expect(linked.derived.snapshots.map { "\($0.day)" } == ["2031-01-01"])
  }
}
