/// Every input file of a build, so that a place can be shown to the author.
public struct SourceTable: Sendable {
  private var files: [Source] = []

  public init() {}

  public mutating func add(_ source: Source) -> SourceID {
    files.append(source)
    return SourceID(files.count - 1)
  }

  /// Takes the place of a file that was numbered before it was read.
  public mutating func replace(_ id: SourceID, with source: Source) {
    files[Int(id.index)] = source
  }

  public subscript(id: SourceID) -> Source { files[Int(id.index)] }
  public var count: Int { files.count }
}
