import Base
import Model
import Syntax

/// Turns the fields of one record into a typed value, with everything that holds for every type: defaults, private fields,
/// the id.
struct RecordReader: Sendable {
  let settings: Settings
  let type: RecordType
  let path: BytePath
  let source: SourceID
  var defaults = FoundFields()
  /// Fields that dossier.yaml keeps back of every record of the type.
  private let privateFields: [String]

  /// Whether a record is what its row says, no more and no less.
  var isByRowAlone: Bool { defaults.entries.isEmpty && privateFields.isEmpty }

  init(settings: Settings, file: ContentFolder.RecordFile) {
    self.settings = settings
    type = file.type
    privateFields = settings.privateFields[file.type] ?? []
    path = file.path
    source = file.source
  }

  /// - Parameters:
  ///   - standInID: the id where the record gives none: the file's stem for one record a file.
  ///   - body: the prose of a Markdown file.
  /// - Returns: The record without its private fields. One with errors is returned too, so that links to it are no second error.
  func read<R: ReadableRecord>(
    _ own: FoundFields, at place: Place, standInID: String?, body: Place? = nil, _ reader: inout FieldReader
  ) -> R {
    let fields = filled(own)
    let entries = fields.entries
    let errorsBefore = reader.diagnostics.errorCount
    defer { if reader.diagnostics.errorCount > errorsBefore { reader.refused += 1 } }
    var record = R()
    reader.record = R.self
    R.schema.read(fields, at: place, into: &record, &reader)
    finish(&record, entries, at: place, standInID: standInID, body: body)
    checkID(record, at: place, isStandIn: !entries.contains { $0.key == "id" && !$0.value.isBlank }, &reader)
    check(record, entries, at: place, &reader)

    let hidden = hiddenPaths(of: record)
    if !hidden.isEmpty {
      let open = entries.removing(hidden, R.schema.parts)
      // Problems were reported with the whole record; the second reading is for the values alone.
      var silent = FieldReader(vocabulary: reader.vocabulary, scales: reader.scales)
      silent.record = R.self
      var publicRecord = R()
      R.schema.read(open, at: place, into: &publicRecord, &silent)
      let prose = hidden.contains(["body"]) ? nil : body
      finish(&publicRecord, open, at: place, standInID: standInID, body: prose)
      // A rival value of a private field is as private.
      publicRecord.common.alternatives.removeAll { alternative in
        let path = fieldPath(alternative.field)
        return hidden.contains { $0.starts(with: path) || path.starts(with: $0) }
      }
      dropWhatHangs(on: hidden, in: &publicRecord.common, asRead: record.common)
      record = publicRecord
    }
    return record
  }

  /// The record's own fields and the defaults of the others. An empty `review:` is none of its own: it must not keep a default
  /// `draft` out.
  private func filled(_ own: FoundFields) -> FoundFields {
    guard !defaults.entries.isEmpty else { return own }
    var fields = FoundFields()
    fields.append(own) { entry in
      let isEmpty = entry.value.isNull || entry.value.isBlank && Self.guarding.contains(entry.key)
      return !isEmpty || !defaults.entries.contains { $0.key == entry.key }
    }
    let given = fields.entries
    fields.append(defaults) { filler in !given.contains { $0.key == filler.key } }
    return fields
  }

  /// Fields that keep something back: a blank one never stands for less than the default.
  private static let guarding: Set = ["review", "publish_after", "private", "sensitive", "confidential"]

  /// The fields that are not to leave the author's folder. Those that decide what is published are never taken away: without them
  /// more would be.
  func hiddenPaths<R: Record>(of record: R) -> [[String]] {
    if record.common.privateFields.isEmpty, privateFields.isEmpty { return [] }
    let paths = (record.common.privateFields + privateFields).map(fieldPath)
      .filter { !Self.deciding.contains($0[0]) && !Self.identity.contains($0[0]) }
    return paths + paths.flatMap { path in (Self.companions[path.last ?? ""] ?? []).map { path.dropLast() + [$0] } }
  }

