import Base
import Linking
import Markup
import Model

/// Prints of all that pages read of a dossier's prose, by the numbers of `ProseRead`; what is not among them is empty.
struct ProsePrints: Sendable, Equatable {
  /// Sorted.
  private var numbers: [Int32] = []
  private var prints: [ContentHash] = []

  init() {}

  /// - Parameter sources: where bodies stand.
  init(of dossier: Dossier, in sources: SourceTable) {
    let all = dossier.targets.all
    let found = all.parallelMap(chunk: 256) { target in
      ProseRead.all(of: target.id).map { ($0, Self.print(of: $0, dossier, sources)) }
    }
    numbers.reserveCapacity(all.count * 2)
    prints.reserveCapacity(all.count * 2)
    for read in [ProseRead.allBodies, .media] { append(read, Self.empty) }
    for case (let read, let print?) in found.joined() { append(read, print) }
    update([.allBodies, .media], dossier, sources)
  }

  private static let empty = RunningHash().finished

  private mutating func append(_ read: ProseRead, _ print: ContentHash) {
    numbers.append(read.number)
    prints.append(print)
  }

  /// - Parameter changed: what an edit changed.
  mutating func update(_ changed: Set<ProseRead>, _ dossier: Dossier, _ sources: SourceTable) {
    // All bodies are known when each of them is.
    for read in changed.sorted(by: { $0.number > $1.number }) {
      self[read.number] = read == .allBodies ? ofAllBodies : Self.print(of: read, dossier, sources)
    }
  }

  /// What is other than it was, sorted.
  func changes(since earlier: ProsePrints) -> [Int32] {
    var changed: [Int32] = []
    var (i, j) = (0, 0)
    while i < numbers.count || j < earlier.numbers.count {
      let number = i < numbers.count ? numbers[i] : .max
      let before = j < earlier.numbers.count ? earlier.numbers[j] : .max
      if number != before || prints[i] != earlier.prints[j] { changed.append(min(number, before)) }
      if number <= before { i += 1 }
      if before <= number { j += 1 }
    }
    return changed
  }

  subscript(number: Int32) -> ContentHash? {
    get {
      let i = numbers.endOfPrefix { $0 < number }
      return i < numbers.count && numbers[i] == number ? prints[i] : nil
    }
    set {
      let i = numbers.endOfPrefix { $0 < number }
      if i < numbers.count, numbers[i] == number {
        if let newValue {
          prints[i] = newValue
        } else {
          numbers.remove(at: i)
          prints.remove(at: i)
        }
      } else if let newValue {
        numbers.insert(number, at: i)
        prints.insert(newValue, at: i)
      }
    }
  }

  private var ofAllBodies: ContentHash {
    var all = RunningHash()
    for (number, print) in zip(numbers, prints) where ProseRead.isBody(number) {
      all.add([Int(number)])
      all.add(print)
    }
    return all.finished
  }

  private static func print(of read: ProseRead, _ dossier: Dossier, _ sources: SourceTable) -> ContentHash? {
    switch read {
    case .allBodies: return nil
    case .media:
      var media = RunningHash()
      for path in dossier.media { media.add(path.bytes) }
      return media.finished
    case .body(let id):
      guard case .file(let place)? = dossier.common(of: dossier.targets[id]).body else { return nil }
      return ContentHash(of: sources[place.source].bytes.span.extracting(place.range))
    case .mentions(let id): return mentions(of: id, dossier)
    case .mentionCount(let id):
      guard dossier.backlinks[id].contains(where: \.isProse) else { return nil }
      return ContentHash(of: Array("\(dossier.backlinks.count(to: id))".utf8).span)
    }
  }

  /// What prose says of a record; nil where it says nothing.
  private static func mentions(of id: TargetID, _ dossier: Dossier) -> ContentHash? {
    var hash: RunningHash?
    for link in dossier.backlinks[id] {
      guard let reference = dossier.reference(of: link) else { continue }
      var running = hash ?? RunningHash()
      running.add([Int(link.from.index), reference.kind.number, reference.emphasis.lowerBound, reference.emphasis.upperBound])
      running.add(reference.sentence)
      running.add(reference.locator ?? "")
      hash = running
    }
    return hash?.finished
  }
}

extension ProsePrints: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(numbers)
    cache.write(prints)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    numbers = try cache.numbers()
    prints = try cache.value()
    guard numbers.count == prints.count, zip(numbers, numbers.dropFirst()).allSatisfy(<) else { throw CacheDamage() }
  }
}
