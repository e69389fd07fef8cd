import Base
import Foundation
import Glibc
import Model
import Theme

@testable import Publishing

/// A small dossier on disk that is edited at random, and what its author would write into its files.
///
/// The state is a few tables of words; `files` writes them out, so that each edit is small and each dossier nearly right.
struct EditedDossier {
  struct Item {
    var id: String
    var title: String
    /// What else its file says, by field.
    var fields: [String: String] = [:]
    var body = ""
  }

  var actors: [Item] = []
  var events: [Item] = []
  var notes: [Item] = []
  var places: [Item] = []
  var claims: [Item] = []
  var issues: [Item] = []
  var instruments: [Item] = []
  var sources: [Item] = []
  /// Rows of `events/table.csv`.
  var rows: [Item] = []
  var settings = ["title": "The talks"]
  var templates: [String: String] = [:]
  var media: [String: String] = [:]
  var buildTime: Int64 = 1_750_000_000
  private var fresh = 0
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<3 { actors.append(item("actor")) }
    for _ in 0..<4 { events.append(item("event")) }
    for _ in 0..<2 { notes.append(item("note")) }
    places.append(item("place"))
    for _ in 0..<2 { rows.append(item("row")) }
    for _ in 0..<2 { issues.append(item("issue")) }
    for _ in 0..<2 { sources.append(item("source")) }
    for _ in 0..<3 { claims.append(claim()) }
    instruments.append(item("instrument"))
  }

  mutating func item(_ kind: String) -> Item {
    fresh += 1
    return Item(id: "\(kind)-\(fresh)", title: "\(kind.capitalized) \(word()) \(fresh)", body: sentence())
  }

  // MARK: Words

  private static let words = [
    "Anna", "harbour", "treaty", "river", "council", "winter", "letter", "Übergabe", "مفاوضات", "север",
  ]

  mutating func word() -> String { Self.words[random.below(Self.words.count)] }

  /// Prose that names, links and cites; now and then what is not there.
  mutating func sentence() -> String {
    var parts = ["They spoke of the \(word())."]
    if let one = pick(actors + events + notes + claims + issues) {
      parts.append(random.below(2) == 0 ? "See [[\(one.id)]]." : "\(one.title) came.")
    }
    if random.below(4) == 0, let one = pick(sources) { parts.append("So it is said [@\(one.id), para. \(random.below(9))].") }
    if random.below(4) == 0 { parts.append("Nobody knows [[nothing-\(random.below(3))]].") }
    if random.below(5) == 0 { parts.append("%%a remark on \(word())%%") }
    if random.below(6) == 0 { parts.append("\n\n## Part \(random.below(3))\n\nMore of it.") }
    // What shows or draws on the prose of others.
    if random.below(8) == 0, let one = pick(places) { parts.append("\n\n![[\(one.id)]]\n\n") }
    if random.below(8) == 0, let one = pick(actors + events + notes) {
      parts.append("See [[\(one.id)#Part \(random.below(3))]].")
    }
    if random.below(10) == 0, let one = media.keys.sorted().first(where: { $0.hasSuffix(".png") }) {
      parts.append("\n\n![[\(one.dropFirst(6))]]\n\n")
    }
    if random.below(10) == 0, let one = pick(actors) { parts.append("\n\n```timeline\nactors: [\(one.id)]\n```\n\n") }
    return parts.joined(separator: " ")
  }

  mutating func pick(_ items: [Item]) -> Item? { items.isEmpty ? nil : items[random.below(items.count)] }

  mutating func date() -> String {
    let forms = [
      "2025-06-0\(1 + random.below(9))", "2025-0\(1 + random.below(9))", "2025", "2025-06-02?", "[2025-05-01..2025-06-02]",
    ]
    return forms[random.below(forms.count)]
  }

  // MARK: Edits

  /// One edit of a random kind.
  /// - Returns: what it was, for the report of a failure.
  mutating func edit() -> String {
    let edits = Self.edits + Self.proseEdits + Self.analysisEdits
    let (name, edit) = edits[random.below(edits.count)]
    edit(&self)
    return name
  }

  /// One edit that changes nothing but prose.
  mutating func editProse() -> String {
    let (name, edit) = Self.proseEdits[random.below(Self.proseEdits.count)]
    edit(&self)
    return name
  }

  private static let proseEdits: [(String, @Sendable (inout EditedDossier) -> Void)] = [
    ("more prose", { dossier in dossier.change(\.notes) { $0.body += " " + $1.sentence() } }),
    ("rewrite a note", { dossier in dossier.change(\.notes) { $0.body = $1.sentence() } }),
    ("rewrite an actor's prose", { dossier in dossier.change(\.actors) { $0.body = $1.sentence() } }),
    ("rewrite an event's prose", { dossier in dossier.change(\.events) { $0.body = $1.sentence() } }),
  ]

  private static let edits: [(String, @Sendable (inout EditedDossier) -> Void)] = [
    ("add an actor", { $0.actors.append($0.item("actor")) }),
    ("add an event", { $0.events.append($0.item("event")) }),
    ("add a note", { $0.notes.append($0.item("note")) }),
    ("add a place", { $0.places.append($0.item("place")) }),
    ("add a row", { $0.rows.append($0.item("row")) }),
    ("delete an actor", { $0.remove(\.actors, keeping: 1) }),
    ("delete an event", { $0.remove(\.events, keeping: 0) }),
    ("delete a note", { $0.remove(\.notes, keeping: 0) }),
    ("delete a row", { $0.remove(\.rows, keeping: 0) }),
    ("rename an actor", { dossier in dossier.change(\.actors) { $0.title = "Actor \($1.word()) \($1.random.below(50))" } }),
    ("retitle an event", { dossier in dossier.change(\.events) { $0.title = "Event \($1.word()) \($1.random.below(50))" } }),
    ("retitle a note", { dossier in dossier.change(\.notes) { $0.title = "Note \($1.word()) \($1.random.below(50))" } }),
    ("change a row", { dossier in dossier.change(\.rows) { $0.title = "Row \($1.word()) \($1.random.below(50))" } }),
    ("no prose", { dossier in dossier.change(\.notes) { one, _ in one.body = "" } }),
    (
      "a summary that links to a part",
      { dossier in
        dossier.change(\.events) { event, dossier in
          event.fields["summary"] = dossier.pick(dossier.notes).map { "\"See [[\($0.id)#Part 1]].\"" }
        }
      }
    ),
    ("another id", { $0.renumber(keepingOld: false) }),
    ("another id, the old one kept", { $0.renumber(keepingOld: true) }),
    ("an alias", { dossier in dossier.change(\.actors) { $0.fields["aliases"] = "[\"\($1.word()) \($1.random.below(9))\"]" } }),
    ("no alias", { dossier in dossier.change(\.actors) { one, _ in one.fields["aliases"] = nil } }),
    ("a date", { dossier in dossier.change(\.events) { $0.fields["date"] = "\"\($1.date())\"" } }),
    ("a row's date", { dossier in dossier.change(\.rows) { $0.fields["date"] = $1.date() } }),
    ("actors of an event", { $0.takePart() }),
    ("a parent", { $0.nest() }),
    ("a review", { $0.judge() }),
    ("an embargo", { $0.embargo() }),
    (
      "a private field",
      { dossier in dossier.change(\.events) { $0.fields["private"] = $1.random.below(2) == 0 ? "[summary]" : nil } }
    ),
    ("a summary", { dossier in dossier.change(\.events) { $0.fields["summary"] = "\"Of \($1.word()).\"" } }),
    ("the site's title", { $0.settings["title"] = "The \($0.word()) \($0.random.below(9))" }),
    ("the accent", { $0.settings["accent"] = $0.random.below(3) == 0 ? nil : "\"#2054\($0.random.below(9))3\"" }),
    ("a lane", { $0.settings["lanes"] = $0.random.below(2) == 0 ? nil : "[{id: west, title: \($0.word())}]" }),
    (
      "the edition",
      { $0.settings["edition"] = $0.random.below(2) == 0 ? nil : "{number: \(1 + $0.random.below(4)), data_cutoff: 2025-06-02}" }
    ),
    ("mentions on or off", { $0.settings["autolink"] = $0.settings["autolink"] == nil ? "false" : nil }),
    ("a wrong setting", { $0.settings["titel"] = $0.settings["titel"] == nil ? "x" : nil }),
    ("a template", { $0.retouch("event.html") }),
    ("the frame of all pages", { $0.retouch("base.html") }),
    ("a stylesheet", { $0.templates["assets/more.css"] = "p { color: #\(100 + $0.random.below(800)); }\n" }),
    ("built-in templates again", { $0.templates = [:] }),
    ("a picture", { $0.illustrate() }),
    (
      "no pictures",
      { dossier in
        dossier.media = [:]; for i in dossier.events.indices { dossier.events[i].fields["media"] = nil }
      }
    ),
    ("a static file", { $0.media["static/CNAME"] = "\($0.word())\n" }),
    ("the clock", { $0.buildTime += Int64($0.random.below(4_000_000)) - 2_000_000 }),
  ]

  mutating func remove(_ items: WritableKeyPath<Self, [Item]>, keeping least: Int) {
    guard self[keyPath: items].count > least else { return }
    let i = random.below(self[keyPath: items].count)
    self[keyPath: items].remove(at: i)
  }

  mutating func change(_ items: WritableKeyPath<Self, [Item]>, _ change: (inout Item, inout Self) -> Void) {
    guard !self[keyPath: items].isEmpty else { return }
    let i = random.below(self[keyPath: items].count)
    var item = self[keyPath: items][i]
    change(&item, &self)
    self[keyPath: items][i] = item
  }

  private mutating func renumber(keepingOld: Bool) {
    let lists = [\Self.actors, \Self.events, \Self.places]
    change(lists[random.below(lists.count)]) { item, dossier in
      dossier.fresh += 1
      item.fields["aka_ids"] = keepingOld ? "[\(item.id)]" : nil
      item.id = "renamed-\(dossier.fresh)"
    }
  }

  private mutating func takePart() {
    let one = pick(actors)
    let other = random.below(6) == 0 ? "nobody" : pick(actors)?.id
    change(\.events) { item, _ in
      item.fields["actors"] = "[\([one?.id, other].compactMap(\.self).joined(separator: ", "))]"
    }
  }

  private mutating func nest() {
    let above = pick(events)
    change(\.events) { item, _ in item.fields["parent"] = above.flatMap { $0.id == item.id ? nil : $0.id } }
  }

  private mutating func judge() {
    let reviews = ["draft", "withheld", "unverified", "checked", "withdrawn"]
    let lists = [\Self.actors, \Self.events, \Self.notes]
    change(lists[random.below(lists.count)]) { item, dossier in
      item.fields["review"] = reviews[dossier.random.below(reviews.count)]
      item.fields["review_reason"] = item.fields["review"] == "withdrawn" ? "A mistake" : nil
    }
  }

  private mutating func embargo() {
    change(\.events) { item, dossier in
      let days = ["2025-05-01", "2025-06-14", "2025-06-16", "2026-01-01"]
      item.fields["publish_after"] = dossier.random.below(3) == 0 ? nil : "\"\(days[dossier.random.below(4)])T00:00:00Z\""
    }
  }

  private mutating func retouch(_ name: String) {
    guard let file = BuiltInFile.theme.first(where: { $0.path == name }) else { return }
    let text = String(decoding: file.bytes, as: UTF8.self)
    templates[name] = text.replacingOccurrences(of: "</main>", with: "<p>\(word())</p></main>")
  }

  private mutating func illustrate() {
    let name = "media/p\(random.below(3)).png"
    media[name] = "png \(random.below(100))"
    change(\.events) { item, dossier in item.fields["media"] = "[{file: \(name), alt: \"\(dossier.word())\"}]" }
  }

  // MARK: Files

  /// Every file by its path below the working folder.
  var files: [String: String] {
    var files = ["Content/dossier.yaml": yaml(settings, "gates: {uncited: off}\n")]
    func add(_ items: [Item], _ folder: String, _ name: String, _ more: (Item) -> String) {
      for item in items {
        files["Content/\(folder)/\(item.id).md"] =
          "---\n\(name): \"\(item.title)\"\n" + more(item) + yaml(item.fields) + "---\n\n\(item.body)\n"
      }
    }
    add(actors, "actors", "name") { _ in "kind: person\n" }
    add(events, "events", "title") { "kind: consult\n" + ($0.fields["date"] == nil ? "date: 2025-06-02\n" : "") }
    add(notes, "notes", "title") { _ in "" }
    add(places, "places", "name") { _ in "" }
    add(issues, "issues", "title") { _ in "" }
    add(instruments, "instruments", "title") { _ in "kind: agreement\n" }
    add(sources, "sources", "title") { _ in "type: report\n" }
    for claim in claims {
      files["Content/claims/\(claim.id).md"] = "---\ncell: \"\(claim.title)\"\n\(text(of: claim))---\n\n\(claim.body)\n"
    }
    if !rows.isEmpty {
      files["Content/events/table.csv"] =
        "id,title,kind,date\n" + rows.map { "\($0.id),\"\($0.title)\",consult,\($0.fields["date"] ?? "2025-06")\n" }.joined()
    }
    for (name, text) in media { files["Content/" + name] = text }
    for (name, text) in templates { files["Templates/" + name] = text }
    return files
  }

  func yaml(_ fields: [String: String], _ more: String = "") -> String {
    fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined() + more
  }
}

/// SplitMix64: the same seed gives the same script everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
