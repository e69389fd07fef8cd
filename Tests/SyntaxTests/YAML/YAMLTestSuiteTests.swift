import Base
import Foundation
import Syntax
import Testing

/// The cases of yaml-test-suite. libyaml reads YAML 1.1 and a part of 1.2, and our contract refuses some of what it reads: every
/// difference is named here with its reason, so that a change of either shows.
@Suite struct YAMLTestSuiteTests {
  private static func cases() throws -> [Fixture] { try Fixture.lines(of: "yaml-test-suite.jsonl") }

  private func read(_ test: Fixture) -> (node: Node?, codes: [String]) {
    var diagnostics = Diagnostics()
    let text = Array((test.fields["yaml"] as? String ?? "").utf8)
    let node = YAMLReader.read(text[...], source: SourceID(0), diagnostics: &diagnostics)
    return (node, diagnostics.all.filter { $0.severity == .error }.map(\.code.id))
  }

  /// Valid texts that we refuse, by the code they are refused with: 118 of 308.
  // swift-format-ignore
  static let refused: [String: String] = [
    // our contract: a key is text, and not empty
    "yaml-key-not-text":
      """
      2JQS 2SXE 4FJ6 6BFJ 6M2F 6PBE 9MMW KK5P LX3P M2N8/01 M5DY NHX8 NKF9 PW8X Q9WF RZP5 S3PD SBG9 SM9W/01 V9D5 X38W \
      XW4D
      """,
    // our contract: a file holds one document
    "yaml-several-documents":
      """
      6ZKB 9DXL 9KAX JHB9 KSS4 L383 RZT7 U9NS
      """,
    // our contract: in braces a key has a value, else a comma in prose would cut it
    "yaml-stray-key":
      """
      8KB6 9BXH DFF7 HM87/01
      """,
    // libyaml: YAML 1.1, without the flow and document forms that 1.2 added
    "yaml-syntax":
      """
      2EBW 4ABK 4MUZ/00 4MUZ/01 4MUZ/02 58MP 5MUD 5T43 7Z25 9SA2 BEC7 CFD4 DBG4 DK3J FP8R FRK4 HM87/00 HWV9 K3WX \
      M7A3 NJ66 QT73 UT92 VJP3/01
      """,
    // libyaml: a tab between values or in front of them
    "yaml-tab":
      """
      6BCT 6CA3 96NN/00 96NN/01 A2M4 DK95/00 DK95/03 DK95/04 Q5MG R4YG Y79Y/001 Y79Y/010
      """,
    // our contract: a value is text until its field says otherwise
    "yaml-unknown-tag":
      """
      2AUY 2XXW 33X3 35KP 52DL 565N 57H4 5TYM 6CK3 6JWB 6WLZ 735Y 74H7 7FWL 8MK2 9WXW BU8L C4HZ CC74 CUP7 EHF6 F2C7 \
      FH7J J7PZ L94M M5C3 P76L S4JQ UGM3 UKK6/02 Z67P Z9M4
      """,
    // libyaml's flow syntax, and our contract: a name (`&x`) of a text that nothing repeats
    "yaml-unquoted-text":
      """
      2LFX 6LVF 7BMT 8XYN CN3R HMQ5 M2N8/00 MUS6/05 MUS6/06 U3XV UKK6/00 W4TN W5VH Y2GN ZH7C ZWK4
      """,
  ]

  /// Texts that are not YAML 1.2 and that libyaml reads: 14 of 94. None of them changes what a value says.
  static let accepted = [
    // A `#` with no blank before it begins a comment.
    "9JBA", "CVW2", "SU5Z", "X4QW",
    // Lines inside brackets or quotes stand too far to the left, or begin with a tab.
    "9C9N", "QB6E", "DK95/01", "Y79Y/003",
    // A lone `-` in brackets.
    "G5U8", "YJV2",
    // `%YAML` twice, with text after it, or after a document.
    "MUS6/00", "MUS6/01", "RHX7",
    // Blank lines before a block text that are longer than its indentation.
    "S98Z",
  ]

  /// Values that libyaml reads otherwise: 3 of 185. `{ ?foo: … }` has the key `foo`; a last line of blanks alone belongs to a block
  /// text or not.
  static let different = ["652Z", "JEF9/02", "L24T/01"]

  private func id(_ test: Fixture) -> String { test.fields["id"] as? String ?? "" }

  @Test func refusesValidTextForNamedReasonsAlone() throws {
    var found: [String: [String]] = [:]
    let valid = try Self.cases().filter { $0.fields["expect"] as? String == "accept" }
    for test in valid { if let first = read(test).codes.first { found[first, default: []].append(id(test)) } }
    #expect(valid.count == 308)
    #expect(found.mapValues { $0.joined(separator: " ") } == Self.refused)
    #expect(found.values.joined().count == 118)
  }

  @Test func acceptsInvalidTextInNamedCasesAlone() throws {
    let invalid = try Self.cases().filter { $0.fields["expect"] as? String == "refuse" }
    #expect(invalid.count == 94)
    #expect(Set(invalid.filter { read($0).codes.isEmpty }.map(id)) == Set(Self.accepted))
  }

  /// Where the suite says what a text means, we say the same.
  @Test func readsWhatTheSuiteReads() throws {
    var (compared, different) = (0, [String]())
    for test in try Self.cases() where test.fields["expect"] as? String == "accept" {
      let (node, codes) = read(test)
      guard let json = test.fields["json"] as? String, codes.isEmpty else { continue }
      var diagnostics = Diagnostics()
      // Several documents, or none, are no JSON value.
      guard let expected = JSONReader.read(Array(json.utf8)[...], source: SourceID(0), diagnostics: &diagnostics),
        diagnostics.all.isEmpty
      else { continue }
      compared += 1
      if !(node?.means(expected) ?? expected.isNull) { different.append(id(test)) }
    }
    #expect(compared == 185)
    #expect(different == Self.different)
  }
}

extension Node {
  /// Whether a YAML tree has the shape and texts of a JSON one. A plain scalar of YAML is text for us, whatever JSON makes of it.
  fileprivate func means(_ json: Node) -> Bool {
    switch (value, json.value) {
    case (.scalar(let one), .scalar(let other)):
      return one.text == other.text || isNull && json.isNull
        || one.isPlain && other.isPlain && Double(one.text) == Double(other.text)
    case (.list(let one), .list(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { $0.means($1) }
    case (.mapping(let one), .mapping(let other)):
      return one.count == other.count
        && one.allSatisfy { entry in other.contains { $0.key == entry.key && entry.value.means($0.value) } }
    default: return false
    }
  }
}
