import Base
import Model
import Syntax
import TestSupport
import Testing

@testable import Reading

/// The same values in every form give the same records: every field of every type.
@Suite struct EveryFormTests {
  private func records(_ type: RecordType, _ path: String, _ text: String) throws -> String {
    var files = EveryField.references
    files[path] = text
    let content = try ContentReader().read(MemoryTree(texts: files))
    #expect(!content.diagnostics.hasErrors, "\(path): \(content.diagnostics.all.map(\.message))")
    let all = content.records
    let lists: [any Sequence] = [
      all.actors, all.events, all.claims, all.issues, all.instruments, all.sources, all.places, all.notes,
    ]
    return lists.map { Self.outline($0) }.joined(separator: "\n")
  }

  /// Everything in a value but where it was written.
  private static func outline(_ value: Any) -> String {
    if value is Place || value is BytePath { return "" }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return "\(value)" }
    return "(" + mirror.children.map { ($0.label ?? "") + ":" + outline($0.value) }.joined(separator: " ") + ")"
  }

  private func entries(_ type: RecordType) throws -> [Node.Entry] {
    let yaml = Array(EveryField.record(type, id: "all", adding: "  aka_ids: [old-one]\n").utf8)
    var diagnostics = Diagnostics()
    let node = try #require(YAMLReader.read(yaml[...], source: SourceID(0), diagnostics: &diagnostics))
    guard case .list(let items) = node.value, case .mapping(let entries) = items[0].value else { return [] }
    return entries
  }

  @Test(arguments: RecordType.allCases.filter { $0 != .note }) func givesTheSameRecords(_ type: RecordType) throws {
    let entries = try entries(type)
    let json = Self.json(Node(.mapping(entries), at: Place(SourceID(0), 0..<0)))
    let folder = type.folder
    let expected = try records(
      type, "\(folder)/all.yaml", EveryField.record(type, id: "all", adding: "  aka_ids: [old-one]\n"))
    #expect(expected.contains("all"))
    let header = entries.map(\.key).joined(separator: ",") + "\n"
    let row = entries.map { Self.cell($0.value) }.joined(separator: ",") + "\n"
    let shared = entries.filter { $0.key != "id" }
    let defaults = Self.json(Node(.mapping(shared), at: Place(SourceID(0), 0..<0)))
    for (path, text) in [
      ("all.json", json), ("all.json", "[\(json)]"), ("all.jsonl", json + "\n"), ("all.csv", header + row),
      ("all.tsv", header.replacing(",", with: "\t") + entries.map { Self.cell($0.value) }.joined(separator: "\t") + "\n"),
      ("all.json", "{\"defaults\": \(defaults), \"records\": [{\"id\": \"all\"}]}"),
      ("all.yaml", "{\"defaults\": \(defaults), \"records\": {\"id\": \"all\"}}"),
    ] {
      #expect(try records(type, "\(folder)/\(path)", text) == expected, "\(path)")
    }
  }

  /// In Markdown the body is the rest of the file, so it has no place among the fields.
  @Test(arguments: RecordType.allCases.filter { $0 != .note }) func givesTheSameRecordInAFrontMatter(_ type: RecordType) throws {
    let yaml = EveryField.record(type, id: "all", without: ["body"])
    let fields = yaml.split(separator: "\n").map { String($0.dropFirst(2)) }.joined(separator: "\n")
    #expect(
      try records(type, "\(type.folder)/all.md", "---\n\(fields)\n---\n") == records(type, "\(type.folder)/all.yaml", yaml))
  }

  private static func json(_ node: Node) -> String {
    switch node.value {
    case .scalar(let scalar):
      let isRaw = scalar.isPlain && (Decimal(scalar.text) != nil || ["true", "false"].contains(scalar.text))
      return isRaw ? scalar.text : quoted(scalar.text)
    case .list(let items): return "[" + items.map(json).joined(separator: ", ") + "]"
    case .mapping(let entries): return "{" + entries.map { "\(quoted($0.key)): \(json($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Lists of texts as `a;b`, what has objects in it as JSON.
  private static func cell(_ node: Node) -> String {
    var text = json(node)
    if case .scalar(let scalar) = node.value { text = scalar.text }
    if case .list(let items) = node.value {
      let texts = items.compactMap { item in if case .scalar(let scalar) = item.value { scalar.text } else { nil } }
      if texts.count == items.count { text = texts.map { $0.replacing(";", with: "\\;") }.joined(separator: "; ") }
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
