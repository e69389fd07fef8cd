import Base
import Testing

@testable import Serving

/// What the preview answers, and what it never does.
struct SiteFilesTests {
  private let files = SiteFiles(
    MemoryTree(texts: [
      "index.html": "<body>front</body></html>", "actors/index.html": "<body>all</body>", "actors/été b.html": "<body>b</body>",
      "assets/style.css": "p {}", "404.html": "<body>lost</body>", "odd.html": "no end", "media/a.png": "png",
    ]))

  private func body(_ target: String) -> String { files.answer(target, site: 7).text }
  private func status(_ target: String) -> Int { files.answer(target, site: 7).status.rawValue }

  @Test func aPageHasTheScriptBeforeItsEnd() {
    let tags = PreviewScript.tags(site: 7)
    #expect(body("/") == "<body>front\(tags)</body></html>")
    #expect(body("/index.html?x=1#y") == body("/"))
    #expect(body("/odd.html") == "no end" + tags)
  }

  @Test func otherFilesAreAsTheyAre() {
    #expect(body("/assets/style.css") == "p {}")
    #expect(files.answer("/assets/style.css", site: 1).type == "text/css; charset=utf-8")
    #expect(files.answer("/media/a.png", site: 1).type == "image/png")
  }

  @Test func namesArePercentDecoded() {
    #expect(body("/actors/%C3%A9t%C3%A9%20b.html").hasPrefix("<body>b"))
    #expect(status("/actors/%C3") == 404)
    #expect(status("/actors/%zz") == 404)
    #expect(status("/actors/%") == 404)
  }

  @Test func aFolderIsItsIndex() {
    #expect(body("/actors/").hasPrefix("<body>all"))
    let moved = files.answer("/actors?x", site: 1)
    #expect(moved.status == .moved && moved.location == "/actors/")
  }

  @Test(arguments: [
    "/../secret", "/%2e%2e/secret", "/actors/../../secret", "//etc/passwd", "/actors//index.html", "/./index.html", "/\u{0}", "*",
    "",
    "/none.html", "/index.html/x",
  ]) func leadsNowhereElse(_ target: String) {
    #expect(status(target) == 404)
    #expect(body(target).hasPrefix("<body>lost") || target.isEmpty)
  }

  @Test func beforeTheFirstBuildPagesWaitForIt() {
    // The disk's tree follows none. Before the first build there is no 404 page: the answer waits for it.
    let answer = SiteFiles(MemoryTree()).answer("/x", site: 1)
    #expect(answer.status == .notFound)
    #expect(answer.text.contains("not found" + PreviewScript.tags(site: 1)))
  }
}

extension SiteFiles.Answer {
  /// Empty where the file is sent from the disk.
  fileprivate var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}
