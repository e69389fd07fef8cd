import Base
import Markup
import Model

/// One place that speaks of a record: what its page shows under "mentioned in".
/// An object, because pages pass them around more than they look into them.
public final class Backlink: Sendable {
  public enum Way: Sendable {
    case field(ReferenceField, locator: String?)
    /// In prose, with the sentence around it.
    case prose(Body.Reference)
  }

  public let from: TargetID
  public let way: Way

  init(from: TargetID, way: Way) {
    self.from = from
    self.way = way
  }

  fileprivate var isOfField: Bool { if case .field = way { true } else { false } }
}

/// All backlinks, by the record they lead to, each list in the order of `TargetID`s.
public struct BacklinkIndex: Sendable {
  private var lists: [[Backlink]]

  init(_ lists: [[Backlink]]) { self.lists = lists }

  public subscript(id: TargetID) -> [Backlink] {
    ProseRead.mentions(id).note()
    return lists[Int(id.index)]
  }

  /// How many there are, for those who need no more: then a page stays as it is when a sentence changes.
  public func count(to id: TargetID) -> Int {
    ProseRead.mentionCount(id).note()
    return lists[Int(id.index)].count
  }

  /// A record's prose says other things than before.
  /// - Returns: what of this is other by that.
  mutating func replaceProse(of owner: TargetID, _ before: [Body.Reference], by now: [Body.Reference]) -> Set<ProseRead> {
    var changed: Set<ProseRead> = []
    for target in Set((before + now).map(\.target)) where target != owner {
      let links = now.filter { $0.target == target }
      let count = before.count { $0.target == target }
      if links.count == count, links.elementsEqual(before.lazy.filter { $0.target == target }) { continue }
      changed.insert(.mentions(target))
      if links.count != count { changed.insert(.mentionCount(target)) }
      var list = lists[Int(target.index)].filter { $0.from != owner || $0.isOfField }
      // After the record's fields, as `sortByOrigin` has it.
      list.insert(
        contentsOf: links.map { Backlink(from: owner, way: .prose($0)) }, at: list.firstIndex { owner < $0.from } ?? list.count)
      lists[Int(target.index)] = list
    }
    return changed
  }

  /// The records (of a type, or of all) that point here through one of `fields`, each once, in the dossier's order.
  public func records(of type: RecordType?, to id: TargetID, through fields: [ReferenceField], in targets: TargetTable)
    -> [Target]
  {
    var found: [Target] = []
    // What prose says is none of it.
    for backlink in lists[Int(id.index)] {
      guard case .field(let field, _) = backlink.way, fields.contains(field), type == nil || targets[backlink.from].type == type,
        found.last?.id != backlink.from
      else { continue }
      found.append(targets[backlink.from])
    }
    return found
  }
}

extension [Backlink] {
  /// In the dossier's order; links of one record stay in theirs. They are in it already but for one step back, from the last field to
  /// the first prose.
  mutating func sortByOrigin() {
    guard let step = indices.dropFirst().first(where: { self[$0].from < self[$0 - 1].from }) else { return }
    var sorted: [Backlink] = []
    sorted.reserveCapacity(count)
    var (i, j) = (0, step)
    while i < step, j < count {
      if self[j].from < self[i].from {
        sorted.append(self[j])
        j += 1
      } else {
        sorted.append(self[i])
        i += 1
      }
    }
    sorted += self[i..<step]
    sorted += self[j...]
    self = sorted
    assert(indices.dropFirst().allSatisfy { self[$0 - 1].from <= self[$0].from })
  }
}
