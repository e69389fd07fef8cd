import Base
import Model
import Publishing
import TestSupport
import Testing

/// `Tests/Fixtures/Tasrava`: the failure of a dam, its dead and its trial. Nothing in it is like the sample: own kinds, stances, stages,
/// relations, scales, sides and scripts, every form of file, and something hidden wherever anything can be.
struct SecondDossierTests {
  /// Each stands in the fixture, and in something that is not published.
  static let canaries = [
    "Zorvexal",  // a draft event, a draft note, links to them
    "Quillmarth", "Куилмарт",  // a withheld person and his alias
    "Brimsotter",  // embargoed until 2099
    "Pellagrin",  // a withheld place, and what the withheld person says
    "Morquith",  // a draft issue, a draft source
    "Vandrelish",  // a withheld instrument, a draft row of a CSV
    "Harrowgist",  // all of a confidential source
    "Ostrowick",  // where and how it is cited
    "Skelverin",  // the text of a withdrawn record, a private field by dossier.yaml
    "Teverand", "Plunterby", "Ossumdrel",  // private fields of a record, in a list, of a folder
    "Drabbleth", "Wexelmoor", "Ruddlecroft",  // `x-` fields, in objects and columns too
    "Nimbrock",  // who checked it
    "Umbrelisk", "Fendelquor", "Gristwold",  // comments in YAML, `%%…%%`, `<!-- … -->`
    "Jasperlode",  // the name and the bytes of a picture that a draft shows
    "Cobblewick",  // files that are no records
    "71839", "96174",  // the last figures of a sensitive place's position
  ]

  private static func render(drafts: Bool = false) throws -> (report: BuildReport, site: RenderedSite) {
    var settings = BuildSettings(content: "Content", output: "", buildTime: Instant(seconds: 1_750_000_000))
    settings.isStrict = !drafts
    settings.isPreview = drafts
    let (report, files) = try Pipeline(settings, content: tree).render()
    return (report, RenderedSite(Dictionary(files.map { ($0.path.description, $0.bytes) }) { first, _ in first }))
  }

  private static let tree = DiskTree(SampleDossier.repository + "/Tests/Fixtures/Tasrava/Content")
  /// Rendered once.
  private static let built = Result { try render() }

  private func site() throws -> RenderedSite { try Self.built.get().site }

  private func has(_ bytes: [UInt8], _ word: String) -> Bool {
    let needles = [word, word.lowercased(), word.uppercased()].map { Array($0.utf8) }
    return needles.contains { needle in bytes.count >= needle.count && bytes.firstRange(of: needle) != nil }
  }

  private func text(_ path: String) throws -> String { try site().page(path).main.text }

  private func oneLine(_ element: HTMLElement) -> String {
    element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func itBuildsUnderStrictAndSaysWhatItLeftOut() throws {
    let (report, site) = try Self.built.get()
    #expect(!report.isBlocked)
    #expect(!site.files.isEmpty)
    #expect(site.faults == [])
    // Notes to the author, and nothing worse: references to what is hidden.
    #expect(report.diagnostics.allSatisfy { $0.severity == .note })
    let codes = report.diagnostics.map(\.code.id)
    #expect(codes.count { $0 == "hidden-reference" } == 5)
    #expect(codes.count { $0 == "hidden-link" } == 3)
    #expect(codes.count { $0 == "hidden-citation" } == 1)
    #expect(codes.count { $0 == "confidential-locator" } == 3)
    #expect(codes.count { $0 == "unattributed-claim" } == 1)
    #expect(codes.count == 13, "\(codes)")
    #expect(report.withdrawn == 1)
    #expect(
      report.hidden.map { "\($0.reason) \($0.count)" }.sorted() == ["draft 5", "embargoed 2", "unattributed 1", "withheld 3"])
    #expect(report.unusedMedia == 1 && report.ignoredFiles == 2)
  }

