import ArgumentParser

struct CompletionCommand: ParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print the completion script for your shell.",
    discussion: """
      With it the Tab key completes commands, options, types of record and folders.

      bash, in ~/.bashrc:   source <(dossier completion bash)
      fish, once:           dossier completion fish > ~/.config/fish/completions/dossier.fish
      zsh, once:            dossier completion zsh > ~/.zfunc/_dossier
                            and in ~/.zshrc, before compinit: fpath+=~/.zfunc
      """)

  @Argument(help: "Your shell.")
  var shell: Shell

  func run() {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    write(DossierCommand.completionScript(for: kind), to: .output)
  }
}
