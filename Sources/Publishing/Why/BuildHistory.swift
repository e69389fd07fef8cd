import Base
import Linking
import Model
import Reading
import Templating

/// What the last build that wrote anything was made of, and what of it was other than before: so that the author can ask why a page
/// changed. No build depends on it.
struct BuildHistory: Sendable, Equatable {
  /// A part of the dossier that pages are made of.
  struct Piece: Sendable, Hashable {
    enum Kind: String, Sendable { case record, template, settings, words }

    let kind: Kind
    /// A record's id, a template's name; empty where there is only one of the kind.
    let name: String
  }

  enum Change: String, Sendable { case added, changed, removed }

  private let versions: [(piece: Piece, hash: ContentHash)]
  private(set) var changes: [(piece: Piece, change: Change)] = []
  /// The files of that build.
  let written: [SitePath]

  init(_ publication: Publication, after earlier: BuildHistory?, written: [SitePath]) {
    versions = Self.versions(of: publication)
    self.written = written.sorted()
    // Of a first build all is new, and nothing changed.
    guard let earlier else { return }
    let before = Dictionary(earlier.versions.map { ($0.piece, $0.hash) }) { first, _ in first }
    for (piece, hash) in versions where before[piece] != hash {
      changes.append((piece, before[piece] == nil ? .added : .changed))
    }
    let now = Set(versions.map(\.piece))
    for (piece, _) in earlier.versions where !now.contains(piece) { changes.append((piece, .removed)) }
  }

  /// In one order, whatever found them.
  private static func versions(of publication: Publication) -> [(piece: Piece, hash: ContentHash)] {
    let sources = publication.content.sources
    var versions: [(piece: Piece, hash: ContentHash)] = []
    func add<R: Record>(_ list: [R]) {
      versions += list.parallelMap(chunk: 256) { record in
        let extent = record.common.extent
        let bytes = sources[extent.source].bytes
        return (Piece(kind: .record, name: record.id), ContentHash(of: bytes.span.extracting(extent.range)))
      }
    }
    let records = publication.dossier
    add(records.actors)
    add(records.events)
    add(records.claims)
    add(records.issues)
    add(records.instruments)
    add(records.sources)
    add(records.places)
    add(records.notes)
    for file in publication.theme.templates {
      versions.append((Piece(kind: .template, name: file.name), ContentHash(of: file.bytes.span)))
    }
    for index in 0..<sources.count {
      let source = sources[SourceID(index)]
      let kind: Piece.Kind? =
        source.folder == nil && source.path == "dossier.yaml"
        ? .settings : source.folder != nil && source.path.parts.first?.elementsEqual("words".utf8) == true ? .words : nil
      guard let kind else { continue }
      versions.append(
        (Piece(kind: kind, name: kind == .words ? source.path.description : ""), ContentHash(of: source.bytes.span)))
    }
    return versions
  }

  static func == (a: BuildHistory, b: BuildHistory) -> Bool {
    a.versions.elementsEqual(b.versions, by: ==) && a.changes.elementsEqual(b.changes, by: ==) && a.written == b.written
  }
}

extension BuildHistory: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(versions.map(\.piece))
    cache.write(versions.map(\.hash))
    cache.write(changes.map(\.piece))
    cache.write(changes.map(\.change.rawValue))
    cache.write(written)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    let pieces: [Piece] = try cache.value()
    let hashes: [ContentHash] = try cache.value()
    let changed: [Piece] = try cache.value()
    let kinds: [String] = try cache.value()
    guard pieces.count == hashes.count, changed.count == kinds.count else { throw CacheDamage() }
    versions = zip(pieces, hashes).map { ($0, $1) }
    for (piece, kind) in zip(changed, kinds) {
      guard let change = Change(rawValue: kind) else { throw CacheDamage() }
      changes.append((piece, change))
    }
    written = try cache.value()
  }
}

extension BuildHistory.Piece: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(kind.rawValue)
    cache.write(name)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    guard let kind = Kind(rawValue: try cache.value()) else { throw CacheDamage() }
    self.kind = kind
    name = try cache.value()
  }
}
