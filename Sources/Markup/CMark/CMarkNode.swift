import CCMark
import Glibc

/// One node of a `CMarkTree`, as a view: it must not outlive the tree, which is why no value that leaves the room holds one.
struct CMarkNode: Hashable {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, rule, footnote
    case table, row, cell
    case text, softBreak, lineBreak, code, html, customInline, emphasis, strong, link, image, footnoteMark, strikethrough
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    let type = cmark_node_get_type(pointer)
    switch type {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_CUSTOM_BLOCK: return .customBlock
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .html
    case CMARK_NODE_CUSTOM_INLINE: return .customInline
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteMark
    default: break
    }
    // Extensions number their types when they register; only their names are stable.
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": return .table
    case "table_row", "table_header": return .row
    case "table_cell": return .cell
    case "strikethrough": return .strikethrough
    default: return isInline ? .customInline : .customBlock
    }
  }

  var isInline: Bool {
    cmark_node_get_type(pointer).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_PRESENT | 0x4000)
  }

  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }

  /// Lines and byte columns from 1, as the library has them: mostly right, `0` where it does not know.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text, code or number of the node, in the tree's own memory.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  var address: [UInt8] { Array(Self.bytes(cmark_node_get_url(pointer))) }
  var title: String { Self.string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Whether an item was written `- [ ]` or `- [x]`.
  var isTask: Bool { kind == .item && String(cString: cmark_node_get_type_string(pointer)) == "tasklist" }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// One byte a column: `l`, `c`, `r` or 0.
  var alignments: [UInt8] {
    guard let first = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: Int(cmark_gfm_extensions_get_table_columns(pointer))))
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(start: text, count: text.map { strlen($0) } ?? 0).assumingMemoryBound(to: UInt8.self)
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
