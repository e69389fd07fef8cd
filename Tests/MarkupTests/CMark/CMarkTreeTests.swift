import Testing

@testable import Markup

@Suite struct CMarkTreeTests {
  private static func dump(_ text: String, _ extensions: CMark.Extensions, smart: Bool) -> String {
    guard let tree = CMarkTree(parsing: Array(text.utf8), smart: smart, footnotes: .on, extensions) else { return "" }
    var lines: [String] = []
    func add(_ node: CMarkNode, _ depth: Int) {
      let literal = String(decoding: node.literal, as: UTF8.self)
      let address = String(decoding: node.address, as: UTF8.self)
      lines.append("\(depth) \(node.kind) \(node.startLine):\(node.startColumn)-\(node.endLine) «\(literal)» «\(address)»")
      var child = node.firstChild
      while let next = child {
        add(next, depth + 1)
        child = next.next
      }
    }
    add(tree.root, 0)
    return lines.joined(separator: "\n")
  }

  private static let words = [
    "~", "~~a~~", "*~a*", "~*a*~", "\\~", "&#126;", "www.a.org", "Www.a.org", "ww", "w", "http://a.org", "x://a", ":", "://",
    "a:b", "a@b.org",
    "@a", "[@a, p. 1]", "-@a", "+@a.b", ".@a.b", "&#64;b.org", "a&#64;b.org", "é@b.org", "a@b", "[a@b.org](x)",
    "[http://a.org](x)",
    "[x](http://a.org)", "[x](http://a.org", "<http://a.org>", "<a@b.org>", "![http://a.org](x)", "![a@b.org](x)", "`a@b.org ~`",
    "[[a]]",
    "[^1]", "[^http://a.org]", "[^now]", "[^x:y]", "*www.a.org*", "(www.a.org)", "a\\@b.org", "**a**@b.org", "~~~\nx ~\n~~~\n",
    "<b>~</b>", "|",
    "\n|-|-|\n", "\n- [ ] ", "\n\n", "\n> ", "\n1. ", "'x'", "\"y\"", "...", "--", "[a]: http://b.org\n", "[a]", "\\", "&amp;",
    "<", ">", "é",
  ]

  /// What most texts are parsed with gives the tree that all extensions give.
  @Test(arguments: [false, true]) func fewerExtensionsGiveTheSameTree(smart: Bool) {
    var random = SeededRandom(smart ? 1 : 2)
    var remade = 0
    for n in 0..<6_000 {
      var text = ""
      for _ in 0..<(1 + n % 12) {
        text += Self.words.randomElement(using: &random) ?? ""
        if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
      }
      text += "\n\n[^1]: note\n\n[^now]: then\n\n[^x:y]: z\n"
      let (few, all) = (Self.dump(text, .ofLines, smart: smart), Self.dump(text, .all, smart: smart))
      #expect(few == all, "\(text)")
      if few.contains("strikethrough") || few.contains("mailto:") { remade += 1 }
    }
    #expect(remade > 300)
  }
}
