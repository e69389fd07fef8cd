import Base

/// What YAML allows and our contract does not.
extension YAMLTree {
  mutating func refuseTag(of event: YAMLEvent) {
    guard let tag = event.tag else { return }
    if case .scalar = event.kind, tag == "tag:yaml.org,2002:str" { return }
    var place = place(event.start, event.start)
    var start = place.range.lowerBound - origin.base
    while start < text.count, text[start] != UInt8(ascii: "!") { start += 1 }
    var end = start
    while end < text.count, text[end] > UInt8(ascii: " "), text[end] != UInt8(ascii: ",") { end += 1 }
    place = Place(origin.source, origin.base + start..<origin.base + end)
    let written = String(decoding: text[start..<end], as: UTF8.self)
    let mended = suggesting ? MendedLine.quotingValue(at: start, in: text) : nil
    diagnostics.report(
      .yamlUnknownTag, at: place, "the tag `\(written)` is not supported: every value is text until its field says otherwise",
      suggestion: mended ?? "delete the tag, or quote the value if the `!` belongs to it")
  }

  mutating func refuseDepth(_ depth: Int, _ event: YAMLEvent) throws(Stop) {
    guard depth >= YAMLReader.depthLimit else { return }
    diagnostics.report(
      .yamlTooDeep, at: place(event.start, event.start + 1),
      "more than \(YAMLReader.depthLimit) lists and mappings stand inside each other here")
    throw .diagnosed
  }

  mutating func reportStray(_ key: Node, in mapping: Node) {
    let mended = suggesting ? MendedLine.quotingFlowValues(at: mapping.place.range.lowerBound - origin.base, in: text) : nil
    var name = ""
    if case .scalar(let scalar) = key.value { name = scalar.text }
    diagnostics.report(
      .yamlStrayKey, at: key.place, "`\(name)` stands alone in `{…}`, without `: value`: a comma in unquoted text ends the text",
      suggestion: mended ?? "quote text that has a comma in it")
  }
}
