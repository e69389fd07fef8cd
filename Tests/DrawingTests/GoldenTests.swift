import Base
import Model
import TestSupport
import Testing

@testable import Drawing

/// Each date form as it was drawn when somebody last looked at it. RECORD=1 writes the pictures anew, and fails.
struct GoldenTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let date: String?
    var status = EventRecord.Status.occurred
    var asOf: String?

    var testDescription: String { name }
  }

  static let cases: [Case] =
    [
      Case(name: "day", date: "2025-06-02"), Case(name: "month", date: "2025-05"), Case(name: "year", date: "2025"),
      Case(name: "day-of-year", date: "2025-XX-XX"), Case(name: "season", date: "2025-21"), Case(name: "decade", date: "202X"),
      Case(name: "approximate", date: "2025-05-20~"), Case(name: "uncertain", date: "2025-05-20?"),
      Case(name: "both", date: "2025-05-20%"), Case(name: "approximate-month", date: "2025-05~"),
      Case(name: "uncertain-month", date: "2025-05?"), Case(name: "range", date: "2025-05-20/2025-05-26"),
      Case(name: "one-of", date: "[2025-05-16..2025-06-02]"), Case(name: "earlier", date: "[..2025-05-20]"),
      Case(name: "later", date: "[2025-05-20..]"), Case(name: "open-end", date: "2025-05/.."),
      Case(name: "unknown-end", date: "2025-05-20/"), Case(name: "unknown-start", date: "/2025-05-20"),
      Case(name: "open-start", date: "../2025-05-20"), Case(name: "going-on", date: "/.."), Case(name: "undated", date: nil),
      Case(name: "ongoing-as-of", date: "2025-05-10/", status: .ongoing, asOf: "2025-05-25"),
      Case(name: "over-the-cutoff", date: "2025-05-20/2025-06-10"), Case(name: "beyond", date: "2025-06-12"),
    ]
    + EventRecord.Status.allCases.filter { $0 != .occurred && $0 != .ongoing }.flatMap {
      [
        Case(name: $0.rawValue, date: "2025-05-20", status: $0),
        Case(name: $0.rawValue + "-between", date: "[2025-05-10..2025-05-30]", status: $0),
      ]
    }

  static func picture(_ item: Case, isRightToLeft: Bool = false) throws -> [UInt8] {
    var options = TimelineGeometry.Options()
    options.lanes = ["Russia"]
    options.width = 420
    options.cutoff = try EDTF.parse("2025-06-02").latest?.ordinal
    options.window = try EDTF.parse("2025-05-01").earliest!.ordinal...EDTF.parse("2025-06-15").latest!.ordinal
    let date = try item.date.map { try EDTF.parse($0) }
    let drawn = DrawingItem(
      date, status: item.status, asOf: try item.asOf.map { try EDTF.parse($0) }, band: .words, weight: 2, title: item.name)
    let words = TimelineDrawing.Words(
      calendar: TicksTests.words, undated: "undated", cutoff: "known up to 2 June", said: "said", done: "done",
      isRightToLeft: isRightToLeft)
    return TimelineDrawing(
      TimelineGeometry([drawn], options), words: words, name: { _ in .init("\(item.date ?? "undated"): <\(item.name)>", nil) },
      binName: { _ in .init("", nil) }, count: { "\($0)" }
    ).file(title: item.name, style: [])
  }

  @Test(arguments: cases) func itIsDrawnAsItWas(item: Case) throws { compare(try Self.picture(item), item.name) }

  @Test func rightToLeftIsItsMirror() throws {
    compare(try Self.picture(Self.cases[13], isRightToLeft: true), "right-to-left")
  }

  /// No two forms look the same, but for those that say the same: some day in a year is the year's bracket (model.md 1.3).
  @Test func everyFormHasItsOwnSign() throws {
    var seen: [[UInt8]: String] = [:]
    for item in Self.cases where item.name != "day-of-year" {
      // What is drawn is compared, without its name.
      var bytes = String(decoding: try Self.picture(item), as: UTF8.self)
      bytes = bytes.replacing(item.name, with: "").replacing(item.date ?? "undated", with: "")
      #expect(seen.updateValue(item.name, forKey: Array(bytes.utf8)) == nil, "\(item.name)")
    }
  }

  private func compare(_ bytes: [UInt8], _ name: String) {
    let fault = Golden.fault(bytes, name + ".svg")
    #expect(fault == nil)
  }
}
