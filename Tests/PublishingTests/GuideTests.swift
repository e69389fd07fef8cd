import Base
import Model
import Reading
import TestSupport
import Testing

@testable import Publishing

/// The author's guide, which `dossier init` writes: what it shows is what the program does.
struct GuideTests {
  private static let text = String(
    decoding: (try? DiskTree(SampleDossier.repository + "/Sources/Starter").read("GUIDE.md")) ?? [], as: UTF8.self)

  /// A line with a path, then a fence: a file.
  private static var files: [String: String] {
    var files: [String: String] = [:]
    for match in text.matches(of: /(?m)^`Content\/([^`]+)`\n\n```[a-z]+\n((?:[^`]|`(?!``))*?)^```$/) {
      files[String(match.output.1)] = String(match.output.2)
    }
    return files
  }

  /// The cells of the table that begins with `header`, row by row, without the marks of code around a cell.
  private static func table(_ header: String) throws -> [[String]] {
    let start = try #require(text.firstRange(of: "\n| \(header)"), "no table \(header)")
    return text[text.index(after: start.lowerBound)...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("|") }.dropFirst(2)
      .map { row in
        row.dropFirst().dropLast().split(separator: "|").map { cell in
          let cell = cell.drop { $0 == " " }
          return String(cell.reversed().drop { $0 == " " }.reversed())
        }
      }
  }

  private static func code(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.output.1) } }

  @Test func itsExamplesAreADossierWithoutAProblem() throws {
    let files = Self.files
    #expect(files.count == Self.text.matches(of: /(?m)^```[a-z]/).count, "every fence has its path above it")
    let dossier = TestDossier(files)
    #expect(try dossier.problems() == [])
    let site = try dossier.site()
    // Every type and every form.
    for type in RecordType.allCases { #expect(site.pages.contains { $0.hasPrefix(type.folder + "/") }, "\(type)") }
    for form in ["md", "yaml", "json", "jsonl", "csv"] { #expect(files.keys.contains { $0.hasSuffix("." + form) }, "\(form)") }
    #expect(!site.files.values.contains { String(decoding: $0, as: UTF8.self).contains("night shift had left") })
  }

  @Test func datesReadAsItSays() throws {
    let rows = try Self.table("you know |")
    #expect(rows.count >= 15)
    for row in rows {
      let date = try #require(Self.code(row[1]).first)
      let page = try TestDossier([
        "events/e.yaml": "[{id: e, title: E, kind: other, date: \(date), cite: s}]", "sources/s.yaml": "[{id: s, title: S}]",
      ]).site().page("events/e.html")
      let phrase = try #require(page.first("time", class: nil)?.text ?? page.first("dd")?.text)
      #expect(phrase.hasPrefix(row[2]) || page.first("dd")?.text.hasPrefix(row[2]) == true, "\(date): \(phrase)")
    }
  }

  @Test func itListsTheValuesThatThereAre() throws {
    let rows = try Self.table("field | of |")
    let values: [String: [String]] = [
      "status": EventRecord.Status.allCases.map(\.rawValue), "review": ReviewState.allCases.map(\.rawValue),
      "verification": ClaimRecord.Verification.allCases.map(\.rawValue), "state": Promise.State.allCases.map(\.rawValue),
    ]
    #expect(rows.count == values.count)
    for row in rows {
      let field = try #require(Self.code(row[0]).first)
      #expect(Self.code(row[3]).sorted() == values[field]?.sorted(), "\(field)")
    }
    let kinds = try #require(Self.text.firstMatch(of: /Kinds of event that are \*\*said\*\*: ([^.]*)\. \*\*Done\*\*:\n([^.]*)\./))
    let (said, done) = (Self.code(String(kinds.output.1)), Self.code(String(kinds.output.2)))
    #expect((said + done).sorted() == Vocabulary.List.eventKinds.builtIn.sorted())
    #expect(said.allSatisfy { Vocabulary().band(ofEventKind: $0) == .words })
    #expect(done.allSatisfy { Vocabulary().band(ofEventKind: $0) == .deeds })
    let claims = try #require(Self.text.firstMatch(of: /Whatever is \*said\*: ([^.]*)\./))
    let named = claims.output.1.split { ", \n".contains($0) }.map(String.init).sorted()
    #expect(named == ClaimRecord.Kind.allCases.map(\.rawValue).sorted())
  }

  /// One event more in the guide's own dossier, with `line` in it.
  private func codes(_ line: String) throws -> [String] {
    var fields = ["title: T", "date: 2031-03", "kind: other", "cite: harbour-post", "review: checked"]
    fields.removeAll { $0.prefix { $0 != ":" } == line.prefix { $0 != ":" } }
    var files = Self.files
    files["events/mistake.md"] = "---\n\((fields + [line]).joined(separator: "\n"))\n---\n"
    return try TestDossier(files).problems().compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  @Test func whatIsLeftOutIsAWarning() throws {
    for row in try Self.table("field | answers |") where row[2] == "a warning" {
      let field = try #require(Self.code(row[0]).first)
      var files = Self.files
      let line = try Regex("\\n\(field): [^\\n]*")
      files["events/gates-closed.md"] = files["events/gates-closed.md"]?.replacing(line, with: "", maxReplacements: 1)
      let problems = try TestDossier(files).problems()
      #expect(problems.count == 1 && problems[0].contains(" warning "), "\(field): \(problems)")
    }
  }

  @Test func mistakesHaveTheCodeItGivesAndItsMendingIsRight() throws {
    let rows = try Self.table("you wrote |")
    #expect(rows.count >= 8)
    for row in rows {
      let cells = row.compactMap { Self.code($0).first }
      try #require(cells.count == 3)
      #expect(try codes(cells[0]) == [cells[1]], "\(cells[0])")
      #expect(try codes(cells[2]) == [], "\(cells[2])")
    }
  }

  /// What a row of the table on privacy writes keeps back what it says.
  @Test func hidingHides() throws {
    let rows = try Self.table("you write | what is kept back")
    let event = "id: e, title: Zqx, kind: other, date: 2031-03, note: zqx, cite: {source: s, locator: zqx}"
    func published(_ fields: String) throws -> [String: [UInt8]] {
      var dossier = TestDossier(["events/e.yaml": "[{\(event), \(fields)}]", "sources/s.yaml": "[{id: s, title: S}]"])
      dossier.settings.buildTime = Instant(seconds: 1_750_000_000)
      return try dossier.render()
    }
    let lines = rows.flatMap { Self.code($0[0]) }
    for line in ["review: draft", "review: withheld"] + lines.filter({ $0.hasPrefix("publish_after") }) {
      #expect(lines.contains { line.hasPrefix($0) || $0.contains(line) }, "\(line)")
      let site = try published(line.replacing(": 2", with: ": \"2").replacing("+02:00", with: "+02:00\""))
      #expect(!site.isEmpty && site["events/e.html"] == nil, "\(line)")
    }
    let hidden = try #require(lines.first { $0.hasPrefix("private") })
    let page = String(decoding: try #require(try published(hidden)["events/e.html"]), as: UTF8.self)
    #expect(page.contains("Zqx") && !page.contains("zqx"))
    #expect(String(decoding: try #require(try published("tags: [x]")["events/e.html"]), as: UTF8.self).contains("zqx"))
  }

  @Test func hidingInPartHides() throws {
    let lines = try Self.table("you write | what is kept back").flatMap { Self.code($0[0]) }
    func line(_ start: String) throws -> String { try #require(lines.first { $0.hasPrefix(start) }, "\(start)") }
    let note = """
      ---
      title: N
      ---
      Seen. \(try line("%%").replacing("remark", with: "zqx")) \(try line("<!--").replacing("remark", with: "zqx"))
      """
    let site = try TestDossier([
      "notes/n.md": note,
      "events/w.yaml":
        "{id: w, title: Gone, kind: other, outcome: zqx, \(try line("review: withdrawn")), \(try line("review_reason")), \(try line("x-"))}",
      "sources/s.yaml": """
      id: s
      title: zqx
      publisher: zqx
      \(try line("confidential"))
      \(try line("shown_as"))
      \(try line("x-").replacing("what you like", with: "zqx")) \(try line("# remark").replacing("remark", with: "zqx"))
      """,
      "places/p.yaml": "{id: p, name: P, lat: 10.123, lon: 20.456, \(try line("sensitive"))}",
      "claims/c.yaml": "{id: c, kind: statement, by: editor, cell: Said, cite: s}",
      "media/zqx.png": "zqx",
    ]).site()
    for (path, bytes) in site.files { #expect(!(path + String(decoding: bytes, as: UTF8.self)).contains("zqx"), "\(path)") }
    #expect(try site.page("notes/n.html").main.text.contains("Seen."))
    #expect(try site.page("events/w.html").main.text.contains("why"))
    #expect(try site.page("claims/c.html").main.text.contains("a crane driver"))
    let place = try site.page("places/p.html").main.text
    #expect(place.contains("10.1, 20.5") && !place.contains("10.12"))
  }

  /// Where a comment of the starter lists some values of a field, it lists them all.
  @Test func theStartersListsAreWhole() throws {
    let starter = DiskTree(SampleDossier.repository + "/Sources/Starter/Content")
    var lists = 0
    for entry in try starter.entries() {
      guard let folder = entry.path.parts.first, let type = RecordType(folder: String(decoding: folder, as: UTF8.self)) else {
        continue
      }
      let text = String(decoding: try starter.read(entry.path), as: UTF8.self)
      for match in text.matches(of: /(?m)^ *(?:- )?([a-z_]+): \S+ +# (.*)$/) {
        guard let values = RecordFields(type).values(of: String(match.output.1)) else { continue }
        let words = Set(match.output.2.split { " ,;:".contains($0) }.map(String.init))
        guard values.count(where: words.contains) > 2 || words.isSubset(of: values) else { continue }
        lists += 1
        // "and so on", and "A to E".
        if !words.isDisjoint(with: ["...", "to"]) { continue }
        #expect(words.isSuperset(of: values), "\(entry.path): \(match.output.1)")
      }
    }
    #expect(lists >= 8, "\(lists)")
  }

  @Test func theStarterComesWithIt() throws {
    #expect(String(decoding: try DiskTree(SampleDossier.repository).read("README.md"), as: UTF8.self).contains("GUIDE.md"))
    let starter = String(decoding: try DiskTree(SampleDossier.repository + "/Sources/Starter").read("README.md"), as: UTF8.self)
    #expect(starter.contains("GUIDE.md"))
  }
}
