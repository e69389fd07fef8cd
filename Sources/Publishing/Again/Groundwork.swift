import Base
import Linking
import Markup
import Model
import Reading
import Screening
import Templating

/// What a build has before prose is put in its place: all that was read, and what the fields of the records make of each other. An
/// edit of prose changes next to nothing of it, and it is most of the work.
struct Groundwork: Sendable {
  var content: Content
  /// How many records Content has.
  let read: Int
  /// Where prose begins in the files that end with it.
  let proseStarts: [SourceID: Int]
  /// A print of all of this but prose (`ContentHash(fieldsOf:)`); nil where none is needed.
  let print: ContentHash?
  let hidden: HiddenRecords
  let theme: ThemeFolder
  let words: Words
  var fields: LinkedFields
  var prose: LinkedFields.Prose
  /// The problems so far.
  let diagnostics: Diagnostics

  /// The same with some files as they are now.
  /// - Returns: with the records whose prose is other than before; nil where more than prose may be.
  func reading(
    _ paths: [BytePath], from tree: any FileTree
  ) throws(FileError) -> (ground: Groundwork, edited: Set<String>)? {
    var edited = self
    var records: Set<String> = []
    for path in paths {
      // What is ignored has no number.
      guard let id = source(of: path), !isCopied(path) else { continue }
      let before = content.sources[id].bytes
      let bytes = try tree.read(path)
      if bytes == before { continue }
      guard let start = proseStarts[id], bytes.starts(with: before[..<start]), let record = record(in: bytes, of: path, id, start)
      else { return nil }
      edited.content.sources.replace(id, with: Source(path: path, bytes: bytes))
      // The prose of a draft is in nothing.
      guard fields.publishes(record.id) else { continue }
      guard
        edited.fields.replaceProse(
          of: record.id, body: record.body, extent: record.extent, in: edited.content.sources, &edited.prose)
      else { return nil }
      records.insert(record.id)
    }
    return (edited, records)
  }

  private func source(of path: BytePath) -> SourceID? {
    (0..<content.sources.count).lazy.map { SourceID($0) }.first { id in
      content.sources[id].folder == nil && content.sources[id].path == path
    }
  }

  /// Whether the file is copied as it is when files are made, and not read before.
  private func isCopied(_ path: BytePath) -> Bool {
    content.records.media.contains(path) || content.records.statics.contains(path)
  }

  /// The one record of a file that has no problem, now or before; its prose begins at `start`.
  private func record(
    in bytes: [UInt8], of path: BytePath, _ id: SourceID, _ start: Int
  ) -> (id: String, body: Place, extent: Place)? {
    guard !diagnostics.all.contains(where: { $0.place?.source == id }), let settings = source(of: "dossier.yaml") else {
      return nil
    }
    let alone = MemoryTree([path: bytes, "dossier.yaml": content.sources[settings].bytes])
    guard let read = try? ContentReader().read(alone), let found = read.records.withProse.first, read.records.count == 1,
      found.body.range.lowerBound == start,
      !read.diagnostics.all.contains(where: { $0.place.map { read.sources[$0.source].path == path } ?? false })
    else { return nil }
    return (found.id, Place(id, found.body.range), Place(id, found.extent.range))
  }
}

extension Records {
  /// The records whose files end with their prose: where that stands, and where all of the record does.
  var withProse: [(id: String, body: Place, extent: Place)] {
    var found: [(id: String, body: Place, extent: Place)] = []
    forEachCommon { common in
      if case .file(let place)? = common.body { found.append((common.id, place, common.extent)) }
    }
    return found
  }
}
