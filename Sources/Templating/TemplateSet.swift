import Base

/// The files of a theme, parsed; each page type compiles its own against the schema of its view.
public struct TemplateSet: Sendable {
  private let templates: [String: ParsedTemplate]
  /// Whether every template is one of the built-in theme. They are known to fit (a test compiles each), so that a build may
  /// leave each until a page needs it.
  public let isBuiltIn: Bool

  /// Parses every file, also those that no page uses, and reports what cannot be read. Of two files with one name the later counts.
  public init(_ files: [TemplateFile], isBuiltIn: Bool = false, _ diagnostics: inout Diagnostics) {
    self.isBuiltIn = isBuiltIn
    var templates: [String: ParsedTemplate] = [:]
    for file in files { templates[file.name] = ParsedTemplate(file, &diagnostics) }
    self.templates = templates
  }

  /// Compiles `name` (`event` or `event.html`) with all it inherits and includes.
  /// - Returns: nil where the template cannot be used; every reason is in `diagnostics`, now or since the set was made.
  public func compile(_ name: String, schema: Schema, words: Words, diagnostics: inout Diagnostics) -> Template? {
    let file = Self.fileName(name)
    guard let root = templates[file] else {
      diagnostics.report(
        .templateMissing, at: nil, "there is no template `\(file)`",
        suggestion: NearMiss.suggestion(for: file, among: templates.keys.sorted()))
      return nil
    }
    var compiler = Compiler(templates, schema, words, diagnostics)
    compiler.compile(root)
    diagnostics = compiler.diagnostics
    return compiler.failed ? nil : Template(compiler.program, schema: schema)
  }

  /// The same for a set of the built-in theme, when a page needs it.
  public func compileLater(_ name: String, schema: Schema, words: Words) -> LazyTemplate {
    precondition(isBuiltIn, "templates of the author's own are compiled at once, so that their problems are reported")
    return LazyTemplate {
      var diagnostics = Diagnostics()
      guard let template = compile(name, schema: schema, words: words, diagnostics: &diagnostics) else {
        preconditionFailure("the built-in template \(name) does not fit: \(diagnostics.all.map(\.message))")
      }
      return template
    }
  }

  /// The files that `name` is made of: itself, what it inherits and what it includes, each once.
  public func files(of name: String) -> [TemplateFile] {
    var found: [TemplateFile] = []
    var waiting = [Self.fileName(name)]
    while let next = waiting.popLast() {
      guard let template = templates[next], !found.contains(where: { $0.name == next }) else { continue }
      found.append(template.file)
      waiting += template.nodes.flatMap(\.files).map(Self.fileName).reversed()
    }
    return found
  }

  /// A tag names a file by its path, with or without `.html`.
  static func fileName(_ name: String) -> String { name.hasSuffix(".html") ? name : name + ".html" }
}
