/// A double-quoted attribute value in which a template stands: what may be written there.
struct AttributeValue: Hashable {
  enum Kind: Hashable {
    /// Any text, escaped.
    case plain
    /// One whole address, or no hole at all.
    case address(AddressPart)
    /// No hole: a script, a style, a list of addresses, or a whole document.
    case closed
  }

  /// How much of an address value is written.
  enum AddressPart: Hashable { case nothing, literal, hole }

  let name: [UInt8]
  var kind: Kind

  init(of attribute: [UInt8]) {
    name = attribute
    let text = String(decoding: attribute, as: UTF8.self)
    if Self.addresses.contains(text) {
      kind = .address(.nothing)
    } else if Self.closed.contains(text) || text.hasPrefix("on") {
      kind = .closed
    } else {
      kind = .plain
    }
  }

  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "background", "longdesc", "manifest", "icon", "xlink:href",
    "codebase", "classid", "profile", "itemid", "data-href", "data-src",
  ]

  /// With the attributes through which an SVG animation could set an address.
  private static let closed: Set<String> = [
    "style", "srcset", "imagesrcset", "srcdoc", "ping", "archive", "http-equiv", "attributename", "from", "to", "by", "values",
  ]

  var phrase: String { "in the attribute `\(String(decoding: name, as: UTF8.self))`" }
}
