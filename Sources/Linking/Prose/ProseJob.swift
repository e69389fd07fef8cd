import Base
import Markup
import Model

/// One record's prose, ready to be parsed on any core.
final class ProseJob: Sendable {
  let owner: Target
  let body: Prose?
  let summary: MarkdownLine?
  let text: MarkdownLine?
  /// Of its record.
  private let file: BytePath
  let hasMentions: Bool
  let language: String

  init(
    owner: Target, body: Prose?, summary: MarkdownLine?, text: MarkdownLine?, file: BytePath, hasMentions: Bool,
    language: String
  ) {
    self.owner = owner
    self.body = body
    self.summary = summary
    self.text = text
    self.file = file
    self.hasMentions = hasMentions
    self.language = language
  }

  var folder: BytePath { BytePath(Array(file.parts.dropLast().joined(separator: [UInt8(ascii: "/")]))) }

  /// The same with another body.
  func with(_ body: Place) -> ProseJob {
    ProseJob(
      owner: owner, body: .file(body), summary: summary, text: text, file: file, hasMentions: hasMentions, language: language)
  }

  static func all(_ list: Numbered, _ settings: Settings) -> [ProseJob] {
    var all = jobs(list.actors, list, settings)
    all += jobs(list.events, list, settings)
    all += jobs(list.claims, list, settings) { $0.text }
    all += jobs(list.issues, list, settings)
    all += jobs(list.instruments, list, settings)
    all += jobs(list.sources, list, settings)
    all += jobs(list.places, list, settings)
    return all + jobs(list.notes, list, settings)
  }

  private static func jobs<R: Record>(
    _ records: [R], _ list: Numbered, _ settings: Settings,
    text: @Sendable (R) -> MarkdownLine? = { _ in nil }
  ) -> [ProseJob] {
    let owners = list.targets.published(of: R.type)
    return records.indices.parallelMap(chunk: 256) { i -> ProseJob? in
      let text = text(records[i])
      guard records[i].common.body != nil || records[i].common.summary != nil || text != nil else { return nil }
      let note = records[i] as? NoteRecord
      return ProseJob(
        owner: owners[owners.startIndex + i], body: records[i].common.body, summary: records[i].common.summary, text: text,
        file: records[i].common.file, hasMentions: note?.autolink ?? true, language: note?.language ?? settings.language)
    }.compactMap(\.self)
  }

  /// The text of the body, where in it that is, and where it stands in the author's files.
  func written(_ sources: SourceTable) -> (bytes: [UInt8], body: Range<Int>, places: TextPlaces)? {
    switch body {
    case .file(let place):
      let bytes = sources[place.source].bytes
      return (bytes, withoutTitle(bytes, place.range), .file(place.source))
    case .text(let line):
      let bytes = Array(line.value.utf8)
      return (
        bytes, withoutTitle(bytes, bytes.indices), TextPlaces(of: bytes, in: sources[line.place.source].bytes, at: line.place)
      )
    case nil: return nil
    }
  }

  /// A body that begins with its record's title as a heading would say it twice: the page has it already.
  private func withoutTitle(_ bytes: [UInt8], _ body: Range<Int>) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let start = body.first(where: { !isBlank(bytes[$0]) }), bytes[start] == UInt8(ascii: "#") else { return body }
    let end = (start..<body.upperBound).first { bytes[$0] == 0x0A || bytes[$0] == 0x0D } ?? body.upperBound
    let line = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    guard line.hasPrefix(" "), line.trimmingBlanks == owner.title else { return body }
    return end..<body.upperBound
  }

  /// The body as others embed it.
  func embedded(_ sources: SourceTable) -> EmbeddedText? {
    guard let (bytes, body, places) = written(sources) else { return nil }
    return EmbeddedText(
      name: owner.recordID, bytes: bytes, body: body, places: places, folder: folder, mentions: hasMentions, language: language,
      direction: TextDirection(ofLanguage: language).rawValue)
  }
}
