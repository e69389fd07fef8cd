import Base
import Linking
import Markup

/// What a build leaves to the next of the prose that it read. It is no part of the cache: a build that finds nothing changed needs
/// none of it.
struct ProseMemory: Sendable {
  struct Entry: Sendable {
    /// Of the body's bytes.
    let hash: ContentHash
    let body: KnownBody
  }

  /// All that prose is read by: of another, nothing here is true.
  let fields: ContentHash
  private let bodies: [TargetID: Entry]

  init(fields: ContentHash, _ bodies: [TargetID: Entry]) {
    self.fields = fields
    self.bodies = bodies
  }

  /// - Returns: nil where so little is news that an earlier memory does.
  init?(of linked: LinkedFields, _ prose: LinkedFields.Prose, fields: ContentHash, in sources: SourceTable) {
    let known = linked.known(prose)
    guard known.count(where: \.isNews) * 16 > known.count else { return nil }
    self.fields = fields
    let entries = known.parallelMap(chunk: 64) { one in
      (one.id, Entry(hash: ContentHash(of: one.place, in: sources), body: one.body))
    }
    bodies = Dictionary(entries) { first, _ in first }
  }

  /// What is known of a record's body.
  func body(of id: TargetID, at place: Place, in sources: SourceTable) -> KnownBody? {
    guard let entry = bodies[id], entry.hash == ContentHash(of: place, in: sources) else { return nil }
    return entry.body
  }
}

extension ContentHash {
  fileprivate init(of place: Place, in sources: SourceTable) {
    self.init(of: sources[place.source].bytes.span.extracting(place.range))
  }
}

extension ProseMemory: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(fields)
    cache.write(bodies.count)
    for (id, entry) in bodies.sorted(by: { $0.key < $1.key }) {
      cache.write(Int(id.index))
      cache.write(entry.hash)
      cache.write(entry.body.references)
      cache.write(entry.body.media)
    }
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    fields = try cache.value()
    var bodies: [TargetID: Entry] = [:]
    for _ in 0..<(try cache.count()) {
      let id = try cache.target()
      let hash = try cache.hash()
      bodies[id] = Entry(hash: hash, body: KnownBody(references: try cache.value(), media: try cache.value()))
    }
    self.bodies = bodies
  }
}

extension Body.Reference: Cached {
  func write(into cache: inout CacheWriter) {
    for number in [Int(target.index), kind.number, emphasis.lowerBound, emphasis.upperBound] { cache.write(number) }
    cache.write(sentence)
    cache.write(locator)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    let target = try cache.target()
    guard let kind = Body.ReferenceKind(number: try cache.value()) else { throw CacheDamage() }
    let start: Int = try cache.value()
    let end: Int = try cache.value()
    let sentence: String = try cache.value()
    guard 0 <= start, start <= end, end <= sentence.utf8.count else { throw CacheDamage() }
    self.init(target: target, kind: kind, sentence: sentence, emphasis: start..<end, locator: try cache.value())
  }
}

extension CacheReader {
  fileprivate mutating func target() throws(CacheDamage) -> TargetID { TargetID(Int(Int32(clamping: try number()))) }
}

extension Body.ReferenceKind {
  /// The same in every build.
  var number: Int {
    switch self {
    case .link: 0
    case .citation: 1
    case .mention: 2
    case .embed: 3
    }
  }

  fileprivate init?(number: Int) {
    guard let kind = [Self.link, .citation, .mention, .embed].first(where: { $0.number == number }) else { return nil }
    self = kind
  }
}
