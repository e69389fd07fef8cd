import Glibc
import Publishing

enum Stream { case output, error }

/// Writes all of `text`. A reader that went away (a closed pipe) is no reason to fail.
func write(_ text: String, to stream: Stream) {
  let file: Int32 = stream == .output ? STDOUT_FILENO : STDERR_FILENO
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      return
    }
    rest = rest.dropFirst(written)
  }
}

/// A line that says what long work is at, only where someone looks.
struct ProgressLine: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1

  func show(_ stage: Pipeline.Stage) {
    guard isShown else { return }
    let text = if case .rendering(let pages) = stage { "rendering \(pages) pages…" } else { "\(stage.name)…" }
    write("\r\u{1B}[K\(text)", to: .error)
  }

  func clear() {
    if isShown { write("\r\u{1B}[K", to: .error) }
  }
}
