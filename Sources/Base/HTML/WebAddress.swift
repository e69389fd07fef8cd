/// An address outside the site that a reader may follow: of an allowed scheme, without control characters or spaces.
/// There is no other way to make one, so an address of any other scheme cannot reach a page.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public let text: String
  /// Whether it is of a person and not of a page.
  public let isMail: Bool

  /// Schemes that may be linked to. `data:`, `javascript:`, `//host` and unknown ones are refused.
  public static let schemes = ["https", "http", "mailto"]

  public init?(_ text: String) {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Self.schemes.first(where: { $0.utf8.elementsEqual(bytes[..<colon].lazy.map(Self.lowercased)) })
    else { return nil }
    isMail = scheme == "mailto"
    let rest = bytes[bytes.index(after: colon)...]
    if isMail {
      guard rest.contains(UInt8(ascii: "@")) else { return nil }
    } else {
      guard rest.starts(with: "//".utf8), let third = rest.dropFirst(2).first, third != UInt8(ascii: "/") else { return nil }
    }
    guard Self.isVisible(text) else { return nil }
    self.text = text
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isVisible(_ text: String) -> Bool {
    // Nearly all addresses; the other characters must be looked up.
    if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
      default: true
      }
    }
  }

  public var description: String { text }
}
