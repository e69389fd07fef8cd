import Base
import Markup
import Model
import Reading
import Screening
import Testing

@testable import Linking

/// What an earlier build left of a body links as the body itself does, and its page shows the same.
struct KnownBodyTests {
  private static let files = [
    "dossier.yaml": "title: T\ngates: {uncited: off}\n",
    "actors/anna.md": "---\nname: Anna Lee\nkind: person\n---\n\nAnna met [[one]].\n",
    "notes/one.md": "---\ntitle: One\n---\n\n## Part\n\nThen Anna Lee came [[anna|back]]. ![p](../media/p.png)\n",
    "notes/embeds.md": "---\ntitle: Embeds\n---\n\n![[one]]\n",
    "notes/points.md": "---\ntitle: Points\n---\n\nSee [[one#Part]].\n",
    "notes/shows.md": "---\ntitle: Shows\n---\n\n```timeline\nactors: [anna]\n```\n",
    "notes/wrong.md": "---\ntitle: Wrong\n---\n\nSee [[nobody]].\n",
    "media/p.png": "a picture",
  ]

  private func fields() throws -> LinkedFields {
    var content = try ContentReader().read(MemoryTree(texts: Self.files))
    let open = Screening(buildTime: Instant(seconds: 0), keepsHidden: false).screen(content.records)
    content.records.removeAll()
    return LinkedFields(open, Linker(sources: content.sources, words: .plain, views: ViewReader(open.settings).read))
  }

  private func shown(_ dossier: Dossier) -> [String] {
    dossier.targets.all.map { target in
      let html = dossier.prose[target.id].body.html.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      let links = dossier.backlinks[target.id].map { link in
        "\(link.from.index) \(link.kind) \(dossier.locator(of: link) ?? "") \(dossier.reference(of: link)?.sentence ?? "")"
      }
      return "\(target.recordID) \(links) \(html)"
    } + dossier.media.map(\.description)
  }

  @Test func linksAndShowsAsTheBodyDoes() throws {
    let fields = try fields()
    let prose = fields.readProse()
    let known = fields.known(prose)
    let news = known.filter(\.isNews).count
    #expect(news == 2, "Anna and One; the others show, point at or lack something")

    let bodies = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0.body) })
    let again = fields.readProse { id, _ in bodies[id] }
    #expect(fields.known(again).count == 2)
    #expect(fields.known(again).filter(\.isNews).isEmpty)

    var (problems, problemsAgain) = (Diagnostics(), Diagnostics())
    let dossier = fields.dossier(prose, &problems)
    let dossierAgain = fields.dossier(again, &problemsAgain)
    #expect(shown(dossierAgain) == shown(dossier))
    let page = shown(dossier).first { $0.hasPrefix("one ") } ?? ""
    #expect(page.contains("Then <a") && page.contains("id="))
    #expect(problemsAgain.all.map(\.message) == problems.all.map(\.message))
    #expect(problems.all.contains { $0.code.id == "unknown-link" })
  }

  @Test func whatPointsAtNoRecordIsNotUsed() throws {
    let fields = try fields()
    let wrong = Body.Reference(target: TargetID(99), kind: .link, sentence: "S", emphasis: 0..<1)
    let prose = fields.readProse { _, _ in KnownBody(references: [wrong], media: []) }
    let known = fields.known(prose)
    #expect(known.filter(\.isNews).count == known.count)
  }
}
