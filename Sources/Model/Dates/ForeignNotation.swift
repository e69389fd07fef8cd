/// Dates in other notations than EDTF.
enum ForeignNotation {
  static func recognise(_ bytes: [UInt8], instead error: EDTFError) -> EDTFError? { nil }
}
enum MonthNames { static let english = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] }
