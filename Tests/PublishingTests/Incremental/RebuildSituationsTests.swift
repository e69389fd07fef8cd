import Base
import Foundation
import Testing
import Theme

@testable import Publishing

/// What an author does between two builds, and what must then stand in Output: each situation that Hugo 0.166 tests its own
/// rebuilding with (`hugolib/rebuild_test.go`), as far as Dossier has the thing at all, and then some.
///
/// After each step Output is also compared with a build from nothing, byte for byte.
struct RebuildSituationsTests {
  @Test(arguments: RebuildSituation.all)
  func afterEachStepTheOutputIsAsExpectedAndAsFromNothing(_ situation: RebuildSituation) throws {
    let folder = try EditingFolder()
    var files = RebuildSituation.dossier
    func build(_ account: String) throws -> BuildReport {
      try folder.write(files, keepingTimes: false)
      let pipeline = folder.pipeline(at: 1_750_000_000)
      let report = try pipeline.build()
      let clean = try pipeline.render()
      #expect(report.isBlocked == clean.report.isBlocked, "\(account)")
      guard !report.isBlocked else { return report }
      let expected = Dictionary(uniqueKeysWithValues: clean.files.map { ($0.path.description, $0.bytes) })
      #expect(try folder.output().filter { $0.key != "dossier-manifest.json" } == expected, "\(account)")
      #expect(try Verification(of: folder.path + "/Output").isSound, "\(account)")
      return report
    }
    #expect(try build("before").isBlocked == false)
    for (number, step) in situation.steps.enumerated() {
      let account = "\(situation.name), step \(number + 1)"
      let before = try folder.output()
      for edit in step.edits {
        let was = files
        edit.apply(&files)
        #expect(files != was, "\(account): an edit that changes nothing shows nothing")
      }
      let report = try build(account)
      #expect(report.isBlocked == step.isBlocked, "\(account): \(report.diagnostics.map(\.message))")
      let output = try folder.output()
      if step.isBlocked { #expect(output.keys.sorted().filter { output[$0] != before[$0] } == [], "\(account)") }
      for sight in step.sights {
        let page = output[sight.path].map { String(decoding: $0, as: UTF8.self) }
        switch sight.what {
        case .shows(let text): #expect(page?.contains(text) == true, "\(account): \(sight.path) lacks “\(text)”")
        case .lacks(let text): #expect(page?.contains(text) == false, "\(account): \(sight.path) still has “\(text)”")
        case .isGone: #expect(page == nil, "\(account): \(sight.path) is still there")
        case .isUntouched: #expect(page != nil && output[sight.path] == before[sight.path], "\(account): \(sight.path) changed")
        }
      }
    }
  }

  @Test func everySituationOfHugoHasItsCaseOrAWordWhyNot() {
    let ours = RebuildSituation.all.flatMap(\.hugo) + RebuildSituation.notOurs.flatMap(\.hugo)
    #expect(Set(ours).count == ours.count, "named twice")
    #expect(Set(ours) == Set(RebuildSituation.hugos))
    #expect(RebuildSituation.hugos.count == 65)
  }
}
