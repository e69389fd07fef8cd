/// Mustache's rule of standalone lines: a line that holds nothing but tags which write nothing themselves leaves no line behind.
/// Ours differs in two points: such a line may hold several tags (`{{$title}}{{/title}}`), and a partial alone on its line is
/// not indented, because indenting would change what stands in `<pre>`.
func withoutStandaloneLines(_ tokens: [Token], _ bytes: [UInt8]) -> [Token] {
  var trimmed = tokens
  var i = 0
  while i < tokens.count {
    guard case .tag = tokens[i] else {
      i += 1
      continue
    }
    // The run of tags that stand on this line with only spaces between them.
    var last = i
    var next = i + 1
    while next < tokens.count {
      if case .tag = tokens[next] {
        last = next
      } else if case .literal(let range) = tokens[next], !bytes[range].allSatisfy(isSpace) {
        break
      }
      next += 1
    }
    if isQuiet(tokens[i...last]), let start = lineStart(before: i, tokens, bytes), let end = lineEnd(after: last, tokens, bytes) {
      if i > 0, case .literal(let range) = trimmed[i - 1] {
        trimmed[i - 1] = .literal(range.lowerBound..<max(range.lowerBound, start))
      }
      for between in i...last {
        if case .literal(let range) = tokens[between] { trimmed[between] = .literal(range.lowerBound..<range.lowerBound) }
      }
      if last + 1 < tokens.count, case .literal(let range) = tokens[last + 1] {
        trimmed[last + 1] = .literal(end..<range.upperBound)
      }
    }
    i = last + 1
  }
  return trimmed.filter { if case .literal(let range) = $0 { !range.isEmpty } else { true } }
}

/// Whether the tags write nothing where they stand. A partial does, so it must be alone.
private func isQuiet(_ run: ArraySlice<Token>) -> Bool {
  var tags = 0
  var partials = 0
  for case .tag(let tag) in run {
    if tag.kind == .hole { return false }
    tags += 1
    if tag.kind == .partial { partials += 1 }
  }
  return partials == 0 || tags == 1
}

/// Where the line of the token begins, if only spaces stand before it.
private func lineStart(before index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int? {
  guard index > 0 else { return 0 }
  guard case .literal(let range) = tokens[index - 1] else { return nil }
  var start = range.upperBound
  while start > range.lowerBound, isSpace(bytes[start - 1]) { start -= 1 }
  return start == range.lowerBound ? (index == 1 ? start : nil) : isLineEnd(bytes[start - 1]) ? start : nil
}

/// Where the next line begins, if only spaces stand after the token.
private func lineEnd(after index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int? {
  guard index + 1 < tokens.count else { return bytes.count }
  guard case .literal(let range) = tokens[index + 1] else { return nil }
  var end = range.lowerBound
  while end < range.upperBound, isSpace(bytes[end]) { end += 1 }
  if end == range.upperBound { return index + 2 == tokens.count ? end : nil }
  if bytes[end] == UInt8(ascii: "\r"), end + 1 < range.upperBound, bytes[end + 1] == UInt8(ascii: "\n") { return end + 2 }
  return isLineEnd(bytes[end]) ? end + 1 : nil
}

private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
