extension EDTF {
  /// A year as EDTF and ISO 8601 write it: at least four digits, a minus before a negative one. `-0043`, `2025`, `12025`.
  static func digits(ofYear year: Int) -> String {
    let digits = String(year.magnitude)
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// 2 is `02`.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
