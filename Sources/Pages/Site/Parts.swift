import Base
import Linking
import Model
import Templating

/// One page's part of a list that is cut when the pages are planned.
struct Part<Item: Sendable>: Sendable {
  let items: [Item]
  let page: Int
  let pages: Int
  /// Of the whole list.
  let count: Int
}

extension Part {
  /// The parts of a list, each with its address; one that is empty where the list is.
  static func all(of items: [Item], each limit: Int, _ path: (Int) -> SitePath) -> [(path: SitePath, key: Part)] {
    let pages = max(1, (items.count + limit - 1) / limit)
    return (1...pages).map { page in
      let part = Array(items.dropFirst((page - 1) * limit).prefix(limit))
      return (path(page), Part(items: part, page: page, pages: pages, count: items.count))
    }
  }
}
