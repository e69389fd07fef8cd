import Model
import Testing

@testable import Reading

struct RecordFieldsTests {
  @Test func valuesAreTheReadersOwn() {
    let event = RecordFields(.event)
    #expect(event.values(of: "status") == EventRecord.Status.allCases.map(\.rawValue))
    #expect(event.values(of: "kind") == Vocabulary.List.eventKinds.builtIn)
    #expect(event.values(of: "basis") == RecordDate.Basis.allCases.map(\.rawValue))
    #expect(event.values(of: "review") == ReviewState.allCases.map(\.rawValue))
    #expect(event.values(of: "actors.role") == Vocabulary.List.roles.builtIn)
    #expect(event.values(of: "figures.op") == Figure.Bound.allCases.map(\.rawValue))
    #expect(RecordFields(.claim).values(of: "state") == Promise.State.allCases.map(\.rawValue))
    #expect(RecordFields(.claim).values(of: "likelihood") == LikelihoodTerm.icd203.map(\.id))
    #expect(RecordFields(.instrument).values(of: "support.voters.option") == Support.Option.allCases.map(\.rawValue))
    #expect(RecordFields(.source).values(of: "type")?.contains("article-newspaper") == true)
  }

  @Test func aFieldThatTakesAnythingHasNone() {
    for path in ["title", "place", "actors", "actors.actor", "nonsense", "status.nonsense", ""] {
      #expect(RecordFields(.event).values(of: path) == nil, "\(path)")
    }
    #expect(RecordFields(.event).contains("cite.locator"))
    #expect(!RecordFields(.event).contains("cite.nonsense"))
  }

  @Test func theAuthorsOwnComeLast() {
    var settings = Settings()
    var term = Vocabulary.Addition()
    (term.id, term.label) = ("hearing", "hearing")
    settings.vocabulary.add(term, to: .eventKinds)
    var lane = Settings.Lane()
    (lane.id, lane.title) = ("west", "West")
    settings.lanes = [lane]
    settings.confidenceScale = ["thin", "solid"]
    #expect(RecordFields(.event, settings: settings).values(of: "kind")?.last == "hearing")
    #expect(RecordFields(.actor, settings: settings).values(of: "lane") == ["west"])
    #expect(RecordFields(.claim, settings: settings).values(of: "confidence") == ["thin", "solid"])
  }
}
