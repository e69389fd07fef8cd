import Base
import Model
import Syntax

/// A record type that can be read.
protocol ReadableRecord: Record {
  /// What a plain row is read into: the record itself, or what it has in a box.
  associatedtype Fields: RowFields
  static var schema: Schema<Self> { get }
  /// How plain cells go into ``Fields``, one for each row of the schema.
  static var plainFields: [PlainField?] { get }
  init(_ fields: consuming Fields)
}

extension ReadableRecord where Fields == Self {
  static var plainFields: [PlainField?] { schema.rows.map(\.plain) }
  init(_ fields: consuming Fields) { self = fields }
}

extension ActorRecord: ReadableRecord {
  typealias Fields = ActorRecord
  static let schema = Schema<ActorRecord>(
    "an actor",
    commonRows(\.common, nameField: "name") + [
      .term("kind", \.kind, of: .actorKinds, required: true),
      .line("sort_name", \.sortName),
      .values("aliases", \.aliases, aliasSchema, Alias.init),
      Schema<ActorRecord>.Row("country", .country) { actor, node, reader in actor.country = reader.country(node) },
      .date("born", \.born),
      .date("died", \.died),
      .date("founded", \.founded),
      .date("dissolved", \.dissolved),
      .reference("parent", \.parent, to: [.actor], absence: .silent),
      Schema<ActorRecord>.Row("lane", .lane) { actor, node, reader in actor.lane = reader.located(node) },
      .values("tenures", \.tenures, tenureSchema, Tenure.init),
      Schema<ActorRecord>.Row("ids", .embedded, cell: .object, parts: .anyKey) { actor, node, reader in
        actor.identifiers = reader.pairs(node).map { (scheme: $0.key, value: $0.value) }
      },
      .value("image", \.image, mediaSchema, Media.init),
    ])
}

extension EventRecord: ReadableRecord {
  static let plainFields = fieldRows.map(\.plain)
  static let schema = Schema<EventRecord>("an event", fieldRows.map { $0.lifted { $1(&$0.fields.value) } })

  private static let fieldRows: [Schema<Fields>.Row] =
    commonRows(\.common, nameField: "title") + dateSchema.rows.map { $0.lifted(to: \.when) } + [
      .term("kind", \.kind, of: .eventKinds, required: true),
      .texts("mode", \.modes),
      .texts("context", \.contexts),
      .values("actors", \.actors, participationSchema, Participation.init),
      .referenceOrText("place", \.place, to: .place),
      seldom(.reference("parent", \.parent, to: [.event], absence: .silent)),
      .choice("status", \.status),
      seldom(.text("purpose", \.purpose)),
      seldom(.text("outcome", \.outcome)),
      seldom(.date("as_of", \.asOf)),
      .integer("weight", \.weight, in: 1...3),
      .values("media", \.media, mediaSchema, Media.init),
    ]

  private static func seldom(_ row: Schema<Seldom>.Row) -> Schema<Fields>.Row { row.lifted { $1(&$0.seldom.value) } }
}

/// In CSV, `russia:recipient`.
let participationSchema = Schema<Participation>(
  "a participant",
  [
    .reference("actor", required: \.actor, to: [.actor]),
    .term("role", \.role, of: .roles, absence: .silent),
    .line("as", \.capacity),
  ],
  shorthand: Shorthand(field: "actor", rest: (":", "role")))

extension ClaimRecord: ReadableRecord {
  static let plainFields = fieldRows.map(\.plain)
  static let schema = Schema<ClaimRecord>("a claim", fieldRows.map { $0.lifted { $1(&$0.fields.value) } })

  private static let fieldRows: [Schema<Fields>.Row] =
    commonRows(\.common, nameField: "title", titleRequired: false) + [
      .choice("kind", \.kind, required: true),
      .references("by", \.by, to: [.actor], required: true),
      seldom(.reference("for", \.onBehalfOf, to: [.actor], absence: .asserts)),
      seldom(.init("since", .eventOrDate) { claim, node, reader in claim.since = reader.eventOrDate(node) }),
      .references("places", \.places, to: [.place]),
      seldom(.reference("via", \.via, to: [.actor], absence: .asserts)),
      .references("to", \.to, to: [.actor]),
      .references("about", \.about, to: []),
      .references("issue", \.issues, to: [.issue]),
      .markdown("text", \.text),
      seldom(.value("quote", \.quote, quoteSchema, Quote.init)),
      .line("cell", \.cell),
      .term("stance", \.stance, of: .stances, absence: .asserts),
      .date("date", \.date),
      .references("made_at", \.madeAt, to: [.event]),
      .boolean("in_force", \.isInForce, absence: .asserts),
      seldom(.reference("superseded_by", \.supersededBy, to: [.claim], absence: .asserts)),
      .choice("reported_as", \.attribution, absence: .asserts),
      .choice("verification", \.verification, absence: .asserts),
      .values("contradicts", \.contradicts, claimRelationSchema, ClaimRelation.init),
      .values("supports", \.supports, claimRelationSchema, ClaimRelation.init),
    ] + promiseRows.map { seldom($0.lifted(to: \.promise)) } + judgementRows.map { seldom($0.lifted(to: \.judgement)) }

  private static func seldom(_ row: Schema<Seldom>.Row) -> Schema<Fields>.Row { row.lifted { $1(&$0.seldom.value) } }
}

let quoteSchema = Schema<Quote>(
  "a quote",
  [.text("text", \.text, required: true), .language("lang", \.language), .text("translation", \.translation)],
  shorthand: Shorthand(field: "text"))

let claimRelationSchema = Schema<ClaimRelation>(
  "a relation to a claim or an event",
  [.reference("id", required: \.record, to: [.claim, .event]), .line("figure", \.figure, absence: .asserts)],
  shorthand: Shorthand(field: "id"))

