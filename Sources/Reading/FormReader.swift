import Base
import Model
import Syntax

/// Reads the records of one file, whatever its form.
struct FormReader<R: ReadableRecord> {
  let file: ContentFolder.RecordFile
  var reader: FieldReader
  var record: RecordReader
  var tables = TableReading()
  private(set) var records: [R] = []
  /// Something in the file could not be read, so that records are missing.
  private var isRefused = false
  var isIncomplete: Bool { isRefused || reader.diagnostics.all.contains { Self.losing.contains($0.code) } }

  /// Faults of form lose records.
  private static var losing: Set<DiagnosticCode> { Set(DiagnosticCode.syntaxCodes) }

  init(file: ContentFolder.RecordFile, settings: Settings, reader: FieldReader) {
    self.file = file
    self.reader = reader
    record = RecordReader(settings: settings, file: file)
  }

  mutating func read(_ bytes: [UInt8]) {
    switch file.form {
    case .markdown: readMarkdown(bytes)
    case .yaml: YAMLReader.read(bytes[...], source: file.source, diagnostics: &reader.diagnostics).map { readTree($0) }
    case .json: JSONReader.read(bytes[...], source: file.source, diagnostics: &reader.diagnostics).map { readTree($0) }
    case .jsonLines: readLines(bytes)
    case .csv: readTable(bytes)
    }
    if records.isEmpty, reader.diagnostics.all.isEmpty, !bytes.contains(where: { $0 > 0x20 && $0 < 0x80 }) {
      reader.diagnostics.report(.emptyFile, at: Place(file.source, 0..<0), "\(file.path) is empty")
    }
  }

  private mutating func refuse(_ node: Node, expected: String) {
    isRefused = true
    reader.reportKind(node, expected: expected)
  }

  /// Called where the file itself could not be had.
  mutating func refuseFile() { isRefused = true }

  /// `NAME.defaults.yaml`: fills the absent fields of a CSV's rows and of JSON lines.
  mutating func readDefaults(_ bytes: [UInt8], _ source: SourceID) {
    guard let node = YAMLReader.read(bytes[...], source: source, diagnostics: &reader.diagnostics) else { return }
    guard case .mapping(let entries) = node.value else {
      return reader.reportKind(node, expected: "a group of fields (`name: value`)")
    }
    record.defaults = FoundFields(entries, in: R.schema)
  }

  /// The file's id where it holds one record: its stem, or for a note its path below `notes/`.
  private var standInID: String {
    guard R.type == .note else { return String(decoding: file.path.stem, as: UTF8.self) }
    let parts = file.path.parts.dropFirst().dropLast().map { String(decoding: $0, as: UTF8.self) }
    return (parts + [String(decoding: file.path.stem, as: UTF8.self)]).joined(separator: "/")
  }

  private mutating func readMarkdown(_ bytes: [UInt8]) {
    guard let parts = FrontMatter.split(bytes, source: file.source, diagnostics: &reader.diagnostics) else { return }
    guard let front = parts.yaml else {
      isRefused = true
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      reader.diagnostics.report(
        .missingFrontMatter, at: Place(file.source, 0..<0), "\(file.path) has no front matter",
        suggestion: "start the file with a line `---`, the fields (`\(R.schema.rows[1].name): …`), and a line `---`")
      return
    }
    var entries: [Node.Entry] = []
    if let node = YAMLReader.read(bytes[front], source: file.source, diagnostics: &reader.diagnostics) {
      guard case .mapping(let found) = node.value else { return refuse(node, expected: "a group of fields (`name: value`)") }
      entries = found
    } else if reader.diagnostics.hasErrors {
      return
    }
    let hasProse = bytes[parts.body].contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    records.append(
      record.read(
        FoundFields(entries, in: R.schema), at: Place(file.source, front), standInID: standInID,
        body: hasProse ? Place(file.source, parts.body) : nil, &reader))
  }

