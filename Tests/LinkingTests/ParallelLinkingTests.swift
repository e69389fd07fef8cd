import Base
import Model
import TestSupport
import Testing

/// The stress test of the house: what many cores make is what one makes. It has found a race in cmark once; keep it.
struct ParallelLinkingTests {
  /// Some 300 notes and 150 records, full of links, mentions, citations, tables, footnotes and problems.
  private static func dossier() -> TestDossier {
    var files = [
      "dossier.yaml": "title: Stress\nsmart: true\ngates: {uncited: off}\nlanes: [{id: x, title: X}, {id: y, title: Y}]\n"
    ]
    for i in 0..<60 {
      files["actors/a\(i).md"] =
        "---\nkind: person\nname: Actor Number\(i)\naliases: [Alias\(i), {name: Common, kind: weak}]\nlane: \(i % 2 == 0 ? "x" : "y")\n---\nMet Actor Number\((i + 7) % 60).\n"
      files["events/e\(i).yaml"] =
        "{id: e\(i), title: Event \(i), date: 2025-0\(i % 9 + 1)-1\(i % 10), kind: consult, actors: [a\(i), a\((i * 7 + 1) % 60)], cite: \"s\(i % 20), p. \(i)\"}\n"
    }
    for i in 0..<20 {
      files["sources/s\(i).yaml"] = "{id: s\(i), title: Source \(i), author: [{family: Writer\(i)}], issued: 20\(10 + i)}\n"
    }
    for i in 0..<300 {
      files["notes/n\(i).md"] = """
        ---
        title: Note \(i)
        tags: [t\(i % 5)]
        ---
        # Heading \(i)

        Alias\(i % 60) met [[a\((i * 3) % 60)|*somebody*]] – see [[Event \(i % 60)]] [@s\(i % 20), p. \(i)]; www.example.org/\(i) ~~gone~~.

        | a | b |
        |---|--:|
        | Actor Number\(i % 60) | \\| [[e\(i % 60)]] |

        - [x] done[^1]
        - [ ] open, as Alias\((i + 1) % 60)'s [note](n\((i + 1) % 300).md) says

        > [!WARNING] Careful
        > @s\((i + 3) % 20) said "so".

        [^1]: A footnote about Alias\((i + 2) % 60).

        """
    }
    files["notes/bad.md"] = "---\ntitle: Bad\n---\n[[nobody]] [@nothing] [x](missing.md) ![](none.png)\n"
    return TestDossier(files)
  }

  @Test func manyCoresMakeWhatOneMakes() throws {
    var good = Self.dossier()
    let problems = try Parallelism.$isSerial.withValue(true) { try good.problems() }
    #expect(problems.count >= 4)
    good.files["notes/bad.md"] = nil
    let serial = try Parallelism.$isSerial.withValue(true) { try good.render() }
    #expect(serial.count > 430)
    for round in 0..<5 {
      let parallel = try good.render()
      #expect(parallel.keys.sorted() == serial.keys.sorted())
      let differing = serial.keys.filter { parallel[$0] != serial[$0] }.sorted()
      #expect(differing == [], "round \(round)")
      #expect(try Self.dossier().problems() == problems, "round \(round)")
    }
  }
}
