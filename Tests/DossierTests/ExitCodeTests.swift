import Testing

struct ExitCodeTests {
  @Test func aGoodDossierBuildsAndChecks() throws {
    let place = try Workplace()
    let build = try place.dossier("build")
    #expect(build.code == 0, "\(build)")
    #expect(build.errors == "")
    #expect(try place.dossier("check").code == 0)
  }

  @Test(arguments: [
    ["build", "--nonsense"], ["nonsense"], ["build", "--build-time", "yesterday"],
    ["build", "--build-time", "2025-06-02T10:00:00"], ["init"],
    ["check", "--format", "xml"], ["build", "--base-url", "javascript:x"], ["build", "extra"],
  ])
  func aWrongCallIsTwo(arguments: [String]) throws {
    let place = try Workplace()
    let run = try Program.run(arguments, in: place.path)
    #expect(run.code == 2)
    #expect(run.errors.lowercased().contains("usage"))
    #expect(!place.exists("Output"))
  }

  @Test func aWrongSourceDateEpochIsTwo() throws {
    let place = try Workplace()
    for epoch in ["soon", "", "1.5"] { #expect(try place.dossier("build", environment: ["SOURCE_DATE_EPOCH": epoch]).code == 2) }
  }

  @Test(arguments: ["--help", "--version"]) func askingIsNoFault(flag: String) throws {
    let run = try Program.run([flag], in: "/tmp")
    #expect(run.code == 0)
    #expect(run.output.contains("dossier"))
  }

  @Test func aMissingContentFolderIsTwoAndMakesNothing() throws {
    let place = try Workplace()
    for command in ["build", "check"] {
      let run = try place.dossier(command, "--content", "Nowhere")
      #expect(run.code == 2)
      #expect(run.errors.contains("Nowhere"))
    }
    #expect(!place.exists("Nowhere") && !place.exists("Output"))
    #expect(try place.dossier("build", "--templates", "Nowhere").code == 2)
  }

  @Test func anErrorInTheContentIsOneAndNothingIsPublished() throws {
    let place = try Workplace(["Content/events/bad.yaml": "{id: bad, title: Bad, date: yesterday, kind: consult}"])
    let run = try place.dossier("build")
    #expect(run.code == 1)
    #expect(run.errors.contains("Content/events/bad.yaml:1:29: error:") && run.errors.contains("^"))
    #expect(run.lastLine.contains("1 error: nothing was published"))
    #expect(!place.exists("Output/index.html"))
    #expect(try place.dossier("check").code == 1)
  }

  @Test func aWarningStopsAStrictBuildAlone() throws {
    let place = try Workplace(["Content/notes/w.md": "---\ntitle: W\n---\nSee [[nobody]].\n"])
    let strict = try place.dossier("build", "--strict")
    #expect(strict.code == 1)
    #expect(strict.errors.contains("warning:"))
    #expect(!place.exists("Output/index.html"))
    #expect(try place.dossier("check", "--strict").code == 1)
    #expect(try place.dossier("build").code == 0)
    #expect(place.exists("Output/index.html"))
  }

  @Test func aTemplateThatDoesNotFitIsOneAndNamesItsPlace() throws {
    let place = try Workplace(["Templates/actor.html": "{{<base}}\n{{$main}}<h1>{{titel}}</h1>{{/main}}\n{{/base}}\n"])
    let run = try place.dossier("build")
    #expect(run.code == 1)
    #expect(run.errors.contains("Templates/actor.html:2:16: error:"), "\(run.errors)")
    #expect(!run.errors.contains("Content/"))
  }

  @Test func jsonIsParsed() throws {
    let place = try Workplace(["Content/events/bad.yaml": "{id: bad, title: Bad, date: yesterday, kind: consult}"])
    let run = try place.dossier("check", "--format", "json")
    #expect(run.code == 1)
    let items = try JSONProblems.parse(run.output)
    #expect(
      items.contains {
        $0.file == "Content/events/bad.yaml" && $0.line == 1 && $0.severity == "error" && $0.code == "invalid-date"
      })
    place.remove("Content/events/bad.yaml")
    #expect(try JSONProblems.parse(try place.dossier("check", "--format", "json").output).allSatisfy { $0.severity != "error" })
  }
}
