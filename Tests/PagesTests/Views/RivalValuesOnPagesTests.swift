import TestSupport
import Testing

@testable import Pages

struct RivalValuesOnPagesTests {
  private func rivals(_ files: [String: String], _ path: String) throws -> [HTMLElement] {
    try TestDossier(EveryField.references.merging(files) { $1 }).site().page(path).first("section", class: "alternatives")?.all(
      "li") ?? []
  }

  @Test func valuesAreNamesWithLinksAndTermsInWords() throws {
    let found = try rivals(
      [
        "events/a.yaml": """
        - id: a
          title: A
          kind: consult
          date: 2025-06-01
          cite: paper
          alt:
            - {field: place, value: town}
            - {field: place, value: Villa Rosa}
            - {field: actors, value: ['ann:host', land]}
            - {field: parent, value: talks}
            - {field: date, value: 2025-06-03}
            - {field: status, value: did-not-happen}
            - {field: kind, value: assault}
            - {field: actors.role, value: mediator}
        """
      ], "events/a.html")
    let texts = found.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(
      texts == [
        "Place Town", "Place Villa Rosa", "Those involved Ann host Land", "Belongs to Talks", "Date 3 June 2025",
        "Status did not happen",
        "Kind attack", "Those involved: Role mediator",
      ])
    #expect(
      found.map(\.links) == [
        ["../places/town.html"], [], ["../actors/ann.html", "../actors/land.html"], ["talks.html"], [], [], [], [],
      ])
  }

  /// A field without a label would be shown by the name that it has in files.
  @Test func everyFieldHasALabel() throws {
    let words = Set(try SampleDossier.words().split(separator: "\n").map { $0.prefix { $0 != ":" } })
    for leaf in SchemaLeaf.all where leaf.canHaveRivals && leaf.path.first != "ids" && leaf.content != .open {
      for part in leaf.path { #expect(words.contains("field-" + part), "\(leaf)") }
    }
  }

  @Test func everyTermOfAClosedListHasAWord() throws {
    let words = Set(try SampleDossier.words().split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
    // The types of CSL are shown as they are.
    for leaf in SchemaLeaf.all where leaf.canHaveRivals && leaf.name != "type" {
      guard case .choice(let choices) = leaf.content else { continue }
      let prefix = try #require(TermWords.prefix(ofField: leaf.name, leaf.type), "\(leaf)")
      for choice in choices { #expect(words.contains(prefix + choice), "\(leaf): \(choice)") }
    }
  }
}
