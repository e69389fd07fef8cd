import Base
import Syntax
import Testing

@Suite struct CodesTests {
  @Test func everyCodeHasItsOwnName() {
    let ids = DiagnosticCode.syntaxCodes.map(\.id)
    #expect(Set(ids).count == ids.count)
    let forms = ["text-", "front-matter-", "yaml-", "csv-", "json-"]
    for id in ids {
      #expect(forms.contains { id.hasPrefix($0) }, "\(id)")
      #expect(id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }, "\(id)")
    }
  }
}
