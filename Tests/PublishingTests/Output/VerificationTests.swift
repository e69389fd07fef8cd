import Base
import Testing

@testable import Publishing

struct VerificationTests {
  @Test func aPublishedFolderIsSound() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "deep/b.html": "b"])
    let found = try Verification(of: sandbox.output)
    #expect(found.isSound && found.sound == 2 && found.foreign == [] && found.kind == .published)
  }

  @Test func namesWhatIsMissingChangedAndForeign() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b", "c.html": "c", "deep/d.html": "d"])
    try sandbox.write("Output/a.html", "A")
    sandbox.remove("Output/b.html")
    sandbox.remove("Output/c.html")
    try sandbox.link("Output/c.html", to: "deep/d.html")
    try sandbox.write("Output/CNAME", "example.org")
    try sandbox.makeFolder("Output/.git")
    try sandbox.makeFolder("Output/.git/objects")
    try sandbox.write("Output/.git/HEAD", "x")
    try sandbox.write("Output/.git/objects/1", "x")
    try sandbox.write("Output/deep/mine.html", "x")
    let found = try Verification(of: sandbox.output)
    #expect(!found.isSound && found.sound == 1)
    #expect(found.changed.map(\.description) == ["a.html", "c.html"])
    #expect(found.missing.map(\.description) == ["b.html"])
    #expect(found.foreign.map(\.description) == [".git/", "CNAME", "deep/mine.html"])
  }

  @Test func oneBitIsAChange() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "abc"])
    try sandbox.write("Output/a.html", "abb")
    #expect(try Verification(of: sandbox.output).changed.count == 1)
  }

  @Test func aFolderWithoutManifestIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Output")
    #expect(refusal { _ = try Verification(of: sandbox.output) }?.contains("has no manifest") == true)
    try sandbox.write("Output/dossier-manifest.json", "{}")
    #expect(refusal { _ = try Verification(of: sandbox.output) }?.contains("is damaged") == true)
  }

  @Test func aPreviewSaysThatItIsOne() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"]) { $0.kind = .preview }
    #expect(try Verification(of: sandbox.output).kind == .preview)
    try sandbox.write("Output/dossier-manifest.json", "{}")
    #expect(refusal { _ = try Verification(of: sandbox.output) }?.contains("remove the one") == true)
  }
}
