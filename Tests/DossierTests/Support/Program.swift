import Base
import Foundation
import Glibc
import Testing

/// The built binary, run as users run it.
enum Program {
  struct Run {
    /// The exit code, or minus the signal that killed it.
    let code: Int32
    let output: String
    let errors: String

    var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  }

  /// Beside the test bundle.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let beside = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/dossier"
    if access(beside, X_OK) == 0 { return beside }
    return #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/.build/debug/dossier"
  }()

  static func run(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Run {
    try run(path, arguments, in: folder, environment)
  }

  /// A line for the shell, in which `$D` is the program.
  static func shell(_ line: String, in folder: String) throws -> Run {
    try run("/bin/sh", ["-c", line], in: folder, ["D": path])
  }

  private static func run(_ program: String, _ arguments: [String], in folder: String, _ environment: [String: String]) throws
    -> Run
  {
    let (out, err) = (folder + "/.out-\(UUID())", folder + "/.err-\(UUID())")
    defer {
      unlink(out)
      unlink(err)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err, O_WRONLY | O_CREAT, 0o600)
    // A test runner may ignore SIGPIPE, which children would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // It may block SIGTERM too, and a server would then outlive its test.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    // The shell changes the folder: Glibc's module does not show `posix_spawn_file_actions_addchdir_np`.
    let words = ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, program] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/bin/sh", &actions, &attributes, &argv, &envp)
    try #require(failure == 0, "cannot run \(program): \(systemMessage(failure))")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Run(code: signal == 0 ? (status >> 8) & 0xFF : -signal, output: text(out), errors: text(err))
  }

  private static func text(_ path: String) -> String {
    (FileManager.default.contents(atPath: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
