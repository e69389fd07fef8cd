import Model
import TestSupport
import Testing

@testable import Pages

/// What an author writes reaches the record's own page: every field of the schema, but for those named here.
struct EveryFieldOnPagesTests {
  /// Fields that no page of the record itself shows, and why.
  private static let exceptions: [String: String] = [
    "id": "its address", "aka_ids": "pages of their own, which lead on", "private": "says what is published nowhere",
    "checked_by": "the desk's own", "checked_on": "the desk's own", "publish_after": "decides when it is published",
    "sensitive": "decides what is exported", "confidential": "decides what is published",
    "shown_as": "of confidential sources alone",
    "review": "decides what is published; `unverified` and a preview's marks have tests of their own",
    "review_reason": "what is left of a withdrawn record", "sort_name": "the order of lists", "order": "the order of issues",
    "weight": "the order of lists and the front page", "autolink": "whether names become links",
    "lang": "an attribute of the page",
    "quote.lang": "an attribute of the quotation", "figures.series": "which figures are one series: for charts",
    "alt.field": "`note`, in a word of its own", "links.from": "a relation between two others stands on their pages",
    "title": "of claims: the heading", "aliases.kind": "has a test below",
  ]

  private static let prefixes = ["as": "cite-", "op": "bound-"]

  private static let titles: [RecordType: String] = [
    .actor: "Land", .event: "Talks", .claim: "Give way", .issue: "Peace", .source: "The Paper", .place: "Town",
  ]

  private static let words = Result {
    Dictionary(
      try SampleDossier.words().split(separator: "\n").compactMap { line -> (String, String)? in
        guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("#") else { return nil }
        let text = line[line.index(after: colon)...].drop { $0 == " " }
        return (String(line[..<colon]), String(text.hasPrefix("\"") ? text.dropFirst().dropLast() : text))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What the page must say of the sample.
  private func expected(_ leaf: SchemaLeaf) throws -> String {
    let words = try Self.words.get()
    switch (leaf.content, leaf.path.last ?? "") {
    case (_, "currency"): return "USD"
    case (_, "time"): return "14:30"
    case (_, "tz"): return "Europe/Oslo"
    case (_, "duration"): return "1 hour, 30 minutes"
    case (_, "lang"): return "(uk)"
    case (_, "URL"): return "https://example.org/marked"
    case (_, "archive_url"): return "https://example.org/archive-marked"
    case (_, "type"): return "book"
    case (.text, let name), (.markdown, let name), (.control, let name): return "marked of \(name)"
    case (.number, "credibility"): return "possibly true"
    case (.number, _): return "3"
    case (.flag, _): return "yes"
    case (.date, _), (.end, _): return "5 April 2023"
    case (.country, _): return "Norway"
    case (.eventOrDate, _): return "Talks"
    case (.lane, _): return "West"
    case (.likelihood, _): return "likely (55–80%)"
    case (.confidence, _): return "moderate"
    case (.file, _): return leaf.path == ["local_copy"] ? "x.png" : "A picture"
    case (.reference(let types, _), _): return types.first.flatMap { Self.titles[$0] } ?? "Land"
    case (.open, "counts"): return "abstained 7"
    case (.open, _): return "Q77"
    case (.choice(let choices), let name):
      let prefix =
        Self.prefixes[name]
        ?? (leaf.path == ["links", "basis"] ? "link-basis-" : TermWords.prefix(ofField: leaf.name, leaf.type))
      let word = words[(prefix ?? "") + (choices.last ?? "")] ?? "no word"
      return word.split(separator: " {")[0].description
    case (.term(let terms), _):
      let term = terms.last ?? ""
      let prefixes = Vocabulary.List.allCases.filter { $0.builtIn == terms }.map { TermWords.prefix($0) }
      return prefixes.first.flatMap { words[$0 + term] } ?? "no word"
    }
  }

  private func text(_ site: RenderedSite, _ type: RecordType, _ id: String) throws -> String {
    let main = try site.page("\(type.folder)/\(id).html").main
    let attributes = main.all("img").compactMap { $0["alt"] } + main.all("abbr").compactMap { $0["title"] }
    return ([main.text] + attributes).joined(separator: "\n")
  }

  @Test(arguments: RecordType.allCases) func everyFieldReachesItsPage(_ type: RecordType) throws {
    let leaves = SchemaLeaf.all(of: type).filter { Self.exceptions[$0.name] == nil }
    var files = EveryField.references
    for leaf in leaves {
      var fields = [leaf.field(leaf.sample(text: "marked"))]
      if leaf.path == ["tz"] { fields.append(("time", "'14:30'")) }
      if leaf.path == ["after"] || leaf.path == ["before"] { fields.append(("date", "~")) }
      if ["lat", "lon"].contains(leaf.path[0]) { fields.append((leaf.path[0] == "lat" ? "lon" : "lat", "8")) }
      let file = SchemaLeaf.file(type, id: leaf.id, fields)
      files[file.path] =
        leaf.path == ["body"] && type == .note ? file.text.replacing("Prose.", with: "marked of body") : file.text
    }
    let bare = SchemaLeaf.file(type, id: "bare", [])
    files[bare.path] = bare.text
    // A field of the body is the text of a note itself.
    files = files.mapValues { $0.replacing("body: 'marked of body'\n", with: type == .note ? "" : "body: 'marked of body'\n") }
    let site = try TestDossier(files).site()
    let without = try text(site, type, "bare")
    for leaf in leaves {
      let (page, expected) = (try text(site, type, leaf.id), try expected(leaf))
      #expect(page.contains(expected), "\(leaf) should show “\(expected)”")
      // The record's own title, kind or date may say as much.
      if without.contains(expected), leaf.path != ["cite", "source"] { #expect(page != without, "\(leaf)") }
    }
  }

  /// An exception that the schema does not have any more would hide another's absence.
  @Test func everyExceptionIsAField() {
    let names = Set(SchemaLeaf.all.map(\.name))
    for name in Self.exceptions.keys { #expect(names.contains(name), "\(name)") }
  }

  @Test func kindsOfNamesAreSaid() throws {
    let site = try TestDossier([
      "actors/a.yaml":
        "{id: a, name: A, kind: person, aliases: [{name: B, kind: former}, {name: C, kind: transliteration, lang: uk}, {name: D, kind: weak}]}"
    ]).site()
    let text = try site.page("actors/a.html").main.text
    #expect(text.contains("B (former name)") && text.contains("C (transliteration) (uk)") && text.contains("D"))
  }
}
