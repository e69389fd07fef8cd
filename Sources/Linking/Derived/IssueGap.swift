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
  /// Sides on record with the stances that they take, each once; a position without a stance adds none.
  public let stances: [(lane: Int, stances: [String])]
  /// Sides without a position in force, by why they have none.
  public let absent: [(why: Absence, lanes: [Int])]

  public init(issue: Int, _ dossier: Dossier) {
    let positions = dossier.derived.positions
    let lines = Dictionary(grouping: positions.lines(on: issue), by: \.lane)
    var found: [(lane: Int, stances: [String])] = []
    for lane in lines.keys.sorted() {
      let entries = positions.cell(lines[lane] ?? [], on: nil, in: dossier)
      guard !entries.isEmpty else { continue }
      var stances: [String] = []
      for stance in entries.compactMap({ dossier.claims[$0.position.claim].stance }) where !stances.contains(stance) {
        stances.append(stance)
      }
      found.append((lane, stances))
    }
    stances = found
    let reasons = dossier.settings.lanes.indices.map { positions.absence(lines[$0] ?? [], on: nil) }
    absent = Absence.allCases.compactMap { why in
      let lanes = reasons.indices.filter { reasons[$0] == why }
      return lanes.isEmpty ? nil : (why, lanes)
    }
    kind = Self.kind(found, hasLapsed: reasons.contains(.ended))
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
