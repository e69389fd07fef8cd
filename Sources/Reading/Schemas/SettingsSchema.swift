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

private let additionSchema = Schema<Vocabulary.Addition>(
  "a term",
  [
    .line("id", \.id, required: true),
    .line("label", \.label, required: true),
    .choice("band", \.band, absence: .silent),
    .line("after", \.after),
    .line("inverse", \.inverse),
  ])

private let scalesSchema = Schema<Settings>(
  "scales",
  [
    Schema<Settings>.Row("likelihood", .embedded) { settings, node, reader in
      if case .scalar(let scalar) = node.value {
        if scalar.text != "icd203" { reader.reportUnknownValue(scalar.text, at: node.place, among: ["icd203"]) }
      } else {
        settings.likelihoodScale = reader.values(node, likelihoodSchema, LikelihoodTerm.init)
        reader.checkScale(node, settings.likelihoodScale)
      }
    },
    Schema<Settings>.Row("confidence", .text, cell: .list) { settings, node, reader in
      var seen: Set<String> = []
      settings.confidenceScale = reader.items(node).compactMap { item in
        guard let term = reader.line(item) else { return nil }
        guard seen.insert(term).inserted else {
          reader.diagnostics.report(.duplicateID, at: item.place, "the scale has `\(printable(term.utf8))` already")
          return nil
        }
        return term
      }
    },
  ])

private let likelihoodSchema = Schema<LikelihoodTerm>(
  "a band of the likelihood scale",
  [
    .line("id", \.id, required: true),
    .line("label", \.label, required: true),
    Schema<LikelihoodTerm>.Row("from", .number, required: true) { term, node, reader in
      if let value = reader.probability(node) { term.from = value }
    },
    Schema<LikelihoodTerm>.Row("to", .number, required: true) { term, node, reader in
      if let value = reader.probability(node) { term.to = value }
    },
  ])

private let frontSchema = Schema<Settings.Front>(
  "front",
  [
    .markdown("bottom_line", \.bottomLine),
    .value("state", \.situation, situationSchema, Settings.Front.Situation.init),
    .values("judgements", \.judgements, keyJudgementSchema, Settings.Front.KeyJudgement.init),
  ])

private let situationSchema = Schema<Settings.Front.Situation>(
  "state",
  [
    .choice("direction", \.direction, absence: .silent),
    .line("reason", \.reason),
    Schema<Settings.Front.Situation>.Row("alerts", .choice(Settings.Front.Alert.allCases.map(\.rawValue)), cell: .list) {
      situation, node, reader in
      situation.alerts = reader.items(node).compactMap { reader.choice($0, of: Settings.Front.Alert.self) }
    },
  ])

private let keyJudgementSchema = Schema<Settings.Front.KeyJudgement>(
  "a key judgement",
  [
    .markdown("text", \.text),
    Schema<Settings.Front.KeyJudgement>.Row("likelihood", .likelihood) { judgement, node, reader in
      judgement.likelihood = reader.likelihood(node)
    },
    Schema<Settings.Front.KeyJudgement>.Row("confidence", .confidence) { judgement, node, reader in
      judgement.confidence = reader.confidence(node)
    },
    .references("claims", \.claims, to: [.claim, .event, .note]),
  ])

extension FieldReader {
  mutating func languageTag(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a language code such as en or ar-EG") else { return nil }
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    let fits =
      subtags.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIILetterOrDigit } }
      && (2...3).contains(subtags.first?.utf8.count ?? 0)
    guard fits else {
      diagnostics.report(
        .invalidCode, at: node.place, "`\(text)` is no language code such as en or ar-EG",
        suggestion: text.contains("_") ? "write `\(text.map { $0 == "_" ? "-" : String($0) }.joined())`" : nil)
      return nil
    }
    return text
  }

  /// `#205493`: the only form, because it goes into a stylesheet.
  mutating func colour(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a colour such as \"#205493\"") else { return nil }
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy({ $0.isHexDigit }) else {
      diagnostics.report(
        .invalidCode, at: node.place, "`\(text)` is no colour of a `#` and six digits or letters a to f, such as \"#205493\"")
      return nil
    }
    return text
  }

  mutating func probability(_ node: Node) -> Double? {
    guard let decimal = decimal(node) else { return nil }
    guard (0...1).contains(decimal.value) else {
      diagnostics.report(.invalidNumber, at: node.place, "`\(decimal.text)` is not a probability from 0 to 1")
      return nil
    }
    return decimal.value
  }

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

  /// Fields of a term that only one list has, and the stage that another comes after.
  private mutating func checkAdditions(_ additions: Node, to list: Vocabulary.List) {
    let items = items(additions)
    func id(_ item: Node) -> String? {
      if case .scalar(let scalar)? = item.given("id")?.value { scalar.text.trimmingSpaces } else { nil }
    }
    let stages = list.builtIn + items.compactMap(id)
    for item in items {
      for (field, owner) in [("band", Vocabulary.List.eventKinds), ("after", .stages), ("inverse", .relations)] {
        guard let value = item.given(field) else { continue }
        if owner != list {
          diagnostics.report(
            .misplacedField, at: value.place,
            "`\(field)` belongs to terms of `\(owner.rawValue)`, and this is one of `\(list.rawValue)`")
        } else if field == "after", let stage = scalar(value)?.trimmingSpaces {
          let others = stages.filter { $0 != id(item) }
          if !others.contains(stage) { reportUnknownValue(stage, at: value.place, among: others) }
        }
      }
    }
  }

  /// The terms of a scale of the author's: each once, and from less to more.
  mutating func checkScale(_ node: Node, _ terms: [LikelihoodTerm]) {
    checkIDs(of: node, taken: [])
    for (term, item) in zip(terms, items(node)) where term.from >= term.to {
      guard let to = item.given("to"), item.given("from") != nil else { continue }
      diagnostics.report(.invalidNumber, at: to.place, "the band `\(printable(term.id.utf8))` ends where it starts, or before")
    }
  }

  mutating func readVocabulary(_ node: Node) -> Vocabulary {
    var vocabulary = Vocabulary()
    guard case .mapping(let entries) = node.value else {
      reportKind(node, expected: "a group of lists (`roles: [...]`)")
      return vocabulary
    }
    for entry in entries where !entry.key.hasPrefix("x-") && !entry.value.isNull {
      guard let list = Vocabulary.List(rawValue: entry.key) else {
        let lists = Vocabulary.List.allCases.map(\.rawValue)
        diagnostics.report(
          .unknownField, at: entry.keyPlace, "vocabulary has no list `\(entry.key)` (it has \(lists.joined(separator: ", ")))",
          suggestion: NearMiss.suggestion(for: entry.key, among: lists))
        continue
      }
      for addition in values(entry.value, additionSchema, Vocabulary.Addition.init) { vocabulary.add(addition, to: list) }
      checkIDs(of: entry.value, taken: list.builtIn)
      checkAdditions(entry.value, to: list)
    }
    return vocabulary
  }
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
