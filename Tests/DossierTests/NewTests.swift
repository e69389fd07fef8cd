import Foundation
import Model
import TestSupport
import Testing

struct NewTests {
  @Test func aStubOfEveryTypeIsADraftWithoutAProblem() throws {
    let place = try Workplace()
    for type in RecordType.allCases {
      for name in ["new-\(type.rawValue)", "new-\(type.rawValue)-2"] {
        let run = try place.dossier("new", type.rawValue)
        #expect(run.code == 0, "\(run)")
        #expect(run.output == "Content/\(type.folder)/\(name).md\n")
        #expect(run.errors == "")
        #expect(place.read("Content/\(type.folder)/\(name).md").contains("review: draft"))
      }
    }
    let check = try place.dossier("check", "--strict")
    #expect(check.code == 0, "\(check)")
    #expect(check.lastLine.contains("17 left out (draft)"), "\(check.lastLine)")
    #expect(try place.dossier("build", "--drafts").code == 0)
  }

  @Test func theStarterTakesThemToo() throws {
    let place = try Workplace([:])
    _ = try place.dossier("init", "new")
    #expect(place.exists("new/GUIDE.md"))
    for type in RecordType.allCases {
      #expect(
        try place.dossier("new", type.rawValue, "--content", "new/Content/").output.hasPrefix("new/Content/\(type.folder)/"))
    }
    let check = try Program.run(["check", "--strict"], in: place.path + "/new")
    #expect(check.code == 0, "\(check)")
    #expect(place.read("new/Content/actors/new-actor.md").contains("highmill, lowferry, others"))
  }

  @Test func theIDIsGivenOrMadeFromTheTitle() throws {
    let place = try Workplace()
    #expect(try place.dossier("new", "event", "second-round").output == "Content/events/second-round.md\n")
    #expect(place.read("Content/events/second-round.md").contains("title: Second round\n"))
    #expect(try place.dossier("new", "event", "--title", "Second round").output == "Content/events/second-round-2.md\n")
    #expect(try place.dossier("new", "actor", "--title", "Мара Квілбі").output == "Content/actors/мара-квілбі.md\n")
    #expect(try place.dossier("new", "note", "background/how").output == "Content/notes/background/how.md\n")
    #expect(try place.dossier("new", "event", "--title", "!?").output == "Content/events/new-event.md\n")
    let long = String(repeating: "very long ", count: 40)
    #expect(try place.dossier("new", "event", "--title", long).output.utf8.count < 80)
    // By `by: [editor]` the desk itself is meant.
    #expect(try place.dossier("new", "actor", "--title", "Editor").output == "Content/actors/editor-2.md\n")
    // Old ids are addresses too.
    #expect(try place.dossier("new", "event", "--title", "bee").output == "Content/events/bee-2.md\n")
    #expect(try place.dossier("check").code == 0)
  }

  @Test(arguments: [
    "It's: a \"quote\" # and more", "null", "- a list", "'", "{x}", "100 %", "*", "a: b", "Trailing: ", "2025", "true",
    "& anchor",
    "ünïcödé", "back\\slash", "two\nlines", "one\n---\ntwo",
  ])
  func anyTitleIsWrittenAsItIs(title: String) throws {
    let place = try Workplace()
    #expect(try place.dossier("new", "event", "one", "--title=" + title).code == 0)
    let path = "Content/events/one.md"
    try place.write(path, place.read(path).replacing("review: draft", with: "review: checked"))
    #expect(try place.dossier("build").code == 0)
    let page = HTMLPage(try #require(try place.files()["events/one.html"]))
    #expect(page.heading == title.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  @Test(arguments: ["see [[x]]", "%% secret %%", "", "  ", "bell\u{7}"]) func aTitleThatCannotBeIsRefused(
    title: String
  ) throws {
    let place = try Workplace()
    let run = try place.dossier("new", "event", "one", "--title", title)
    #expect(run.code == 2, "\(run)")
    #expect(!place.exists("Content/events/one.md"))
  }

  @Test func nothingIsOverwritten() throws {
    let place = try Workplace(["Content/events/broken.md": "no front matter\n", "Content/events/new-event.md": "mine\n"])
    let before = try place.files("Content")
    for id in ["talks", "abe", "bee", "draft", "gone", "broken"] {
      let run = try place.dossier("new", "event", id)
      #expect(run.code == 2 && run.errors.contains("`\(id)-2` is free"), "\(run)")
    }
    #expect(try place.files("Content") == before)
    // A file that cannot be read has its name too.
    #expect(try place.dossier("new", "event").output == "Content/events/new-event-2.md\n")
    #expect(place.read("Content/events/new-event.md") == "mine\n")
  }

  @Test(arguments: [
    (["new", "evnt"], "did you mean `event`?"), (["new", "claims"], "did you mean `claim`?"), (["new", "xyzzy"], "instrument"),
    (["new", "event", "Bad Id"], "`bad-id` would do"), (["new", "event", "a/b"], "`a-b` would do"),
    (["new", "note", "a/B"], "`a/b` would do"),
    (["new", "event", "page-2"], "address of a page"), (["new", "event", "../x"], "letter, digit or hyphen"), (["new"], "type"),
    (["new", "event", "--content", "Nowhere"], "dossier init"), (["new", "actor", "editor"], "`editor-2` is free"),
  ])
  func aWrongCallSaysWhatIsMeant(arguments: [String], words: String) throws {
    let place = try Workplace()
    let before = try place.files("Content")
    let run = try Program.run(arguments, in: place.path)
    #expect(run.code == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try place.files("Content") == before)
    #expect(!place.exists("Nowhere"))
  }

  @Test func withoutSettingsNothingIsWritten() throws {
    for text in [nil, "title: [\n", ""] as [String?] {
      let place = try Workplace(["Content/dossier.yaml": text])
      let run = try place.dossier("new", "event")
      #expect(run.code == 2 && run.errors.contains("dossier.yaml"), "\(run)")
      #expect(!place.exists("Content/events/new-event.md"))
    }
  }
}
