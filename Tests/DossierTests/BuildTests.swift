import Foundation
import TestSupport
import Testing

struct BuildTests {
  @Test func theLastLineAddsUp() throws {
    let place = try Workplace()
    let line = try place.dossier("build").lastLine
    // 2 actors, 1 event and 1 note; 1 withdrawn; 1 draft and 1 embargoed.
    #expect(
      line.hasPrefix("7 records: 4 published, 1 withdrawn, 1 left out (draft), 1 left out (embargoed); 1 media file unused; "),
      "\(line)")
    let files = try place.files()
    #expect(Workplace.count("new", in: line) == files.keys.filter { !$0.hasPrefix("dossier-") }.count)
    #expect(Workplace.count("pages", in: line) == files.keys.filter { $0.hasSuffix(".html") }.count)
    #expect(Workplace.count("changed", in: line) == 0)
    #expect(Workplace.count("removed", in: line) == 0)
  }

  @Test func theWrittenSiteHasNoFault() throws {
    let place = try Workplace()
    _ = try place.dossier("build")
    #expect(RenderedSite(try place.files()).faults == [])
  }

  @Test func aSecondBuildChangesNothing() throws {
    let place = try Workplace()
    let first = try place.dossier("build").lastLine
    let (files, times) = (try place.files(), try place.times())
    let second = try place.dossier("build").lastLine
    #expect(["new", "changed", "removed"].map { Workplace.count($0, in: second) } == [0, 0, 0])
    #expect(Workplace.count("unchanged", in: second) == Workplace.count("new", in: first))
    #expect(try place.files() == files)
    #expect(try place.times() == times)
  }

  @Test func oneChangeWritesThePagesItIsOnAlone() throws {
    let place = try Workplace()
    _ = try place.dossier("build")
    let before = try place.times()
    try place.write("Content/notes/n.md", "---\ntitle: A note\n---\nAbe met [[bea]]. Twice.\n")
    let line = try place.dossier("build").lastLine
    let after = try place.times()
    let changed = before.keys.filter { $0.hasSuffix(".html") && before[$0] != after[$0] }.sorted()
    // The pages of its text alone: what others show of it is the sentence, which stayed.
    #expect(changed == ["notes/n.html", "print/index.html"])
    #expect(Workplace.count("changed", in: line) == 2)
  }

  @Test func aFailedBuildLeavesTheLastGoodOne() throws {
    let place = try Workplace()
    _ = try place.dossier("build")
    let (files, times) = (try place.files(), try place.times())
    try place.write("Content/events/bad.yaml", "{id: bad, title: Bad, date: yesterday, kind: consult}")
    try place.write("Content/notes/n.md", "---\ntitle: Another\n---\n")
    #expect(try place.dossier("build").code == 1)
    #expect(try place.files() == files)
    #expect(try place.times() == times)
    place.remove("Content/events/bad.yaml")
    try place.write("Templates/event.html", "{{nothing}}")
    #expect(try place.dossier("build").code == 1)
    #expect(try place.times() == times)
  }

  @Test func aDeletedRecordsPageGoesAndItsFolderToo() throws {
    let place = try Workplace()
    _ = try place.dossier("build")
    #expect(place.exists("Output/notes/n.html"))
    place.remove("Content/notes/n.md")
    let line = try place.dossier("build").lastLine
    #expect(Workplace.count("removed", in: line) == 2)
    #expect(!place.exists("Output/notes"))
    #expect(RenderedSite(try place.files()).faults == [])
  }

  @Test func filesOfOthersStay() throws {
    let place = try Workplace()
    _ = try place.dossier("build")
    try place.write("Output/mine.txt", "mine")
    try place.write("Output/notes/mine.html", "mine")
    place.remove("Content/notes/n.md")
    #expect(try place.dossier("build").code == 0)
    #expect(place.read("Output/mine.txt") == "mine")
    #expect(place.read("Output/notes/mine.html") == "mine")
  }

  @Test func aFolderOfOthersIsRefused() throws {
    let place = try Workplace()
    try place.write("Output/mine.txt", "mine")
    let run = try place.dossier("build")
    #expect(run.code == 2)
    #expect(run.errors.contains("--adopt"))
    #expect(try place.files().keys.sorted() == ["mine.txt"])
    #expect(try place.dossier("build", "--adopt").code == 0)
    #expect(place.read("Output/mine.txt") == "mine")
  }

  @Test func aPreviewAndAPublicationNeverMix() throws {
    let place = try Workplace()
    #expect(try place.dossier("build").code == 0)
    let published = try place.files()
    #expect(try place.dossier("build", "--drafts", "--output", "Output").code == 2)
    #expect(try place.files() == published)
    #expect(try place.dossier("build", "--drafts", "--output", "Preview").code == 0)
    #expect(place.exists("Preview/events/draft.html") && place.exists("Preview/events/later.html"))
    let preview = try place.files("Preview")
    #expect(try place.dossier("build", "--output", "Preview").code == 2)
    #expect(try place.files("Preview") == preview)
    #expect(published.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Draft") })
  }

  @Test func outputInsideContentIsRefused() throws {
    let place = try Workplace()
    for output in ["Content", "Content/site", ".", "Content/../Content/site"] {
      #expect(try place.dossier("build", "--output", output).code == 2)
    }
    #expect(!place.exists("Content/site"))
    try place.write("Templates/assets/own.css", "a { color: red }")
    #expect(try place.dossier("build", "--output", "Templates/site").code == 2)
  }

  @Test func theBuildTimeDecidesAnEmbargo() throws {
    let place = try Workplace()
    func isThere(_ arguments: [String], _ environment: [String: String]) throws -> Bool {
      #expect(try Program.run(["build"] + arguments, in: place.path, environment: environment).code == 0)
      return place.exists("Output/events/later.html")
    }
    #expect(try !isThere([], ["SOURCE_DATE_EPOCH": "1751327999"]))
    #expect(try isThere([], ["SOURCE_DATE_EPOCH": "1751328000"]))
    #expect(try !isThere(["--build-time", "2025-06-30T23:59:59Z"], ["SOURCE_DATE_EPOCH": "1751328000"]))
    #expect(try isThere(["--build-time", "2025-07-01T02:00:00+02:00"], [:]))
    #expect(try !isThere(["--build-time", "2025-07-01T00:00:00+02:00"], [:]))
    #expect(try isThere([], [:]), "the clock is past it")
  }

  @Test func theBaseAddressIsTheCanonicalOne() throws {
    let place = try Workplace()
    _ = try place.dossier("build", "--base-url", "https://other.example/x")
    #expect(
      place.read("Output/actors/abe.html").contains("<link rel=\"canonical\" href=\"https://other.example/x/actors/abe.html\">"))
    _ = try place.dossier("build")
    #expect(place.read("Output/index.html").contains("<link rel=\"canonical\" href=\"https://example.org/talks/\">"))
  }

  @Test func itWorksFromAnotherFolder() throws {
    let (place, other) = (try Workplace(), try Workplace([:]))
    _ = try place.dossier("build")
    let run = try Program.run(
      ["build", "--content", place.path + "/Content", "--output", place.path + "/Elsewhere"], in: other.path,
      environment: Workplace.time)
    #expect(run.code == 0, "\(run)")
    #expect(try place.files("Elsewhere") == place.files())
    #expect(!other.exists("Output"))
  }

  @Test(arguments: [
    "$D check | true", "$D build | true", "$D check --format json 2>&1 | true", "$D build >&-", "$D check >&- 2>&-",
  ])
  func aClosedStreamIsNoCrash(line: String) throws {
    var changes: [String: String?] = [:]
    for i in 0..<300 {
      changes["Content/notes/w\(i).md"] =
        "---\ntitle: W\(i)\n---\nSee [[nobody \(i)]] and \(String(repeating: "x", count: 200)).\n"
    }
    let place = try Workplace(changes)
    let run = try Program.shell(
      "{ \(line.replacing(" |", with: "; echo $? > code; } |"))\(line.contains("|") ? "" : "; echo $? > code; }")", in: place.path
    )
    #expect(run.code == 0)
    #expect(place.read("code") == "0\n")
  }

  /// Neither place, language, rights nor the seed of a process reach the output.
  @Test func theSameBytesInAnySurroundings() throws {
    let place = try Workplace()
    var first: [String: [UInt8]]?
    for (i, (zone, language)) in [
      ("UTC", "C"), ("Asia/Kolkata", "tr_TR.UTF-8"), ("America/St_Johns", "ar_EG.UTF-8"),
      ("Pacific/Kiritimati", "de_DE.ISO-8859-1"), ("", ""),
    ].enumerated() {
      let environment = ["TZ": zone, "LANG": language, "LC_ALL": language].merging(Workplace.time) { $1 }
      #expect(try Program.run(["build", "--output", "O\(i)"], in: place.path, environment: environment).code == 0)
      let files = try place.files("O\(i)")
      #expect(first == nil || files == first)
      first = files
    }
    for i in 5..<10 {
      let mask = i % 2 == 0 ? "077" : "002"
      #expect(try Program.shell("umask \(mask); SOURCE_DATE_EPOCH=1750000000 $D build --output O\(i)", in: place.path).code == 0)
      #expect(try place.files("O\(i)") == first)
    }
  }
}
