extension EDTF {
  /// The value of `<time datetime>`, or nil where HTML has none: it knows days, months and years from 1 on, and no doubt.
  ///
  /// `2025-06-02`, `2025-06`, `0476`, `12025` (EDTF's `Y12025`).
  public var machineDate: String? {
    guard case .date(let date) = form, date.qualification.all.isEmpty else { return nil }
    switch date.value {
    case .day(let day) where day.year >= 1: return day.description
    case .month(let year, let month) where year >= 1: return EDTF.digits(ofYear: year) + "-" + EDTF.twoDigits(month)
    case .year(let year) where year >= 1: return EDTF.digits(ofYear: year)
    default: return nil
    }
  }
}