  /// Fields that say the same as another, or nothing without it, and go with it.
  private static let companions = [
    "date": ["time", "tz", "duration", "date_text", "basis"],
    "lat": ["lon", "precision"], "lon": ["lat", "precision"],
    "counts": ["option", "count"], "count": ["option", "counts"],
    "state": ["state_as_of", "state_basis"], "resolution": ["resolved_on"],
    // What remains unsaid is who claims it, so that nothing said in that name stays.
    "claimed_by": ["note"],
    "archive_url": ["archive_date"], "local_copy": ["capture", "sha256"], "file": ["hash"],
  ]

  /// Without its start a relation would seem to start at the record that it stands on; without whoever asserts it, a relation or a
  /// rival value would be the desk's.
  private func dropWhatHangs(on hidden: [[String]], in common: inout Common, asRead read: Common) {
    let (from, by) = (hidden.contains(["links", "from"]), hidden.contains(["links", "by"]))
    if from || by, common.links.count == read.links.count {
      common.links = zip(common.links, read.links).filter { (from ? $1.from : nil) == nil && (by ? $1.by : nil) == nil }.map {
        $0.0
      }
    }
    if hidden.contains(["alt", "by"]) {
      let attributed = Set(read.alternatives.lazy.filter { $0.by != nil }.map(\.place))
      common.alternatives.removeAll { attributed.contains($0.place) }
    }
  }

  /// Fields without which a published record cannot be.
  static let identity: Set = ["id", "title", "name", "review", "private", "shown_as"]
  /// Fields that are published nowhere themselves.
  static let deciding: Set = ["publish_after", "sensitive", "confidential"]

  private func finish<R: ReadableRecord>(
    _ record: inout R, _ entries: [Node.Entry], at place: Place, standInID: String?, body: Place?
  ) {
    record.common.file = path
    record.common.place =
      (entries.first { $0.key == "id" } ?? entries.first { $0.key == "title" || $0.key == "name" })?.value.place ?? place
    record.common.extent = Place(source, place.range.lowerBound..<max(place.range.upperBound, body?.range.upperBound ?? 0))
    if record.common.id.isEmpty { record.common.id = standInID ?? "" }
    if let body, record.common.body == nil { record.common.body = .file(body) }
  }

  private func checkID<R: Record>(_ record: R, at start: Place, isStandIn: Bool, _ reader: inout FieldReader) {
    let id = record.common.id
    var place: Place { isStandIn ? Place(source, 0..<0) : record.common.place }
    func given() -> String {
      let shown = printable(id.utf8)
      return isStandIn ? "the file name gives the id `\(shown)`, which" : "the id `\(shown)`"
    }
    if id.isEmpty {
      reader.diagnostics.report(.missingField, at: start, "\(type.noun) in a file of many needs `id`")
      return
    }
    if let problem = RecordID.problem(of: id, allowingSlashes: type == .note) {
      reader.diagnostics.report(
        .invalidID, at: place, "\(given()) \(problem)",
        suggestion: RecordID.mended(id, keepingSlashes: type == .note).map {
          isStandIn ? "rename the file, or write `id: \($0)`" : "write `\($0)`"
        })
      return
    }
    if type == .actor {
      let desk = ClaimRecord.editor
      for taken in [Reference(id, at: place)] + record.common.akaIDs where taken.value == desk {
        reader.diagnostics.report(
          .invalidID, at: taken.place, "the id `\(desk)` is reserved: in `by` it means the desk itself",
          suggestion: isStandIn && taken.place == place
            ? "rename the file, or write another `id`" : "write another, such as `\(desk)-in-chief`")
      }
    }
    for old in record.common.akaIDs where SitePath("\(type.folder)/\(old.value).html") == nil {
      reader.diagnostics.report(
        .invalidID, at: old.place, "`\(printable(old.value.utf8))` was never the id of a page: it is no address")
    }
  }
}