private let promiseRows: [Schema<Promise>.Row] = [
  .date("deadline", \.deadline),
  .text("deadline_rule", \.deadlineRule),
  .choice("strength", \.strength, absence: .silent),
  .choice("state", \.state, absence: .silent),
  .text("state_basis", \.stateBasis),
  .date("state_as_of", \.stateAsOf),
  .references("evidence", \.evidence, to: [.claim, .event]),
  .text("settled_by", \.settledBy),
]

private let judgementRows: [Schema<Judgement>.Row] = [
  Schema<Judgement>.Row("likelihood", .likelihood, absence: .asserts) { judgement, node, reader in
    judgement.likelihood = reader.likelihood(node)
  },
  .text("words", \.words, absence: .asserts),
  Schema<Judgement>.Row("confidence", .confidence) { judgement, node, reader in judgement.confidence = reader.confidence(node) },
  .date("horizon", \.horizon),
  .text("conditional_on", \.conditionalOn, absence: .asserts),
  .choice("resolution", \.resolution, absence: .silent),
  .date("resolved_on", \.resolvedOn),
  .text("basis_text", \.basisText),
]

extension IssueRecord: ReadableRecord {
  typealias Fields = IssueRecord
  static let schema = Schema<IssueRecord>(
    "an issue",
    commonRows(\.common, nameField: "title") + [
      .text("question", \.question),
      .integer("order", \.order, in: 0...Int.max),
      .reference("parent", \.parent, to: [.issue], absence: .silent),
    ])
}

extension InstrumentRecord: ReadableRecord {
  typealias Fields = InstrumentRecord
  static let schema = Schema<InstrumentRecord>(
    "an instrument",
    commonRows(\.common, nameField: "title") + [
      .line("kind", \.kind, required: true),
      .values("aliases", \.aliases, aliasSchema, Alias.init),
      .line("number", \.number),
      .references("parties", \.parties, to: [.actor]),
      .references("authors", \.authors, to: [.actor]),
      .references("decided_by", \.decidedBy, to: [.actor]),
      .values("provisions", \.provisions, provisionSchema, Provision.init),
      .values("stages", \.stages, stageSchema, Stage.init),
      .text("requirement", \.requirement),
      .values("support", \.support, supportSchema, Support.init),
    ])
}

let provisionSchema = Schema<Provision>(
  "a provision",
  [
    .reference("issue", \.issue, to: [.issue], absence: .silent),
    .text("text", \.text, required: true),
    .cites("cite", \.cites),
  ])

let stageSchema = Schema<Stage>(
  "a stage",
  [
    .term("stage", \.stage, of: .stages, required: true),
    .references("by", \.by, to: [.actor]),
    .text("hedge", \.hedge, absence: .asserts),
    .cites("cite", \.cites),
    .text("note", \.note),
  ] + dateSchema.rows.map { $0.lifted(to: \.when) })

let supportSchema = Schema<Support>(
  "a count of support",
  [
    .line("vote", \.label),
    .reference("body", \.body, to: [.actor], absence: .silent),
    .term("stage", \.stage, of: .stages, absence: .silent),
    .date("date", \.date),
    .date("as_of", \.asOf),
    Schema<Support>.Row("counts", .embedded, cell: .object, parts: .anyKey) { support, node, reader in
      support.counts = reader.counts(node)
    },
    .choice("option", \.option, absence: .asserts),
    .integer("count", \.count, in: 0...Int.max),
    .integer("of", \.total, in: 0...Int.max),
    .values("voters", \.voters, voterSchema, Support.Voter.init),
    .line("result", \.result),
    .cites("cite", \.cites),
    .text("note", \.note),
  ])

let voterSchema = Schema<Support.Voter>(
  "a voter",
  [
    .reference("actor", required: \.actor, to: [.actor]),
    .choice("option", \.option, absence: .asserts),
    .referenceOrText("party", \.party, to: .actor),
  ])

extension PlaceRecord: ReadableRecord {
  typealias Fields = PlaceRecord
  static let schema = Schema<PlaceRecord>(
    "a place",
    commonRows(\.common, nameField: "name") + [
      .values("aliases", \.aliases, aliasSchema, Alias.init),
      .line("kind", \.kind),
      .reference("parent", \.parent, to: [.place], absence: .silent),
      Schema<PlaceRecord>.Row("country", .country) { place, node, reader in place.country = reader.country(node) },
      .degrees("lat", \.latitude, limit: 90),
      .degrees("lon", \.longitude, limit: 180),
      .choice("precision", \.precision, absence: .asserts),
      .line("geonames", \.geonames),
      .line("wikidata", \.wikidata),
    ])
}

extension NoteRecord: ReadableRecord {
  typealias Fields = NoteRecord
  static let schema = Schema<NoteRecord>(
    "a note",
    commonRows(\.common, nameField: "title") + [
      .texts("authors", \.authors),
      .date("date", \.date),
      .date("updated", \.updated),
      .references("actors", \.actors, to: [.actor]),
      .references("places", \.places, to: [.place]),
      .integer("weight", \.weight, in: 1...3),
      .boolean("autolink", \.autolink, absence: .silent),
      .language("lang", \.language),
    ])
}

extension RecordType {
  /// The fields of the type, for paths.
  var fieldParts: FieldParts {
    switch self {
    case .actor: ActorRecord.schema.parts
    case .event: EventRecord.schema.parts
    case .claim: ClaimRecord.schema.parts
    case .issue: IssueRecord.schema.parts
    case .instrument: InstrumentRecord.schema.parts
    case .source: SourceRecord.schema.parts
    case .place: PlaceRecord.schema.parts
    case .note: NoteRecord.schema.parts
    }
  }
}
