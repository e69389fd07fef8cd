import Base

/// Compiles one template against a schema: resolves each name, follows the HTML around it, and writes the program.
/// It goes on after a problem to find the rest.
struct Compiler {
  /// Partials inside partials multiply; a set that unfolds to more pieces than this is a mistake.
  private static let mostPieces = 200_000
  /// Deeper nesting, over all files, could exhaust a worker's stack.
  private static let deepest = 100

  let templates: [String: ParsedTemplate]
  let words: Words
  var program = Program()
  var markup = MarkupState.text
  var scope: Scope
  /// The blocks met since the parent now being compiled was entered.
  var blocksMet: Set<String> = []
  private(set) var failed = false
  private(set) var diagnostics: Diagnostics
  private var pieces = 0
  private var depth = 0

  init(_ templates: [String: ParsedTemplate], _ schema: Schema, _ words: Words, _ diagnostics: Diagnostics) {
    self.templates = templates
    self.words = words
    self.diagnostics = diagnostics
    scope = Scope(schema)
  }

  mutating func compile(_ root: ParsedTemplate) {
    let context = Context(template: root)
    compileFile(in: context)
    if markup.atBorder != .text {
      let end = root.file.bytes.count
      report(.templateUnfinishedMarkup, end..<end, in: context, "`\(root.file.name)` ends \(markup.phrase)")
    }
  }

  mutating func compileFile(in context: Context) {
    if context.template.isBroken { failed = true }
    compile(context.template.nodes, in: context)
  }

  mutating func compile(_ nodes: [Node], in context: Context) {
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      pieces += 1
      guard depth <= Self.deepest, pieces <= Self.mostPieces else { return stop(in: context) }
      switch node {
      case .literal(let range): literal(range, in: context)
      case .hole(let name): hole(name, in: context)
      case .section(let section): compile(section, in: context)
      case .partial(let name): partial(name, in: context)
      case .parent(let parent): compile(parent, in: context)
      case .block(let block): compile(block, in: context)
      }
    }
  }

  private mutating func stop(in context: Context) {
    report(
      .templateTooLarge, 0..<0, in: context,
      "`\(context.file.name)` unfolds to more than \(Self.mostPieces) pieces or \(Self.deepest) levels with what it includes")
  }

  private mutating func literal(_ range: Range<Int>, in context: Context) {
    let bytes = context.file.bytes
    for i in range {
      let before = markup
      switch markup.advance(bytes[i]) {
      case nil: if markup.beginsAddress(after: before) { address(at: i, in: context) }
      case .gluedAttribute:
        report(.templateGluedAttribute, i..<i + 1, in: context, "an attribute begins without a space before it")
      case .textAfterAddress:
        report(
          .templateTextInAddress, i..<i + 1, in: context, "text stands after the address in the same value",
          suggestion: "give the whole address in one field")
      }
    }
    program.append(literal: bytes[range])
  }

  /// A literal address must mean the same from every page: the theme cannot know how deep the page lies.
  private mutating func address(at start: Int, in context: Context) {
    let rest = context.file.bytes[start...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "{") }
    let scheme = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard rest.first != UInt8(ascii: "#"), !scheme.contains(UInt8(ascii: ":")) else { return }
    report(
      .templateRelativeAddress, start..<start + rest.count, in: context,
      "`\(printable(rest))` would lead elsewhere from each folder",
      suggestion: "give it as a field of an address, which is written relative to the page")
  }

  /// The template cannot be used, for a reason that was reported already.
  mutating func markFailed() { failed = true }

  /// Reports an error once, however many pages and places lead to it.
  mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, in context: Context, _ message: String, suggestion: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    failed = true
    let place = context.file.place(range)
    guard !diagnostics.all.contains(where: { $0.code == code && $0.place == place && $0.message == message }) else { return }
    let trail = context.trail.reversed().map { Diagnostic.Note("used here", at: $0.template.file.place($0.tag)) }
    diagnostics.report(code, at: place, message, suggestion: suggestion, notes: notes + trail)
  }
}
