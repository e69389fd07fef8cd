import Base
import Markup

/// The files of `media/` by the names that an author may give them: their path, its end, or the name alone.
struct MediaNames: Sendable {
  private let paths: Set<BytePath>
  private let byName: [String: [BytePath]]
  private let near: NearMiss.Index

  init(_ media: [BytePath]) {
    paths = Set(media)
    byName = Dictionary(grouping: media) { $0.parts.last.map { String(decoding: $0, as: UTF8.self) } ?? "" }
    near = NearMiss.Index(byName.keys)
  }

  func contains(_ path: BytePath) -> Bool { paths.contains(path) }

  func resolve(_ name: String) -> Resolution<BytePath> {
    for path in [BytePath(name), BytePath("media/" + name)] where paths.contains(path) { return .found(path) }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let end = Array(("/" + name).utf8)
    let found = (byName[last] ?? []).filter { $0.bytes.suffix(end.count).elementsEqual(end) }
    if found.count == 1 { return .found(found[0]) }
    if found.count > 1 { return .ambiguous(found.map(\.description)) }
    return .unknown(near: near.candidates(for: last))
  }
}
