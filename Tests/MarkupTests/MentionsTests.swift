import Base
import Markup
import Testing

@Suite struct MentionsTests {
  private func mentions(_ text: String, owner: String? = nil) -> [String] {
    Reading(text, MarkdownOptions(), owner: owner).body.references.filter { $0.kind == .mention }.map {
      let bytes = Array($0.sentence.utf8)
      return String(decoding: bytes[$0.emphasis], as: UTF8.self)
    }
  }

  /// Names found with an index of just these.
  private func found(_ names: [String], in text: String) -> [String] {
    let index = MentionIndex(names.enumerated().map { ($1, TargetID($0), TestDossier.site("x\($0).html")) })
    let reader = MarkdownReader(resolver: TestDossier.resolver, mentions: index, words: .english)
    return Reading(text, reader: reader).body.references.map {
      String(decoding: Array($0.sentence.utf8)[$0.emphasis], as: UTF8.self)
    }
  }

  @Test func linksTheFirstInASection() {
    #expect(
      Reading("Rubio met Rubio.\n\nRubio left.\n\n# Then\n\nRubio came.", MarkdownOptions()).html
        == """
        <p><a href="actors/rubio.html">Rubio</a> met Rubio.</p>
        <p>Rubio left.</p>
        <h2 id="then">Then</h2>
        <p><a href="actors/rubio.html">Rubio</a> came.</p>

        """)
  }

  @Test func longestNameWins() {
    #expect(mentions("Vladimir Putin spoke") == ["Vladimir Putin"])
    #expect(mentions("Vladimir\nPutin spoke") == ["Vladimir Putin"])
    #expect(found(["New York", "York"], in: "New York and York") == ["New York", "York"])
    #expect(found(["New York Times", "New York"], in: "New York Time") == ["New York"])
  }

  @Test func wholeWordsOnly() {
    #expect(mentions("Putinism, Rasputin, Put**in**, Putin2, Putiñ, Putin\u{301}") == [])
    #expect(mentions("(Putin), \"Rubio\", Bern's; Zelensky’s") == ["Putin", "Rubio", "Bern", "Zelensky"])
    #expect(mentions("putin PUTIN") == [])
    #expect(found(["Путин"], in: "Путина, Путин.") == ["Путин"])
    #expect(found(["Ali"], in: "**A**li Ali**ce** *Ali*") == ["Ali"])
  }

  @Test func scriptsWithoutSpacesNeedNoBoundaries() {
    #expect(found(["普京"], in: "俄罗斯总统普京说") == ["普京"])
    #expect(found(["京"], in: "京") == [])
    #expect(found(["プーチン"], in: "ロシアのプーチン大統領") == ["プーチン"])
    #expect(found(["ปูติน"], in: "ประธานาธิบดีปูตินกล่าว") == ["ปูติน"])
    #expect(found(["Putin"], in: "总统Putin说") == ["Putin"])
  }

  @Test func neverWhereItIsNoProse() {
    #expect(mentions("# Putin\n\n`Putin` [Putin](https://x.org) [[rubio|Putin]]\n\n> Putin said\n\n    Putin") == [])
    #expect(mentions("[see Putin @aj, Putin]") == [])
    #expect(mentions("Putin", owner: "putin") == [])
  }

  @Test func calloutsAndTablesAreProse() {
    #expect(mentions("> [!NOTE]\n> Putin\n\n| a |\n|---|\n| Rubio |") == ["Putin", "Rubio"])
  }

  @Test func aWrittenLinkIsTheFirstMention() {
    #expect(mentions("[[putin]] and Putin") == [])
  }

  @Test func namesOfTwoTargetsAreNone() {
    let index = MentionIndex([("Jo", TargetID(1), TestDossier.site("a.html")), ("Jo", TargetID(2), TestDossier.site("b.html"))])
    let reader = MarkdownReader(resolver: TestDossier.resolver, mentions: index, words: .english)
    #expect(Reading("Jo", reader: reader).body.references.isEmpty)
  }

  @Test func apostrophesAreAlike() {
    #expect(found(["People's Party"], in: "the People’s Party, the People's Party") == ["People’s Party"])
  }

  @Test func optionTurnsThemOff() {
    #expect(Reading("Putin", MarkdownOptions(mentions: false)).body.references.isEmpty)
  }
}
