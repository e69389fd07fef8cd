/// Finished HTML that passes into a page unescaped. Its links into the site are holes, filled when the page that shows it is
/// known. Only Markup, Drawing and Templating may make one (`@_spi(MakesHTML) import Base`), which CI checks.
public struct HTMLFragment: Hashable, Sendable {
  /// A link into the site, to be written at `offset` of `bytes`, inside a double-quoted attribute.
  public struct Hole: Hashable, Sendable {
    public let offset: Int
    public let link: SiteLink
  }

  public let bytes: [UInt8]
  /// In the order of their offsets.
  public let holes: [Hole]

  @_spi(MakesHTML) public init(bytes: [UInt8], holes: [Hole] = []) {
    self.bytes = bytes
    self.holes = holes
  }

  public static let empty = HTMLFragment(bytes: [])

  public var isEmpty: Bool { bytes.isEmpty }

  /// Writes the fragment into a page.
  public func write(from page: SitePath, into sink: inout ByteSink) { write(from: .page(page), into: &sink) }

  public func write(from base: LinkBase, into sink: inout ByteSink) {
    var start = 0
    for hole in holes {
      sink.write(bytes[start..<hole.offset])
      hole.link.write(from: base, into: &sink)
      start = hole.offset
    }
    sink.write(bytes[start...])
  }
}

/// Builds a fragment piece by piece; what is not literal HTML of ours is escaped by the method that takes it.
@_spi(MakesHTML) public struct HTMLBuilder {
  public private(set) var sink: ByteSink
  private var holes: [HTMLFragment.Hole] = []

  public init(reserving capacity: Int = 0) { sink = ByteSink(reserving: capacity) }

  /// HTML written in our own code.
  public mutating func literal(_ html: StaticString) {
    html.withUTF8Buffer { sink.write($0) }
  }

  public mutating func text(_ text: String) { sink.write(text, escapedFor: .text) }
  public mutating func attribute(_ text: String) { sink.write(text, escapedFor: .attribute) }
  /// - Parameter text: valid UTF-8.
  public mutating func attribute(_ text: UnsafeBufferPointer<UInt8>) { sink.write(text, escapedFor: .attribute) }
  public mutating func address(_ address: WebAddress) { sink.write(address.text, escapedFor: .attribute) }
  public mutating func link(_ link: SiteLink) { holes.append(HTMLFragment.Hole(offset: sink.count, link: link)) }

  /// HTML that a trusted renderer (cmark in safe mode) wrote.
  public mutating func rendered(_ html: [UInt8]) { sink.write(html) }
  public mutating func rendered(_ html: ArraySlice<UInt8>) { sink.write(html) }

  public mutating func append(_ fragment: HTMLFragment) {
    let base = sink.count
    sink.write(fragment.bytes)
    holes += fragment.holes.map { HTMLFragment.Hole(offset: base + $0.offset, link: $0.link) }
  }

  /// Takes back what was written since the sink had `count` bytes.
  public mutating func takeBack(to count: Int) {
    sink.bytes.removeLast(sink.count - count)
    while let last = holes.last, last.offset >= count { holes.removeLast() }
  }

  /// In memory of its own size: a dossier keeps all its fragments, and a builder grows by doubling.
  public var fragment: HTMLFragment { HTMLFragment(bytes: sink.fitted, holes: holes) }
}
