import Base
import Model
import Syntax

extension FieldReader {
  /// The cites of a list. A comma inside `[…]` begins another item: one that can be no source's id is the locator of the one before.
  mutating func cites(_ node: Node) -> [Cite] {
    let items = items(node)
    guard items.count > 1 else { return values(node, citeSchema, Cite.init) }
    var texts: [String?] = []
    var hasLocators = false
    for item in items {
      guard case .scalar(let scalar) = item.value, case .list = node.value else {
        texts.append(nil)
        continue
      }
      let source = scalar.text.prefix { $0 != "," }
      if let last = texts.last ?? nil, RecordID.problem(of: String(source)) != nil {
        texts[texts.count - 1] = "\(last), \(scalar.text)"
        hasLocators = true
      } else {
        texts.append(scalar.text)
      }
    }
    guard hasLocators else { return values(node, citeSchema, Cite.init) }
    let locator = items.indices.first { i in
      guard i > 0, case .scalar(let scalar) = items[i].value else { return false }
      return RecordID.problem(of: String(scalar.text.prefix { $0 != "," })) != nil
    }
    let mended = texts.compactMap(\.self).map { "\"\($0)\"" }
    diagnostics.report(
      .citeLocator, at: locator.map { items[$0].place } ?? node.place,
      "a comma in `[…]` begins another cite, and this is no source's id",
      suggestion: texts.contains { $0 == nil }
        ? nil : "write `\(field): \(mended.count == 1 ? mended[0] : "[\(mended.joined(separator: ", "))]")`")
    return []
  }
}