  @Test func nothingHiddenIsInAnyByte() throws {
    let site = try site()
    let content = try Self.tree.entries().map { (path: $0.path, bytes: try Self.tree.read($0.path)) }
    for word in Self.canaries {
      #expect(content.contains { has($0.path.bytes, word) || has($0.bytes, word) }, "\(word) is in the fixture no more")
      for (path, bytes) in site.files {
        #expect(!has(Array(path.utf8), word) && !has(bytes, word), "\(path) has \(word)")
      }
    }
  }

  /// The test above would find something: a preview shows drafts, withheld and embargoed records.
  @Test func aPreviewShowsWhatIsHeldBack() throws {
    let site = try Self.render(drafts: true).site
    for word in ["Zorvexal", "Quillmarth", "Brimsotter", "Pellagrin", "Morquith", "Vandrelish", "Jasperlode"] {
      #expect(site.files.contains { has($0.value, word) }, "\(word)")
    }
    // These in no build.
    for word in [
      "Harrowgist", "Ostrowick", "Skelverin", "Teverand", "Plunterby", "Ossumdrel", "Drabbleth", "Ruddlecroft", "Nimbrock",
      "71839",
    ] {
      #expect(!site.files.contains { has($0.value, word) }, "\(word)")
    }
  }

  @Test func theAuthorsOwnWordsStandOnThePages() throws {
    #expect(try text("events/dam-failure.html").contains("collapse"))
    #expect(try text("events/testimony-veldanova.html").contains("testimony under oath"))
    #expect(try text("claims/co-rain.html").contains("hedges"))
    #expect(try text("claims/co-rain-earlier.html").contains("admits in part"))
    #expect(try text("instruments/wells-act.html").contains("tabled"))
    #expect(try text("instruments/licence.html").contains("on appeal"))
    #expect(try text("actors/gornitsa.html").contains("village"))
    #expect(try text("actors/mining-inspectorate.html").contains("regulator"))
    #expect(try text("index.html").contains("Likelihood: a toss-up"))
    #expect(try text("index.html").contains("Confidence: solid"))
    for lane in ["The company", "The villages", "The state", "Courts and counsel", "Experts and others"] {
      #expect(try text("index.html").contains(lane))
    }
    // From both sides of a relation.
    #expect(try text("actors/pell-arden.html").contains("audits Dravetz Minerals"))
    #expect(try text("actors/dravetz-minerals.html").contains("is audited by Pell & Arden"))
    #expect(try text("actors/dravetz-minerals.html").contains("is insured by Northmark Mutual"))
    #expect(try text("actors/veldanova.html").contains("works for Borimir Stankulov"))
    // Bands of the author's kinds: a hearing is said, a collapse done.
    let items = try site().page("timeline/index.html").all("li", class: "item")
    func item(_ id: String) -> HTMLElement? { items.first { $0.links.contains("../events/\(id).html") } }
    #expect(item("trial")?.classes.contains("deeds") == false)
    #expect(item("dam-failure")?.classes.contains("deeds") == true)
    #expect(item("payout-1")?.classes.contains("deeds") == true)
  }

  @Test(arguments: [
    ("mine-opens", "1998, day unknown"), ("first-raise", "spring 2013 to autumn 2014"), ("second-raise", "between 2017 and 2018"),
    ("third-raise", "about June 2021 to March 2022 (uncertain)"), ("inspection-2022", "about October 2022"),
    ("drains-clogged", "until June 2023, start unknown"), ("ashlocke-visit", "27 February or 6 March 2023"),
    ("wells-closed", "since July 2023, ongoing"), ("huts-cleared", "a day in September 2023"), ("payout-2", "May 2024"),
    ("testimony-haddouri", "19 March 2024 (uncertain)"), ("logs-admitted", "on the last Friday of June 2024"),
    ("dam-failure", "2 July 2023 at 03:40 (Europe/Sofia)"), ("rescue", "2 to 9 July 2023"),
    ("third-hearing", "about February 2025"),
  ])
  func datesAreSaidAsUncertainAsTheyAre(id: String, phrase: String) throws {
    #expect(try site().page("events/\(id).html").main.text.contains(phrase))
  }

