import Base
import Templating
import Testing

@Suite struct TemplatingCodesTests {
  @Test func idsAreUniqueAndNameTheirRoom() {
    let ids = DiagnosticCode.templatingCodes.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("template-") || $0.hasPrefix("words-") })
  }
}
