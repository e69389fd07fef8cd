import Model
import TestSupport
import Testing

/// Walks the schemas, so that a field which is added tomorrow is covered by itself.
@Suite struct EveryReferenceTests {
  private static func references(_ type: RecordType) -> [SchemaLeaf] {
    SchemaLeaf.all(of: type).filter { $0.referenceTypes != nil }
  }

  private static let hiddenIDs: [RecordType: String] = [
    .actor: "zqx-actor", .event: "zqx-event", .claim: "zqx-claim", .issue: "zqx-issue", .instrument: "zqx-bill",
    .source: "zqx-source", .place: "zqx-place", .note: "zqx-note",
  ]

  private static func hiddenID(_ leaf: SchemaLeaf) -> String {
    leaf.referenceTypes?.first.flatMap { hiddenIDs[$0] } ?? "zqx-actor"
  }

  private static func base(_ files: [(path: String, text: String)]) -> [String: String] {
    EveryField.references.merging(files.map { ($0.path, $0.text) }) { $1 }
  }

  /// What the hidden records need beside.
  private static let shared = [
    "events/shared.yaml": "[{id: later, title: Later, kind: consult, date: 2026, cite: paper}]\n"
  ]

  @Test(arguments: RecordType.allCases) func noFieldLeavesATraceOfAHiddenRecord(_ type: RecordType) throws {
    let leaves = Self.references(type)
    #expect(!leaves.isEmpty)
    let files = leaves.map { leaf in
      let hidden = Self.hiddenID(leaf)
      // Nobody else can have said it.
      let field = leaf.isRequiredOfRecord ? (name: leaf.path[0], value: "[ann⟦, \(hidden)⟧]") : leaf.secretField(hidden)
      return SchemaLeaf.file(type, id: leaf.id, [field])
    }
    try expectNoTrace(Self.base(files).merging(Self.shared) { $1 }, hidden: hiddenRecords("review: draft"))
  }

  /// What stands beside a reference names and cites records that nothing else does: their pages would tell of it.
  @Test(arguments: RecordType.allCases) func noFieldInCompanyLeavesATraceOfAHiddenRecord(_ type: RecordType) throws {
    let files = Self.references(type).filter { $0.path.count > 1 }.map { leaf in
      SchemaLeaf.file(type, id: leaf.id, [leaf.secretField(Self.hiddenID(leaf), inCompany: true)])
    }
    try expectNoTrace(
      Self.base(files).merging(Self.shared) { $1 }.merging(Self.bystanders) { $1 }, hidden: hiddenRecords("review: withheld"))
  }

  /// Those that company names.
  private static let bystanders = [
    "actors/by.yaml": "[{id: ben, name: Ben, kind: person}, {id: dan, name: Dan, kind: group}]\n",
    "sources/by.yaml": "[{id: report, title: Report, reliability: B}]\n",
    "issues/by.yaml": "[{id: war, title: War}]\n", "places/by.yaml": "[{id: village, name: Village}]\n",
    "claims/by.yaml": "[{id: word, kind: demand, by: dan, cell: Stay, cite: paper}]\n",
  ]

  @Test(arguments: RecordType.allCases) func noRivalValueLeavesATraceOfAHiddenRecord(_ type: RecordType) throws {
    let leaves = Self.references(type).filter(\.canHaveRivals)
    let files = leaves.map { leaf in
      SchemaLeaf.file(type, id: leaf.id, [("alt", "⟦{field: \(leaf.name), value: \(Self.hiddenID(leaf)), note: zqx}⟧")])
    }
    try expectNoTrace(Self.base(files).merging(Self.shared) { $1 }, hidden: hiddenRecords("review: withheld"))
  }

  /// The references that are followed are those that the schema knows.
  @Test(arguments: RecordType.allCases) func everyFieldReportsAnUnknownID(_ type: RecordType) throws {
    let leaves = Self.references(type)
    let own = leaves.map { SchemaLeaf.file(type, id: $0.id, [$0.field("nobody-of-that-name")]) }
    let rivals = leaves.filter(\.canHaveRivals).map {
      SchemaLeaf.file(type, id: "alt-" + $0.id, [("alt", "{field: \($0.name), value: nobody-of-that-name}")])
    }
    let problems = try TestDossier(Self.base(own + rivals)).problems()
    for leaf in leaves where !leaf.mayBeText {
      for id in [leaf.id] + (leaf.canHaveRivals ? ["alt-" + leaf.id] : []) {
        let path = SchemaLeaf.file(type, id: id, []).path
        #expect(problems.contains { $0.hasPrefix(path + ":") && $0.hasSuffix(" error unknown-reference") }, "\(leaf) in \(path)")
      }
    }
    #expect(problems.allSatisfy { !$0.contains(" error ") || $0.hasSuffix(" error unknown-reference") }, "\(problems)")
  }

