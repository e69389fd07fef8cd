import Foundation
import Glibc
import Testing

/// The built binary as a preview server, asked over loopback.
@Suite(.timeLimit(.minutes(2))) struct ServeTests {
  /// Runs `dossier serve` in a workplace until the test lets go of it.
  private final class Server {
    let process = Process()
    let address: String
    private let pipe = Pipe()

    init(_ workplace: Workplace) throws {
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["serve", "--port", "0"]
      process.currentDirectoryURL = URL(fileURLWithPath: workplace.path)
      process.environment = ["SOURCE_DATE_EPOCH": "1750000000"]
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      var said = ""
      while !said.contains(") \n"), !said.contains("stop with Ctrl-C") {
        let more = pipe.fileHandleForReading.availableData
        guard !more.isEmpty else { break }
        said += String(decoding: more, as: UTF8.self)
      }
      address = try #require(said.split(separator: " ").first { $0.hasPrefix("http://") }.map { String($0.dropLast()) })
    }

    deinit {
      process.terminate()
      process.waitUntilExit()
    }

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
