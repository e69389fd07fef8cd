import Base
import Model
import Publishing
import TestSupport
import Testing

/// The whole timeline of the second fixture as it was drawn when somebody last looked at it: lanes, packing, names, stems, curves, the
/// cut-off and every sign beside the others. RECORD=1 draws it anew (`make test` without it fails until then).
struct TimelineGoldenTests {
  private func picture() throws -> [UInt8] {
    let tree = DiskTree(SampleDossier.repository + "/Tests/Fixtures/Tasrava/Content")
    let settings = BuildSettings(content: "Content", output: "", buildTime: Instant(seconds: 1_750_000_000))
    let (_, files) = try Pipeline(settings, content: tree).render()
    let file = try #require(files.first { $0.path.description == "timeline/index.svg" })
    // Without its style, which changes more often and moves nothing.
    let text = String(decoding: file.bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "<style>")?.lowerBound)
    let end = try #require(text.firstRange(of: "</style>")?.upperBound)
    // A line for each mark, so that a difference can be read.
    return Array((text[..<start] + text[end...]).replacing("><", with: ">\n<").utf8)
  }

  @Test func theSecondFixturesTimelineIsDrawnAsItWas() throws {
    let fault = Golden.fault(try picture(), "tasrava-timeline.svg")
    #expect(fault == nil)
  }
}
