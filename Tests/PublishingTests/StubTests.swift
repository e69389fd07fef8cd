import Model
import Reading
import TestSupport
import Testing

@testable import Publishing

struct StubTests {
  /// What the examples in the stubs refer to.
  private static let surroundings = [
    "dossier.yaml": "title: T\nlanes: [{id: a-lane, title: A}]\n",
    "actors/x.yaml": "[{id: an-actor, kind: body, name: One}, {id: another-actor, kind: body, name: Two}]",
    "events/x.yaml": "[{id: another-event, title: E, kind: other, date: 2025, cite: a-source}]",
    "claims/x.yaml": "[{id: another-claim, kind: statement, by: an-actor, cell: C, cite: a-source}]",
    "issues/x.yaml": "[{id: an-issue, title: I}]",
    "sources/x.yaml": "[{id: a-source, title: S}, {id: another-source, title: Z}]",
    "places/x.yaml": "[{id: a-place, name: Here}, {id: another-place, name: There}]",
    "media/picture.png": "png",
  ]

  private static func text(_ type: RecordType) -> String {
    var settings = Settings()
    var lane = Settings.Lane()
    (lane.id, lane.title) = ("a-lane", "A")
    settings.lanes = [lane]
    return Stub(type).text(id: "new-\(type.rawValue)", title: "New", settings)
  }

  private static func problems(_ texts: [RecordType: String]) throws -> [String] {
    var files = surroundings
    for (type, text) in texts { files["\(type.folder)/new-\(type.rawValue).md"] = text }
    return try TestDossier(files).problems()
  }

  /// The stub as an author leaves it who has taken every `# ` away, and publishes it. A claim is a promise or a judgement, not both.
  private static func complete(_ type: RecordType) -> [String] {
    let text = text(type).replacing("review: draft", with: "review: checked")
    func uncommented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.firstMatch(of: #/^# [A-Za-z_-]+: /#) == nil ? String($0) : String($0.dropFirst(2)) }.joined(separator: "\n")
    }
    guard type == .claim, let promise = text.firstRange(of: "# Of a pledge"),
      let judgement = text.firstRange(of: "# Of a forecast")
    else {
      return [uncommented(text)]
    }
    let common = text[..<promise.lowerBound].replacing("kind: statement", with: "kind: KIND")
    return [
      uncommented(common + text[promise.lowerBound..<judgement.lowerBound] + "---\n").replacing("KIND", with: "pledge"),
      uncommented(common + String(text[judgement.lowerBound...])).replacing("KIND", with: "forecast"),
    ]
  }

  @Test func everyTypeHasOneThatIsValidAtOnce() throws {
    for type in RecordType.allCases { #expect(!Stub(type).template.isEmpty) }
    let texts = Dictionary(uniqueKeysWithValues: RecordType.allCases.map { ($0, Self.text($0)) })
    #expect(try Self.problems(texts) == [])
    let published = texts.mapValues { $0.replacing("review: draft", with: "review: unverified") }
    // Without a source, and with nothing in them, but no error.
    #expect(try Self.problems(published).filter { $0.contains(" error ") } == [])
  }

  @Test(arguments: RecordType.allCases) func everyLineIsAFieldWithAGoodExample(type: RecordType) throws {
    for text in Self.complete(type) {
      #expect(!text.contains("\n# title") && !text.contains("\n# cite") && text.contains("review: checked"))
      #expect(try Self.problems([type: text]) == [], "\(text)")
    }
  }

  @Test(arguments: RecordType.allCases) func everyFieldThatACommentNamesExists(type: RecordType) {
    let fields = RecordFields(type)
    for match in Stub(type).template.matches(of: /`([a-z_]+)(: [^`]*)?`/) {
      let name = String(match.output.1)
      guard name != "editor" else { continue }
      #expect(fields.contains(name), "\(type): \(name)")
    }
  }

  @Test(arguments: RecordType.allCases) func everyListedValueIsAccepted(type: RecordType) throws {
    let template = Stub(type).template.split(separator: "\n")
    let texts = Self.complete(type)
    #expect(Stub(type).listedFields.contains("review"))
    for path in Stub(type).listedFields where path != "review" {
      let values = try #require(RecordFields(type).values(of: path) ?? nil, "\(path) lists no values")
      let key = String(path.split(separator: ".").last ?? "")
      let line = try #require(template.first { $0.contains("<<\(path)>>") })
      let example = try #require(line.firstMatch(of: Regex("\(key): \"?([a-z-]+)\"?")), "no example of \(path)")
      // The lanes are the author's.
      for value in path == "lane" ? ["a-lane"] : values {
        let changed = texts.map { $0.replacing(String(line[example.range]), with: "\(key): \"\(value)\"") }
        if path != "kind" || type != .claim {
          #expect(changed.contains { $0.contains("\(key): \"\(value)\"") }, "\(path)")
        }
        let found = try changed.map { try Self.problems([type: $0]) }
        #expect(found.contains([]), "\(path): \(value): \(found)")
      }
      let wrong = try texts.filter { $0.contains(line[example.range]) }.map {
        try Self.problems([type: $0.replacing(String(line[example.range]), with: "\(key): xyzzy")])
      }
      #expect(!wrong.contains([]), "\(path) takes anything")
    }
  }

  @Test func theAuthorsOwnTermsAreListed() {
    var settings = Settings()
    var term = Vocabulary.Addition()
    (term.id, term.label) = ("hearing", "hearing")
    settings.vocabulary.add(term, to: .eventKinds)
    #expect(Stub(.event).text(id: "x", title: "X", settings).contains("other, hearing\n"))
    #expect(Stub(.actor).text(id: "x", title: "X", settings).contains("from dossier.yaml: none yet\n"))
  }

  @Test func longListsGoOnInComments() {
    for type in RecordType.allCases {
      let text = Self.text(type)
      #expect(!text.contains("<<") && !text.contains(">>"))
      for line in text.split(separator: "\n").drop(while: { $0 != "---" }) where line.hasPrefix(" ") {
        #expect(line.contains("#   "), "\(line)")
      }
      #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
    }
  }
}
