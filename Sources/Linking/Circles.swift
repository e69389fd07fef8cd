import Base
import Markup
import Model

/// Reports records that lead back to themselves: as their own ancestors, as what replaced them, as earlier than themselves.
struct Circles {
  private struct Edge {
    let from: Int
    let to: Int
    /// The record in which it is written.
    let owner: Int
    let reference: Reference
  }

  private let targets: TargetTable
  private var edges: [Edge] = []

  init(_ targets: TargetTable) { self.targets = targets }

  /// - Parameter isReversed: the reference leads from what it names to the record in which it is written.
  mutating func add<R: Record>(_ records: [R], isReversed: Bool = false, _ references: (R) -> [Reference]) {
    let owners = targets.published(of: R.type)
    for (record, owner) in zip(records, owners) {
      for reference in references(record) {
        // What leads to itself, or to a record of another type, is reported where references are followed.
        guard let target = targets.find(reference), target.type == R.type, target.id != owner.id else { continue }
        let (from, to) = (Int(owner.id.index), Int(target.id.index))
        edges.append(Edge(from: isReversed ? to : from, to: isReversed ? from : to, owner: from, reference: reference))
      }
    }
  }

  /// Each circle once, at the first of its records by id.
  func report(_ code: DiagnosticCode, _ diagnostics: inout Diagnostics, _ message: (_ id: String, _ other: String) -> String) {
    guard !edges.isEmpty else { return }
    var next = [[Int]](repeating: [], count: targets.all.count)
    for edge in edges { next[edge.from].append(edge.to) }
    var circle = [Int](repeating: -1, count: targets.all.count)
    for (number, group) in Graph.groups(of: next).enumerated() where group.count > 1 {
      for node in group { circle[node] = number }
    }
    var first: [Int: Edge] = [:]
    for edge in edges where circle[edge.from] >= 0 && circle[edge.from] == circle[edge.to] {
      if let known = first[circle[edge.from]], id(known.owner) <= id(edge.owner) { continue }
      first[circle[edge.from]] = edge
    }
    for edge in first.values.sorted(by: { id($0.owner) < id($1.owner) }) {
      diagnostics.report(code, at: edge.reference.place, message(id(edge.owner), printable(edge.reference.value.utf8)))
    }
  }

  private func id(_ node: Int) -> String { targets.all[node].recordID }
}
