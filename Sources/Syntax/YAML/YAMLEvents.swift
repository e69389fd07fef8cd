import CLibYAML

/// libyaml's events over one text: the one owner of the C parser. Every C event is copied into a value and freed at once.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter text: UTF-8 without a byte order mark; it must outlive the events.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLFault) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLFault(problem: "out of memory", context: "", at: 0, contextAt: 0)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLFault(of: parser.pointee) }
    let copy = YAMLEvent(copying: event)
    yaml_event_delete(&event)
    return copy
  }
}

/// One step of a YAML text. Places are libyaml's: counts of characters, not of bytes, from the start of the text.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(String, isPlain: Bool)
    case listStart, listEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  let start: Int
  let end: Int
  var anchor: String?
  var tag: String?
  /// A list or mapping in brackets or braces.
  var isFlow = false

  fileprivate init(copying event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    switch event.type {
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      kind = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      (anchor, tag) = (Self.text(scalar.anchor), Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      kind = .listStart
      (anchor, tag) = (Self.text(list.anchor), Self.text(list.tag))
      isFlow = list.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      kind = .mappingStart
      (anchor, tag) = (Self.text(mapping.anchor), Self.text(mapping.tag))
      isFlow = mapping.style == YAML_FLOW_MAPPING_STYLE
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamStart
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(decodingCString: $0, as: UTF8.self) }
  }
}

/// Where and why libyaml stopped, in its own words; `YAMLFault+Explanation` has ours.
struct YAMLFault: Error {
  let problem: String
  let context: String
  /// Characters from the start of the text.
  let at: Int
  let contextAt: Int
  /// Set for a character that YAML does not allow: bytes from the start of the text, and the character.
  var unreadable: (offset: Int, value: Int)?

  init(problem: String, context: String, at: Int, contextAt: Int) {
    (self.problem, self.context, self.at, self.contextAt) = (problem, context, at, contextAt)
  }

  fileprivate init(of parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    context = parser.context.map { String(cString: $0) } ?? ""
    at = parser.problem_mark.index
    contextAt = parser.context_mark.index
    if parser.error == YAML_READER_ERROR { unreadable = (parser.problem_offset, Int(parser.problem_value)) }
  }
}
