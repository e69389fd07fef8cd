import Base
import Foundation
import Testing

@testable import Publishing

/// A plan that is kept under `serve` through edits of prose, and from which all pages may have to be made again.
struct KeptPlanTests {
  /// Ana is mentioned often enough for pages of mentions of her own, and once by a note that mentions others too.
  private static func files(_ note: String) -> [String: String] {
    var files = [
      "Content/dossier.yaml": "title: Kept\ngates: {uncited: off}\n",
      "Content/actors/ana.md": "---\nname: Ana\nkind: person\n---\n",
      "Content/actors/ben.md": "---\nname: Ben\nkind: person\n---\n",
      "Content/notes/two.md": "---\ntitle: Two\n---\n" + note,
    ]
    for n in 100..<170 { files["Content/notes/n\(n).md"] = "---\ntitle: Note \(n)\n---\nNumber \(n) names [[ana]].\n" }
    return files
  }

  @Test(arguments: [
    // The sentences are the same, and stand the other way round.
    ("Here is [[ben]].\n\nThere is [[ana]].\n", "There is [[ana]].\n\nHere is [[ben]].\n"),
    // A mention before it comes, and goes.
    ("There is [[ana]].\n", "Here is [[ben]].\n\nThere is [[ana]].\n"),
    ("Here is [[ben]].\n\nThere is [[ana]].\n", "There is [[ana]].\n"),
    // What comes first is the note itself, of which no list is made.
    ("I am [[two]].\n\nThere is [[ana]].\n", "There is [[ana]].\n"),
  ])
  func mentionsThatMoveAreFoundWhereTheyStandNow(before: String, after: String) throws {
    let folder = try EditingFolder()
    let session = BuildSession()
    let time: Int64 = 1_750_000_000
    func build(_ note: String?) throws -> Set<String> {
      if let note { try folder.write(Self.files(note), keepingTimes: false) }
      var pipeline = folder.pipeline(at: time)
      pipeline.session = session
      var stages: Set<String> = []
      pipeline.onStage = { stages.insert("\($0)") }
      #expect(try pipeline.build().isBlocked == false)
      let files = try folder.pipeline(at: time).render().files
      let clean = Dictionary(uniqueKeysWithValues: files.map { ($0.path.description, $0.bytes) })
      #expect(try folder.output().filter { $0.key != "dossier-manifest.json" } == clean)
      return stages
    }
    _ = try build(before)
    #expect(try !build(after).contains("planning"))
    // Nothing is known of Output any more, so that all pages are made of what the session holds.
    try FileManager.default.removeItem(atPath: folder.path + "/Content/.dossier")
    #expect(try !build(nil).contains("planning"))
  }
}
