import Base
import Linking
import Markup
import Model
import Reading
import Screening

/// What the pages of a site are made from, as prints that tell whether any of it changed since they were made.
///
/// A page is made again unless all that every page may read is as it was (`fields`: every byte of every source but prose, the
/// program, what was asked of it, and which embargoes are over), and so is all that this page did read of prose. What a page reads of
/// prose notes itself (`ProseRead`), so that nobody keeps a list by hand.
struct Ingredients: Sendable, Equatable {
  let fields: ContentHash
  /// By the numbers of `ProseRead`; what is not among them is empty.
  let prose: [Int32: ContentHash]

  /// - Returns: nil where the running program cannot be told from another.
  init?(_ publication: Publication) {
    guard let fields = publication.fields else { return nil }
    self.fields = fields
    prose = Self.prose(of: publication)
  }

  init(fields: ContentHash, prose: [Int32: ContentHash]) {
    self.fields = fields
    self.prose = prose
  }

  /// The prose that is other than it was.
  /// - Returns: nil where anything else is: then every page is to be made again.
  func changes(since earlier: Ingredients) -> Set<Int32>? {
    guard fields == earlier.fields else { return nil }
    var changed: Set<Int32> = []
    for (number, print) in prose where earlier.prose[number] != print { changed.insert(number) }
    for number in earlier.prose.keys where prose[number] == nil { changed.insert(number) }
    return changed
  }

  private static func prose(of publication: Publication) -> [Int32: ContentHash] {
    let dossier = publication.dossier
    let sources = publication.content.sources
    let found = dossier.targets.all.parallelMap(chunk: 256) { target in
      var body: ContentHash?
      if case .file(let place)? = dossier.common(of: target).body {
        body = ContentHash(of: sources[place.source].bytes.span.extracting(place.range))
      }
      return (body: body, mentions: mentions(dossier.backlinks[target.id]))
    }
    var prints: [Int32: ContentHash] = [:]
    prints.reserveCapacity(found.count)
    var all = RunningHash()
    for (target, print) in zip(dossier.targets.all, found) {
      if let body = print.body {
        prints[ProseRead.body(target.id).number] = body
        all.add([Int(target.id.index)])
        all.add(body)
      }
      guard let mentions = print.mentions else { continue }
      prints[ProseRead.mentions(target.id).number] = mentions
      prints[ProseRead.mentionCount(target.id).number] = ContentHash(
        of: Array("\(dossier.backlinks.count(to: target.id))".utf8).span)
    }
    prints[ProseRead.allBodies.number] = all.finished
    var media = RunningHash()
    for path in dossier.media { media.add(path.bytes) }
    prints[ProseRead.media.number] = media.finished
    return prints
  }

  /// What prose says of a record; nil where it says nothing.
  private static func mentions(_ backlinks: [Backlink]) -> ContentHash? {
    var hash: RunningHash?
    for link in backlinks {
      guard case .prose(let reference) = link.way else { continue }
      var running = hash ?? RunningHash()
      running.add([Int(link.from.index), reference.kind.number, reference.emphasis.lowerBound, reference.emphasis.upperBound])
      running.add(reference.sentence)
      running.add(reference.locator ?? "")
      hash = running
    }
    return hash?.finished
  }
}

extension Ingredients: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(fields)
    let sorted = prose.sorted { $0.key < $1.key }
    cache.write(sorted.map { Int($0.key) })
    cache.write(sorted.map(\.value))
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    fields = try cache.value()
    let numbers: [Int] = try cache.value()
    let prints: [ContentHash] = try cache.value()
    guard numbers.count == prints.count else { throw CacheDamage() }
    var prose: [Int32: ContentHash] = [:]
    prose.reserveCapacity(numbers.count)
    for (number, print) in zip(numbers, prints) { prose[Int32(clamping: number)] = print }
    self.prose = prose
  }
}
