import Base
import Model
import Syntax

/// Turns the fields of one record into a typed value, with everything that holds for every type: defaults, private fields,
/// the id.
struct RecordReader {
  let settings: Settings
  let type: RecordType
  let path: BytePath
  let source: SourceID
  var defaults: [Node.Entry] = []

  init(settings: Settings, file: ContentFolder.RecordFile) {
    self.settings = settings
    type = file.type
    path = file.path
    source = file.source
  }

  /// - Parameters:
  ///   - standInID: the id where the record gives none: the file's stem for one record a file.
  ///   - body: the prose of a Markdown file.
  /// - Returns: The record without its private fields. One with errors is returned too, so that links to it are no second error.
  func read<R: ReadableRecord>(
    _ own: [Node.Entry], at place: Place, standInID: String?, body: Place? = nil, _ reader: inout FieldReader
  ) -> R {
    let entries = own + defaults.filter { filler in !own.contains { $0.key == filler.key } }
    var record = R()
    R.schema.read(entries, at: place, into: &record, &reader)
    finish(&record, entries, at: place, standInID: standInID, body: body)
    checkID(record.common, isStandIn: !entries.contains { $0.key == "id" }, &reader)
    check(record, entries, settings, &reader)

    let hidden = record.common.privateFields + (settings.privateFields[type] ?? [])
    if !hidden.isEmpty {
      let open = entries.removing(hidden.map { $0.split(separator: ".").map(String.init) })
      // Problems were reported with the whole record; the second reading is for the values alone.
      var silent = FieldReader(vocabulary: reader.vocabulary, scales: reader.scales)
      var publicRecord = R()
      R.schema.read(open, at: place, into: &publicRecord, &silent)
      let prose = hidden.contains("body") ? nil : body
      finish(&publicRecord, open, at: place, standInID: standInID, body: prose)
      publicRecord.common.id = record.common.id
      publicRecord.common.review = record.common.review
      publicRecord.common.publishAfter = record.common.publishAfter
      publicRecord.common.isSensitive = record.common.isSensitive
      record = publicRecord
    }
    return record
  }

  private func finish<R: ReadableRecord>(_ record: inout R, _ entries: [Node.Entry], at place: Place, standInID: String?, body: Place?) {
    record.common.file = path
    record.common.place = (entries.first { $0.key == "id" } ?? entries.first { $0.key == "title" || $0.key == "name" })?.value.place ?? place
    if record.common.id.isEmpty { record.common.id = standInID ?? "" }
    if let body, record.common.body == nil { record.common.body = .file(body) }
  }

  private func checkID(_ common: Common, isStandIn: Bool, _ reader: inout FieldReader) {
    let place = isStandIn ? Place(source, 0..<0) : common.place
    let given = isStandIn ? "the file name gives the id `\(printable(common.id.utf8))`, which" : "the id `\(printable(common.id.utf8))`"
    if common.id.isEmpty {
      reader.diagnostics.report(.missingField, at: common.place, "\(type.noun) in a file of many needs `id`")
      return
    }
    let parts = type == .note ? common.id.split(separator: "/", omittingEmptySubsequences: false).map(String.init) : [common.id]
    for part in parts {
      if let problem = RecordID.problem(of: part) {
        reader.diagnostics.report(
          .invalidID, at: place, "\(given) \(problem)",
          suggestion: RecordID.mended(common.id, keepingSlashes: type == .note).map { isStandIn ? "rename the file, or write `id: \($0)`" : "write `\($0)`" })
        return
      }
    }
    if common.id.utf8.count > 200 {
      reader.diagnostics.report(.invalidID, at: place, "\(given) is longer than 200 bytes")
    }
  }
}

extension [Node.Entry] {
  /// The entries without the fields at `paths`; a path goes through mappings and through the items of lists.
  func removing(_ paths: [[String]]) -> [Node.Entry] {
    compactMap { (entry) -> Node.Entry? in
      let here = paths.filter { $0.first == entry.key }
      if here.isEmpty { return entry }
      if here.contains(where: { $0.count == 1 }) { return nil }
      return Node.Entry(key: entry.key, keyPlace: entry.keyPlace, value: entry.value.removing(here.map { [String]($0.dropFirst()) }))
    }
  }
}

extension Node {
  fileprivate func removing(_ paths: [[String]]) -> Node {
    switch value {
    case .scalar: self
    case .list(let items): Node(.list(items.map { $0.removing(paths) }), at: place)
    case .mapping(let entries): Node(.mapping(entries.removing(paths)), at: place)
    }
  }
}
