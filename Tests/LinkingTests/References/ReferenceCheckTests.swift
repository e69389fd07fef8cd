import Base
import Model
import Testing

@testable import Linking

struct ReferenceCheckTests {
  private let base = [
    "actors/a.yaml": "- {id: russia, kind: state, name: Russia}\n- {id: hidden, kind: state, name: Hidden, review: draft}\n",
    "places/p.yaml": "{id: istanbul, name: Istanbul}", "issues/i.yaml": "{id: truce, title: Truce}",
    "sources/s.yaml": "{id: s, title: S}",
  ]

  private func problems(_ path: String, _ text: String) throws -> [String] {
    try Linked(base.merging([path: text]) { $1 }).problems
  }

  @Test func aReferenceToNothingIsAnErrorAtItsPlace() throws {
    #expect(
      try problems("events/e.yaml", "id: e\ntitle: E\ndate: 2025\nkind: consult\nactors: [rusia]\n") == [
        "events/e.yaml:5:10 error unknown-reference"
      ])
    #expect(
      try problems("events/e.yaml", "id: e\ntitle: E\ndate: 2025\nkind: consult\ncite: [s, t]\n") == [
        "events/e.yaml:5:11 error unknown-reference"
      ])
  }

  @Test func aReferenceToAnotherTypeIsAnError() throws {
    #expect(
      try problems("claims/c.yaml", "id: c\nkind: demand\nby: istanbul\ncell: x\n") == ["claims/c.yaml:3:5 error wrong-reference"]
    )
    #expect(
      try problems("claims/c.yaml", "id: c\nkind: demand\nby: russia\ncell: x\nissue: s\n") == [
        "claims/c.yaml:5:8 error wrong-reference"
      ])
  }

  @Test func aHiddenOneIsLeftOutWithANote() throws {
    #expect(
      try problems("events/e.yaml", "id: e\ntitle: E\ndate: 2025\nkind: consult\nactors: [russia, hidden]\n") == [
        "events/e.yaml:5:18 note hidden-reference"
      ])
  }

  @Test(arguments: [
    ("by: [russia, hidden]", "by the others alone"), ("by: russia\nfor: hidden", "in the name of whoever says it"),
    ("by: russia\nvia: hidden", "directly, and not as reported"),
  ])
  func saysThatAClaimWithoutASpeakerReadsAsAnothers(_ fields: String, _ reading: String) throws {
    let linked = try Linked(base.merging(["claims/c.yaml": "id: c\nkind: demand\ncell: x\ncite: s\n\(fields)\n"]) { $1 })
    #expect(linked.problems.map { $0.drop { $0 != " " } } == [" note hidden-reference"])
    #expect(linked.messages(of: "hidden-reference").first?.hasSuffix("claim `c` is published as said \(reading)") == true)
  }

  @Test func saysWhichClaimIsLeftOutBecauseNobodyWhoSaysItIsPublished() throws {
    let linked = try Linked(base.merging(["claims/c.yaml": "{id: c, kind: demand, cell: x, cite: s, by: [hidden]}"]) { $1 })
    #expect(linked.problems == ["claims/c.yaml:1:46 note unattributed-claim"])
    #expect(
      linked.messages(of: "unattributed-claim") == ["claim `c` is left out: nobody who says it is published (`hidden`)"])
  }

  @Test func aPlaceMayBePlainTextButNotAMistypedID() throws {
    func event(_ place: String) -> String { "id: e\ntitle: E\ndate: 2025\nkind: consult\nplace: \(place)\n" }
    #expect(try problems("events/e.yaml", event("istanbul")) == [])
    #expect(try problems("events/e.yaml", event("Çırağan Palace")) == [])
    #expect(try problems("events/e.yaml", event("istambul")) == ["events/e.yaml:5:8 warning doubtful-text"])
  }

  @Test func theFrontPagesEvidenceIsFollowed() throws {
    #expect(
      try problems("dossier.yaml", "title: T\nfront:\n  judgements:\n    - {text: x, claims: [nothing, russia]}\n") == [
        "dossier.yaml:4:26 error unknown-reference", "dossier.yaml:4:35 error wrong-reference",
      ])
    #expect(
      try problems("dossier.yaml", "title: T\nas_of: [2025-05-16, nowhere]\n") == ["dossier.yaml:2:21 error unknown-reference"])
  }

  @Test func anUnknownLaneIsAnError() throws {
    #expect(
      try Linked([
        "dossier.yaml": "title: T\nlanes: [{id: east, title: East}]\n",
        "actors/a.yaml": "{id: a, kind: state, name: A, lane: aest}",
      ]).problems
        == ["actors/a.yaml:1:37 error unknown-lane"])
  }

  @Test func aMissingFileIsAnError() throws {
    let event = "id: e\ntitle: E\ndate: 2025\nkind: consult\nmedia: [{file: media/b.png, alt: B}]\n"
    #expect(try problems("events/e.yaml", event) == ["events/e.yaml:5:16 error missing-media"])
    #expect(try Linked(["events/e.yaml": event, "media/b.png": "x", "media/unused.png": "y"]).dossier.media == ["media/b.png"])
  }
}

