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

  @Test func anIndexFindsTheSame() {
    let words = ["putin", "Putin", "київ", "киев", "", "a", "abcdef", "badcef", "O’Brien", "rubio-marco", "putin"]
    let index = NearMiss.Index(words)
    for word in words + ["putni", "Київ", "x", "abcdfe", "O'Brien", "marco-rubio"] {
      #expect(index.candidates(for: word) == NearMiss.candidates(for: word, among: words))
    }
    #expect(index.candidates(for: "putni") == ["Putin", "putin"])
  }

  @Test func thousandsOfLikeWordsAreNoHelp() {
    #expect(NearMiss.Index((0..<30_000).map { "number \($0)" }).suggestion(for: "numbr 123456") == nil)
  }

  @Test func saysItInASentence() {
    #expect(NearMiss.suggestion(for: "putn", among: ["putin"]) == "did you mean `putin`?")
    #expect(NearMiss.suggestion(for: "abc", among: ["abd", "abe"]) == "did you mean `abd` or `abe`?")
    #expect(NearMiss.suggestion(for: "abc", among: ["xyz"]) == nil)
  }
}
