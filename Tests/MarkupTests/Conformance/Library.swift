import CCMark
import Glibc

@testable import Markup

/// The parser itself, called as its manual says, with the extensions that we use.
enum Library {
  /// Under the lock of the room that owns the library: other tests parse meanwhile.
  static func html(_ markdown: String) -> String { CMark.alone { parsed(markdown) } }

  private static func parsed(_ markdown: String) -> String {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    let bytes = Array(markdown.utf8)
    bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    guard
      let html = cmark_render_html(
        root, CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser))
    else { return "" }
    defer { free(html) }
    return String(cString: html)
  }
}
