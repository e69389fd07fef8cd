import Base
import Testing

@testable import Publishing

/// Links to a page from elsewhere break where it goes without a word.
struct LostAddressTests {
  @Test func namesPagesOfRecordsThatGo() throws {
    let sandbox = try Sandbox()
    try sandbox.build([
      "actors/a.html": "a", "actors/a/claims.html": "c", "notes/x/n.html": "n", "timeline/2025.html": "t", "i.html": "i",
    ])
    let result = try sandbox.build(["i.html": "i"])
    #expect(result.removed == 4)
    #expect(
      result.warnings.map(\.description).map { $0.prefix { $0 != " " } } == ["`actors/a.html`", "`notes/x/n.html`"])
  }

  @Test func aPageThatStaysIsNotNamed() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["actors/a.html": "a"])
    #expect(try sandbox.build(["actors/a.html": "redirect to b", "actors/b.html": "a"]).warnings == [])
  }
}
