import Foundation
import Model
import Testing

/// The cases of others (`Fixtures/README.md`): within the profile we agree with them; what we refuse is named with its reason.
@Suite struct EDTFCasesTests {
  private struct Case: Decodable {
    let text: String
    let edtf: Bool
    let expect: String
    let why: String?
  }

  private static func cases() throws -> [Case] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Fixtures/edtf-cases.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }

  @Test func everyCaseIsReadOrRefusedAsTheProfileSays() throws {
    let cases = try Self.cases()
    #expect(cases.count == 212)
    for one in cases {
      let isRead = (try? EDTF.parse(one.text)) != nil
      #expect(isRead == (one.expect == "read"), "`\(one.text)` \(one.why ?? "")")
    }
  }

  /// Every text that `edtf` reads and we do not, by the reason.
  @Test func namesWhatIsOutsideTheProfile() throws {
    let outside = try Self.cases().filter { $0.edtf && $0.expect == "refuse" }
    let byReason = Dictionary(grouping: outside, by: { $0.why ?? "" }).mapValues { $0.map(\.text) }
    #expect(
      byReason == [
        // Goes into `time`.
        "time of day": [
          "2001-02-03T09:30:01", "2004-01-01T10:10:10Z", "2004-01-01T10:10:10+05:00", "1985-04-12T23:20:30",
        ],
        "all of a set": ["{1667,1668, 1670..1672}", "{1960, 1961-12}", "{1912-03..1912-05}"],
        "exponent": ["Y17E7", "Y-17E7"],
        "significant digits": ["1950S2", "1953S2", "1953S3", "Y17101E4S3", "Y3388E2S3", "Y171010000S3"],
        "unspecified digits in the middle": [
          "1XXX", "1XXX~", "156X-12-25", "15XX-12-25", "1560-XX-25", "15XX-12-XX", "XXXX-XX-23", "XXXX-01-12", "XXXX-01",
        ],
        // A season has no days; edtf-validate refuses it too.
        "not EDTF": ["1849-21-XX", "1849-21-XX%"],
      ])
  }

  /// Nothing is read that `edtf` refuses.
  @Test func readsNothingThatIsNoEDTF() throws {
    let refused = try Self.cases().filter { !$0.edtf }
    #expect(refused.count == 16)
    for one in refused { #expect((try? EDTF.parse(one.text)) == nil, "`\(one.text)`") }
  }
}
