import Model

/// Every figure of the dossier, beside the others that count the same thing: those of one `series`, else those of one measure on one
/// record.
public struct FigureGroups: Sendable {
  public struct Entry: Sendable {
    /// The record on which it stands.
    public let record: Target
    public let figure: Figure
  }

  public struct Group: Sendable {
    public fileprivate(set) var entries: [Entry]

    /// The record on which all of them stand; nil where there are several.
    public var record: Target? {
      let first = entries[0].record
      return entries.allSatisfy { $0.record.id == first.id } ? first : nil
    }

    public var measure: String { entries[0].figure.measure }

    /// By the day as of which each holds; those without one last.
    fileprivate mutating func sortInTime() {
      let keys = entries.map(\.figure.asOf?.sortKey)
      let order = entries.indices.sorted { i, j in
        switch (keys[i], keys[j]) {
        case (let a?, let b?) where a != b: a < b
        case (.some, nil): true
        case (nil, .some): false
        default: i < j
        }
      }
      entries = order.map { entries[$0] }
    }
  }

  /// In the order of the records and, on one, in its author's; a series in time order. Never empty.
  public private(set) var groups: [Group] = []
  private var byKey: [Key: Int] = [:]
  /// Those that stand on an opinion or a recommendation: no counts beside others.
  public private(set) var opinions: [Entry] = []

  public init() {}

  public init(_ dossier: Dossier) {
    func add<R: Record>(_ list: [R], isOpinion: (R) -> Bool = { _ in false }) {
      for (index, record) in list.enumerated() where !record.common.figures.isEmpty {
        let target = dossier.targets.target(of: R.type, index)
        for figure in record.common.figures {
          let entry = Entry(record: target, figure: figure)
          if isOpinion(record) {
            opinions.append(entry)
            continue
          }
          let key = Key(figure, on: target)
          if let group = byKey[key] {
            groups[group].entries.append(entry)
          } else {
            byKey[key] = groups.count
            groups.append(Group(entries: [entry]))
          }
        }
      }
    }
    add(dossier.events)
    add(dossier.claims) { $0.kind.isOpinion }
    add(dossier.instruments)
    add(dossier.issues)
    add(dossier.actors)
    add(dossier.places)
    add(dossier.sources)
    add(dossier.notes)
    for (key, group) in byKey where key.record == nil { groups[group].sortInTime() }
  }

  /// The figures of one measure on a record, and those of other records that count the same thing for the same time.
  public func rivals(of measure: String, on record: Target, in dossier: Dossier) -> [Entry] {
    let own = dossier.common(of: record).figures.filter { $0.measure == measure }
    let times = own.map(\.asOf)
    return Set(own.compactMap { byKey[Key($0, on: record)] }).sorted().flatMap { group in
      groups[group].entries.filter { entry in
        entry.record.id == record.id ? entry.figure.measure == measure : times.contains(entry.figure.asOf)
      }
    }
  }

  private struct Key: Hashable {
    let name: String
    /// Of a figure without a series.
    let record: String?

    init(_ figure: Figure, on target: Target) {
      name = figure.series ?? figure.measure
      record = figure.series == nil ? target.recordID : nil
    }
  }

  public var isEmpty: Bool { groups.isEmpty && opinions.isEmpty }
}
