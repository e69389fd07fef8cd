import Base
import Model
import Syntax

private func eventFilterSchema(_ noun: String, withClaims: Bool) -> Schema<EventFilter> {
  Schema<EventFilter>(
    noun,
    [
      .filter("actors", \.actors, .reference(to: [.actor])),
      .filter("lanes", \.lanes, .lane),
      Schema<EventFilter>.Row("kinds", .term(.eventKinds), cell: .list) { filter, node, reader in
        filter.kinds = reader.items(node).compactMap { reader.kind($0, withClaims: withClaims) }
      },
      .filter("places", \.places, .reference(to: [.place])),
      .filter("issues", \.issues, .reference(to: [.issue])),
      .filter("instruments", \.instruments, .reference(to: [.instrument])),
      .filter("tags", \.tags, .text),
      .date("from", \.from),
      .date("to", \.to),
      Schema<EventFilter>.Row("status", .choice(EventRecord.Status.allCases.map(\.rawValue)), cell: .list) {
        filter, node, reader in
        filter.statuses = reader.items(node).compactMap { reader.choice($0, of: EventRecord.Status.self) }
      },
      .integer("weight", \.weight, in: 1...3),
      .reference("parent", \.parent, to: [.event], absence: .silent),
      .integer("limit", \.limit, in: 1...200),
      .choice("order", \.order),
    ] + (withClaims ? [.forms] : []))
}

extension Schema.Row where Value == EventFilter {
  /// A timeline is drawn and listed; a list of events is a list.
  fileprivate static var forms: Self {
    Self("show", .choice(EventFilter.Form.allCases.map(\.rawValue)), cell: .list) { filter, node, reader in
      filter.show = reader.items(node).compactMap { reader.choice($0, of: EventFilter.Form.self) }
    }
  }
}

private let timelineSchema = eventFilterSchema("a timeline view", withClaims: true)
private let eventsSchema = eventFilterSchema("an events view", withClaims: false)

private let actorSchema = Schema<ActorFilter>(
  "an actor view",
  [
    .reference("id", required: \.id, to: [.actor]),
    Schema<ActorFilter>.Row("show", .choice(ActorFilter.Part.allCases.map(\.rawValue)), cell: .list) { filter, node, reader in
      filter.show = reader.items(node).compactMap { reader.choice($0, of: ActorFilter.Part.self) }
    },
    .integer("limit", \.limit, in: 1...200),
  ])

private let figuresSchema = Schema<FigureFilter>(
  "a figures view",
  [
    .filter("measure", \.measures, .text),
    .filter("series", \.series, .text),
    .filter("claimed_by", \.claimants, .reference(to: [.actor])),
    .filter("of", \.of, .reference(to: [])),
    .integer("limit", \.limit, in: 1...200),
  ])

private let matrixSchema = Schema<MatrixFilter>(
  "a matrix view",
  [
    .filter("issues", \.issues, .reference(to: [.issue])),
    .filter("lanes", \.lanes, .lane),
    .date("as_of", \.asOf),
    .integer("limit", \.limit, in: 1...40),
  ])

extension Schema.Row {
  /// A list that lets in nothing where it is empty, and all where it is not given.
  fileprivate static func filter(_ name: String, _ path: Path<[Located<String>]?>, _ kind: FieldKind) -> Self {
    Self(name, kind, cell: .list, to: path) { node, reader in reader.locatedList(node) }
  }
}

extension FieldReader {
  /// A kind of event, the author's own among them, or of claim.
  fileprivate mutating func kind(_ node: Node, withClaims: Bool) -> String? {
    guard withClaims, case .scalar(let scalar) = node.value else { return term(node, of: .eventKinds) }
    let kinds = vocabulary.terms(of: .eventKinds) + ClaimRecord.Kind.allCases.map(\.rawValue)
    if kinds.contains(scalar.text) { return scalar.text }
    reportUnknownValue(scalar.text, at: node.place, among: kinds)
    return nil
  }
}

/// Reads the filter inside a fenced view, with the dossier's own vocabulary.
public struct ViewReader: Sendable {
  private let vocabulary: Vocabulary
  private let bounds: DateBounds

  public init(_ settings: Settings) {
    vocabulary = settings.vocabulary
    bounds = DateBounds(settings)
  }

  /// - Parameters:
  ///   - kind: the word behind the fence.
  ///   - yaml: what stands inside the fence.
  ///   - places: where that stands in the author's files.
  /// - Returns: the view as far as it could be read; nil where nothing could.
  public func read(_ kind: String, _ yaml: [UInt8], _ places: TextPlaces, _ diagnostics: inout Diagnostics) -> BodyView? {
    var faults = Diagnostics()
    let found = YAMLReader.read(yaml[...], source: places.source, diagnostics: &faults)
    diagnostics.append(faults.moved { places.place($0.range) })
    guard !faults.hasErrors || found != nil else { return nil }
    let node = (found ?? Node(.mapping([]), at: Place(places.source, 0..<0))).moved(to: places)
    var reader = FieldReader(vocabulary: vocabulary)
    let view: BodyView?
    switch kind {
    case "timeline": view = .timeline(filter(node, timelineSchema, EventFilter(), &reader))
    case "events": view = .events(filter(node, eventsSchema, EventFilter(), &reader))
    case "actor": view = .actor(filter(node, actorSchema, ActorFilter(), &reader))
    case "figures": view = .figures(filter(node, figuresSchema, FigureFilter(), &reader))
    case "matrix": view = .matrix(filter(node, matrixSchema, MatrixFilter(), &reader))
    default: view = nil
    }
    if let view { bounds.check(view, node, &reader.diagnostics) }
    diagnostics.append(reader.diagnostics)
    return view
  }

  private func filter<Filter>(_ node: Node, _ schema: Schema<Filter>, _ empty: Filter, _ reader: inout FieldReader) -> Filter {
    var filter = empty
    schema.read(node, into: &filter, &reader)
    return filter
  }
}

extension Node {
  /// The same value, read from a text of its own, at its places in the file.
  fileprivate func moved(to places: TextPlaces) -> Node {
    let place = places.place(place.range)
    switch value {
    case .scalar: return Node(value, at: place)
    case .list(let items): return Node(.list(items.map { $0.moved(to: places) }), at: place)
    case .mapping(let entries):
      let moved = entries.map { entry in
        Entry(key: entry.key, keyPlace: places.place(entry.keyPlace.range), value: entry.value.moved(to: places))
      }
      return Node(.mapping(moved), at: place)
    }
  }
}
