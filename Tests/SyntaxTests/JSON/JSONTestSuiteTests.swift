import Base
import Syntax
import Testing

@Suite struct JSONTestSuiteTests {
  /// What RFC 8259 allows and our contract refuses: a key twice in one object.
  static let refusedByContract: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

  @Test func everyCaseIsJudgedRightly() throws {
    let cases = try Fixture.lines(of: "json-test-suite.jsonl")
    #expect(cases.count == 317)
    for test in cases {
      var diagnostics = Diagnostics()
      let node = JSONReader.read(test.bytes[...], source: SourceID(0), diagnostics: &diagnostics)
      #expect(node != nil || diagnostics.hasErrors, "\(test.name): refused without a word")
      let isAccepted = !diagnostics.hasErrors
      switch test.fields["expect"] as? String {
      case "accept": #expect(isAccepted != Self.refusedByContract.contains(test.name), "\(test.name)")
      case "refuse": #expect(!isAccepted, "\(test.name)")
      default: break
      }
    }
  }
}
