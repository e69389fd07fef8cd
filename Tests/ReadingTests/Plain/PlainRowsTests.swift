import Base
import Model
import Syntax
import Testing

@testable import Reading

/// Whatever a table has in it, its rows are read as if each were read field by field: the same records at the same places, and the same
/// problems.
@Suite struct PlainRowsTests {
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

  /// Values that fit their fields, and others.
  private static let columns: [RecordType: [(name: String, values: [String])]] = [
    .event: [
      ("id", ["a", "b-1", "page-2", "index", "Größe", "öl", "UP", " a", "a ", "", "x y"]),
      (
        "title",
        [
          "Talks", "Größe “hier”", "5% of it", "a %% b", "[[Bern]]", "<!-- x -->", "a\u{202E}b", "zwei\nZeilen", "\u{00A0}nbsp",
          "日本語の見出し", "\u{3000}x",
        ]
      ),
      ("kind", ["consult", "assault", "consul", "hearing"]),
      (
        "date",
        ["2025-06-02", "2025-02-30", "2025-06", "2025-06-02~", "[2025-05-16..2025-06-02]", "2 June 2025", "2025/2026", " 2025 "]
      ),
      (
        "actors",
        ["ann", "ann;bob", "ann:host; bob", "ann:hots", ":host", "ann:", "ann : host", "[\"ann\"]", "a\\;b", ";", "ann:host:x"]
      ),
      ("place", ["kyiv", "Kyiv, near", "[[kyiv]]"]),
      ("tags", ["one", "one;two; three ;", "a\\;b", "[\"x\", 1]", "größe;ü", "%%x"]),
      (
        "cite",
        ["paper", "paper, p. 4", "paper; other, 2", "paper; p. 4", "paper,", ", x", "[{\"source\": \"paper\"}]", "paper; Größe"]
      ),
      ("summary", ["A *line*.", "“quoted”", "two\nlines", "[[a]] %%b%%"]), ("weight", ["1", "9", "x"]),
      ("status", ["planned", "Planned"]), ("time", ["14:30", "25:00"]), ("tz", ["Europe/Rome"]),
      ("basis", ["undated", "stated"]),
      ("review", ["draft", "checked", "withdrawn", "hidden"]), ("private", ["note", "title", "when"]),
      ("note", ["For us.", "[[x]]"]),
      ("checked_on", ["2025-01-01", "soon"]), ("publish_after", ["2031-01-01T00:00:00Z", "2031"]),
      ("sensitive", ["true", "yes"]),
      ("x-own", ["anything"]), ("body", ["Prose.\n\nMore."]), ("figures", ["[{\"measure\": \"m\"}]", "x"]),
      ("aka_ids", ["old;older"]),
    ],
    .claim: [
      ("id", ["c1", "c2", "C3"]), ("kind", ["pledge", "statement", "forecast", "lie"]),
      ("by", ["ann", "editor", "ann;bob", "[[ann]]"]),
      ("text", ["It *will*.", "It will probably rain, with high confidence."]), ("cell", ["no", "a b c d e f g h i j k l m n"]),
      ("issue", ["war;peace"]), ("stance", ["demands", "hedges"]), ("cite", ["paper", "paper, p. 4"]),
      ("date", ["2025-06-02", "x"]),
      ("deadline", ["2026"]), ("state", ["open", "kept"]), ("likelihood", ["likely", "maybe"]), ("quote.text", ["Never!"]),
      ("quote", ["Never!"]), ("since", ["2025-06-02", "talks", "2025-13-01"]), ("in_force", ["true", "no"]),
      ("made_at", ["talks"]),
      ("private", ["text", "cell"]), ("superseded_by", ["c2"]), ("supports", ["c1; c2"]),
    ],
    .actor: [
      ("id", ["ann", "editor", "ann-2"]), ("name", ["Ann", " Ann", "Ann\u{7}"]), ("kind", ["person", "state", "robot"]),
      ("aliases", ["A.;Annie", "[{\"name\": \"A\", \"kind\": \"weak\"}]"]), ("country", ["UA", "ua"]),
      ("born", ["1970", "197X", "1 May"]), ("died", ["2001", "1969"]), ("founded", ["1990"]), ("dissolved", ["1989", "1991"]),
      ("lane", ["west"]), ("tenures", ["[{\"role\": \"r\"}]"]), ("image", ["media/a.png"]), ("parent", ["land"]),
      ("aka_ids", ["editor;b"]),
    ],
    .place: [
      ("id", ["kyiv", "k"]), ("name", ["Kyiv", "Київ", "北京市"]), ("lat", ["50.45", "91", "x"]), ("lon", ["30.52", "-181"]),
      ("country", ["UA"]), ("precision", ["exact", "near"]), ("kind", ["city"]), ("parent", ["ukraine"]),
    ],
    .source: [
      ("id", ["paper", "s"]), ("title", ["Paper", "A, B"]), ("URL", ["https://a.example/b", "javascript:x", "a.example"]),
      ("type", ["webpage", "website"]), ("author", ["Ann B; C", "[{\"family\": \"F\"}]"]), ("confidential", ["true", "false"]),
      ("shown_as", ["A witness"]), ("issued", ["2025-06-02"]), ("reliability", ["A", "G"]), ("local_copy", ["media/x.pdf"]),
    ],
  ]

