/// An address outside the site that a reader may follow: of an allowed scheme, without control characters or spaces.
/// There is no other way to make one, so an address of any other scheme cannot reach a page.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Schemes that may be linked to. `data:`, `javascript:`, `//host` and unknown ones are refused.
  public static let schemes = ["https", "http", "mailto"]

  public init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    guard Self.schemes.contains(scheme) else { return nil }
    let rest = text[text.utf8.index(after: colon)...]
    if scheme == "mailto" {
      guard rest.utf8.contains(UInt8(ascii: "@")) else { return nil }
    } else {
      guard rest.hasPrefix("//"), rest.utf8.count > 2, rest.utf8.dropFirst(2).first != UInt8(ascii: "/") else { return nil }
    }
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return nil
      default: continue
      }
    }
    self.text = text
  }

  public var description: String { text }
}
