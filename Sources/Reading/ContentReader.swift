import Base
import Model
import Syntax

/// What reading Content gave: the records, the files they came from, and what became of each.
public struct Content: Sendable {
  public var records: Records
  public var sources: SourceTable
  public var diagnostics: Diagnostics
  /// Files that are no part of the dossier: hidden ones, editors' backups.
  public var ignoredFiles: Int
}

/// Reads the author's folder. The folder says the type, the extension says the form.
public struct ContentReader {
  /// Places are 32-bit offsets.

  public init() {}

  public func read(_ tree: some FileTree) throws(FileError) -> Content { read(tree, listed: try tree.entries()) }

  /// - Parameter entries: of the tree, as it was just listed.
  public func read(_ tree: some FileTree, listed entries: [TreeEntry]) -> Content {
    var diagnostics = Diagnostics()
    var sources = SourceTable()
    let folder = ContentFolder(entries, sources: &sources, diagnostics: &diagnostics)

    var records = Records()
    records.media = folder.media
    records.statics = folder.statics
    // Lanes, vocabulary and columns decide how everything else is read: without them every record would seem wrong.
    guard let settings = readSettings(folder, from: tree, &sources, &diagnostics) else {
      return Content(records: records, sources: sources, diagnostics: diagnostics, ignoredFiles: folder.ignored)
    }
    records.settings = settings

    let scales = FieldReader.Scales(likelihood: settings.likelihoodScale.map(\.id), confidence: settings.confidenceScale)
    let results = folder.files.parallelMap(chunk: 8) { file in
      Self.read(file, from: tree, settings, FieldReader(vocabulary: settings.vocabulary, scales: scales))
    }
    for (file, result) in zip(folder.files, results) {
      for (id, source) in result.sources { sources.replace(id, with: source) }
      diagnostics.append(result.diagnostics)
      records.append(result.records, of: file.type)
      records.refused += result.refused
      if result.isUnreadable { records.unreadableFiles += 1 }
      if result.isIncomplete { records.incomplete.insert(file.type) }
    }
    DuplicateIDs.report(records, &diagnostics)
    return Content(records: records, sources: sources, diagnostics: diagnostics, ignoredFiles: folder.ignored)
  }

  private func readSettings(
    _ folder: ContentFolder, from tree: some FileTree, _ sources: inout SourceTable, _ diagnostics: inout Diagnostics
  ) -> Settings? {
    var settings = Settings()
    guard let file = folder.settings else {
      diagnostics.report(
        .missingSettings, at: nil, "there is no dossier.yaml in the content folder",
        suggestion: "a file with the line `title: …` is enough; `dossier init` writes a whole example")
      return nil
    }
    guard let bytes = load(file.path, as: file.source, from: tree, &diagnostics) else { return nil }
    sources.replace(file.source, with: Source(path: file.path, bytes: bytes))
    var faults = Diagnostics()
    let tree = YAMLReader.read(bytes[...], source: file.source, diagnostics: &faults)
    diagnostics.append(faults)
    guard let node = tree else {
      if !faults.hasErrors {
        diagnostics.report(.missingField, at: Place(file.source, 0..<0), "dossier.yaml needs `title`")
      }
      return nil
    }
    // Twice: vocabulary and scales first, because the rest of the file may use them.
    var first = FieldReader()
    settingsSchema.read(node, into: &settings, &first)
    var reader = FieldReader(
      vocabulary: settings.vocabulary,
      scales: FieldReader.Scales(likelihood: settings.likelihoodScale.map(\.id), confidence: settings.confidenceScale))
    settings = Settings()
    settingsSchema.read(node, into: &settings, &reader)
    for item in settings.asOf {
      if let date = try? EDTF.parse(item.value) { DateBounds(settings).check(asOf: date, at: item.place, &reader.diagnostics) }
    }
    for judgement in settings.front.judgements {
      guard let text = judgement.text else { continue }
      EstimateChecks.check(text, hasLikelihood: judgement.likelihood != nil, settings, &reader.diagnostics)
    }
    diagnostics.append(reader.diagnostics)
    return settings
  }

