import Base
import Testing

@Suite struct PhraseTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("{a} and {b-c}", "1 and 2"), ("{a}{a}", "11"), ("{A} {} {a", "{A} {} {a"), ("{{a}}", "{1}"),
    ("{x}", "{x}"), ("} {a} {", "} 1 {"),
  ]) func holesAreLowerCaseNamesInBraces(_ text: String, _ filled: String) {
    let values = ["a": "1", "b-c": "2"]
    #expect(Phrase(text).filled { values[$0] } == filled)
    #expect(Phrase(text).text == text)
  }

  @Test func whatIsPutInIsNotSearchedAgain() {
    #expect(Phrase("{a} {b}").filled { $0 == "a" ? "{b}" : "2" } == "{b} 2")
  }

  @Test func onlyTheGivenNamesAreHoles() {
    let phrase = Phrase("{a} {b} {a}", holes: ["a"])
    #expect(phrase.holes == ["a"])
    #expect(phrase.filled { _ in "1" } == "1 {b} 1")
    #expect(Phrase("{b} {a} {b}").holes == ["b", "a"])
  }
}
