import Foundation
import Glibc
import Testing

/// The built binary as a preview server, asked over loopback.
@Suite(.timeLimit(.minutes(2))) struct ServeTests {
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
      let text = try get("/.dossier/news.js?after=\(number)")
      let parts = text.split(separator: "(")[1].split(separator: ",", maxSplits: 2)
      return (
        try #require(Int(parts[0])), try #require(Int(parts[1].dropFirst())),
        String(parts[2].dropFirst(2).prefix { $0 != ")" }.dropLast())
      )
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
