import Base
import Testing

@testable import Publishing

struct CacheFileTests {
  private func build() throws -> LastBuild {
    let stamp = FileStamp(size: 3, device: 1, node: 2, modified: 4, changed: 5)
    let path = try #require(SitePath("actors/a.html"))
    let report = BuildReport(
      diagnostics: [], sources: SourceTable(), read: 3, published: 1, withdrawn: 0, refused: 0, unreadableFiles: 0,
      hidden: [("draft", 2)],
      unusedMedia: 3,
      ignoredFiles: 4, pages: 5, output: nil, isBlocked: false)
    var prose = ProsePrints()
    prose[4] = ContentHash(of: [6].span)
    return LastBuild(
      circumstances: ["program", "Content"], content: [.init(path: "a.md", stamp: stamp), .init(path: "b.md", stamp: nil)],
      templates: [], embargoOver: -5, embargoAhead: nil,
      outputs: [
        .init(path: path, hash: ContentHash(of: [1].span), stamp: stamp, reads: PageReads(shared: [1, 2], own: [3])),
        .init(path: path, hash: ContentHash(of: [1].span), stamp: nil, reads: PageReads(shared: [1, 2], own: [])),
      ],
      ingredients: Ingredients(fields: ContentHash(of: [5].span), prose: prose),
      manifest: ContentHash(of: [2].span),
      result: CachedReport(report))
  }

  private func bytes(of build: LastBuild) -> [UInt8] {
    var bytes: [UInt8] = []
    CacheFile.write(build) { bytes += $0 }
    return bytes
  }

  @Test func isReadAsItWasWritten() throws {
    let build = try build()
    #expect(CacheFile.read(bytes(of: build)) == build)
  }

  @Test func isHandedOnInPieces() throws {
    var build = try build()
    build.circumstances = (0..<100_000).map { "circumstance \($0)" }
    var pieces: [[UInt8]] = []
    CacheFile.write(build) { pieces.append($0) }
    #expect(pieces.count > 4)
    #expect(pieces.allSatisfy { $0.count < 1_100_000 })
    #expect(CacheFile.read(Array(pieces.joined())) == build)
  }

  @Test func isNotUsedWithAnyBitTurned() throws {
    let bytes = bytes(of: try build())
    for i in bytes.indices {
      var damaged = bytes
      damaged[i] ^= 1 << UInt8(i % 8)
      #expect((CacheFile.read(damaged) as LastBuild?) == nil, "byte \(i)")
    }
  }

  @Test func isNotUsedWhereItIsCut() throws {
    let bytes = bytes(of: try build())
    for length in 0..<bytes.count { #expect((CacheFile.read(Array(bytes[..<length])) as LastBuild?) == nil) }
    #expect((CacheFile.read(bytes + [0]) as LastBuild?) == nil)
  }

  @Test func aFreshChangeCannotBeTold() {
    let now = FileStamp.now
    func stamp(_ changed: Int64) -> FileStamp { FileStamp(size: 1, device: 1, node: 1, modified: 7, changed: changed) }
    #expect(!stamp(now - 1_000_001).isSettled(at: now))
    #expect(stamp(now / 1_000_000_000 * 1_000_000_000 - 4_000_000_000).isSettled(at: now))
    // A file system that counts in seconds.
    #expect(!stamp(now / 1_000_000_000 * 1_000_000_000 - 1_000_000_000).isSettled(at: now))
  }

  @Test func embargoesDecide() throws {
    var build = try build()
    build.content = []
    build.embargoOver = 10
    build.embargoAhead = 20
    let none = try Inputs(content: MemoryTree(), templates: nil)
    let asked = ["program", "Content"]
    #expect([9, 10, 19, 20].map { build.isOf(none, circumstances: asked, at: $0) } == [false, true, true, false])
    #expect(!build.isOf(none, circumstances: ["other", "Content"], at: 15))
  }
}
