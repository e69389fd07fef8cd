import Base

/// The one form of our two lists of files: `{"<title>": 1, "files": {"path": "sha256", ...}}`, sorted by path bytes, one file
/// a line.
enum HashList {
  struct Entry {
    let path: SitePath
    /// One SHA-256 in hex, or several with a space between.
    let hashes: [UInt8]
  }

  /// - Parameter write: a file's SHA-256 in hex, or several with a space between.
  static func write<Hashes>(
    title: String, _ files: consuming [(path: SitePath, hash: Hashes)], _ write: (Hashes, inout ByteSink) -> Void
  ) -> [UInt8] {
    files.sort { $0.path < $1.path }
    var sink = ByteSink(reserving: files.count * 110 + 64)
    sink.write("{\"\(title)\": 1, \"files\": {")
    var isFirst = true
    for (path, hashes) in files {
      sink.write(isFirst ? "\n\"" : ",\n\"")
      isFirst = false
      writeEscaped(path.bytes, into: &sink)
      sink.write("\": \"")
      write(hashes, &sink)
      sink.write(byte: UInt8(ascii: "\""))
    }
    sink.write("\n}}\n")
    return sink.bytes
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func writeEscaped(_ bytes: [UInt8], into sink: inout ByteSink) {
    // Nearly every path.
    if bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) { return sink.write(bytes) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        sink.write(byte: UInt8(ascii: "\\"))
        sink.write(byte: byte)
      case ..<0x20:
        sink.write("\\u00")
        sink.write(byte: digits[Int(byte >> 4)])
        sink.write(byte: digits[Int(byte & 15)])
      default: sink.write(byte: byte)
      }
    }
  }

  /// Takes exactly this shape, whatever the white space: a tool may have laid it out anew, or turned its line ends.
  static func read(_ bytes: [UInt8], title: String) throws(HashListDamage) -> [Entry] {
    var scanner = HashListScanner(bytes)
    try scanner.expect("{")
    guard try scanner.text() == Array(title.utf8) else { throw HashListDamage("it does not start with \"\(title)\"") }
    try scanner.expect(":")
    try scanner.expect("1")
    try scanner.expect(",")
    guard try scanner.text() == Array("files".utf8) else { throw HashListDamage("it has no \"files\"") }
    try scanner.expect(":")
    try scanner.expect("{")
    var entries: [Entry] = []
    var seen: Set<SitePath> = []
    if !scanner.take("}") {
      repeat {
        let text = try scanner.text()
        try scanner.expect(":")
        let hashes = try scanner.text()
        guard let path = SitePath(bytes: text) else { throw HashListDamage("`\(printable(text))` is no path inside the folder") }
        guard seen.insert(path).inserted else { throw HashListDamage("`\(path)` stands in it twice") }
        entries.append(Entry(path: path, hashes: hashes))
      } while scanner.take(",")
      try scanner.expect("}")
    }
    try scanner.expect("}")
    try scanner.end()
    return entries
  }
}

/// What is wrong with a list of files.
struct HashListDamage: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
