import Base
import Templating
import Testing

@Suite struct WordsTests {
  private let words = Words([
    "back": .text("Back"), "by": .text("By {name}, {name} {not me} {"),
    "events": .counted(one: "one event", other: "{n} events in {place}"),
    "number-group": .text(","),
  ])

  @Test func fillsPlaceholdersOnce() {
    #expect(words.text("back") == "Back")
    #expect(words.fill("by", ["name": "{name}"]) == "By {name}, {name} {not me} {")
    #expect(words.fill("by", ["name": "Ada"]) == "By Ada, Ada {not me} {")
    #expect(words.fill("by", [:]) == "By {name}, {name} {not me} {")
  }

  @Test func countsInTheFormOfTheNumber() {
    #expect(words.count("events", 1, ["place": "Bern"]) == "one event")
    #expect(words.count("events", 0, ["place": "Bern"]) == "0 events in Bern")
    #expect(words.count("events", 12345, ["place": "Bern"]) == "12,345 events in Bern")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (1_234_567, "1,234,567"), (100_000, "100,000"), (-999, "-999"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ]) func groupsDigits(_ n: Int, _ text: String) {
    #expect(words.number(n) == text)
    #expect(Words([:]).number(n) == String(n))
  }

  @Test func aMissingWordShowsItsKey() {
    #expect(words.text("nothing") == "nothing")
  }

  @Test func keysAreSorted() {
    #expect(words.keys == ["back", "by", "events", "number-group"])
  }
}

@Suite struct WordsCheckTests {
  private func check(_ entries: [String: Words.Entry], _ needs: [Words.Need], _ places: [String: Place] = [:]) -> [Diagnostic] {
    var diagnostics = Diagnostics()
    Words(entries).check(needs, places: places, in: SourceID(3), diagnostics: &diagnostics)
    return diagnostics.all
  }

  @Test func acceptsWhatIsDeclared() {
    let found = check(
      ["a": .text("A"), "b": .text("{x}"), "c": .counted(one: "one", other: "{n} of {x}")],
      [.text("a"), .text("b", filling: ["x"]), .counted("c", filling: ["x"])])
    #expect(found.isEmpty)
  }

  @Test func pointsAtTheWordThatIsLikelyMeant() {
    let place = Place(SourceID(3), 5..<9)
    let found = check(
      ["bakc": .text("Back"), "beck": .text("x")], [.text("back"), .text("beck"), .text("home")], ["bakc": place])
    #expect(found.map(\.code) == [.wordsMissing, .wordsMissing])
    #expect(found.map(\.place) == [place, Place(SourceID(3), 0..<0)])
    #expect(found[0].suggestion == "is `bakc` meant to be it?")
  }

  @Test func reportsTheOtherForm() {
    let found = check(["a": .text("A"), "b": .counted(one: "", other: "")], [.counted("a"), .text("b")])
    #expect(found.map(\.code) == [.wordsWrongForm, .wordsWrongForm])
  }

  @Test func reportsPlaceholdersThatNothingFillsOrThatAreNotSaid() {
    let found = check(["a": .text("{nmae}")], [.text("a", filling: ["name"])])
    #expect(found.map(\.message) == ["nothing fills `{nmae}` in the word `a`", "the word `a` does not say `{name}`"])
    #expect(found[0].suggestion == "did you mean `{name}`?")
  }
}
