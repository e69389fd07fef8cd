import Base

// Values as JSON that is JavaScript too: no text of an author's ends its string, its line or its script.
extension ByteSink {
  mutating func write(script text: String) {
    write(byte: UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { write(escapedForScript: $0) }
    write(byte: UInt8(ascii: "\""))
  }

  mutating func write(script bytes: [UInt8]) {
    write(byte: UInt8(ascii: "\""))
    bytes.withUnsafeBufferPointer { write(escapedForScript: $0) }
    write(byte: UInt8(ascii: "\""))
  }

  private mutating func write(escapedForScript bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = 0
    func follows(_ second: UInt8, _ third: ClosedRange<UInt8>) -> Bool {
      i + 2 < bytes.count && bytes[i + 1] == second && third.contains(bytes[i + 2])
    }
    while i < bytes.count {
      var length = 1
      let escape: String
      switch bytes[i] {
      case UInt8(ascii: "\""): escape = "\\\""
      case UInt8(ascii: "\\"): escape = "\\\\"
      case UInt8(ascii: "\n"): escape = "\\n"
      case 0..<0x20, 0x7F: escape = (bytes[i] < 16 ? "\\u000" : "\\u00") + String(bytes[i], radix: 16)
      // `</script` and `<!--` mean something to HTML, should a file ever be put into a page.
      case UInt8(ascii: "<")
      where i + 1 < bytes.count && (bytes[i + 1] == UInt8(ascii: "/") || bytes[i + 1] == UInt8(ascii: "!")):
        escape = "\\u003C"
      case 0xE2 where follows(0x80, 0xA8...0xA9):
        (escape, length) = (bytes[i + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
      default:
        i += 1
        continue
      }
      write(UnsafeBufferPointer(rebasing: bytes[start..<i]))
      write(escape)
      i += length
      start = i
    }
    write(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  mutating func write(script number: Int) { write(String(number)) }

  mutating func write(script number: Int?) { write(number.map(String.init) ?? "null") }

  mutating func write<Element>(scriptList list: some Collection<Element>, _ one: (Element, inout ByteSink) -> Void) {
    write(byte: UInt8(ascii: "["))
    for (i, element) in list.enumerated() {
      if i > 0 { write(byte: UInt8(ascii: ",")) }
      one(element, &self)
    }
    write(byte: UInt8(ascii: "]"))
  }

  mutating func write(script texts: some Collection<String>) { write(scriptList: texts) { $1.write(script: $0) } }

  mutating func write(script numbers: some Collection<Int>) { write(scriptList: numbers) { $1.write(script: $0) } }
}
