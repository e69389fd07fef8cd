import Base
import Testing

struct SitePathTests {
  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/../b", "./a", "a/.", "a\u{0}b",
    "a/" + String(repeating: "x", count: 256),
  ])
  func refusesWhatCouldLeaveTheFolderOrIsNoName(path: String) {
    #expect(SitePath(path) == nil)
  }

  @Test(arguments: [
    "a", "a/b.html", "...", ".nojekyll", "a/..b", "a b/c#d?", "а/б.html", "C:\\x", String(repeating: "x", count: 255),
  ])
  func takesAnyOtherName(path: String) {
    #expect(SitePath(path)?.bytes == Array(path.utf8))
  }

  @Test func countsItsFolders() {
    #expect(["a", "a/b", "a/b/c"].map { SitePath($0)?.depth } == [0, 1, 2])
  }

  /// Where a browser that stands on `page` arrives with `link`.
  private func arrival(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func relativeLinksArriveBetweenAllDepths() throws {
    let paths = ["a", "b", "f/a", "f/b", "f/g/a", "f/g/b", "f/h/a", "fg/a", "f/g/h/i/j", "x/y/z", "f/g"]
    for page in paths {
      for path in paths {
        let link = try written(path, from: page)
        #expect(arrival(link, from: page) == path, "\(page) → \(path): \(link)")
        #expect(!link.isEmpty)
      }
    }
  }

  private func written(_ path: String, fragment: String? = nil, from page: String) throws -> String {
    var sink = ByteSink()
    SiteLink(try #require(SitePath(path)), fragment: fragment).write(from: try #require(SitePath(page)), into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func aLinkToAPlaceOnTheSamePageIsItsFragment() throws {
    #expect(try written("a/b.html", fragment: "x", from: "a/b.html") == "#x")
    #expect(try written("a/b.html", fragment: "x", from: "a/c.html") == "b.html#x")
    #expect(try written("a/b.html", from: "a/b.html") == "b.html")
  }

  @Test(arguments: [
    ("media/a b.png", "media/a%20b.png"), ("media/a#b.png", "media/a%23b.png"), ("media/a?b", "media/a%3Fb"),
    ("media/100%.png", "media/100%25.png"),
    ("media/\"q\".png", "media/%22q%22.png"), ("media/'q'.png", "media/%27q%27.png"), ("media/<b>&.png", "media/%3Cb%3E%26.png"),
    ("media/a:b.png", "media/a%3Ab.png"), ("media/a\\b.png", "media/a%5Cb.png"), ("media/Київ.png", "media/Київ.png"),
    ("media/é😀.png", "media/é😀.png"),
    ("media/\u{7F}\n.png", "media/%7F%0A.png"),
  ])
  func whatCouldEndOrChangeAnAddressIsEncoded(path: String, expected: String) throws {
    #expect(try written(path, from: "index.html") == expected)
    #expect(SiteLink(try #require(SitePath(path))).fromRoot == expected)
  }

  @Test func aFragmentIsEncodedToo() throws {
    #expect(try written("a.html", fragment: "x y\"<", from: "b.html") == "a.html#x%20y%22%3C")
  }

  /// A first part with a colon would be read as a scheme.
  @Test func noNameCanBecomeAScheme() throws {
    #expect(try written("javascript:alert(1)", from: "index.html") == "javascript%3Aalert%281%29")
  }
}
