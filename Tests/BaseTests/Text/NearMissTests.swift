import Base
import Testing

struct NearMissTests {
  @Test(arguments: [
    ("putni", "putin"), ("puttin", "putin"), ("Putin", "putin"), ("putin-", "putin"), ("pu", "pa"), ("zelensky", "zelenskyy"),
    ("київ", "киев"),
  ])
  func findsTheNearest(word: String, expected: String) {
    #expect(NearMiss.candidates(for: word, among: ["trump", expected, "rubio-marco"]).first == expected)
  }

  @Test func offersNothingThatIsFar() {
    #expect(NearMiss.candidates(for: "putin", among: ["trump", "kellogg", ""]) == [])
    #expect(NearMiss.candidates(for: "", among: ["ab"]) == [])
    #expect(NearMiss.candidates(for: String(repeating: "x", count: 65), among: [String(repeating: "x", count: 65)]) == [])
  }

  @Test func bestFirstTiesByAlphabetAtMostThree() {
    #expect(
      NearMiss.candidates(for: "abcdef", among: ["abcdeg", "abcdef", "xbcdef", "abcde", "abxxef"]) == [
        "abcdef", "abcde", "abcdeg",
      ])
    #expect(NearMiss.candidates(for: "abcd", among: Set(["abcz", "abcy", "abcx"]), limit: 2) == ["abcx", "abcy"])
  }

  @Test func saysItInASentence() {
    #expect(NearMiss.suggestion(for: "putn", among: ["putin"]) == "did you mean `putin`?")
    #expect(NearMiss.suggestion(for: "abc", among: ["abd", "abe"]) == "did you mean `abd` or `abe`?")
    #expect(NearMiss.suggestion(for: "abc", among: ["xyz"]) == nil)
  }
}
