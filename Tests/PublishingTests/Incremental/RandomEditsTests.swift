import Base
import Foundation
import Glibc
import Model
import Testing

@testable import Publishing

/// After any edit a build gives what a build from nothing gives, byte for byte; a dossier with errors leaves the output as it was.
struct RandomEditsTests {
  /// How many edits are tried; `DOSSIER_EDITS` asks for more than a quick run does.
  private static var steps: Int { ProcessInfo.processInfo.environment["DOSSIER_EDITS"].flatMap { Int($0) } ?? 150 }
  private static var firstSeed: UInt64 { ProcessInfo.processInfo.environment["DOSSIER_SEED"].flatMap { UInt64($0) } ?? 1 }

  @Test func afterEachEditTheOutputIsThatOfABuildFromNothing() throws {
    var left = Self.steps
    var seed = Self.firstSeed
    var counts = Counts()
    while left > 0 {
      let steps = min(left, 50)
      try run(seed: seed, steps: steps, &counts)
      left -= steps
      seed += 1
    }
    print("random edits: \(counts)")
    // A script that is nearly always blocked, or never, would show nothing.
    #expect(counts.published > Self.steps / 3)
    #expect(counts.idle > 0)
    if Self.steps >= 150 { #expect(counts.blocked > 0 && counts.brief > 0) }
  }

  struct Counts {
    var published = 0
    var blocked = 0
    /// Builds that found nothing to do, and did nothing.
    var idle = 0
    /// Builds that kept the plan of the last one.
    var brief = 0
  }

  /// Once the clock of the file system has moved on, a build without an edit says what the last one said, and does not even read.
  private func idle(_ folder: EditingFolder, _ time: Int64, as last: BuildReport, _ account: String) throws {
    usleep(60_000)
    _ = try folder.pipeline(at: time).build()
    let before = try folder.times()
    var pipeline = folder.pipeline(at: time)
    pipeline.onStage = { stage in Issue.record("\(account): \(stage)") }
    let report = try pipeline.build()
    #expect(report.messages == last.messages, "\(account)")
    #expect(report.published == last.published && report.pages == last.pages, "\(account)")
    #expect(report.output?.unchanged == before.count - 1 && report.output?.written == 0, "\(account)")
    #expect(try folder.times() == before, "\(account)")
  }

  private func run(seed: UInt64, steps: Int, _ counts: inout Counts) throws {
    let folder = try EditingFolder()
    var dossier = EditedDossier(seed: seed)
    var log: [String] = []
    var standing: [String: [UInt8]]? = nil
    // As the preview server does it, and as a new process does.
    let session = seed % 2 == 0 ? BuildSession() : nil
    for step in 0..<steps {
      // Now and then several at once, and now and then none.
      let edits = step == 0 ? 0 : [1, 1, 1, 1, 2, 5, 0][dossier.random.below(7)]
      let isProse = session != nil && dossier.random.below(2) == 0
      log.append((0..<edits).map { _ in isProse ? dossier.editProse() : dossier.edit() }.joined(separator: ", "))
      try folder.write(dossier.files, keepingTimes: dossier.random.below(5) == 0)
      if dossier.random.below(25) == 0 { folder.spoilCache(&dossier.random) }
      let account = "seed \(seed), step \(step): \(log.suffix(5))"

      var pipeline = folder.pipeline(at: dossier.buildTime)
      let clean = try pipeline.render()
      pipeline.session = session
      var stages: Set<String> = []
      pipeline.onStage = { stages.insert("\($0)") }
      let report = try pipeline.build()
      if stages.contains("linking"), !stages.contains("planning"), !report.isBlocked { counts.brief += 1 }
      #expect(report.isBlocked == clean.report.isBlocked, "\(account)")
      #expect(report.messages == clean.report.messages, "\(account)")
      #expect(report.published == clean.report.published, "\(account)")
      let found = try folder.output()
      if clean.report.isBlocked {
        counts.blocked += 1
        if let standing { #expect(found == standing, "\(account)") }
      } else {
        counts.published += 1
        #expect(report.read == report.published + report.withdrawn + report.hidden.map(\.count).reduce(0, +), "\(account)")
        let expected = Dictionary(uniqueKeysWithValues: clean.files.map { ($0.path.description, $0.bytes) })
        #expect(found.filter { $0.key != "dossier-manifest.json" } == expected, "\(account)")
        standing = found
        if edits == 0 {
          try idle(folder, dossier.buildTime, as: report, account)
          counts.idle += 1
        }
        #expect(try Verification(of: folder.path + "/Output").isSound, "\(account)")
      }
      try #require(folder.leftovers == [], "\(account)")
    }
  }
}

extension BuildReport {
  fileprivate var messages: [String] {
    var printer = DiagnosticPrinter(sources, folder: "Content")
    return diagnostics.map { printer.text($0) }
  }
}
