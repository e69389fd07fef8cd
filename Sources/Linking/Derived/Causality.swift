import Model

extension RecordLink {
  /// `response-to` and `causes`: somebody's account of why, never a fact by itself.
  public var isCausal: Bool { relation == "response-to" || relation == "causes" }
}

extension Dossier {
  /// Whether a causal link stands on two independent sources: those of every link of its record that says the same of the same. Until
  /// then it is one account, and is shown as that.
  public func isEstablished(_ link: RecordLink, statedBy origin: Target) -> Bool {
    let ends = Set(link.to.map(\.value))
    let same = common(of: origin).links.filter {
      $0.relation == link.relation && $0.from?.value == link.from?.value && $0.to.contains { ends.contains($0.value) }
    }
    return roots.agree(same.flatMap(\.cites))
  }
}
