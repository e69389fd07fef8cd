import Testing

@testable import Model

struct EDTFMachineDateTests {
  @Test(arguments: [
    ("2025-06-02", "2025-06-02"), ("2025-06", "2025-06"), ("2025", "2025"), ("0001-01-01", "0001-01-01"), ("0476", "0476"),
    ("Y12025", "12025"),
  ])
  func isWhatHTMLKnows(text: String, machineDate: String) throws {
    #expect(try EDTF.parse(text).machineDate == machineDate)
  }

  @Test(arguments: [
    "0000", "0000-01-01", "-0043", "-0043-03-15", "Y-12025", "2025~", "2025-06-02?", "2025-06-~02", "2025-22", "198X", "19XX",
    "2025-XX",
    "2025-06-XX", "2025-XX-XX", "2025/2026", "2025/..", "[2025,2026]",
  ])
  func isNilForTheRest(text: String) throws {
    #expect(try EDTF.parse(text).machineDate == nil)
  }
}
