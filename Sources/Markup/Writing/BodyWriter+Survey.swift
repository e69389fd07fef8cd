import Base

/// How often each footnote is referred to: known before the first is written, for the links back.
struct FootnoteCounts {
  /// By number, from 1.
  var references: [Int: Int] = [:]
  /// References written so far.
  var written: [Int: Int] = [:]
  var definitions = 0
}

extension BodyWriter {
  /// Finds the headings and counts the footnotes.
  mutating func survey(_ document: CMarkNode) {
    var ids = HeadingIDs()
    var scratch = BodyWriter(setting)
    var node = document
    walk: while true {
      switch node.kind {
      case .heading:
        scratch.beginBlock(node)
        scratch.writeInlines(of: node, .heading)
        let text = String(decoding: scratch.block, as: UTF8.self)
        scratch.block.removeAll()
        let plainID = ids.id(for: text)
        let id = setting.options.idPrefix + plainID
        headings.append(Body.Heading(level: node.headingLevel, text: text, id: id))
        // The first of several headings with one text; ids are kept apart by their mark.
        if headingIDs[text] == nil { headingIDs[text] = id }
        headingIDs["#" + plainID] = id
      case .footnoteMark:
        if let number = node.footnoteNumber { footnotes.references[number, default: 0] += 1 }
      default: break
      }
      guard let following = node.following else { break walk }
      node = following
    }
    guard let wanted = setting.options.topHeading, let top = headings.map(\.level).min() else { return }
    headings = headings.map { Body.Heading(level: min(6, $0.level - top + wanted), text: $0.text, id: $0.id) }
  }

  /// The id of the heading that a link names by its text or by its id.
  func headingID(named name: String) -> String? { headingIDs[name] ?? headingIDs["#" + HeadingID.slug(name)] }

  /// The id, with its prefix, that `#id` in a Markdown link means.
  func headingID(written id: String) -> String? { headingIDs["#" + id] ?? headingID(named: id) }
}

extension CMarkNode {
  /// The next node of the whole tree, parents before their children.
  fileprivate var following: CMarkNode? {
    if let firstChild { return firstChild }
    var node = self
    while true {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
  }

  var footnoteNumber: Int? { Int(String(decoding: literal, as: UTF8.self)) }
}
