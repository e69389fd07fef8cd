import Base

/// Where a link leads. There is no case for text: an address that was not checked cannot reach `href`.
public enum Address: Hashable, Sendable {
  /// A place in the site, written relative to the page that shows it.
  case site(SiteLink)
  case web(WebAddress)

  /// Writes the address for a double-quoted attribute of a page.
  func write(from base: LinkBase, into sink: inout ByteSink) {
    switch self {
    case .site(let link): link.write(from: base, into: &sink)
    case .web(let address): sink.write(address.text, escapedFor: .attribute)
    }
  }
}
