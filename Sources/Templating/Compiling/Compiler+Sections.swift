import Base

/// Sections, and the rule that each starts and ends in the same place of the HTML.
extension Compiler {
  mutating func compile(_ section: Section, in context: Context) {
    let name = section.tag.name
    let outer = scope
    defer { scope = outer }
    guard let found = resolve(name, in: context) else {
      scope.enterUnknown()
      return even(section.tag, in: context) { $0.compile(section.body, in: context) }
    }
    let isLoop: Bool
    if section.isInverted {
      isLoop = false
    } else if section.tag.isQuestion {
      isLoop = false
      scope.assume(found)
    } else {
      if case .list = found.shape { isLoop = true } else { isLoop = false }
      scope.enter(found)
    }
    program.reserve(frames: scope.frames)
    let absent = jumps(unlessPresent: found.guards, in: found.slot.frame)
    let place = program.place(found.reading, in: found.slot.frame)
    let jump = program.beginJump {
      isLoop ? .each(place, to: $0) : section.isInverted ? .ifPresent(place, to: $0) : .unlessPresent(place, to: $0)
    }
    // Where an object on the way is absent, an inverted section is shown.
    if section.isInverted { for jump in absent { program.endJump(jump) } }
    even(section.tag, repeats: isLoop, in: context) { $0.compile(section.body, in: context) }
    program.endJump(jump)
    if !section.isInverted { for jump in absent { program.endJump(jump) } }
  }

  /// Compiles what may or may not be shown: it must end where it started.
  mutating func even(_ tag: Tag, repeats: Bool = false, in context: Context, _ body: (inout Compiler) -> Void) {
    let start = markup.atBorder
    markup = repeats ? start.atRepeat : start
    body(&self)
    let end = markup.atBorder
    if let joined = MarkupState.joined(start, end) {
      markup = joined
    } else {
      let message =
        start.phrase == end.phrase
        ? "what `\(tag.written)` holds starts and ends in different places"
        : "`\(tag.written)` starts \(start.phrase) and ends \(end.phrase)"
      report(
        .templateUnevenMarkup, tag.name.range, in: context, message,
        suggestion: "let it hold whole elements, whole attributes or text")
      markup = start
    }
  }
}
