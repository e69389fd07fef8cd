import Base

extension BodyWriter {
  /// Reports names of records that are not published in what the current block shows.
  mutating func reportHiddenNames() {
    let names = setting.reader.hiddenNames
    for name in names.found(in: block) {
      // What another record's title brings in is reported there.
      guard let at = firstWritten(name) ?? (isWritten(name) ? blockStart : nil) else { continue }
      let start = setting.text.fileOffset(of: at)
      report(
        .hiddenName, at: setting.places.place(start..<start + 1),
        "this names “\(printable(name.utf8))”, which is not published, in plain words")
    }
  }

  /// Whether its author wrote `name` in the block, in whatever form.
  private func isWritten(_ name: String) -> Bool {
    setting.reader.hiddenNames.found(in: Array(setting.text.bytes[blockRange])).contains(name)
  }

  /// Where in the block its author wrote `name`, which may go over a line's end, else its first word.
  private func firstWritten(_ name: String) -> Int? {
    let bytes = setting.text.bytes
    let word = Array(name.prefix { !$0.isWhitespace }.utf8)
    var first: Int?
    var i = blockRange.lowerBound
    while i + word.count <= blockRange.upperBound {
      defer { i += 1 }
      guard bytes[i] == word[0], bytes[i..<i + word.count].elementsEqual(word) else { continue }
      if stands(Array(name.utf8), at: i) { return i }
      first = first ?? i
    }
    return first
  }

  /// Whether `name` stands at `i`, any white space for any other.
  private func stands(_ name: [UInt8], at start: Int) -> Bool {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    let bytes = setting.text.bytes
    var i = start
    for byte in name {
      guard i < bytes.count, bytes[i] == byte || isSpace(bytes[i]) && isSpace(byte) else { return false }
      i += 1
    }
    return true
  }
}
