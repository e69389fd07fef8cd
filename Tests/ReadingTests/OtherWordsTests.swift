import Model
import Testing
import Theme

@testable import Reading

@Suite struct OtherWordsTests {
  /// What pages say for each value: authors look there first.
  @Test(arguments: [
    ("event-kind-", Vocabulary.List.eventKinds.builtIn), ("actor-kind-", Vocabulary.List.actorKinds.builtIn),
    ("role-", Vocabulary.List.roles.builtIn), ("stance-", Vocabulary.List.stances.builtIn),
    ("stage-", Vocabulary.List.stages.builtIn), ("relation-", Vocabulary.List.relations.builtIn),
    ("status-", EventRecord.Status.allCases.map(\.rawValue)), ("claim-kind-", ClaimRecord.Kind.allCases.map(\.rawValue)),
    ("verification-", ClaimRecord.Verification.allCases.map(\.rawValue)),
    ("strength-", Promise.Strength.allCases.map(\.rawValue)),
    ("attribution-", ClaimRecord.Attribution.allCases.map(\.rawValue)), ("state-", Promise.State.allCases.map(\.rawValue)),
    ("resolution-", Judgement.Resolution.allCases.map(\.rawValue)), ("option-", Support.Option.allCases.map(\.rawValue)),
    ("standing-", SourceRecord.Standing.allCases.map(\.rawValue)),
    ("url-status-", SourceRecord.AddressStatus.allCases.map(\.rawValue)),
    ("source-type-", SourceRecord.cslTypes),
  ]) func theLabelOfAValueLeadsToIt(_ prefix: String, _ values: [String]) throws {
    let words = try #require(BuiltInFile.theme.first { $0.path == "words/en.yaml" })
    let lines = String(decoding: words.bytes, as: UTF8.self).split(separator: "\n")
    var found = 0
    for value in values {
      guard let line = lines.first(where: { $0.hasPrefix("\(prefix)\(value): ") }) else { continue }
      let label = line.dropFirst(prefix.count + value.count + 2).filter { $0 != "\"" }
      #expect(OtherWords.meant(by: label, among: values) == [value], "\(label)")
      found += 1
    }
    #expect(found == values.count)
  }

  @Test(arguments: [("passed", "adopted"), ("tabled", "introduced"), ("signd", "signed"), ("In Force", "in-force")])
  func aStageByItsOtherName(_ word: String, _ stage: String) {
    #expect(OtherWords.meant(by: word, among: Vocabulary.List.stages.builtIn) == [stage])
  }

  /// What is two letters away from a word of six is another word.
  @Test func whatIsFarOffIsNotMeant() {
    #expect(OtherWords.meant(by: "mapped", among: Vocabulary.List.stages.builtIn) == [])
  }

  @Test func eachMeaningIsAValueOfAField() {
    for word in ["attack", "promise", "passed", "website"] {
      let all = Vocabulary.List.allCases.flatMap(\.builtIn) + SourceRecord.cslTypes + ClaimRecord.Kind.allCases.map(\.rawValue)
      #expect(OtherWords.meant(by: word, among: all).count == 1)
    }
  }
}