  @Test func undatedEventsStandInTheirOrder() throws {
    let undated = try #require(try site().page("timeline/index.html").first("section", class: "undated"))
    let events = undated.links.filter { $0.contains("/events/crack") }
    #expect(events == ["../events/crack-seen.html", "../events/crack-filled.html"])
  }

  @Test func rivalValuesAndFiguresHaveTheirClaimants() throws {
    let text = try site().page("events/dam-failure.html").main.text
    #expect(text.contains("31 people") && text.contains("at least 38 people") && text.contains("Northmark Mutual"))
    #expect(text.contains("1,100,000 to 1,600,000 cubic metres"))
    #expect(text.contains("03:52") && text.contains("The clock of the pump house."))
    #expect(text.contains("1 to 2 July 2023"))
    #expect(text.contains("it is 140"))
    #expect(try site().page("instruments/wells-act.html").main.text.contains("57"))
  }

  @Test func whatIsHeldBackInPartShowsTheRest() throws {
    let site = try site()
    // A confidential source: its words, and no page.
    let note = try site.page("notes/what-was-known.html").main
    #expect(oneLine(note).contains("An employee of the company agrees with her"))
    #expect(!site.pages.contains { $0.hasPrefix("sources/") && $0.contains("memo") })
    // A withdrawn record: title and reason.
    let gone = try site.page("events/second-engineer.html").main.text
    #expect(gone.contains("Arrest of a second engineer") && gone.contains("nobody was arrested"))
    // Old addresses lead on.
    for old in ["actors/widow-g.html", "actors/r-galinova.html"] {
      #expect(try site.page(old).main.links.contains("galinova.html"), "\(old)")
    }
    #expect(try site.page("events/second-arrest.html").main.links.contains("second-engineer.html"))
    // An embargo that is over, a record with a mark, a link whose record is hidden.
    #expect(try site.page("events/ashlocke-visit.html").heading == "Visit of the Ashlocke fund")
    #expect(try site.page("events/payout-2.html").main.text.contains("unverified"))
    #expect(oneLine(note).contains("A welder said more than he may be quoted with"))
    #expect(try site.page("claims/ed-conviction.html").main.text.contains("one further meeting has to be looked into"))
    // A sensitive place, to a tenth of a degree; another to the hundredth that dossier.yaml asks for.
    #expect(try site.page("places/lower-huts.html").main.text.contains("42.7"))
    let dam = try site.page("places/tasrava-dam.html").main.text
    #expect(dam.contains("42.41") && !dam.contains("42.412"))
  }

  @Test func picturesHaveTextCreditAndLicence() throws {
    let site = try site()
    #expect(site.files.keys.filter { $0.hasPrefix("media/") } == ["media/dam-section.png"])
    let page = try site.page("events/dam-failure.html").main
    #expect(page.first("img")?["alt"]?.hasPrefix("Section through the dam") == true)
    #expect(page.text.contains("Drawn for this fixture (CC0)"))
    #expect(try site.files["media/dam-section.png"] == Self.tree.read("media/dam-section.png"))
  }

  @Test func namesInOtherScriptsAreMentions() throws {
    let note = try site().page("notes/what-was-known.html").main
    let links = note.all("a").filter { ["Искра Велданова", "سمير حدوري"].contains($0.text) }.compactMap { $0["href"] }
    #expect(links == ["../actors/veldanova.html", "../actors/haddouri.html"])
    #expect(try site().page("actors/orlovatz.html").main.text.contains("Νεβένα Ορλόβατζ"))
  }

  @Test func opinionStaysUnderItsHoldersName() throws {
    let column = try site().page("claims/op-promise.html").main
    #expect(column.links.contains("../actors/orlovatz.html"))
    for path in ["issues/warning.html", "issues/cause.html"] {
      #expect(try !site().page(path).main.text.contains("broken thrice"))
    }
  }
}