  /// A published text with a remark in it would publish the remark.
  @Test(arguments: RecordType.allCases) func everyPlainTextRefusesARemark(_ type: RecordType) throws {
    let leaves = SchemaLeaf.all(of: type).filter { $0.content == .text || $0.mayBeText }
    let own = leaves.map { SchemaLeaf.file(type, id: $0.id, [$0.field("'a %%zqx%% remark'")]) }
    let rivals = leaves.filter(\.canHaveRivals).map {
      SchemaLeaf.file(type, id: "alt-" + $0.id, [("alt", "{field: \($0.name), value: 'a %%zqx%% remark'}")])
    }
    let problems = try TestDossier(Self.base(own + rivals)).problems()
    for file in own + rivals {
      #expect(problems.contains { $0.hasPrefix(file.path + ":") && $0.contains(" error ") }, "\(file.path)")
    }
  }

  /// A shorthand is another way to write the same fields.
  @Test(arguments: [
    "cite: 'paper, %%secret%% p. 4'", "actors: ['ann:%%host%%']", "media: 'media/%%x%%.png'", "place: 'a %%secret%% villa'",
  ])
  func aShorthandRefusesARemarkToo(_ field: String) throws {
    let name = String(field.prefix { $0 != ":" })
    let file = SchemaLeaf.file(.event, id: "e", [(name, String(field.dropFirst(name.count + 2)))])
    let problems = try TestDossier(Self.base([file])).problems()
    #expect(problems.contains { $0.hasPrefix(file.path) && $0.contains(" error ") }, "\(problems)")
  }

  /// What would say the opposite by its absence is refused, whatever the record.
  @Test(arguments: RecordType.allCases) func noPrivatePartAssertsByItsAbsence(_ type: RecordType) throws {
    let deciding: Set = ["sensitive", "confidential"]
    let leaves = SchemaLeaf.all(of: type).filter { $0.assertsByAbsence && !deciding.contains($0.name) && $0.name != "review" }
    let files = leaves.filter { !$0.isRequiredInItsEntry }.map { leaf in
      SchemaLeaf.file(type, id: leaf.id, [leaf.field(leaf.sample()), ("private", "[\(leaf.name)]")])
    }
    let problems = try TestDossier(Self.base(files)).problems()
    for file in files {
      #expect(problems.contains { $0.hasPrefix(file.path + ":") && $0.hasSuffix(" error private-qualifier") }, "\(file.path)")
    }
  }

  /// Every part that a record can be without can be private; what is left is the record that never had it.
  @Test(arguments: RecordType.allCases) func noPrivatePartLeavesATrace(_ type: RecordType) throws {
    let deciding: Set = [
      "id", "private", "review", "publish_after", "sensitive", "confidential", "shown_as", "aka_ids", "lat", "lon", "autolink",
      "title",
    ]
    let leaves = SchemaLeaf.all(of: type).filter { leaf in
      guard let last = leaf.path.last, !deciding.contains(leaf.path[0]), leaf.content != .control else { return false }
      // A media entry cannot be without these, and a claim not without words.
      let isNeeded = ["media", "image"].contains(leaf.path[0]) && ["file", "alt"].contains(last)
      // An option goes with its count.
      return !isNeeded && !leaf.assertsByAbsence && leaf.path != ["support", "count"]
        && leaf.path != ["cell"] && leaf.path != ["date"]
        && !(type == .note && leaf.path == ["body"]) && !leaf.isRequiredInItsEntry
    }
    let files = leaves.map { leaf in
      SchemaLeaf.file(
        type, id: leaf.id, [leaf.secretField(leaf.sample(text: "zqx")), ("private", "⟦[\(leaf.name)]⟧")])
    }
    try expectNoTrace(Self.base(files))
  }
}
