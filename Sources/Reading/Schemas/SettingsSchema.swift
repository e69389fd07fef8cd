import Base
import Model
import Syntax

/// `dossier.yaml`. Vocabulary and scales are read first, because the rest of the file may use them.
let settingsSchema = Schema<Settings>(
  "dossier.yaml",
  [
    .line("title", \.title, required: true),
    .line("subtitle", \.subtitle),
    Schema<Settings>.Row("language", .text) { settings, node, reader in
      if let tag = reader.languageTag(node) { settings.language = tag }
    },
    .choice("direction", \.direction, absence: .silent),
    Schema<Settings>.Row("timezone", .text) { settings, node, reader in settings.timezone = reader.zone(node) },
    .address("base_url", \.baseURL),
    .line("licence", \.licence),
    .line("contact", \.contact),
    Schema<Settings>.Row("edition", .embedded) { settings, node, reader in
      editionSchema.read(node, into: &settings.edition, &reader)
    },
    Schema<Settings>.Row("lanes", .embedded) { settings, node, reader in
      settings.lanes = reader.values(node, laneSchema, Settings.Lane.init)
      reader.checkIDs(of: node, taken: [])
    },
    Schema<Settings>.Row("as_of", .eventOrDate, cell: .list) { settings, node, reader in
      settings.asOf = reader.items(node).compactMap { item in reader.eventOrDate(item) == nil ? nil : reader.located(item) }
    },
    Schema<Settings>.Row("menu", .control) { settings, node, reader in settings.menu = reader.locatedList(node) },
    Schema<Settings>.Row("accent", .control) { settings, node, reader in settings.accent = reader.colour(node) },
    .boolean("autolink", \.autolink),
    .boolean("smart", \.smart),
    .boolean("noindex", \.noindex),
    Schema<Settings>.Row("private", .control) { settings, node, reader in
      for (type, value) in reader.byType(node) {
        settings.privateFields[type] = reader.locatedList(value).map(\.value)
        checkPrivate(value, type, &reader)
      }
    },
    Schema<Settings>.Row("columns", .control) { settings, node, reader in
      for (type, value) in reader.byType(node) { settings.columns[type] = reader.columns(value) }
    },
    .integer("coordinates_precision", \.coordinatesPrecision, in: 0...6),
    Schema<Settings>.Row("gates", .embedded) { settings, node, reader in gatesSchema.read(node, into: &settings.gates, &reader) },
    Schema<Settings>.Row("vocabulary", .embedded) { settings, node, reader in
      settings.vocabulary = reader.readVocabulary(node)
    },
    Schema<Settings>.Row("scales", .embedded) { settings, node, reader in scalesSchema.read(node, into: &settings, &reader) },
    Schema<Settings>.Row("front", .embedded) { settings, node, reader in frontSchema.read(node, into: &settings.front, &reader) },
    .texts("gaps", \.gaps),
  ])

private let editionSchema = Schema<Settings.Edition>(
  "an edition",
  [.integer("number", \.number, in: 1...Int.max), .date("data_cutoff", \.dataCutoff)])

private let laneSchema = Schema<Settings.Lane>(
  "a lane",
  [.line("id", \.id, required: true), .line("title", \.title, required: true)])

private let gatesSchema = Schema<Settings.Gates>(
  "gates",
  [
    Schema<Settings.Gates>.Row("require", .control) { gates, node, reader in
      guard let text = reader.scalar(node) else { return }
      switch text {
      case "unverified": gates.require = .unverified
      case "checked": gates.require = .checked
      default: reader.reportUnknownValue(text, at: node.place, among: ["unverified", "checked"])
      }
    },
    .choice("uncited", \.uncited),
  ])

extension FieldReader {
  /// The entries of a mapping whose keys are record folders.
  mutating func byType(_ node: Node) -> [(type: RecordType, value: Node)] {
    guard case .mapping(let entries) = node.value else {
      reportKind(node, expected: "a group of record folders (`events: …`)")
      return []
    }
    return entries.compactMap { entry in
      if entry.key.hasPrefix("x-") { return nil }
      guard let type = RecordType(folder: entry.key) else {
        let folders = RecordType.allCases.map(\.folder)
        diagnostics.report(
          .unknownField, at: entry.keyPlace, "`\(entry.key)` is not a record folder (\(folders.joined(separator: ", ")))",
          suggestion: NearMiss.suggestion(for: entry.key, among: folders))
        return nil
      }
      return (type, entry.value)
    }
  }

  mutating func columns(_ node: Node) -> Settings.CSVColumns {
    var columns = Settings.CSVColumns()
    guard case .mapping(let entries) = node.value else {
      reportKind(node, expected: "a group of columns and fields (`column: field`)")
      return columns
    }
    for entry in entries {
      guard let text = scalar(entry.value) else { continue }
      if entry.key == "delimiter" {
        let bytes = Array(text == "\\t" ? "\t".utf8 : text.utf8)
        if bytes.count == 1, bytes[0] < 0x80, ![0x22, 0x0A, 0x0D].contains(bytes[0]) {
          columns.delimiter = bytes[0]
        } else {
          diagnostics.report(.unknownValue, at: entry.value.place, "a delimiter is one character such as `;`, `,` or a tab")
        }
      } else {
        columns.renames[entry.key] = text
      }
    }
    return columns
  }

  /// The ids of lanes and terms: of an id's form, each once.
  mutating func checkIDs(of list: Node, taken: [String]) {
    var taken = Set(taken)
    for item in items(list) {
      guard let node = item.given("id"), case .scalar(let scalar) = node.value, !node.isBlank else { continue }
      let id = scalar.text.trimmingSpaces
      if let problem = RecordID.problem(of: id) {
        diagnostics.report(
          .invalidID, at: node.place, "the id `\(printable(id.utf8))` \(problem)",
          suggestion: RecordID.mended(id, keepingSlashes: false).map { "write `\($0)`" })
      } else if !taken.insert(id).inserted {
        diagnostics.report(.duplicateID, at: node.place, "the id `\(id)` is taken already")
      }
    }
  }
}
