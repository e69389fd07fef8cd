import Base
import Glibc
import Testing

@testable import Publishing

/// Every refusal comes before anything is written.
struct OutputLocationTests {
  private func refuses(
    _ sandbox: Sandbox, _ output: String, saying text: String, _ change: (inout OutputSettings) -> Void = { _ in }
  ) {
    let before = sandbox.site
    var settings = sandbox.settings(output)
    change(&settings)
    let said = refusal { _ = try OutputFolder(settings) }
    #expect(said?.contains(text) == true, "said: \(said ?? "nothing")")
    #expect(sandbox.leftovers == [])
    #expect(sandbox.site == before)
  }

  @Test func refusesTheRootFolder() throws {
    let sandbox = try Sandbox()
    refuses(sandbox, "/", saying: "is `/`")
    refuses(sandbox, "///", saying: "is `/`")
    refuses(sandbox, "/tmp/..", saying: "is `/`")
  }

  @Test func refusesAHomeFolderAndWhatHoldsIt() throws {
    let sandbox = try Sandbox()
    let home = try #require(getenv("HOME").map { String(cString: $0) })
    refuses(sandbox, home, saying: "home folder")
  }

  @Test func refusesTheSourcesWhatHoldsThemAndWhatLiesInThem() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Content/Output")
    refuses(sandbox, sandbox.path + "/Content", saying: "hold each other")
    refuses(sandbox, sandbox.path + "/Content/Output", saying: "hold each other")
    refuses(sandbox, sandbox.path + "/Content/not/there/yet", saying: "hold each other")
    refuses(sandbox, sandbox.path, saying: "hold each other")
    refuses(sandbox, sandbox.path + "/Content/../Content/Output/", saying: "hold each other")
    #expect(sandbox.status("Content/not") == nil)
  }

  @Test func seesTheSourcesThroughALink() throws {
    let sandbox = try Sandbox()
    try sandbox.link("elsewhere", to: "Content")
    refuses(sandbox, sandbox.path + "/elsewhere/Output", saying: "hold each other")
    refuses(sandbox, sandbox.path + "/Output", saying: "hold each other") {
      $0.sources = [sandbox.path + "/Output/../elsewhere", sandbox.path]
    }
  }

  @Test func takesAFolderWhoseNameOnlyBeginsLikeTheSources() throws {
    let sandbox = try Sandbox()
    _ = try OutputFolder(sandbox.settings(sandbox.path + "/Content-site"))
  }

  @Test func refusesASymbolicLink() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("real")
    try sandbox.link("Output", to: "real")
    refuses(sandbox, sandbox.output, saying: "symbolic link")
    refuses(sandbox, sandbox.output + "/", saying: "symbolic link")
  }

  @Test(arguments: ["Output", "Output/cache", "Content", "Content/static", "Content/static/.dossier", "Content/notes/x"])
  func refusesToKeepItsStateWhereItWouldBePublished(_ state: String) throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x"])
    refuses(sandbox, sandbox.output, saying: "it would be published") { $0.state = sandbox.path + "/" + state }
  }

  @Test(arguments: ["elsewhere", "Content/.dossier/deep", "Output2"]) func keepsItsStateElsewhere(_ state: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Content/.dossier")
    #expect(throws: Never.self) { try sandbox.build(["index.html": "x"]) { $0.state = sandbox.path + "/" + state } }
  }

  @Test func refusesAFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Output", "x")
    refuses(sandbox, sandbox.output, saying: "is a file")
  }

  @Test func refusesAFolderOfOthersUnlessAdopted() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Output")
    try sandbox.write("Output/notes.txt", "mine")
    refuses(sandbox, sandbox.output, saying: "not empty and not written by Dossier; choose another folder or pass --adopt")
    let result = try sandbox.build(["index.html": "x"]) { $0.adopt = true }
    #expect(result.foreign == 1)
    #expect(sandbox.site == ["index.html": "x", "notes.txt": "mine"])
    // Once written by us, it needs no adoption.
    try sandbox.build(["index.html": "y"])
    #expect(sandbox.site == ["index.html": "y", "notes.txt": "mine"])
  }

  @Test func neverMixesPreviewAndPublication() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "draft"]) { $0.kind = .preview }
    refuses(sandbox, sandbox.output, saying: "is a preview folder")
    refuses(sandbox, sandbox.output, saying: "is a preview folder") { $0.adopt = true }
    sandbox.remove("Output")
    try sandbox.build(["index.html": "public"])
    refuses(sandbox, sandbox.output, saying: "is a published folder") { $0.kind = .preview }
  }

  @Test func makesMissingFoldersAboveOutput() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x"]) { $0.output = sandbox.path + "/a/b/site" }
    #expect(sandbox.read("a/b/site/index.html") == "x")
  }

  @Test func leavesNoEmptyFolderWhereABuildIsGivenUp() throws {
    let sandbox = try Sandbox()
    do {
      let output = try OutputFolder(sandbox.settings())
      _ = try sandbox.stage(["index.html": "x"], in: output)
    }
    #expect(sandbox.status("Output") == nil)
    #expect(sandbox.leftovers == [])
  }
}
