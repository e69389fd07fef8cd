import Base

/// Partials, and files with blocks that another replaces.
extension Compiler {
  mutating func partial(_ name: Name, in context: Context) {
    guard let next = template(name, in: context) else { return }
    let tag = Tag(kind: .partial, name: name, isQuestion: false, range: name.range)
    // A partial's blocks can be replaced like those of the file that shows it.
    even(tag, in: context) { $0.compileFile(in: context.entering(next, at: name.range, context.overrides)) }
  }

  mutating func compile(_ parent: Parent, in context: Context) {
    let tag = parent.tag
    guard let base = template(tag.name, in: context) else { return }
    var overrides: [String: Override] = [:]
    for block in parent.blocks { overrides[block.tag.name.text] = Override(block: block, context: context) }
    if context.template.isChild {
      // The file that inherits from this one has the last word. A parent used as a part of a page is left alone: its
      // `{{$content}}` is not the page's.
      overrides.merge(context.overrides) { _, outermost in outermost }
    }
    let outer = blocksMet
    blocksMet = []
    even(tag, in: context) { $0.compileFile(in: context.entering(base, at: tag.name.range, overrides)) }
    for block in parent.blocks where !blocksMet.contains(block.tag.name.text) {
      let name = block.tag.name
      report(
        .templateUnknownBlock, name.range, in: context, "`\(base.file.name)` has no block `\(name.text)`",
        suggestion: NearMiss.suggestion(for: name.text, among: blocksMet.sorted()))
    }
    blocksMet.formUnion(outer)
  }

  mutating func compile(_ block: Block, in context: Context) {
    blocksMet.insert(block.tag.name.text)
    if let override = context.overrides[block.tag.name.text] {
      even(override.block.tag, in: override.context) { $0.compile(override.block.body, in: override.context) }
    } else {
      even(block.tag, in: context) { $0.compile(block.body, in: context) }
    }
  }

  /// The file that a tag names; nil, with a diagnostic, where there is none or it would show itself.
  private mutating func template(_ name: Name, in context: Context) -> ParsedTemplate? {
    let file = TemplateSet.fileName(name.text)
    guard let next = templates[file] else {
      report(
        .templateMissing, name.range, in: context, "there is no template `\(file)`",
        suggestion: NearMiss.suggestion(for: file, among: templates.keys.sorted()))
      return nil
    }
    guard !context.isInside(file) else {
      report(.templateCircular, name.range, in: context, "`\(file)` would show itself")
      return nil
    }
    return next
  }
}
