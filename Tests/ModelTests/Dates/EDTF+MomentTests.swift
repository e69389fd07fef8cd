import Model
import Testing

struct EDTFMomentTests {
  @Test(arguments: [
    ("2019-09-30/2019-10-02", "[2019-09-30..2019-10-02]"), ("2019-05/..", "[2019-05..]"), ("2019-05/", "[2019-05..]"),
    ("/2019-05~", "[..2019-05~]"), ("../2019", "[..2019]"), ("2019-10", "2019-10"), ("[2019,2021]", "[2019,2021]"),
  ])
  func aMomentOfWhatLastedLiesSomewhereInIt(lasted: String, moment: String) throws {
    let made = try #require(try EDTF.parse(lasted).moment)
    #expect(made.text == moment)
    let parsed = try EDTF.parse(moment)
    #expect(made.form == parsed.form && made.earliest == parsed.earliest && made.latest == parsed.latest)
  }

  @Test func ofWhatHasNoEndsNoMomentIsKnown() throws {
    #expect(try EDTF.parse("/..").moment == nil)
  }
}
