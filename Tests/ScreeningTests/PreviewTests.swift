import Publishing
import TestSupport
import Testing

/// What a preview shows of records that are not ready says so wherever it stands.
@Suite struct PreviewTests {
  private static let files = [
    "sources/s.yaml": "[{id: paper, title: Paper}]",
    "actors/a.yaml": """
    - {id: ann, name: Ann, kind: person, review: draft}
    - {id: ben, name: Ben, kind: person, parent: ann}
    """,
    "events/e.yaml": """
    - {id: talks, title: Talks, kind: consult, date: 2025-06-02, cite: paper, actors: [ann, ben], review: withheld}
    - {id: later, title: Later, kind: consult, date: 2025-06-03, cite: paper, actors: [ben], publish_after: '2099-01-01T00:00:00Z'}
    """,
    "claims/c.yaml": "[{id: wish, title: Wish, kind: demand, by: ben, cell: C, cite: paper, made_at: talks, review: draft}]",
  ]

  private func preview(_ files: [String: String]) throws -> RenderedSite {
    var dossier = TestDossier(files)
    dossier.settings.isPreview = true
    return try dossier.site()
  }

  @Test func marksARecordOnItsPage() throws {
    let site = try preview(Self.files)
    func mark(_ path: String) throws -> String? {
      try site.page(path).first("p", class: "kicker")?.first("span", class: "held")?.text
    }
    #expect(try mark("actors/ann.html") == "draft")
    #expect(try mark("events/talks.html") == "withheld")
    #expect(try mark("events/later.html") == "embargoed")
    #expect(try mark("actors/ben.html") == nil)
  }

  @Test func marksARecordWhereverItIsListed() throws {
    let site = try preview(Self.files)
    /// How often the record's name is a link, and how often a mark follows.
    for (target, mark) in [
      ("actors/ann", "draft"), ("events/talks", "withheld"), ("events/later", "embargoed"), ("claims/wish", "draft"),
    ] {
      var found = 0
      for path in site.pages where path != target + ".html" {
        for element in try site.page(path).main.all {
          for (i, child) in element.children.enumerated() {
            guard case .element(let link) = child, link.name == "a", let address = link["href"],
              RenderedSite.path(of: address, from: path) == target + ".html"
            else { continue }
            found += 1
            // In a drawing the mark's name says it.
            if let name = link.first("title")?.text, name.contains(mark) { continue }
            let next = element.children[(i + 1)...].first { node in if case .element = node { true } else { false } }
            guard case .element(let held)? = next, held.classes.contains("held"), held.text == mark else {
              Issue.record("\(target) is not marked on \(path)")
              continue
            }
          }
        }
      }
      #expect(found > 1, "\(target)")
    }
  }

  @Test func marksNothingInWhatIsPublished() throws {
    let site = try TestDossier(Self.files).site()
    for path in site.pages { #expect(try site.page(path).all("span", class: "held").isEmpty, "\(path)") }
  }

  /// Beside a gate that leaves out what is not checked.
  @Test func marksWhatTheGateWouldLeaveOut() throws {
    let site = try preview(Self.files.merging(["dossier.yaml": "title: T\ngates: {require: checked}\n"]) { $1 })
    #expect(try site.page("actors/ben.html").first("p", class: "kicker")?.first("span", class: "held")?.text == "not yet checked")
  }
}