struct CircularParentsTests {
  private func problems(_ parents: String) throws -> [String] {
    let actors = parents.split(separator: " ").map { pair in
      let (id, parent) = (pair.prefix(1), pair.dropFirst(2))
      return "- {id: \(id), kind: group, name: \(id)\(parent.isEmpty ? "" : ", parent: \(parent)")}\n"
    }
    return try Linked(["actors/a.yaml": actors.joined()]).problems
  }

  @Test(arguments: ["a> b>a c>b", "a>b b>c c> d>b"])
  func aTreeIsFine(parents: String) throws { #expect(try problems(parents) == []) }

  @Test(arguments: [
    ("a>a", "1:41"), ("a>b b>a", "1:41"), ("a>b b>c c>a", "1:41"), ("a>b b>c c>b", "2:41"), ("a>c b>c c>d d>b", "2:41"),
  ])
  func aCircleIsReportedOnce(parents: String, place: String) throws {
    #expect(try problems(parents) == ["actors/a.yaml:\(place) error circular-parent"])
  }

  @Test func twoCirclesAreTwoProblems() throws { #expect(try problems("a>b b>a c>d d>c e>a").count == 2) }

  @Test func copiesOfASourceInACircleAreAnError() throws {
    let sources = "- {id: a, title: A, derived_from: b}\n- {id: b, title: B, derived_from: a}\n"
    #expect(try Linked(["sources/s.yaml": sources]).problems == ["sources/s.yaml:1:35 error circular-parent"])
  }
}

struct CircularOrderTests {
  @Test(arguments: [
    ("after: [b]", "after: [a]", "1:60"), ("before: [b]", "before: [a]", "1:61"), ("after: [a]", "", "1:60"),
    ("after: [b], before: [b]", "", "1:60"),
  ])
  func eventsInACircleAreReportedOnce(a: String, b: String, place: String) throws {
    let events =
      "- {id: a, title: A, kind: consult, basis: undated, \(a)}\n- {id: b, title: B, kind: consult, basis: undated, \(b)}\n"
    #expect(try Linked(["events/e.yaml": events]).problems == ["events/e.yaml:\(place) error circular-order"])
  }

  @Test func anOrderIsFine() throws {
    let events =
      "- {id: a, title: A, kind: consult, basis: undated, before: [b]}\n- {id: b, title: B, kind: consult, basis: undated, after: [a]}\n"
    #expect(try Linked(["events/e.yaml": events]).problems == [])
  }

  @Test func claimsThatSupersedeEachOtherAreReportedOnce() throws {
    let claims =
      "- {id: x, kind: demand, by: a, cell: X, superseded_by: old-y}\n- {id: y, kind: demand, by: a, cell: Y, superseded_by: x, aka_ids: [old-y]}\n"
    #expect(
      try Linked(["actors/a.yaml": "{id: a, kind: person, name: A}", "claims/c.yaml": claims]).problems == [
        "claims/c.yaml:1:56 error circular-order"
      ])
  }
}
