import Base
import Glibc
import Markup
import Testing

/// The examples of the specifications through our own path, against the parser itself: the same but for the differences that are
/// named here, each with the examples that have it. A new difference fails, and so does one that went away.
@Suite struct ConformanceTests {
  /// What we do otherwise and that `ComparedHTML` does not take from both.
  enum Difference: CaseIterable {
    /// Raw HTML is shown as text: content is untrusted.
    case rawHTML
    /// Comments are taken out before the parser sees the text, so that they end no list and no paragraph.
    case comments
    /// `[[x]]` is ours, and leaves nothing where nothing has that name. No definition takes its inner brackets.
    case wikiLinks
  }

  private static let github = "/usr/share/doc/cmark-gfm/spec.txt.gz"
  /// Fetched by `.ci/conformance`: its licence, CC BY-SA, keeps it out of this repository.
  private static let commonMark = ".build/conformance/commonmark-0.31.2.md"

  @Test(.enabled(if: access(github, R_OK) == 0, "no \(github): install cmark-gfm"))
  func agreesOnGitHubsSpecification() throws {
    try check(
      try #require(run("/bin/zcat " + Self.github)), count: 673,
      [
        .comments: [146...146, 148...148, 152...152, 288...289, 644...646],
        .rawHTML: [
          118...145, 147...147, 149...151, 153...160, 170...170, 317...317, 327...327, 354...354, 484...486, 500...500, 503...503,
          532...532, 544...544, 632...636, 642...642, 647...651, 653...653, 663...664,
        ],
        .wikiLinks: [556...556, 567...567, 598...598],
      ])
  }

  @Test(.enabled(if: access(commonMark, R_OK) == 0, "no \(commonMark): run .ci/conformance"))
  func agreesOnCommonMarks() throws {
    try check(
      try #require(run("/bin/cat " + Self.commonMark)), count: 652,
      [
        .comments: [177...177, 179...179, 183...183, 308...309, 625...626],
        .rawHTML: [
          21...21, 31...31, 148...176, 178...178, 180...182, 184...191, 201...201, 344...344, 475...477, 491...491, 494...494,
          524...524, 536...536, 613...617, 623...623, 627...631, 642...643,
        ],
        .wikiLinks: [548...548, 559...559, 590...590],
      ])
  }

  private func check(_ text: String, count: Int, _ differences: [Difference: [ClosedRange<Int>]]) throws {
    let examples = SpecExample.all(in: text)
    #expect(examples.count == count)
    var found: Set<Int> = []
    for example in examples {
      let ours = Reading(example.markdown, MarkdownOptions(mentions: false, topHeading: nil)).html
      let (mine, theirs) = (ComparedHTML.normal(ours), ComparedHTML.normal(Library.html(example.markdown)))
      if mine != theirs { found.insert(example.number) }
    }
    let named = differences.values.flatMap { $0.flatMap { Array($0) } }
    let known = Set(named)
    #expect(named.count == known.count, "an example is named twice")
    #expect(found.subtracting(known).sorted() == [], "differ, and are not named")
    #expect(known.subtracting(found).sorted() == [], "are named, and do not differ")
  }

  private func run(_ command: String) -> String? {
    guard let pipe = popen(command, "r") else { return nil }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
