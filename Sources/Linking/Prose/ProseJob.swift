import Base
import Markup
import Model

/// One record's prose, ready to be parsed on any core.
struct ProseJob: Sendable {
  let owner: Target
  let body: Prose?
  let summary: MarkdownLine?
  let text: MarkdownLine?
  /// Of its record.
  private let file: BytePath
  let hasMentions: Bool
  let language: String

  /// What a record has of prose.
  struct Parts {
    let body: Prose?
    let summary: MarkdownLine?
    let text: MarkdownLine?
    let file: BytePath

    init(_ record: some Record, text: MarkdownLine? = nil) {
      body = record.common.body
      summary = record.common.summary
      self.text = text
      file = record.common.file
    }
  }

  /// - Parameter owner: not withdrawn.
  static func parts(of owner: Target, in list: Numbered) -> Parts {
    switch owner.type {
    case .actor: Parts(list.actors[owner.index])
    case .event: Parts(list.events[owner.index])
    case .claim: Parts(list.claims[owner.index], text: list.claims[owner.index].text)
    case .issue: Parts(list.issues[owner.index])
    case .instrument: Parts(list.instruments[owner.index])
    case .source: Parts(list.sources[owner.index])
    case .place: Parts(list.places[owner.index])
    case .note: Parts(list.notes[owner.index])
    }
  }

  init(_ owner: Target, in list: Numbered, _ settings: Settings) {
    let parts = Self.parts(of: owner, in: list)
    self.owner = owner
    body = parts.body
    summary = parts.summary
    text = parts.text
    file = parts.file
    let note = owner.type == .note ? list.notes[owner.index] : nil
    hasMentions = note?.autolink ?? true
    language = note?.language ?? settings.language
  }

  var folder: BytePath { BytePath(Array(file.parts.dropLast().joined(separator: [UInt8(ascii: "/")]))) }

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
