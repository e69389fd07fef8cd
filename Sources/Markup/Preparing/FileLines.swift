/// The lines of a file, as far as a body goes, whichever way they end.
struct FileLines {
  let file: UnsafeBufferPointer<UInt8>
  let end: Int

  func isLineEnd(_ i: Int) -> Bool { file[i] == UInt8(ascii: "\n") || file[i] == UInt8(ascii: "\r") }

  func lineEnd(from start: Int) -> Int {
    var i = start
    while i < end, !isLineEnd(i) { i += 1 }
    return i
  }

  func next(after lineEnd: Int) -> Int {
    guard lineEnd < end else { return end }
    return file[lineEnd] == UInt8(ascii: "\r") && lineEnd + 1 < end && file[lineEnd + 1] == UInt8(ascii: "\n")
      ? lineEnd + 2 : lineEnd + 1
  }
}
