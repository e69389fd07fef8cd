import Base

/// All values of a page, side by side: a row for the view, then rows for the items of its lists. A template finds each by number,
/// without reflection and without generics; one array a page instead of one an object took a third of the time.
public struct Values: Sendable {
  @usableFromInline var slots: [Value] = []

  @usableFromInline init() { slots.reserveCapacity(512) }

  @inlinable subscript(slot: Int) -> Value {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }

  /// Makes room for the items of a list, nothing in it.
  @inlinable mutating func append(rows count: Int, of width: Int) -> Rows {
    defer { slots.append(contentsOf: repeatElement(.none, count: count * width)) }
    return Rows(start: slots.count, count: count, width: width)
  }
}

/// Where the items of a list lie: each in `width` slots, one after another.
public struct Rows: Hashable, Sendable, Sequence {
  @usableFromInline let start: Int
  public let count: Int
  @usableFromInline let width: Int

  @inlinable init(start: Int, count: Int, width: Int) {
    self.start = start
    self.count = count
    self.width = width
  }

  /// The first slot of each item.
  @inlinable public func makeIterator() -> StrideToIterator<Int> {
    stride(from: start, to: start + count * Swift.max(width, 1), by: Swift.max(width, 1)).makeIterator()
  }
}

extension Values {
  /// The places in the site that these values lead to, each once, in the order of the view's fields; `page` itself is left out.
  /// - Parameter schema: the view's.
  public func links(besides page: SitePath, _ schema: Schema) -> [SitePath] {
    var found: [SitePath] = []
    var seen: Set = [page]
    visitLinks(in: 0..<schema.width) { if seen.insert($0).inserted { found.append($0) } }
    return found
  }

  private func visitLinks(in slots: Range<Int>, _ visit: (SitePath) -> Void) {
    for value in self.slots[slots] {
      switch value {
      case .none, .text, .flag, .address(.web): break
      case .address(.site(let link)): visit(link.path)
      case .html(let fragment): for hole in fragment.holes { visit(hole.link.path) }
      case .list(let rows): for row in rows { visitLinks(in: row..<row + rows.width, visit) }
      }
    }
  }
}
