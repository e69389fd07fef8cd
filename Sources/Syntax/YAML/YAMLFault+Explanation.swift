import Base

extension YAMLFault {
  /// The bytes of the last scalar that was read before the fault, quotes included.
  struct Scalar {
    let range: Range<Int>
  }

  /// A fault in our words. `range` is of bytes in the text.
  struct Explanation {
    let code: DiagnosticCode
    let range: Range<Int>
    let message: String
    var suggestion: String?
  }

  /// What libyaml's problem most often means for the person who wrote the line.
  func explained(
    text: UnsafeBufferPointer<UInt8>, offsets: inout CharacterOffsets, after last: Scalar?, suggesting: Bool
  ) -> Explanation {
    if let unreadable { return unreadableCharacter(unreadable, in: text) }
    let site = FaultSite(
      text: text, at: offsets.byte(of: at), contextAt: offsets.byte(of: contextAt), last: last, suggesting: suggesting)
    if let lookalike = site.lookalike { return lookalike }
    switch problem {
    case "found character that cannot start any token", "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return site.badStart
    case "found unexpected end of stream", "found unexpected document indicator":
      return site.unclosedQuote
    case "mapping values are not allowed in this context":
      return site.strayColon
    case "did not find expected key", "did not find expected '-' indicator":
      return site.strayText(inList: problem.hasSuffix("indicator"))
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return site.brokenBrackets(problem.hasSuffix("']'") ? "[" : "{")
    case "could not find expected ':'":
      return site.lineWithoutColon
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return site.badEscape
    case "block sequence entries are not allowed in this context":
      return site.plain(.yamlSyntax, "a list item (`- `) cannot begin here: put it on its own line, indented under its key")
    case "mapping keys are not allowed in this context":
      return site.quoted("a value that begins with `? ` must be quoted")
    case "found unexpected ':'":
      return site.plain(.yamlSyntax, "a space is missing after this `:`")
    case "did not find expected node content":
      return site.missingValue
    case "did not find expected <document start>":
      return site.plain(
        .yamlSyntax, "this line belongs to nothing above it: a file is either a list or a mapping, with one indentation")
    case "did not find expected comment or line break" where context == "while scanning a block scalar":
      return site.textAfterBlockMark
    case "found an indentation indicator equal to 0":
      return site.plain(.yamlSyntax, "the number after `|` or `>` is an indentation from 1 to 9")
    case "found undefined tag handle":
      return site.special("!", "a tag")
    default: break
    }
    if context.hasSuffix("an anchor") { return site.special("&", "an anchor") }
    if context.hasSuffix("an alias") { return site.special("*", "an alias") }
    if context.contains("tag") && !context.contains("directive") { return site.special("!", "a tag") }
    if context.contains("directive") { return site.special("%", "a directive") }
    return site.plain(.yamlSyntax, "YAML cannot be read here: \(problem)")
  }

  private func unreadableCharacter(_ unreadable: (offset: Int, value: Int), in text: UnsafeBufferPointer<UInt8>) -> Explanation {
    let start = min(unreadable.offset, text.count)
    let digits = String(unreadable.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Explanation(
      code: .yamlControlCharacter, range: start..<min(start + 1, text.count),
      message: "the control character \(name) is not allowed in YAML",
      suggestion: "delete it")
  }
}
