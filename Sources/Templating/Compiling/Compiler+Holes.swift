import Base

/// `{{name}}`: which field, and whether it may be written where it stands.
extension Compiler {
  mutating func hole(_ name: Name, in context: Context) {
    if name.text.hasPrefix("words.") { return word(name, in: context) }
    guard let found = resolve(name, in: context) else { return fillAnyway() }
    switch found.shape {
    case .text: text(name, found, in: context)
    case .html:
      if markup == .text {
        fill(found) { .html($0) }
      } else {
        report(
          .templateHTMLPlace, name.range, in: context,
          "`\(name.text)` is HTML and can be written only in the text, not \(markup.phrase)")
      }
    case .address: address(name, found, in: context)
    case .flag, .object, .list:
      report(
        .templateNotWritable, name.range, in: context, "`\(name.text)` is \(found.shape.phrase) and cannot be written",
        suggestion: "open it with `{{#\(name.text)}}...{{/\(name.text)}}`")
    }
  }

  private mutating func text(_ name: Name, _ found: Found, in context: Context) {
    guard let escape = escape(name, in: context) else { return }
    fill(found) { escape == .text ? .text($0) : .attribute($0) }
  }

  /// Appends the step that writes a value; what lies in an object that is absent is not looked for.
  private mutating func fill(_ found: Found, _ op: (ValuePlace) -> Op) {
    let jumps = jumps(unlessPresent: found.guards, in: found.slot.frame)
    program.append(op(program.place(found.reading, in: found.slot.frame)))
    for jump in jumps { program.endJump(jump) }
  }

  /// Begins to go past what follows where one of the objects is absent.
  mutating func jumps(unlessPresent guards: [Reading], in frame: Int) -> [Program.Jump] {
    guards.map { object in
      let place = program.place(object, in: frame)
      return program.beginJump { .unlessPresent(place, to: $0) }
    }
  }

  /// A word of the interface is constant: it is escaped now.
  private mutating func word(_ name: Name, in context: Context) {
    let key = String(name.text.dropFirst("words.".count))
    let range = name.range.lowerBound + "words.".utf8.count..<name.range.upperBound
    guard let entry = words.entries[key] else {
      report(
        .templateUnknownWord, range, in: context, "`\(key)` is not one of the interface's words",
        suggestion: NearMiss.suggestion(for: key, among: words.keys))
      return
    }
    guard case .text(let text) = entry, Phrase(text).holes.isEmpty else {
      report(
        .templateUnfilledWord, range, in: context, "`\(key)` is a phrase to be filled and cannot be written as it is",
        suggestion: "give the finished phrase as a field of the view")
      return
    }
    guard let place = escape(name, in: context) else { return }
    var sink = ByteSink()
    sink.write(text, escapedFor: place)
    program.append(literal: sink.bytes)
  }

  /// How text is escaped where the compiler stands; nil, with a diagnostic, where no text may be written.
  private mutating func escape(_ name: Name, in context: Context) -> EscapePlace? {
    switch markup {
    case .text: return .text
    case .plainContent(let element, matched: 0) where element.decodes: return .text
    case .doubleQuoted(_, let value):
      switch value.kind {
      case .plain: return .attribute
      case .address:
        report(
          .templateTextInAddress, name.range, in: context,
          "`\(name.text)` is text, and \(markup.phrase) only an address may stand",
          suggestion: "give the view a field of an address")
        fillAnyway()
        return nil
      case .closed: break
      }
    default: break
    }
    reportPlace(name, in: context)
    return nil
  }

  private mutating func address(_ name: Name, _ found: Found, in context: Context) {
    guard case .doubleQuoted(let element, var value) = markup, case .address(let part) = value.kind else {
      report(
        .templateAddressPlace, name.range, in: context,
        "`\(name.text)` is an address and can be written only as the whole value of `href`, `src` or the like",
        suggestion: "give its text as a field of its own")
      return
    }
    guard part == .nothing else {
      report(
        .templateTextInAddress, name.range, in: context, "`\(name.text)` is an address and must be the whole value",
        suggestion: "give the whole address in one field")
      return
    }
    if !found.doubts.isEmpty {
      report(
        .templateAbsentAddress, name.range, in: context,
        "`\(name.text)` may be absent, and an empty address leads to the page itself",
        suggestion: "put the element in `{{#\(name.text)}}...{{/\(name.text)}}`")
    }
    value.kind = .address(.hole)
    markup = .doubleQuoted(element, value)
    fill(found) { .address($0) }
  }

  private mutating func reportPlace(_ name: Name, in context: Context) {
    report(
      .templateHolePlace, name.range, in: context,
      "`\(name.text)` stands \(markup.phrase), where nothing can be filled in safely",
      suggestion: "a hole may stand in the text, in `<title>` and in double-quoted values")
  }

  /// Goes on as if the hole were right, so that one mistake is reported once.
  private mutating func fillAnyway() {
    if case .doubleQuoted(let element, var value) = markup, case .address = value.kind {
      value.kind = .address(.hole)
      markup = .doubleQuoted(element, value)
    }
  }

  /// The field that a name means; nil, with a diagnostic, where there is none.
  mutating func resolve(_ name: Name, in context: Context) -> Found? {
    switch scope.look(up: name.text) {
    case .found(let found): return found
    case .undecided:
      markFailed()
      return nil
    case .missing(let part, let known):
      let start = name.range.lowerBound + name.text.utf8.distance(from: name.text.startIndex, to: part.startIndex)
      report(
        .templateUnknownField, start..<start + part.utf8.count, in: context, "there is no field `\(part)` here",
        suggestion: NearMiss.suggestion(for: String(part), among: known),
        notes: known.isEmpty ? [] : [Diagnostic.Note("fields here: " + known.joined(separator: ", "))])
      return nil
    }
  }
}
