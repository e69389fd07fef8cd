import Base

/// The kinds of callouts: GitHub's five, and Obsidian's.
public enum CalloutKind: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
  case abstract, info, todo, success, question, failure, danger, bug, example, quote

  /// - Parameter name: as written in `[!NAME]`, whatever its case.
  init?(named name: String) {
    let name = name.lowercased()
    guard let kind = Self(rawValue: name) ?? Self.others[name] else { return nil }
    self = kind
  }

  /// Obsidian's other names.
  private static let others: [String: CalloutKind] = [
    "summary": .abstract, "tldr": .abstract, "hint": .tip, "check": .success, "done": .success, "help": .question,
    "faq": .question, "attention": .warning, "fail": .failure, "missing": .failure, "error": .danger, "cite": .quote,
  ]

  static func near(_ name: String) -> [String] {
    NearMiss.candidates(for: name.lowercased(), among: allCases.map(\.rawValue) + others.keys.sorted())
  }
}

/// The mark at the start of a callout: `[!NOTE]`, `[!warning|wide]-`.
struct CalloutMark {
  enum Fold { case open, closed }

  let name: String
  /// `[!note]-` begins closed, `[!note]+` open; nil: it cannot be folded.
  let fold: Fold?
  /// Where the title starts.
  let end: Int

  init?(_ text: [UInt8]) {
    guard text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]),
      let close = text.prefix(60).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    // Obsidian's styles follow a bar.
    let written = text[2..<close].prefix { $0 != UInt8(ascii: "|") }
    guard !written.isEmpty, written.allSatisfy({ $0 >= 0x80 || $0 == UInt8(ascii: "-") || WordClass(UInt32($0)) != .none })
    else { return nil }
    var end = close + 1
    switch end < text.count ? text[end] : 0 {
    case UInt8(ascii: "-"): fold = .closed
    case UInt8(ascii: "+"): fold = .open
    default: fold = nil
    }
    if fold != nil { end += 1 }
    guard end == text.count || text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "\n") else { return nil }
    while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
    name = String(decoding: written, as: UTF8.self)
    self.end = end
  }
}
