import Base
import Testing

@testable import Publishing

struct ManifestTests {
  private func path(_ text: String) throws -> SitePath { try #require(SitePath(text)) }

  @Test func isSortedByBytesWithOneFileALine() throws {
    let hash = ContentHash(of: Array("abc".utf8).span)
    let manifest = Manifest([try path("b.html"): hash, try path("a/ü \"q\"\u{1}.html"): hash, try path("a.html"): hash])
    let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {"dossier": 1, "files": {
        "a.html": "\(hex)",
        "a/ü \\"q\\"\\u0001.html": "\(hex)",
        "b.html": "\(hex)"
        }}

        """)
    #expect(try Manifest(reading: manifest.bytes) == manifest)
  }

  @Test func readsAnEmptyOneAndOneLaidOutAnew() throws {
    #expect(try Manifest(reading: Manifest().bytes) == Manifest())
    let hex = String(repeating: "0a", count: 32)
    let manifest = try Manifest(
      reading: Array("{ \"dossier\" : 1 ,\r\n \"files\" : { \"a\\u00fc\\ud83d\\ude00\\/b\" :\"\(hex)\" } }".utf8))
    #expect(manifest.files.keys.map(\.description) == ["aü😀/b"])
  }

  @Test(arguments: [
    "", "{", "[]", "{\"dossier\": 2, \"files\": {}}", "{\"dossier\": 1}", "{\"dossier\": 1, \"files\": {}} x",
    "{\"dossier\": 1, \"files\": {},}", "{\"dossier\": 1, \"files\": {\"../x\": \"HEX\"}}",
    "{\"dossier\": 1, \"files\": {\"/x\": \"HEX\"}}", "{\"dossier\": 1, \"files\": {\"x\": \"HEX\", \"x\": \"HEX\"}}",
    "{\"dossier\": 1, \"files\": {\"x\": \"HEX\",}}", "{\"dossier\": 1, \"files\": {\"x\": \"abc\"}}",
    "{\"dossier\": 1, \"files\": {\"x\": \"HEXA\"}}", "{\"dossier\": 1, \"files\": {\"\\ud83d\": \"HEX\"}}",
    "{\"dossier\": 1, \"files\": {\"\\u+123\": \"HEX\"}}", "{\"dossier\": 1, \"files\": {\"x\\u0000\": \"HEX\"}}",
    "{\"dossier\": 1, \"files\": {\"x\": 1}}", "{\"other\": 1, \"files\": {}}", "{\"dossier\": 1, \"files\": {\"x\": \"HEX",
  ])
  func refusesAnyOtherShape(_ text: String) {
    var parts = text.split(separator: "HEX", omittingEmptySubsequences: false)[...]
    let hex = String(repeating: "0a", count: 32)
    var bytes = Array(parts.removeFirst().utf8)
    for part in parts { bytes += Array((hex + part).utf8) }
    #expect(throws: HashListDamage.self) { try Manifest(reading: bytes) }
  }

  @Test func survivesEveryCutAndEveryFlippedBit() throws {
    let hash = ContentHash(of: Array("abc".utf8).span)
    let bytes = Manifest([try path("a.html"): hash, try path("b/é.html"): hash]).bytes
    for end in bytes.indices.dropLast(1) {
      // Without its last line end it is still whole.
      #expect((try? Manifest(reading: Array(bytes[..<end]))) == nil || end == bytes.count - 1)
    }
    for i in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[i] ^= 1 << bit
        _ = try? Manifest(reading: damaged)
      }
    }
  }

  @Test func aDamagedOneStopsTheBuildAndDeletesNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x", "old.html": "y"])
    let whole = try #require(sandbox.read("Output/dossier-manifest.json"))
    let site = sandbox.site
    try sandbox.write("Output/dossier-manifest.json", String(whole.dropLast(20)))
    let said = refusal { try sandbox.build(["index.html": "z"]) }
    #expect(said?.contains("is damaged (line 3:") == true, "\(said ?? "")")
    #expect(said?.contains("restore it, or remove it and pass --adopt") == true)
    #expect(sandbox.site == site)
  }

  @Test func isNotReadThroughALink() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x"])
    let manifest = try #require(sandbox.read("Output/dossier-manifest.json"))
    try sandbox.write("planted", manifest)
    sandbox.remove("Output/dossier-manifest.json")
    try sandbox.link("Output/dossier-manifest.json", to: "../planted")
    #expect(refusal { try sandbox.build(["index.html": "z"]) }?.contains("not a regular file") == true)
  }
}
