import Base
import Model
import Testing

@testable import Linking

struct OrderTests {
  @Test func eventsStandInTimeOrderAndUndatedOnesLastByID() throws {
    let linked = try Linked([
      "events/e.yaml": """
      - {id: u-b, title: U, kind: consult, basis: undated}
      - {id: year, title: Y, kind: consult, date: "2025"}
      - {id: day-b, title: D, kind: consult, date: 2025-06-01}
      - {id: day-a, title: D, kind: consult, date: 2025-06-01}
      - {id: u-a, title: U, kind: consult, basis: undated}
      - {id: before, title: B, kind: consult, date: 2024-12-31}
      - {id: month, title: M, kind: consult, date: 2025-06}
      """
    ])
    #expect(linked.dossier.events.map(\.id) == ["before", "year", "day-a", "day-b", "month", "u-a", "u-b"])
  }

  @Test func undatedEventsRespectAfterAndBefore() throws {
    let linked = try Linked([
      "events/e.yaml": """
      - {id: a, title: A, kind: consult, basis: undated, after: [d]}
      - {id: b, title: B, kind: consult, basis: undated}
      - {id: c, title: C, kind: consult, basis: undated}
      - {id: d, title: D, kind: consult, basis: undated, before: [b], aka_ids: [old-d]}
      - {id: e, title: E, kind: consult, basis: undated, before: [old-d]}
      - {id: f, title: F, kind: consult, date: 2030}
      """
    ])
    #expect(linked.dossier.events.map(\.id) == ["f", "e", "d", "a", "b", "c"])
  }

  @Test func actorsStandByLaneThenBySortName() throws {
    let linked = try Linked([
      "dossier.yaml": "title: T\nlanes: [{id: z, title: Z}, {id: a, title: A}]\n",
      "actors/a.yaml": """
      - {id: one, kind: person, name: Anna Berg, sort_name: Berg, lane: a}
      - {id: two, kind: person, name: Zoe Abel, sort_name: Abel, lane: a}
      - {id: three, kind: person, name: Zzz, lane: z}
      - {id: four, kind: person, name: Aaa}
      - {id: six, kind: person, name: Same, lane: z}
      - {id: five, kind: person, name: Same, lane: z}
      """,
    ])
    #expect(linked.dossier.actors.map(\.id) == ["five", "six", "three", "two", "one", "four"])
  }

  @Test func issuesStandAsTheAuthorOrderedThem() throws {
    let linked = try Linked([
      "issues/i.yaml": "- {id: x, title: X}\n- {id: b, title: B, order: 2}\n- {id: c, title: C, order: 1}\n- {id: a, title: A}\n"
    ])
    #expect(linked.dossier.issues.map(\.id) == ["c", "b", "a", "x"])
  }

  @Test func notesStandByWeightThenNewestThenByTitle() throws {
    func note(_ fields: String) -> String { "---\n\(fields)\n---\n" }
    let linked = try Linked([
      "notes/a.md": note("title: Zed"), "notes/b.md": note("title: Abe"), "notes/c.md": note("title: M\ndate: 2025-01-01"),
      "notes/d.md": note("title: A\ndate: 2025-06-01"), "notes/e.md": note("title: Light\nweight: 1\ndate: 2030"),
      "notes/f.md": note("title: Heavy\nweight: 3"),
    ])
    #expect(linked.dossier.notes.map(\.id) == ["f", "e", "d", "c", "b", "a"])
  }

  /// However they come in, they come out the same: an order that runs in circles would not.
  @Test func theOrderOfNotesIsTotal() throws {
    var notes: [NoteRecord] = []
    for date in ["2025-01-01", "2025-06-01", "2025-06-01/..", "2025-03", nil] {
      for title in ["A", "M", "Z"] {
        var note = NoteRecord()
        note.common.id = "\(title)\(date ?? "")"
        note.common.title = title
        note.date = try date.map { try EDTF.parse($0) }
        notes.append(note)
      }
    }
    let expected = Order.notes(notes).map(\.id)
    for _ in 0..<200 { #expect(Order.notes(notes.shuffled()).map(\.id) == expected) }
  }
}
