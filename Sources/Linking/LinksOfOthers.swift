import Markup
import Model

/// The links that start at a record or lead to it though another states them: found once, because one record may state thousands.
public struct LinksOfOthers: Sendable {
  private var all: [(link: RecordLink, owner: Target)] = []
  private var byRecord: [TargetID: [Int]] = [:]

  init() {}

  init(_ dossier: Dossier) {
    dossier.forEachLink { link, owner in
      guard let start = dossier.start(of: link, statedBy: owner) else { return }
      let ends = Set([start.id] + link.to.compactMap { dossier.target($0)?.id }).subtracting([owner.id])
      for end in ends { byRecord[end, default: []].append(all.count) }
      all.append((link, owner))
    }
  }

  /// In the order of the records that state them.
  public subscript(record: TargetID) -> [(link: RecordLink, owner: Target)] { (byRecord[record] ?? []).map { all[$0] } }
}
