import CCMark
import CTreeMemory
import Synchronization

/// The Markdown parser: the system's cmark-gfm, whatever version it has.
public enum CMark {
  /// For `dossier --version`: "0.29.0.gfm.6".
  public static var version: String { String(cString: cmark_version_string()) }

  /// What GitHub adds to CommonMark.
  enum Extensions {
    /// Tables and task items: with these alone any number of threads may parse at once.
    case ofLines
    /// Struck out words and bare addresses too. While they are parsed the library changes a table that all its parsers share: two at
    /// once are silently wrong in 1 to 5 % of cases. One without them beside it only cuts words where it need not, and joins them.
    case all
  }

  /// - Returns: a tree in the memory that the thread has begun.
  static func parse(_ text: [UInt8], options: Int32, _ extensions: Extensions) -> OpaquePointer? {
    _ = registration
    return switch extensions {
    case .ofLines: parse(text, options: options, ["table", "tasklist"])
    case .all: alone { parse(text, options: options, ["table", "strikethrough", "autolink", "tasklist"]) }
    }
  }

  /// Runs what parses with all extensions, one at a time.
  static func alone<Result>(_ parse: () -> sending Result) -> sending Result {
    _ = registration
    return lock.withLock { _ in parse() }
  }

  private static func parse(_ text: [UInt8], options: Int32, _ extensions: [String]) -> sending OpaquePointer? {
    let parser = cmark_parser_new_with_mem(options, memory)
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { return nil }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    // Neither the parser nor the tree is freed: their memory is given back as a whole.
    return cmark_parser_finish(parser)
  }

  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()
  private static let lock = Mutex(())
  // Trees point at it. It never changes.
  nonisolated(unsafe) private static let memory = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(to: cmark_mem(calloc: tree_calloc, realloc: tree_realloc, free: tree_free))
    return memory
  }()
}
