import Model

/// How far apart the sides stand on an issue, as far as stances can tell.
public struct IssueGap: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Nobody is on record.
    case silent
    /// What was said is no longer in force.
    case lapsed
    /// One side alone is on record.
    case single
    /// One side alone has a position in force; others had one.
    case remaining
    /// One side wants what another refuses.
    case opposed
    /// All sides that speak take the same stance.
    case matching
    case various
  }

  public let kind: Kind
  public struct Taken: Sendable {
    public let stance: String
    /// Whether it is known from hearsay alone: nobody of the side is on record with it himself.
    public fileprivate(set) var isReported: Bool
  }

  /// Sides on record with the stances that they take, each once; a position without a stance adds none.
  public let stances: [(lane: Int, stances: [Taken])]
  /// Sides without a position in force, by why they have none.
  public let absent: [(why: Absence, lanes: [Int])]

  public init(issue: Int, _ dossier: Dossier) {
    let positions = dossier.derived.positions
    let lines = Dictionary(grouping: positions.lines(on: issue), by: \.lane)
    var found: [(lane: Int, stances: [Taken])] = []
    for lane in lines.keys.sorted() {
      let entries = positions.cell(lines[lane] ?? [], on: nil, in: dossier)
      guard !entries.isEmpty else { continue }
      var stances: [Taken] = []
      for entry in entries {
        let claim = dossier.claims[entry.position.claim]
        guard let stance = claim.stance else { continue }
        let isReported = dossier.target(claim.via) != nil
        if let place = stances.firstIndex(where: { $0.stance == stance }) {
          stances[place].isReported = stances[place].isReported && isReported
        } else {
          stances.append(Taken(stance: stance, isReported: isReported))
        }
      }
      found.append((lane, stances))
    }
    stances = found
    let reasons = dossier.settings.lanes.indices.map { positions.absence(lines[$0] ?? [], on: nil) }
    absent = Absence.allCases.compactMap { why in
      let lanes = reasons.indices.filter { reasons[$0] == why }
      return lanes.isEmpty ? nil : (why, lanes)
    }
    kind = Self.kind(found.map { ($0.lane, $0.stances.map(\.stance)) }, hasLapsed: reasons.contains(.ended))
  }

  private static func kind(_ found: [(lane: Int, stances: [String])], hasLapsed: Bool) -> Kind {
    if found.isEmpty { return hasLapsed ? .lapsed : .silent }
    if found.count == 1 { return hasLapsed ? .remaining : .single }
    func lanes(_ leaning: Leaning) -> Set<Int> {
      Set(found.filter { $0.stances.contains { Leaning($0) == leaning } }.map(\.lane))
    }
    let (towards, against) = (lanes(.towards), lanes(.against))
    if towards.contains(where: { a in against.contains { $0 != a } }) { return .opposed }
    let all = Set(found.map(\.stances))
    return all.count == 1 && found[0].stances.count == 1 ? .matching : .various
  }
}
