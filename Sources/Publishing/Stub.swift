import Model
import Reading
import Theme

/// The text of a new record: the template of its type, with the values that its fields take in this dossier.
public struct Stub: Sendable {
  public let type: RecordType
  /// With `<<path>>` for the values of a field, and `<<title>>` and `<<id>>`.
  public let template: String

  public init(_ type: RecordType) {
    self.type = type
    // A test holds that there is one for each type.
    let file = BuiltInFile.stubs.first { $0.path == "\(type.rawValue).md" }
    template = String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  /// The paths of the fields whose values the template lists.
  public var listedFields: [String] {
    template.split(separator: "<<").dropFirst().compactMap { $0.contains(">>") ? String($0.prefix { $0 != ">" }) : nil }
      .filter { !["title", "id"].contains($0) }
  }

  public func text(id: String, title: String, _ settings: Settings) -> String {
    let fields = RecordFields(type, settings: settings)
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      if let (before, path, after) = Self.hole(in: line), !["title", "id"].contains(path) {
        let values = fields.values(of: path) ?? []
        line = Self.wrapped(before, values.isEmpty ? ["none yet"] : values, after)
      }
      return line
    }
    return lines.joined(separator: "\n").replacing("<<title>>", with: Self.scalar(title)).replacing("<<id>>", with: id)
  }

  private static func hole(in line: String) -> (before: Substring, path: String, after: Substring)? {
    guard let open = line.firstRange(of: "<<"), let close = line.firstRange(of: ">>"), open.upperBound <= close.lowerBound else {
      return nil
    }
    return (line[..<open.lowerBound], String(line[open.upperBound..<close.lowerBound]), line[close.upperBound...])
  }

  private static let width = 130

  /// The values behind `before`, a comment, going on in further comments below it where the line grows long.
  private static func wrapped(_ before: Substring, _ values: [String], _ after: Substring) -> String {
    // Where the comment began; after a long example the list goes on below its start.
    let hash = before.lastIndex(of: "#").map { before.distance(from: before.startIndex, to: $0) } ?? 0
    let indent = (before.hasPrefix("#") ? "#" : " ") + String(repeating: " ", count: min(max(hash - 1, 0), 28)) + "#   "
    var lines: [String] = []
    var line = String(before)
    for (i, value) in values.enumerated() {
      let piece = value + (i + 1 < values.count ? ", " : String(after))
      if line.count + piece.count > width, i > 0 || line.count > width / 2 {
        lines.append(line)
        line = indent
      }
      line += piece
    }
    lines.append(line)
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  /// `title` as a scalar of YAML.
  private static func scalar(_ title: String) -> String {
    let isPlain =
      title.first?.isLetter == true && title.last?.isWhitespace == false
      && title.allSatisfy { $0.isLetter || $0.isNumber || " -’,.".contains($0) }
      && !["null", "true", "false", "yes", "no", "on", "off"].contains(title.lowercased())
    return isPlain ? title : "'\(title.replacing("'", with: "''"))'"
  }
}
