import Base
import Publishing
import TestSupport
import Testing

/// A words file of the author's lies over the built-in one: only what differs need be in it.
struct OwnWordsTests {
  private func dossier(_ words: [String: String], language: String = "en", _ more: [String: String] = [:]) -> TestDossier {
    var dossier = TestDossier(
      [
        "dossier.yaml": "title: T\nlanguage: \(language)\n", "actors/a.yaml": "{id: a, kind: person, name: Abe, country: UA}",
      ].merging(more) { $1 })
    dossier.templates = words
    return dossier
  }

  @Test func onlyWhatDiffersNeedBeInIt() throws {
    let site = try dossier(["words/en.yaml": "not-found: \"Nothing <b>here</b>\"\ncountry-UA: Ukraina\n"]).site()
    #expect(try site.page("404.html").heading == "Nothing <b>here</b>")
    #expect(try site.page("404.html").first("a", class: "skip")?.text == "Skip to the content")
    #expect(try site.page("actors/a.html").first("dl", class: "facts")?.text.contains("Ukraina") == true)
  }

  // One case a line.
  // swift-format-ignore
  @Test(arguments: [
    ("en", "skpi: x", "1:1 error unknown-word", "did you mean `skip`?"),
    ("en", "skip: {one: a, other: b}", "1:1 error words-wrong-form", nil),
    ("en", "count-events: many", "1:1 error words-wrong-form", "give it forms such as `{one: …, other: …}`"),
    ("en", "count-events: {one: one, otehr: \"{n}\"}", "1:26 error invalid-word", "did you mean `other`?"),
    ("en", "count-events: {one: one, other: some}", "1:1 error words-wrong-placeholder", nil),
    ("en", "count-events: {one: one, two: \"{n}\", other: \"{n}\"}", "1:26 error words-wrong-form", nil),
    ("en", "page-of: \"{pgae} of {pages}\"", "1:1 error words-wrong-placeholder", "did you mean `{page}` or `{pages}`?"),
    ("en", "date-day: \"{dya} {month}\"", "1:1 error words-wrong-placeholder", "did you mean `{day}`?"),
    ("en", "skip: [a]", "1:7 error invalid-word", nil),
    ("uk", "count-events: {one: \"{n} подія\", few: \"{n} події\"}", "1:1 error words-wrong-form", "its forms are one, few, many"),
    ("ar", "count-events: {one: حدث, other: \"{n} حدث\"}", "1:1 error words-wrong-form", "its forms are zero, one, two, few, many, other"),
  ]) func aFaultIsAnErrorAtItsPlace(language: String, words: String, problem: String, suggestion: String?) throws {
    let dossier = dossier(["words/\(language).yaml": words], language: language)
    #expect(try dossier.problems().contains("Templates/words/\(language).yaml:\(problem)"))
    let found = try dossier.check().diagnostics
    #expect(suggestion == nil || found.contains { $0.suggestion == suggestion }, "\(found.map(\.suggestion))")
  }

  /// A pattern of a date may leave parts out.
  @Test func aPatternOfADateMayBeShorter() throws {
    #expect(try dossier(["words/en.yaml": "date-day: \"{day}. {month}\"\n"]).problems() == [])
  }

  @Test func aTemplateOfOnesOwnMayAskForWordsOfOnesOwn() throws {
    let page = "{{<base}}\n{{$main}}\n<h1>{{words.greeting}} {{title}}</h1>\n{{/main}}\n{{/base}}\n"
    let site = try dossier(["words/en.yaml": "greeting: Hail\n", "actor.html": page]).site()
    #expect(try site.page("actors/a.html").heading == "Hail Abe")
  }

  @Test func countsInTheFormsOfItsLanguage() throws {
    let words = "count-actors: {one: \"{n} дієва особа\", few: \"{n} дієві особи\", many: \"{n} дієвих осіб\"}\n"
    func facts(_ count: Int) throws -> String {
      let actors = (0..<count).map { "- {id: x\($0), kind: person, name: N}\n" }.joined()
      return try dossier(["words/uk.yaml": words], language: "uk", ["actors/a.yaml": actors]).site().page("index.html")
        .first("p", class: "key-facts")?.text ?? ""
    }
    #expect(try facts(1).contains("1 дієва особа"))
    #expect(try facts(3).contains("3 дієві особи"))
    #expect(try facts(5).contains("5 дієвих осіб"))
    #expect(try facts(21).contains("21 дієва особа"))
  }

  /// What a language lacks is English, and counts as English does.
  @Test func whatIsMissingCountsAsEnglishDoes() throws {
    let site = try dossier([:], language: "ja").site()
    #expect(try site.page("index.html").first("p", class: "key-facts")?.text.contains("1 actor") == true)
    #expect(try site.page("index.html").first("p", class: "key-facts")?.text.contains("actors") == false)
  }
}
