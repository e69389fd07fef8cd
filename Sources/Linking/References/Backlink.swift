import Base
import Markup
import Model

/// One place that speaks of a record: what its page shows under "mentioned in".
///
/// A large dossier has millions of them, so that each is 12 bytes, and what it says stands elsewhere (`Dossier.reference(of:)`).
public struct Backlink: Sendable {
  public enum Kind: Sendable {
    case field(ReferenceField)
    case prose(Body.ReferenceKind)
  }

  public let from: TargetID
  public let kind: Kind
  /// Of a field which of all locators, -1 for none; of prose which of its record's references.
  fileprivate let number: Int32

  init(from: TargetID, field: ReferenceField, locator: Int32?) {
    self.from = from
    kind = .field(field)
    number = locator ?? -1
  }

  /// - Parameter place: that of the reference among all of the record's texts.
  init(from: TargetID, _ reference: Body.Reference, at place: Int) {
    self.from = from
    kind = .prose(reference.kind)
    number = Int32(place)
  }

  public var isProse: Bool { if case .prose = kind { true } else { false } }
}

extension Dossier {
  /// Of prose what it says; nil of a field.
  public func reference(of link: Backlink) -> Body.Reference? {
    link.isProse ? prose.reference(Int(link.number), of: link.from) : nil
  }

  /// Of a citation where in the source: "para. 7".
  public func locator(of link: Backlink) -> String? {
    if link.isProse { return prose.reference(Int(link.number), of: link.from).locator }
    return link.number < 0 ? nil : backlinks.locators[Int(link.number)]
  }
}

/// All backlinks, by the record they lead to, each list in the order of `TargetID`s.
public struct BacklinkIndex: Sendable {
  /// One list after another.
  private let links: [Backlink]
  /// Where each list begins, and where the last one ends.
  private let starts: [Int32]
  /// Each once.
  fileprivate let locators: [String]
  /// Lists that an edit made others.
  private var edited: [TargetID: [Backlink]] = [:]

  /// A backlink before it stands in its list.
  struct Found: Sendable {
    let target: TargetID
    let link: Backlink
  }

  /// - Parameters:
  ///   - fields: in the dossier's order.
  ///   - prose: in the dossier's order.
  ///   - count: of all records.
  init(fields: [Found], prose: [Found], locators: [String], count: Int) {
    var ends = [Int32](repeating: 0, count: count + 1)
    for found in [fields, prose] {
      for one in found { ends[Int(one.target.index) + 1] += 1 }
    }
    for i in 0..<count { ends[i + 1] += ends[i] }
    starts = ends
    links = [Backlink](unsafeUninitializedCapacity: fields.count + prose.count) { [starts] buffer, initialized in
      // The end of each list so far.
      for found in [fields, prose] {
        for one in found {
          (buffer.baseAddress! + Int(ends[Int(one.target.index)])).initialize(to: one.link)
          ends[Int(one.target.index)] += 1
        }
      }
      initialized = buffer.count
      for i in 0..<count {
        UnsafeMutableBufferPointer(rebasing: buffer[Int(starts[i])..<Int(starts[i + 1])]).sortByOrigin()
      }
    }
    self.locators = locators
  }

  public subscript(id: TargetID) -> ArraySlice<Backlink> {
    ProseRead.mentions(id).note()
    return list(id)
  }

  private func list(_ id: TargetID) -> ArraySlice<Backlink> {
    if !edited.isEmpty, let list = edited[id] { return list[...] }
    return links[Int(starts[Int(id.index)])..<Int(starts[Int(id.index) + 1])]
  }

  /// How many there are, for those who need no more: then a page stays as it is when a sentence changes.
  public func count(to id: TargetID) -> Int {
    ProseRead.mentionCount(id).note()
    return list(id).count
  }

  /// A record's prose says other things than before.
  /// - Returns: what of this is other by that.
  mutating func replaceProse(of owner: TargetID, _ before: [Body.Reference], by now: [Body.Reference]) -> Set<ProseRead> {
    var changed: Set<ProseRead> = []
    for target in Set((before + now).map(\.target)) where target != owner {
      let places = now.indices.filter { now[$0].target == target }
      let placesBefore = before.indices.filter { before[$0].target == target }
      var list = list(target).filter { $0.from != owner || !$0.isProse }
      // After the record's fields, as `sortByOrigin` has it.
      list.insert(
        contentsOf: places.map { Backlink(from: owner, now[$0], at: $0) }, at: list.firstIndex { owner < $0.from } ?? list.count)
      edited[target] = list
      // Also what says the same at another place is other: a plan may hold its number.
      if places == placesBefore, places.allSatisfy({ now[$0] == before[$0] }) { continue }
      changed.insert(.mentions(target))
      if places.count != placesBefore.count { changed.insert(.mentionCount(target)) }
    }
    return changed
  }

  /// The records (of a type, or of all) that point here through one of `fields`, each once, in the dossier's order.
  public func records(of type: RecordType?, to id: TargetID, through fields: [ReferenceField], in targets: TargetTable)
    -> [Target]
  {
    var found: [Target] = []
    for backlink in list(id) {
      // What prose says is none of it.
      guard case .field(let field) = backlink.kind, fields.contains(field), type == nil || targets[backlink.from].type == type,
        found.last?.id != backlink.from
      else { continue }
      found.append(targets[backlink.from])
    }
    return found
  }
}

extension UnsafeMutableBufferPointer<Backlink> {
  /// In the dossier's order; links of one record stay in theirs. They are in it already but for one step back, from the last field to
  /// the first prose.
  fileprivate func sortByOrigin() {
    guard let step = indices.dropFirst().first(where: { self[$0].from < self[$0 - 1].from }) else { return }
    var (fields, prose) = (Array(self[..<step])[...], Array(self[step...])[...])
    for i in indices {
      let isProse = prose.first.map { next in fields.first.map { next.from < $0.from } ?? true } ?? false
      self[i] = isProse ? prose.removeFirst() : fields.removeFirst()
    }
    assert(indices.dropFirst().allSatisfy { self[$0 - 1].from <= self[$0].from })
  }
}
