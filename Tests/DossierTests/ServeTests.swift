import Foundation
import Glibc
import Testing

/// The built binary as a preview server, asked over loopback.
@Suite(.timeLimit(.minutes(10))) struct ServeTests {
  /// Runs `dossier serve` in a workplace until the test lets go of it.
  private final class Server {
    let address: String
    private let process: pid_t

    init(_ workplace: Workplace) throws {
      let started = try Program.shell(
        "SOURCE_DATE_EPOCH=1750000000 \"$D\" serve --port 0 > said 2> problems < /dev/null & echo $!", in: workplace.path)
      process = try #require(pid_t(started.output.split(separator: "\n").first ?? ""))
      var said = ""
      for _ in 0..<500 where !said.contains("Ctrl-C") {
        usleep(20_000)
        said = workplace.read("said")
      }
      address = try #require(said.split(separator: " ").first { $0.hasPrefix("http://") }.map { String($0.dropLast()) })
    }

    deinit { kill(process, SIGTERM) }

    /// A GET by curl, which CI has, so that no client library is needed.
    func get(_ path: String, _ more: String...) throws -> String {
      try Program.shell(
        "curl -s --path-as-is -m 40 -w '|%{http_code}' \(more.joined(separator: " ")) '\(address)\(path)'", in: "/tmp"
      ).output
    }

    /// The number, the site and the problems of the next news after `number`.
    func news(after number: Int) throws -> (number: Int, site: Int, problems: String) {
      while true {
        let text = try get("/.dossier/news.js?after=\(number)")
        let parts = text.split(separator: "(")[1].split(separator: ",", maxSplits: 2)
        let heard = try #require(Int(parts[0]))
        // Who hears nothing for long is answered all the same, and asks again.
        if heard == number { continue }
        return (
          heard, try #require(Int(parts[1].dropFirst())), String(parts[2].dropFirst(2).prefix { $0 != ")" }.dropLast())
        )
      }
    }
  }

  @Test func openPagesFollowEditsAndProblemsAndTheirMending() throws {
    let workplace = try Workplace()
    let server = try Server(workplace)
    var last = try server.news(after: 0)
    #expect(last.site == 1 && last.problems == "")
    #expect(try server.get("/notes/n.html").contains("Abe</a> met"))

    try workplace.write("Content/notes/n.md", "---\ntitle: A note\n---\nAbe saw [[bea]].\n")
    last = try server.news(after: last.number)
    #expect(last.site == 2 && last.problems == "")
    #expect(try server.get("/notes/n.html").contains("Abe</a> saw"))

    try workplace.write("Content/notes/n.md", "---\ntitel: A note\n---\nAbe left.\n")
    last = try server.news(after: last.number)
    #expect(last.site == 2 && last.problems.contains("[unknown-field]"))
    // The last good build stays.
    #expect(try server.get("/notes/n.html").contains("Abe</a> saw"))

    try workplace.write("Content/notes/n.md", "---\ntitle: A note\n---\nAbe left.\n")
    last = try server.news(after: last.number)
    #expect(last.site == 3 && last.problems == "")
    // No script of the preview is published.
    #expect(try workplace.files().values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains(".dossier/") })
  }

  /// A page of another site may load scripts from here, and read what they say.
  @Test func noOtherSiteReadsWhatIsNotPublished() throws {
    let workplace = try Workplace()
    let server = try Server(workplace)
    _ = try server.news(after: 0)
    for site in ["cross-site", "same-site"] {
      #expect(
        try server.get("/.dossier/news.js?after=-1", "-H 'Sec-Fetch-Site: \(site)' -H 'Sec-Fetch-Mode: no-cors'").hasSuffix(
          "|403"))
      #expect(
        try server.get("/index.html", "-H 'Sec-Fetch-Site: \(site)' -H 'Sec-Fetch-Dest: iframe' -H 'Sec-Fetch-Mode: navigate'")
          .hasSuffix("|403"))
      // A link from elsewhere leads here all the same.
      #expect(
        try server.get("/index.html", "-H 'Sec-Fetch-Site: \(site)' -H 'Sec-Fetch-Dest: document' -H 'Sec-Fetch-Mode: navigate'")
          .hasSuffix("|200"))
    }
    #expect(try server.get("/.dossier/news.js?after=-1", "-H 'Sec-Fetch-Site: same-origin'").hasSuffix("|200"))
    #expect(try server.get("/index.html", "-D -").lowercased().contains("cross-origin-resource-policy: same-origin"))
  }

  @Test func partsOfAFileAreSent() throws {
    let workplace = try Workplace()
    try workplace.write("Content/static/film.bin", String(repeating: "0123456789", count: 1000))
    let server = try Server(workplace)
    _ = try server.news(after: 0)
    #expect(try server.get("/film.bin", "-H 'Range: bytes=10-14'") == "01234|206")
    #expect(try server.get("/film.bin", "-H 'Range: bytes=-3'") == "789|206")
    #expect(try server.get("/film.bin", "-H 'Range: bytes=10000-'") == "|416")
    #expect(try server.get("/film.bin").utf8.count == 10_004)
  }

  /// Another build holds the folder for a while: nothing changes afterwards, and yet the page must come.
  @Test func aBuildThatFailedForAPassingReasonIsTriedAgain() throws {
    let workplace = try Workplace()
    let server = try Server(workplace)
    var last = try server.news(after: 0)
    let holder = try Program.shell("exec 9<Output; flock -x 9; (sleep 3) 9<&9 >/dev/null 2>&1 & echo held", in: workplace.path)
    #expect(holder.output.contains("held"))
    try workplace.write("Content/notes/n.md", "---\ntitle: Late\n---\nAbe came late.\n")
    last = try server.news(after: last.number)
    #expect(last.problems.contains("another build"))
    while last.problems != "" { last = try server.news(after: last.number) }
    #expect(try server.get("/notes/n.html").contains("came late"))
    #expect(workplace.read("problems").components(separatedBy: "another build").count == 2, "told once")
  }

  @Test func templatesMayBeMadeWhileItRuns() throws {
    let workplace = try Workplace()
    let server = try Server(workplace)
    var last = try server.news(after: 0)
    try workplace.write("Templates/words/en.yaml", "skip: Go to the text\n")
    while try !server.get("/index.html").contains("Go to the text") { last = try server.news(after: last.number) }
    try workplace.write("Templates/words/en.yaml", "skip: On to the text\n")
    while try !server.get("/index.html").contains("On to the text") { last = try server.news(after: last.number) }
    _ = try Program.shell("rm -r Templates", in: workplace.path)
    while try server.get("/index.html").contains("On to the text") { last = try server.news(after: last.number) }
    #expect(last.problems == "")
  }

  @Test(arguments: ["70000", "-5", "-20"]) func whatIsNoPortIsRefused(_ port: String) throws {
    let workplace = try Workplace()
    let said = try Program.shell("\"$D\" serve --port=\(port)", in: workplace.path)
    #expect(said.code == 2 || said.code == 64, "\(said)")
  }

  @Test func servesOnlyTheFolderAndOnlyThisMachine() throws {
    let workplace = try Workplace()
    let server = try Server(workplace)
    _ = try server.news(after: 0)
    #expect(try server.get("/../Content/dossier.yaml").hasSuffix("|404"))
    #expect(try server.get("/%2e%2e/Content/dossier.yaml").hasSuffix("|404"))
    #expect(try server.get("/", "-H 'Host: evil.example'").hasSuffix("|421"))
    #expect(try server.get("/", "-X POST").hasSuffix("|405"))
    #expect(try server.get("/index.html").hasSuffix("|200"))
  }
}
