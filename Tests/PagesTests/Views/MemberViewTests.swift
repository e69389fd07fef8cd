import TestSupport
import Testing

struct MemberViewTests {
  private func members(cutoff: String) throws -> (current: [String], former: [String]) {
    let page = try TestDossier([
      "dossier.yaml": "title: T\nedition: {data_cutoff: \(cutoff)}\n",
      "actors/a.yaml": """
      - {id: bank, kind: organisation, name: Bank}
      - {id: abe, kind: person, name: Abe, tenures: [{role: Chair, org: bank, start: 2015, end: 2019-10-02}, {role: Adviser, org: bank, start: 2019-10-03, end: ".."}]}
      - {id: bea, kind: person, name: Bea, tenures: [{role: Teller, org: bank, end: 2012}]}
      - {id: unit, kind: organisation, name: Unit, parent: bank}
      """,
    ]).site().page("actors/bank.html")
    let lists = page.first("section", class: "members")?.all("ul").map { list in
      list.all("li").map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
    return (lists?.first ?? [], lists?.dropFirst().first ?? [])
  }

  @Test func officesThatAreOverStandApart() throws {
    let (current, former) = try members(cutoff: "2019-11-30")
    #expect(current == ["Abe Adviser, since 3 October 2019", "Unit"])
    #expect(former == ["Abe Chair, 2015 to 2 October 2019", "Bea Teller, until 2012"])
  }

  /// The last day counts.
  @Test func onItsLastDayAnOfficeIsHeld() throws {
    #expect(try members(cutoff: "2019-10-02").former == ["Bea Teller, until 2012"])
  }
}