  private static func cell(_ text: String, _ delimiter: String, _ random: inout Seeded) -> String {
    let needsQuotes = text.contains(delimiter) || text.contains("\"") || text.contains("\n")
    guard needsQuotes || Int.random(in: 0..<8, using: &random) == 0 else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A table of a few rows, mostly sound; some bytes of some tables are changed.
  private static func table(_ type: RecordType, _ delimiter: String, _ random: inout Seeded) -> [UInt8] {
    let isOrderly = Bool.random(using: &random)
    let shown = (columns[type] ?? []).filter { _ in Int.random(in: 0..<10, using: &random) < 7 }
    let lineEnd = ["\n", "\r\n", "\r"][max(0, Int.random(in: -3..<3, using: &random))]
    var lines = [shown.map(\.name).joined(separator: delimiter)]
    for _ in 0..<Int.random(in: 1..<12, using: &random) {
      var cells = shown.map { column in
        let fits = isOrderly || Int.random(in: 0..<4, using: &random) > 0
        if !fits, Bool.random(using: &random) { return "" }
        return cell(fits ? column.values[0] : column.values.randomElement(using: &random) ?? "", delimiter, &random)
      }
      if Int.random(in: 0..<20, using: &random) == 0 { cells.append("one more") }
      lines.append(cells.joined(separator: delimiter))
      if Int.random(in: 0..<20, using: &random) == 0 { lines.append("") }
    }
    var bytes = Array((lines.joined(separator: lineEnd) + (Bool.random(using: &random) ? lineEnd : "")).utf8)
    if Int.random(in: 0..<10, using: &random) == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    for _ in 0..<max(0, Int.random(in: -6..<3, using: &random)) {
      guard let at = bytes.indices.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = Array("\"\"\n\r,; \0\t[]{}\\%<é".utf8).randomElement(using: &random) ?? 0
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(UInt8(ascii: "\""), at: at)
      default: bytes[at] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  private static func read<R: ReadableRecord>(
    _ bytes: [UInt8], as type: R.Type, _ settings: Settings, _ tables: TableReading
  ) -> (records: String, problems: String) {
    let path = BytePath("\(R.type.folder)/a.csv")
    let file = ContentFolder.RecordFile(path: path, source: SourceID(0), type: R.type, form: .csv)
    var form = FormReader<R>(file: file, settings: settings, reader: FieldReader(vocabulary: settings.vocabulary))
    form.tables = tables
    form.read(bytes)
    let problems = form.reader.diagnostics.sorted.map { "\($0)" } + ["\(form.reader.refused)", "\(form.isIncomplete)"]
    return (form.records.map { "\($0)" }.joined(separator: "\n"), problems.joined(separator: "\n"))
  }

  private static func compare<R: ReadableRecord>(_ type: R.Type, _ random: inout Seeded) {
    var settings = Settings()
    settings.gates.uncited = [.off, .warning, .error][Int.random(in: 0..<3, using: &random)]
    settings.edition.dataCutoff = ["", "2025-06-01", "2026"].randomElement(using: &random).flatMap { try? EDTF.parse($0) }
    let delimiter = [",", ";"][Int.random(in: 0..<2, using: &random)]
    settings.columns[R.type] = Settings.CSVColumns()
    settings.columns[R.type]?.delimiter = delimiter.utf8.first
    let bytes = table(R.type, delimiter, &random)
    let plain = read(bytes, as: type, settings, TableReading())
    let inParts = read(bytes, as: type, settings, TableReading(partSize: Int.random(in: 1..<200, using: &random)))
    let byFields = read(bytes, as: type, settings, TableReading(readsPlainRows: false))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(plain.records == byFields.records, "\(text)")
    #expect(plain.problems == byFields.problems, "\(text)")
    #expect(inParts.records == byFields.records, "\(text)")
    #expect(inParts.problems == byFields.problems, "\(text)")
  }

  @Test(arguments: 1...4) func rowsAreReadAsFieldByField(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<200 {
      Self.compare(EventRecord.self, &random)
      Self.compare(ClaimRecord.self, &random)
      Self.compare(ActorRecord.self, &random)
      Self.compare(PlaceRecord.self, &random)
      Self.compare(SourceRecord.self, &random)
    }
  }

  /// Else nothing would be compared.
  @Test func plainRowsArePlain() throws {
    let bytes = Array("id,title,kind,date,actors,cite,time\na,A,consult,2025-06-02,ann:host,\"paper, 4\",14:30\n".utf8)
    let file = ContentFolder.RecordFile(path: "events/a.csv", source: SourceID(0), type: .event, form: .csv)
    var reader = FieldReader()
    let record = RecordReader(settings: Settings(), file: file)
    var table = CSVReader(bytes, source: SourceID(0), diagnostics: &reader.diagnostics)
    let rows = try #require(PlainRows(TableLayout<EventRecord>(table, renames: [:], &reader), record))
    var plain = PlainReader(table, vocabulary: Vocabulary())
    let first = table.next(&reader.diagnostics)
    let read = rows.read(try #require(first), &plain, &reader)
    let event = try #require(read)
    #expect(event.actors.first?.role == "host")
    #expect(event.common.cites.first?.locator == "4")
    #expect(event.common.cites.first?.source?.place.range == 69..<74)
  }
}
