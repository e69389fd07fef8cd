import Testing

/// What `build --timings` prints: every stage that the build came to, in order; how long they take is no matter of a test.
struct StageTimesTests {
  private static let whole = ["looking", "reading", "linking", "planning", "rendering", "writing", "remembering"]

  @Test func everyStageHasALineAfterTheReport() throws {
    let place = try Workplace()
    let run = try place.dossier("build", "--timings")
    #expect(run.output.split(separator: "\n").first?.hasPrefix("7 records: ") ?? false)
    #expect(stages(run.output) == Self.whole)
    #expect(stages(try place.dossier("build").output) == [])
  }

  @Test func aBuildThatEndsEarlyHasOnlyTheStagesItCameTo() throws {
    let place = try Workplace()
    #expect(stages(try place.dossier("build", "--timings", "--dry-run").output) == Array(Self.whole[...4]))
    let verified = stages(try place.dossier("build", "--timings", "--verify").output)
    #expect(verified.suffix(4) == ["reading", "linking", "planning", "comparing"])
    try place.write("Content/notes/n.md", "---\ntitel: A note\n---\n")
    #expect(stages(try place.dossier("build", "--timings").output) == Array(Self.whole[...3]))
  }

  @Test func aCheckHasTimesToo() throws {
    let place = try Workplace()
    #expect(stages(try place.dossier("check", "--timings").output) == ["starting", "reading", "linking", "planning"])
    #expect(stages(try place.dossier("check").output) == [])
  }

  @Test func aDocumentOnTheStandardOutputStaysOne() throws {
    let run = try Workplace().dossier("build", "--timings", "--format", "json")
    #expect(try JSONProblems.parse(run.output).isEmpty)
    #expect(stages(run.errors) == Self.whole)
  }

  /// The names in lines such as `reading        104.2 ms`.
  private func stages(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 3 && words[2] == "ms" && Double(words[1]) != nil ? String(words[0]) : nil
    }
  }
}
