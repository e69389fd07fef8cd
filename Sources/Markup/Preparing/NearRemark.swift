/// What an author may take for a remark and what is published: `% a %` in a line of its own, a lone `%`, `<!- a ->`.
enum NearRemark {
  /// The text of a line that has nothing but one `%`, or one at its start and one at its end.
  /// - Parameter line: without its line end, from where its text begins.
  static func line(_ file: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    let sign = UInt8(ascii: "%")
    guard !line.isEmpty, file[line.lowerBound] == sign else { return nil }
    var end = line.upperBound
    while file[end - 1] == UInt8(ascii: " ") || file[end - 1] == UInt8(ascii: "\t") { end -= 1 }
    let text = line.lowerBound..<end
    if text.count == 1 { return text }
    guard text.count > 2, file[end - 1] == sign, file[line.lowerBound + 1] != sign, file[end - 2] != sign,
      file[end - 2] != UInt8(ascii: "\\")
    else { return nil }
    return text
  }

  /// Whether `<!-` stands at `i` without its second hyphen.
  static func isBracket(_ file: UnsafeBufferPointer<UInt8>, at i: Int, _ stop: Int) -> Bool {
    i + 2 < stop && file[i + 1] == UInt8(ascii: "!") && file[i + 2] == UInt8(ascii: "-")
      && (i + 3 == stop || file[i + 3] != UInt8(ascii: "-"))
  }
}
