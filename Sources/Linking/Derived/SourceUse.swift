import Markup
import Model

/// What rests on which independent source, and on no other: copies of one text count once.
public struct SourceUse: Sendable {
  /// Statements of fact that rest on one independent source alone, by that source, in the dossier's order.
  public private(set) var alone: [TargetID: [Target]] = [:]
  /// All of these, in the dossier's order.
  public private(set) var onOneAlone: [Target] = []
  /// The independent sources on which something rests alone, in the dossier's order.
  public private(set) var loners: [TargetID] = []
  /// How many statements of fact rest on something, and on opinion pieces alone.
  public private(set) var statements = 0
  public private(set) var onOpinionAlone = 0

  public init() {}

  public init(_ dossier: Dossier, _ roots: SourceRoots) {
    var loners: Set<TargetID> = []
    for (index, event) in dossier.events.enumerated() {
      weigh(event.common.cites, dossier.targets.target(of: .event, index), dossier, roots, &loners)
    }
    // What the desk or an opinion says is no fact that another source could confirm.
    for (index, claim) in dossier.claims.enumerated() where !claim.kind.isOpinion && !claim.isByEditor {
      weigh(claim.common.cites, dossier.targets.target(of: .claim, index), dossier, roots, &loners)
    }
    for (index, instrument) in dossier.instruments.enumerated() {
      weigh(instrument.common.cites, dossier.targets.target(of: .instrument, index), dossier, roots, &loners)
    }
    self.loners = loners.sorted()
  }

  private mutating func weigh(
    _ cites: [Cite], _ target: Target, _ dossier: Dossier, _ roots: SourceRoots, _ loners: inout Set<TargetID>
  ) {
    let found = roots.roots(of: cites)
    guard let first = found.first else { return }
    statements += 1
    if found.count == 1 {
      alone[first, default: []].append(target)
      loners.insert(first)
      onOneAlone.append(target)
    }
    if roots.counted(cites).allSatisfy({ dossier.sources[$0.index].standing == .opinion }) { onOpinionAlone += 1 }
  }
}
