import Glibc
import Testing

struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"]) func theShellAcceptsItsScript(shell: String) throws {
    let place = try Workplace()
    let run = try place.dossier("completion", shell)
    #expect(run.code == 0)
    #expect(run.output.contains("dossier") && run.output.contains("new"))
    try place.write("script", run.output)
    guard ["/bin/", "/usr/bin/", "/usr/local/bin/"].contains(where: { access($0 + shell, X_OK) == 0 }) else {
      #expect(shell != "bash", "CI has bash")
      return
    }
    let check = try Program.shell("\(shell) -n script", in: place.path)
    #expect(check.code == 0 && check.errors == "", "\(check)")
  }

  /// What bash would offer for the last of `words`.
  private func offers(_ words: [String], in place: Workplace) throws -> [Substring] {
    try place.write("script", try place.dossier("completion", "bash").output)
    let list = words.map { "\"\($0)\"" }.joined(separator: " ")
    let run = try Program.shell(
      """
      bash -c 'source ./script; COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      completer=$(complete -p dossier | sed -E "s/.*-F ([^ ]+).*/\\1/"); $completer dossier "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf "%s\\n" "${COMPREPLY[@]}"'
      """, in: place.path)
    return run.output.split(separator: "\n").map { $0.drop { $0 == " " } }.map { $0.prefix { $0 != " " } }
  }

  @Test func bashOffersCommandsTypesAndFolders() throws {
    let place = try Workplace()
    #expect(try offers(["dossier", "b"], in: place) == ["build"])
    #expect(try offers(["dossier", "new", "in"], in: place) == ["instrument"])
    #expect(try Set(offers(["dossier", "new", ""], in: place)).isSuperset(of: ["actor", "event", "claim", "note"]))
    #expect(try offers(["dossier", "build", "--content", "Con"], in: place) == ["Content"])
    #expect(try offers(["dossier", "completion", "f"], in: place) == ["fish"])
  }

  @Test func anUnknownShellIsAWrongCall() throws {
    #expect(try Program.run(["completion", "tcsh"], in: "/tmp").code == 2)
  }
}
