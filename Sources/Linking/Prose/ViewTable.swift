import Base
import Markup
import Model

/// Reads what stands inside a fenced view. The reader of fields lives in another room, so it is handed in.
/// - Parameter places: where `yaml` stands in the author's files.
/// - Returns: the filter as far as it could be read; nil where nothing could.
public typealias ViewFilterReader =
  @Sendable (_ kind: String, _ yaml: [UInt8], _ places: TextPlaces, _ diagnostics: inout Diagnostics) -> BodyView?

/// The filters of all fenced views. An embedded body's views are found by what is written on its own page.
struct ViewTable: Sendable {
  private struct Key: Hashable {
    let place: Place
    let kind: String
    // Two views of a text whose inside has no places stand at the same.
    let yaml: [UInt8]

    init(_ view: FencedView) {
      place = view.place
      kind = view.kind
      yaml = view.yaml
    }
  }

  private var views: [Key: BodyView] = [:]

  /// Each with its place, in no order.
  var all: [(place: Place, view: BodyView)] { views.map { ($0.key.place, $0.value) } }

  subscript(view: FencedView) -> BodyView? {
    get { views[Key(view)] }
    set { views[Key(view)] = newValue }
  }
}

extension BodyView {
  /// The records that it names, with what they may be.
  public var references: [(reference: Reference, expects: [RecordType])] {
    func all(_ list: [Reference]?, _ expects: [RecordType]) -> [(reference: Reference, expects: [RecordType])] {
      (list ?? []).map { ($0, expects) }
    }
    switch self {
    case .timeline(let filter), .events(let filter):
      var references = all(filter.actors, [.actor])
      references += all(filter.places, [.place])
      references += all(filter.issues, [.issue])
      references += all(filter.instruments, [.instrument])
      references += all(filter.parent.map { [$0] }, [.event])
      return references
    case .actor(let filter): return all(filter.id.map { [$0] }, [.actor])
    case .figures(let filter): return all(filter.claimants, [.actor]) + all(filter.of, [])
    case .matrix(let filter): return all(filter.issues, [.issue])
    }
  }

  var lanes: [Located<String>] {
    switch self {
    case .timeline(let filter), .events(let filter): filter.lanes ?? []
    case .matrix(let filter): filter.lanes ?? []
    case .actor, .figures: []
    }
  }
}
