import NIOCore

/// What the preview knows, and who waits to hear more. It lives on the one event loop of the server.
struct News {
  private var number = 0
  /// Goes up with each build that wrote files: pages of an earlier site load themselves anew.
  private(set) var site = 0
  private var problems = ""
  private var waiting: [Int: EventLoopPromise<String>] = [:]
  private var lastWaiter = 0

  mutating func add(_ outcome: Outcome) {
    number += 1
    problems = outcome.problems
    if outcome.hasNewFiles { site += 1 }
    let told = waiting
    waiting = [:]
    for promise in told.values { promise.succeed(message) }
  }

  /// The script that a page loads to hear of anything after `number`: at once where there is, else when there is.
  mutating func message(after number: Int, on loop: any EventLoop) -> (waiter: Int, message: EventLoopFuture<String>) {
    lastWaiter += 1
    let promise = loop.makePromise(of: String.self)
    if number == self.number { waiting[lastWaiter] = promise } else { promise.succeed(message) }
    return (lastWaiter, promise.futureResult)
  }

  /// No news for long, or nobody listens any more: a page that does asks again.
  mutating func giveUp(_ waiter: Int) { waiting.removeValue(forKey: waiter)?.succeed(message) }

  private var message: String { "dossierNews(\(number), \(site), \(Self.quoted(problems)));\n" }

  /// As a literal of JavaScript.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
