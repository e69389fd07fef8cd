import CCMark
import Synchronization

/// The Markdown parser: the system's cmark-gfm, whatever version it has.
public enum CMark {
  /// For `dossier --version`: "0.29.0.gfm.6".
  public static var version: String { String(cString: cmark_version_string()) }

  /// Runs what parses, one at a time. With `strikethrough` or `autolink` attached, parsing on several threads at once is silently
  /// wrong in 1 to 5 % of cases: the library keeps a global table. It parses 50 MB/s and more, so that one at a time is enough.
  static func parsing<Result>(_ parse: () -> sending Result) -> sending Result {
    lock.withLock { isRegistered in
      if !isRegistered {
        cmark_gfm_core_extensions_ensure_registered()
        isRegistered = true
      }
      return parse()
    }
  }

  private static let lock = Mutex(false)
}
