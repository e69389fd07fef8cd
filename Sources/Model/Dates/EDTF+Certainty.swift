extension EDTF {
  /// Whether it is over before `other` begins, whichever of their days they mean; a doubted date reaches as far as drawings show it.
  public func isCertainly(before other: EDTF) -> Bool {
    guard let last = padded.latest, let first = other.padded.earliest else { return false }
    return last < first
  }

  /// Whether it begins after `day`, whichever of its days it means.
  public func isCertainly(after day: Day) -> Bool { padded.earliest.map { $0 > day } ?? false }
}