  /// One file's records.
  struct FileResult: Sendable {
    var records: any Sendable & AnyRecordList
    var sources: [(SourceID, Source)]
    /// Records with an error.
    var refused: Int
    /// Nothing of the file could be read.
    var isUnreadable: Bool
    var diagnostics: Diagnostics
    var isIncomplete: Bool
  }

  /// Not generic over the tree, which another room chooses: else no type of record has compiled code of its own.
  private static func read(
    _ file: ContentFolder.RecordFile, from tree: any FileTree, _ settings: Settings, _ reader: FieldReader
  ) -> FileResult {
    switch file.type {
    case .actor: read(file, as: ActorRecord.self, from: tree, settings, reader)
    case .event: read(file, as: EventRecord.self, from: tree, settings, reader)
    case .claim: read(file, as: ClaimRecord.self, from: tree, settings, reader)
    case .issue: read(file, as: IssueRecord.self, from: tree, settings, reader)
    case .instrument: read(file, as: InstrumentRecord.self, from: tree, settings, reader)
    case .source: read(file, as: SourceRecord.self, from: tree, settings, reader)
    case .place: read(file, as: PlaceRecord.self, from: tree, settings, reader)
    case .note: read(file, as: NoteRecord.self, from: tree, settings, reader)
    }
  }

  private static func read<R: ReadableRecord>(
    _ file: ContentFolder.RecordFile, as type: R.Type, from tree: any FileTree, _ settings: Settings, _ reader: FieldReader
  ) -> FileResult {
    var form = FormReader<R>(file: file, settings: settings, reader: reader)
    var sources: [(SourceID, Source)] = []
    if let defaults = file.defaults, let bytes = load(defaults.path, as: defaults.source, from: tree, &form.reader.diagnostics) {
      sources.append((defaults.source, Source(path: defaults.path, bytes: bytes)))
      form.readDefaults(bytes, defaults.source)
    }
    if let bytes = load(file.path, as: file.source, from: tree, &form.reader.diagnostics) {
      sources.append((file.source, Source(path: file.path, bytes: bytes)))
      form.read(bytes)
    } else {
      form.refuseFile()
    }
    return FileResult(
      records: RecordList(records: form.records), sources: sources, refused: form.reader.refused,
      isUnreadable: form.records.isEmpty && form.reader.refused == 0 && form.reader.diagnostics.hasErrors,
      diagnostics: form.reader.diagnostics,
      isIncomplete: form.isIncomplete)
  }
}

/// The bytes of a file; nil and a diagnostic where they cannot be had.
private func load(
  _ path: BytePath, as source: SourceID, from tree: some FileTree, _ diagnostics: inout Diagnostics
) -> [UInt8]? {
  do {
    return try tree.read(path)
  } catch {
    diagnostics.report(.unreadableFile, at: Place(source, 0..<0), error.description)
    return nil
  }
}

/// The records of one file, their type forgotten until they are put with the others.
protocol AnyRecordList {}

struct RecordList<R: Record>: AnyRecordList, Sendable {
  let records: [R]
}

extension Records {
  fileprivate mutating func append(_ list: any AnyRecordList, of type: RecordType) {
    switch list {
    case let list as RecordList<ActorRecord>: actors.take(list.records)
    case let list as RecordList<EventRecord>: events.take(list.records)
    case let list as RecordList<ClaimRecord>: claims.take(list.records)
    case let list as RecordList<IssueRecord>: issues.take(list.records)
    case let list as RecordList<InstrumentRecord>: instruments.take(list.records)
    case let list as RecordList<SourceRecord>: sources.take(list.records)
    case let list as RecordList<PlaceRecord>: places.take(list.records)
    case let list as RecordList<NoteRecord>: notes.take(list.records)
    default: break
    }
  }
}

extension Array {
  /// Appends; the first of all is taken as it is, because a large file's records should not stand in memory twice.
  fileprivate mutating func take(_ others: [Element]) {
    if isEmpty { self = others } else { self += others }
  }
}