  /// A list of records, a single mapping, or `{defaults, records}`.
  private mutating func readTree(_ node: Node) {
    switch node.value {
    case .list(let items): readItems(items)
    case .mapping(let entries):
      let (list, defaults) = (entries.first { $0.key == "records" }, entries.first { $0.key == "defaults" })
      if let defaults, !defaults.value.isNull {
        guard case .mapping(let fields) = defaults.value.value else {
          return refuse(defaults.value, expected: "a group of fields (`name: value`)")
        }
        record.defaults = FoundFields(fields, in: R.schema)
      }
      guard let list else { return readRecord(entries, defaults, at: node.place) }
      for entry in entries where !["records", "defaults"].contains(entry.key) {
        if entry.key.hasPrefix("x-") {
          HidingNames.check(entry, at: .record, &reader)
          continue
        }
        reader.diagnostics.report(
          .unknownField, at: entry.keyPlace, "beside `records` only `defaults` may stand, not `\(entry.key)`",
          suggestion: NearMiss.suggestion(for: entry.key, among: ["records", "defaults"])
            ?? HidingNames.suggestion(for: entry.key, at: .record).map { "\($0) under `defaults`" })
      }
      switch list.value.value {
      case .list(let items): readItems(items)
      case .mapping: readItems([list.value])
      case .scalar: if !list.value.isNull { refuse(list.value, expected: "a list of records") }
      }
    case .scalar: refuse(node, expected: "a list of records")
    }
  }

  /// The one record of a file.
  private mutating func readRecord(_ entries: [Node.Entry], _ defaults: Node.Entry?, at place: Place) {
    if let defaults {
      reader.diagnostics.report(
        .unknownField, at: defaults.keyPlace, "`defaults` fills the records under `records`, and there is no `records` here",
        suggestion: "write the fields of the one record beside each other, or its file's records as a list under `records`")
    }
    let own = defaults == nil ? entries : entries.filter { $0.key != "defaults" }
    records.append(record.read(FoundFields(own, in: R.schema), at: place, standInID: standInID, &reader))
  }

  private mutating func readItems(_ items: [Node]) {
    for item in items {
      guard case .mapping(let entries) = item.value else {
        refuse(item, expected: "a record, that is a group of fields (`name: value`)")
        continue
      }
      records.append(record.read(FoundFields(entries, in: R.schema), at: item.place, standInID: nil, &reader))
    }
  }

  private mutating func readLines(_ bytes: [UInt8]) {
    var lines = JSONLinesReader(bytes, source: file.source, diagnostics: &reader.diagnostics)
    while let node = lines.next(&reader.diagnostics) {
      if case .mapping(let entries) = node.value,
        let wrapped = entries.first(where: { ["defaults", "records"].contains($0.key) })
      {
        isRefused = true
        reader.diagnostics.report(
          .unknownField, at: wrapped.keyPlace, "a line holds one record, so there is no `\(wrapped.key)` here",
          suggestion: "what the records share goes into `\(stem).defaults.yaml` beside this file; each record has its own line")
      } else {
        readItems([node])
      }
    }
  }

  private mutating func readTable(_ bytes: [UInt8]) {
    let columns = record.settings.columns[R.type] ?? Settings.CSVColumns()
    let delimiter = isTabbed ? UInt8(ascii: "\t") : columns.delimiter ?? UInt8(ascii: ",")
    let table = CSVReader(
      bytes, source: file.source, delimiter: delimiter, diagnostics: &reader.diagnostics, mending: mendedDelimiter)
    // With the wrong delimiter the header is names that nothing has.
    guard !reader.diagnostics.all.contains(where: { $0.code == .csvDelimiter }) else { return }
    let rows = RowReader(TableLayout<R>(table, renames: columns.renames, &reader), record, tables)
    let fresh = reader.emptied
    var parts = table.read(inPartsOf: tables.partSize) { rows.read(&$0, fresh) }
    if parts.count > 1 { records.reserveCapacity(parts.reduce(0) { $0 + $1.records.count }) }
    parts.reverse()
    while let part = parts.popLast() {
      if records.isEmpty, parts.isEmpty { records = part.records } else { records += part.records }
      reader.add(part.reader)
    }
  }

  private var isTabbed: Bool { file.path.fileExtension == "tsv" }
  private var stem: String { printable(file.path.stem) }

  /// What to do about a table whose cells are separated otherwise than its name and dossier.yaml say.
  private func mendedDelimiter(_ other: String) -> String {
    if isTabbed, other == "," { return "rename it to \(stem).csv" }
    let setting = "write `columns: {\(R.type.folder): {delimiter: \"\(other)\"}}` in dossier.yaml"
    if other == "\\t" { return "rename it to \(stem).tsv, or \(setting)" }
    return isTabbed ? "rename it to \(stem).csv, and \(setting)" : setting
  }
}
