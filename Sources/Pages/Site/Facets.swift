import Base
import Linking
import Markup
import Model

/// The sides, kinds and tags of a dossier, each with everything that has it: each has a page, as each actor, issue and place has.
struct Facets: Sendable {
  enum Kind: String, CaseIterable, Sendable { case sides, kinds, tags }

  /// One side, kind or tag.
  struct Facet: Sendable {
    let kind: Kind
    let title: String
    /// Its part of an address.
    let name: String
    /// Events and claims in the order of the timeline, then what else has it.
    let members: [TargetID]
    /// How many of these the timeline has.
    let inTime: Int
  }

  private let lists: [Kind: [Facet]]
  private let byTag: [String: Int]
  private let byEventKind: [String: Int]
  private let byClaimKind: [ClaimRecord.Kind: Int]
  private let byLane: [Int: Int]

  subscript(kind: Kind) -> [Facet] { lists[kind] ?? [] }

  func facet(tag: String) -> Facet? { byTag[tag].map { self[.tags][$0] } }
  func facet(eventKind kind: String) -> Facet? { byEventKind[kind].map { self[.kinds][$0] } }
  func facet(claimKind kind: ClaimRecord.Kind) -> Facet? { byClaimKind[kind].map { self[.kinds][$0] } }
  func facet(lane: Int) -> Facet? { byLane[lane].map { self[.sides][$0] } }

  /// - Parameters:
  ///   - eventKind: its word.
  ///   - claimKind: its word.
  init(
    _ dossier: Dossier, _ timeline: Timeline, _ lanes: LaneTable, eventKind: (String) -> String,
    claimKind: (ClaimRecord.Kind) -> String
  ) {
    var found = Members(dossier, lanes)
    for item in timeline.items { found.add(item) }
    for item in timeline.unplaced { found.add(item) }
    found.endTime()
    for index in dossier.claims.indices where dossier.claimDates[index]?.own == nil { found.add(.claim(index)) }
    for target in dossier.targets.all where target.type != .event && target.type != .claim { found.addTags(of: target) }

    var names = Names()
    let sides = found.sides.lists.keys.sorted()
    let kinds = dossier.settings.vocabulary.terms(of: .eventKinds).filter { found.eventKinds.lists[$0] != nil }
    let claimKinds = ClaimRecord.Kind.allCases.filter { found.claimKinds.lists[$0] != nil }
    let tags = found.tags.lists.keys.map { (key: $0.lowercased(), tag: $0) }.sorted { ($0.key, $0.tag) < ($1.key, $1.tag) }.map(
      \.tag)
    lists = [
      .sides: sides.map { lane in
        let side = dossier.settings.lanes[lane]
        return found.sides.facet(lane, .sides, side.title, names.name(side.id, in: .sides))
      },
      .kinds: kinds.map { found.eventKinds.facet($0, .kinds, eventKind($0), names.name($0, in: .kinds)) }
        + claimKinds.map { found.claimKinds.facet($0, .kinds, claimKind($0), names.name($0.rawValue, in: .kinds)) },
      .tags: tags.map { found.tags.facet($0, .tags, $0, names.name($0, in: .tags)) },
    ]
    func positions<Key: Hashable>(_ keys: [Key], from start: Int = 0) -> [Key: Int] {
      Dictionary(keys.enumerated().map { ($1, start + $0) }, uniquingKeysWith: { first, _ in first })
    }
    byLane = positions(sides)
    byEventKind = positions(kinds)
    byClaimKind = positions(claimKinds, from: kinds.count)
    byTag = positions(tags)
  }

  /// Parts of addresses, no two alike within one folder.
  private struct Names {
    private var used: [Kind: Set<String>] = [:]

    mutating func name(_ text: String, in kind: Kind) -> String {
      var short = HeadingID.slug(text)
      // A file's name has at most 255 bytes.
      while short.utf8.count > 100 { short.unicodeScalars.removeLast() }
      // Those of the lists themselves.
      if short == "index" || short.hasPrefix("page-") { short = "the-" + short }
      var name = short
      var n = 2
      while !used[kind, default: []].insert(name).inserted {
        name = "\(short)-\(n)"
        n += 1
      }
      return name
    }
  }

  /// What has each of many values, as it is found.
  private struct Lists<Key: Hashable> {
    private(set) var lists: [Key: [TargetID]] = [:]
    private var inTime: [Key: Int] = [:]

    mutating func add(_ id: TargetID, to key: Key) {
      lists[key, default: []].append(id)
    }

    mutating func endTime() { inTime = lists.mapValues(\.count) }

    func facet(_ key: Key, _ kind: Kind, _ title: String, _ name: String) -> Facet {
      Facet(kind: kind, title: title, name: name, members: lists[key] ?? [], inTime: inTime[key] ?? 0)
    }
  }

  private struct Members {
    private let dossier: Dossier
    private let lanes: LaneTable
    var sides = Lists<Int>()
    var eventKinds = Lists<String>()
    var claimKinds = Lists<ClaimRecord.Kind>()
    var tags = Lists<String>()

    init(_ dossier: Dossier, _ lanes: LaneTable) {
      self.dossier = dossier
      self.lanes = lanes
    }

    mutating func add(_ item: Timeline.Item) {
      switch item {
      case .event(let index):
        let id = dossier.targets.target(of: .event, index).id
        eventKinds.add(id, to: dossier.events[index].kind)
        addTags(dossier.events[index].common.tags, id)
        if hasSides { addSides(id, of: dossier.events[index].actors.map(\.actor)) }
      case .claim(let index):
        let id = dossier.targets.target(of: .claim, index).id
        claimKinds.add(id, to: dossier.claims[index].kind)
        addTags(dossier.claims[index].common.tags, id)
        if hasSides { addSides(id, of: dossier.speakers(of: dossier.claims[index])) }
      }
    }

    mutating func addTags(of target: Target) {
      // Nothing leads to what has no page.
      if target.path != nil { addTags(dossier.common(of: target).tags, target.id) }
    }

    private mutating func addTags(_ list: [String], _ id: TargetID) {
      for (n, tag) in list.enumerated() where !list[..<n].contains(tag) { tags.add(id, to: tag) }
    }

    private var hasSides: Bool { !lanes.titles.isEmpty }

    private mutating func addSides(_ id: TargetID, of actors: [Reference?]) {
      var seen: [Int] = []
      for reference in actors {
        guard let target = dossier.target(reference), target.type == .actor, !target.isWithdrawn else { continue }
        let lane = lanes[target.index]
        // The others are no side.
        guard lane < lanes.others, !seen.contains(lane) else { continue }
        seen.append(lane)
        sides.add(id, to: lane)
      }
    }

    mutating func endTime() {
      sides.endTime()
      eventKinds.endTime()
      claimKinds.endTime()
      tags.endTime()
    }
  }
}

extension Site {
  func link(_ facet: Facets.Facet?) -> SiteLink? { facet.map { SiteLink(Addresses.facet($0.kind.rawValue, $0.name)) } }

  /// What tags a record has, each with its page.
  func tags(of common: Common) -> [NameView] { common.tags.map { NameView(text: $0, link: link(facets.facet(tag: $0))) } }
}
