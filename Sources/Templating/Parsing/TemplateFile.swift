import Base

/// One file of `Templates/`, by its path there: `event.html`, `partials/nav.html`.
public struct TemplateFile: Sendable {
  public let name: String
  public let source: SourceID
  public let bytes: [UInt8]

  public init(name: String, source: SourceID, bytes: [UInt8]) {
    self.name = name
    self.source = source
    self.bytes = bytes
  }

  func place(_ range: Range<Int>) -> Place { Place(source, range) }
}
