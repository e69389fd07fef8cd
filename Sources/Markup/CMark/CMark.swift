import CCMark

/// The Markdown parser: the system's cmark-gfm, whatever version it has.
public enum CMark {
  /// For `dossier --version`: "0.29.0.gfm.6".
  public static var version: String { String(cString: cmark_version_string()) }
}
