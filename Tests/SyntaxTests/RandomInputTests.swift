import Base
import Syntax
import Testing

/// Whatever the bytes are, the readers end, and every place they give lies in the file.
@Suite struct RandomInputTests {
  /// A generator that gives the same numbers on every machine (splitmix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let csv = Array(
    "id,title,\"a \"\"b\"\"\",figures\n1,Größe,\"x\ny\",\"[{\"\"k\"\": [1, \"\"é\\n\"\"]}]\"\r\n2,\"ü;v\",,\n3,4,5\n".utf8)
  private static let json = Array(
    "{\"a\": [1, -2.5e3, true, null, \"é\\u00e9\\ud83d\\ude00\\n\"], \"b\": {\"c\": {}, \"d\": []}}\n{\"e\": \"ü\"}\n".utf8)
  private static let yaml = Array(
    "- a: [b, 'c d', {e: \"f\\n\"}]\n  g: |\n    Größe\n    zwei\n  # remark\n- &x h\n- *x\n- ? i\n  : j\n".utf8)

  /// Half are made of bytes that mean something, half are a sound text with a few bytes changed, taken out or doubled.
  private static func input(_ sound: [UInt8], _ random: inout Seeded) -> [UInt8] {
    if Bool.random(using: &random) {
      let alphabet = Array("\"\"\"',;:\t\n\r\r\n[]{}\\/u0123eE+-. aé€😀#&*!|>%@`".utf8) + [0, 0x80, 0xC3, 0xFF, 0xEF, 0xBB, 0xBF]
      return (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    }
    var bytes = sound
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard let at = bytes.indices.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(sound.randomElement(using: &random) ?? 0, at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &random)))
      }
    }
    return bytes
  }

  private func expectPlaces(_ diagnostics: Diagnostics, in bytes: [UInt8]) {
    let places = diagnostics.sorted.flatMap { one in [one.place] + one.notes.map(\.place) }.compactMap(\.self)
    for place in places { expect(place, in: bytes) }
  }

  private func expectPlaces(_ node: Node, in bytes: [UInt8]) {
    expect(node.place, in: bytes)
    switch node.value {
    case .scalar: break
    case .list(let items): for item in items { expectPlaces(item, in: bytes) }
    case .mapping(let entries):
      for entry in entries {
        expect(entry.keyPlace, in: bytes)
        expectPlaces(entry.value, in: bytes)
      }
    }
  }

  private func expect(_ place: Place, in bytes: [UInt8]) {
    #expect(place.start >= 0 && place.start <= place.end && place.end <= bytes.count, "\(place) of \(bytes)")
  }

  @Test(arguments: 1...4) func csvIsReadToItsEnd(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<3000 {
      let bytes = Self.input(Self.csv, &random)
      var diagnostics = Diagnostics()
      var reader = CSVReader(bytes, source: SourceID(0), diagnostics: &diagnostics)
      let inParts = reader.read(inPartsOf: 5) { part in
        var diagnostics = Diagnostics()
        var rows: [[String]] = []
        while let row = part.next(&diagnostics) { rows.append(row.cells.map { part.text(of: $0) }) }
        return (rows, diagnostics)
      }
      var rows: [[String]] = []
      var rowFaults = Diagnostics()
      while let row = reader.next(&rowFaults) {
        rows.append(row.cells.map { reader.text(of: $0) })
        expect(row.place, in: bytes)
        for cell in row.cells {
          expect(reader.place(of: cell), in: bytes)
          if let node = reader.json(of: cell, &diagnostics) { expectPlaces(node, in: bytes) }
        }
        #expect(rows.count <= bytes.count, "rows without end")
      }
      expectPlaces(diagnostics, in: bytes)
      expectPlaces(rowFaults, in: bytes)
      // Read in parts, the rows and their faults are the same.
      #expect(inParts.flatMap(\.0) == rows, "\(bytes)")
      #expect(inParts.flatMap { $0.1.all.map(\.place) } == rowFaults.all.map(\.place), "\(bytes)")
    }
  }

  @Test(arguments: 1...4) func jsonIsReadToItsEnd(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<3000 {
      let bytes = Self.input(Self.json, &random)
      var diagnostics = Diagnostics()
      let node = JSONReader.read(bytes[...], source: SourceID(0), diagnostics: &diagnostics)
      #expect(node != nil || diagnostics.hasErrors, "refused without a word: \(bytes)")
      if let node { expectPlaces(node, in: bytes) }
      var lines = JSONLinesReader(bytes, source: SourceID(0), diagnostics: &diagnostics)
      var count = 0
      while let line = lines.next(&diagnostics) {
        expectPlaces(line, in: bytes)
        count += 1
        #expect(count <= bytes.count, "lines without end")
      }
      expectPlaces(diagnostics, in: bytes)
    }
  }

  @Test(arguments: 1...4) func yamlIsReadToItsEnd(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<3000 {
      let bytes = Self.input(Self.yaml, &random)
      var diagnostics = Diagnostics()
      let node = YAMLReader.read(bytes[...], source: SourceID(0), diagnostics: &diagnostics)
      if let node { expectPlaces(node, in: bytes) }
      expectPlaces(diagnostics, in: bytes)
    }
  }
}
