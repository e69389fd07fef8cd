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
    var scratch = BodyWriter(setting, dropsComments: dropsComments)
    var node = document
    while true {
      switch node.kind {
      case .heading:
        scratch.beginBlock(node)
        scratch.writeInlines(of: node, .heading)
        let text = String(decoding: scratch.block, as: UTF8.self)
        scratch.block.removeAll()
        headings.append(
          Body.Heading(
            level: min(6, node.headingLevel + setting.options.headingShift), text: text,
            id: setting.options.idPrefix + ids.id(for: text)))
      case .footnoteMark:
        if let number = node.footnoteNumber { footnotes.references[number, default: 0] += 1 }
      default: break
      }
      guard let following = node.following else { return }
      node = following
    }
  }

  /// The id of the heading that a link names by its text or by its id.
  func headingID(named name: String) -> String? {
    if let exact = headings.first(where: { $0.text == name }) { return exact.id }
    let slug = setting.options.idPrefix + HeadingID.slug(name)
    return headings.first { $0.id == slug }?.id
  }
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
