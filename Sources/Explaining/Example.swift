import Base
import Model
import Publishing

/// A small dossier in memory with a few files laid into it, which say by marks which problems they have.
public struct Example: Sendable {
  /// A file as the author sees it: `Content/events/spring.yaml`, or one of `Templates/`.
  public struct File: Sendable {
    public let path: String
    public let text: MarkedText

    public init(path: String, text: MarkedText) {
      self.path = path
      self.text = text
    }
  }

  /// A problem that is expected. `path` is nil where it is of the whole dossier.
  public struct Expected: Sendable {
    public let path: String?
    public let line: Int?
    public let column: Int?
    /// What stands in the mark.
    public let text: String
  }

  /// Said before the files. Marks in it are problems of the whole dossier.
  public let prose: MarkedText
  public let files: [File]
  /// Files that the dossier around them has and this one lacks.
  public let absent: [String]

  public init(prose: MarkedText, files: [File], absent: [String] = []) {
    self.prose = prose
    self.files = files
    self.absent = absent
  }

  public var expected: [Expected] {
    prose.marks.map { Expected(path: nil, line: nil, column: nil, text: $0.text) }
      + files.flatMap { file in
        file.text.marks.map { Expected(path: file.path, line: $0.line, column: $0.column, text: $0.text) }
      }
  }

  /// The moment that decides embargoes in examples: 15 June 2025.
  public static let buildTime = Instant(seconds: 1_750_000_000)

  /// What the program says of it.
  /// - Parameter change: what is done to the bytes of each file before.
  public func check(changing change: ([UInt8]) -> [UInt8] = { $0 }) throws(BuildFailure) -> BuildReport {
    var trees = [Self.content: MemoryTree(), Self.templates: MemoryTree()]
    for (path, text) in Surroundings.files where !absent.contains(path) { Self.add(Array(text.utf8), path, &trees) }
    for file in files { Self.add(change(file.text.bytes), file.path, &trees) }
    let templates = trees[Self.templates].flatMap { $0.files.isEmpty ? nil : $0 }
    let settings = BuildSettings(content: Self.content, output: "", templates: Self.templates, buildTime: Self.buildTime)
    return try Pipeline(settings, content: trees[Self.content] ?? MemoryTree(), templates: templates).check()
  }

  public static let content = "Content"
  private static let templates = "Templates"

  private static func add(_ bytes: [UInt8], _ path: String, _ trees: inout [String: MemoryTree]) {
    guard let slash = path.firstIndex(of: "/") else { return }
    trees[String(path[..<slash])]?.files[BytePath(String(path[path.index(after: slash)...]))] = bytes
  }
}
