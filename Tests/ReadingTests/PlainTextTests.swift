import TestSupport
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: ["a %%secret%% remark", "an <!-- open comment", "see [[hidden-id]]"])
  func refusesMarkupThatWouldBePublishedAsItStands(_ text: String) throws {
    let problems = try TestDossier(["issues/i.yaml": "id: i\ntitle: I\nquestion: '\(text)'\n"]).problems()
    #expect(problems == ["issues/i.yaml:3:11 error markup-in-plain-text"])
  }
}
