import Base

/// Builds the tree from the events of one text, and refuses what our contract refuses.
struct YAMLTree: ~Copyable {
  /// Where the text lies: places are offsets in the file `source`, whose byte `base` is the text's first.
  struct Origin {
    let source: SourceID
    let base: Int
  }

  /// Why building ended early.
  enum Stop: Error {
    case fault(YAMLFault)
    case diagnosed
  }

  private struct Anchored {
    let node: Node
    /// Nodes it stands for, aliases inside counted in full.
    let size: Int
  }

  private var events: YAMLEvents
  private var offsets: CharacterOffsets
  let text: UnsafeBufferPointer<UInt8>
  let origin: Origin
  let suggesting: Bool
  var diagnostics = Diagnostics()
  private var anchors: [String: Anchored] = [:]
  private var openAnchors: Set<String> = []
  /// Where anchors stand that no alias has repeated yet, by their names.
  private var unusedAnchors: [String: [Place]] = [:]
  /// How many brackets and braces are open.
  private var flowDepth = 0
  /// What follows a stray dash is read wrongly, so its faults are no news.
  var hasStrayDash = false
  private var size = 0
  private var expanded = 0
  private var lastScalar: YAMLFault.Scalar?

  static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ origin: Origin, suggesting: Bool
  ) -> (node: Node?, diagnostics: Diagnostics) {
    do throws(YAMLFault) {
      var tree = try YAMLTree(text, origin, suggesting: suggesting)
      let node = tree.document()
      return (node, tree.diagnostics)
    } catch {
      var diagnostics = Diagnostics()
      diagnostics.report(.yamlSyntax, at: nil, "YAML cannot be read: \(error.problem)")
      return (nil, diagnostics)
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ origin: Origin, suggesting: Bool) throws(YAMLFault) {
    events = try YAMLEvents(text)
    offsets = CharacterOffsets(text)
    self.text = text
    self.origin = origin
    self.suggesting = suggesting
  }

  // MARK: The document

  private mutating func document() -> Node? {
    do throws(Stop) {
      var node: Node?
      while true {
        let event = try next()
        switch event.kind {
        case .streamEnd:
          reportUnusedAnchors(unusedAnchors)
          return node
        case .streamStart, .documentStart, .documentEnd: continue
        default:
          guard node == nil else {
            // A `---` at the very end begins a document with nothing in it.
            if case .scalar("", isPlain: true) = event.kind { continue }
            diagnostics.report(
              .yamlSeveralDocuments, at: place(event.start, event.start), "a second document begins here; one file holds one",
              suggestion:
                "write the records as a list, or split the file; one with prose below its fields is a Markdown file (.md)")
            return node
          }
          node = try self.node(event, depth: 0)
          // A text of comments alone is one empty scalar.
          if case .scalar(let scalar) = node?.value, scalar.isPlain, scalar.text.isEmpty { node = nil }
        }
      }
    } catch {
      if case .fault(let fault) = error, !hasStrayDash {
        let explanation = fault.explained(text: text, offsets: &offsets, after: lastScalar, suggesting: suggesting)
        let range = explanation.range.lowerBound + origin.base..<explanation.range.upperBound + origin.base
        diagnostics.report(
          explanation.code, at: Place(origin.source, range), explanation.message, suggestion: explanation.suggestion)
      }
      return nil
    }
  }

  private mutating func next() throws(Stop) -> YAMLEvent {
    do throws(YAMLFault) { return try events.next() } catch { throw .fault(error) }
  }

  /// Characters to a place in the file.
  mutating func place(_ start: Int, _ end: Int) -> Place {
    let first = offsets.byte(of: start)
    return Place(origin.source, origin.base + first..<origin.base + offsets.byte(of: max(start, end)))
  }

  // MARK: Nodes

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Stop) -> Node {
    guard diagnostics.errorCount < YAMLReader.faultLimit else { throw .diagnosed }
    if case .alias(let name) = event.kind { return try alias(name, event) }
    let before = size
    size += 1
    refuseTag(of: event)
    if let anchor = event.anchor {
      openAnchors.insert(anchor)
      // One on a list, a mapping or a quoted text can only be meant as such.
      if case .scalar(_, isPlain: true) = event.kind {
        unusedAnchors[anchor, default: []].append(place(event.start, event.start + anchor.unicodeScalars.count + 1))
      }
    }
    let node: Node
    switch event.kind {
    case .scalar(let text, let isPlain):
      node = scalar(text, isPlain: isPlain && event.tag == nil, event)
    case .listStart:
      try refuseDepth(depth, event)
      node = try list(event, depth: depth)
    default:
      try refuseDepth(depth, event)
      node = try mapping(event, depth: depth)
    }
    if let anchor = event.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = Anchored(node: node, size: size - before)
    }
    return node
  }

  private mutating func scalar(_ text: String, isPlain: Bool, _ event: YAMLEvent) -> Node {
    let start = contentStart(of: event)
    let end = offsets.byte(of: event.end)
    lastScalar = YAMLFault.Scalar(range: start..<max(start, end))
    if isPlain {
      // In brackets it hides the closing one, which is a fault of its own.
      if flowDepth == 0 { reportHiddenText(after: max(start, end)) }
      if end > start, flowDepth == 0 { reportStrayDash(at: start) }
    }
    return Node(
      .scalar(.init(text: text, isPlain: isPlain)), at: Place(origin.source, start + origin.base..<max(start, end) + origin.base))
  }

  private mutating func list(_ event: YAMLEvent, depth: Int) throws(Stop) -> Node {
    let start = contentStart(of: event)
    if event.isFlow { flowDepth += 1 }
    defer { if event.isFlow { flowDepth -= 1 } }
    var items: [Node] = []
    var end: YAMLEvent
    while true {
      end = try next()
      if case .listEnd = end.kind { break }
      items.append(try node(end, depth: depth + 1))
    }
    if event.isFlow { reportCurlyQuotes(items) }
    return Node(.list(items), at: place(from: start, event, to: end, last: items.last?.place))
  }

  private mutating func mapping(_ event: YAMLEvent, depth: Int) throws(Stop) -> Node {
    let start = contentStart(of: event)
    if event.isFlow { flowDepth += 1 }
    defer { if event.isFlow { flowDepth -= 1 } }
    var entries = UniqueEntries()
    var last: Place?
    var firstStray: Node?
    var end: YAMLEvent
    while true {
      end = try next()
      if case .mappingEnd = end.kind { break }
      let keyEvent = end
      let key = try node(keyEvent, depth: depth + 1)
      let valueEvent = try next()
      let value = try node(valueEvent, depth: depth + 1)
      last = value.place
      // In braces, a key whose value begins where the key ends has no `:` at all.
      if event.isFlow, value.isNull, valueEvent.start == keyEvent.end, valueEvent.end == keyEvent.end {
        firstStray = firstStray ?? key
      } else {
        add(key, value, to: &entries)
      }
    }
    let node = Node(.mapping(entries.all), at: place(from: start, event, to: end, last: last))
    if let firstStray { reportStray(firstStray, in: node) }
    return node
  }

  private mutating func add(_ key: Node, _ value: Node, to entries: inout UniqueEntries) {
    guard case .scalar(let scalar) = key.value else {
      diagnostics.report(.yamlKeyNotText, at: key.place, "\(key.kindName) cannot be a key: a key is text")
      return
    }
    if scalar.isPlain, scalar.text == "<<" {
      diagnostics.report(
        .yamlMergeKey, at: key.place, "merge keys (`<<`) are not supported",
        suggestion: "write the fields out, or put what the records share under `defaults`")
      return
    }
    if key.isNull, scalar.text.isEmpty {
      diagnostics.report(.yamlKeyNotText, at: key.place, "a key is missing before this `:`")
      return
    }
    if let first = entries.add(Node.Entry(key: scalar.text, keyPlace: key.place, value: value)) {
      diagnostics.report(
        .yamlDuplicateKey, at: key.place, "the key `\(scalar.text)` is written twice",
        notes: [.init("first written here", at: first)])
    }
  }

  private mutating func alias(_ name: String, _ event: YAMLEvent) throws(Stop) -> Node {
    let place = place(event.start, event.end)
    guard let anchored = anchors[name], !openAnchors.contains(name) else {
      let isInside = openAnchors.contains(name)
      let reason = isInside ? "stands inside what it repeats" : "repeats nothing: there is no `&\(name)` before it"
      let mended = suggesting && !isInside ? MendedLine.quotingValue(at: place.range.lowerBound - origin.base, in: text) : nil
      diagnostics.report(.yamlUnknownAlias, at: place, "the alias `*\(name)` \(reason)", suggestion: mended)
      return Node(.scalar(.init(text: "", isPlain: true)), at: place)
    }
    unusedAnchors[name] = nil
    size += anchored.size
    expanded += anchored.size
    guard expanded <= YAMLReader.aliasBudget else {
      diagnostics.report(
        .yamlAliasBudget, at: place,
        "with `*\(name)` the aliases of this file stand for more than \(YAMLReader.aliasBudget) values",
        suggestion: "write the values out, or put what the records share under `defaults`")
      throw .diagnosed
    }
    return anchored.node
  }

  // MARK: Places

  /// Past `&anchor` and `!tag`, which libyaml counts as the value.
  private mutating func contentStart(of event: YAMLEvent) -> Int {
    var start = offsets.byte(of: event.start)
    guard event.anchor != nil || event.tag != nil else { return start }
    let end = text.count
    while start < end, text[start] == UInt8(ascii: "&") || text[start] == UInt8(ascii: "!") {
      while start < end, text[start] > UInt8(ascii: " ") { start += 1 }
      while start < end, text[start] <= UInt8(ascii: " ") { start += 1 }
    }
    return start
  }

  /// A list or mapping in brackets ends at its bracket; one in lines ends with its last value (libyaml's mark is past the blank
  /// lines and comments that follow).
  private mutating func place(from start: Int, _ event: YAMLEvent, to end: YAMLEvent, last: Place?) -> Place {
    let end = event.isFlow ? origin.base + offsets.byte(of: end.end) : last?.range.upperBound ?? 0
    return Place(origin.source, origin.base + start..<max(origin.base + start, end))
  }
}
