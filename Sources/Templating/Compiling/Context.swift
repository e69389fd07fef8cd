/// In which file the compiler stands, and how it came there.
struct Context {
  let template: ParsedTemplate
  /// What takes the place of the file's blocks.
  var overrides: [String: Override] = [:]
  /// The tags through which other files led here, outermost first.
  var trail: [(template: ParsedTemplate, tag: Range<Int>)] = []

  var file: TemplateFile { template.file }

  /// Whether the file is `name` or stands in it.
  func isInside(_ name: String) -> Bool { file.name == name || trail.contains { $0.template.file.name == name } }

  func entering(_ next: ParsedTemplate, at tag: Range<Int>, _ overrides: [String: Override]) -> Context {
    Context(template: next, overrides: overrides, trail: trail + [(template, tag)])
  }
}

/// A child's block, with the place where it was written: it may have blocks of its own there.
struct Override {
  let block: Block
  let context: Context
}
