import Base
import Model
import Syntax
import Templating
import Theme

/// The theme: the built-in files, each replaced by the author's own of the same name.
struct ThemeFolder {
  private(set) var templates: [TemplateFile] = []
  /// Files copied into `assets/`.
  private(set) var assets: [(path: SitePath, bytes: [UInt8])] = []
  private var words: [String: (source: SourceID, bytes: [UInt8])] = [:]
  /// Those that the author's own English file may change; empty where there is none.
  private var builtInWords: [String: Words.Entry] = [:]

  /// - Parameter folder: the author's own, as he named it.
  init(own tree: (any FileTree)?, folder: String, sources: inout SourceTable, diagnostics: inout Diagnostics) throws(FileError) {
    var files: [String: [UInt8]] = [:]
    for file in BuiltInFile.theme { files[file.path] = file.bytes }
    var own: [String: SourceID] = [:]
    if let tree {
      for entry in try tree.entries() where !entry.path.parts.contains(where: { $0.first == UInt8(ascii: ".") }) {
        let source = sources.add(Source(path: entry.path, bytes: [], folder: folder))
        guard entry.kind == .file, entry.path.isUTF8 else {
          diagnostics.report(
            .unusableTemplate, at: Place(source, 0..<0),
            "\(entry.path) in the templates folder is no regular file of a UTF-8 name")
          continue
        }
        let path = String(decoding: entry.path.bytes, as: UTF8.self)
        files[path] = try tree.read(entry.path)
        own[path] = source
      }
    }
    reportUnused(own, files, sources, &diagnostics)
    // A file of one's own needs only the words that it changes, in English too.
    if own["words/en.yaml"] != nil, let file = BuiltInFile.theme.first(where: { $0.path == "words/en.yaml" }) {
      let source = sources.add(Source(path: BytePath(file.path), bytes: file.bytes, folder: "(built-in)"))
      builtInWords = read(file.bytes, source, &diagnostics)
    }
    for (path, bytes) in files.sorted(by: { BytePath($0.key) < BytePath($1.key) }) {
      let source = sources.add(Source(path: BytePath(path), bytes: bytes, folder: own[path] != nil ? folder : "(built-in)"))
      if path.hasSuffix(".html") {
        templates.append(TemplateFile(name: path, source: source, bytes: bytes))
      } else if path.hasPrefix("words/"), path.hasSuffix(".yaml") {
        words[String(path.dropFirst(6).dropLast(5))] = (source, bytes)
      } else if path.hasPrefix("assets/"), let site = SitePath(path) {
        assets.append((site, bytes))
      }
    }
  }

  /// A file of the author's that takes the place of none of ours, and that no template names, is a slip of its name.
  private func reportUnused(
    _ own: [String: SourceID], _ files: [String: [UInt8]], _ sources: SourceTable, _ diagnostics: inout Diagnostics
  ) {
    let builtIn = Set(BuiltInFile.theme.map(\.path))
    for (path, source) in own.sorted(by: { $0.value < $1.value }) where !builtIn.contains(path) {
      if path.hasPrefix("assets/") || (path.hasPrefix("words/") && path.hasSuffix(".yaml")) { continue }
      let name = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
      let uses = ["{{>\(name)", "{{> \(name)", "{{<\(name)", "{{< \(name)"].map { Array("\($0)}}".utf8) }
      let isNamed =
        path.hasSuffix(".html")
        && files.contains { other in
          other.key != path && other.key.hasSuffix(".html") && uses.contains { other.value.contains($0) }
        }
      guard !isNamed else { continue }
      diagnostics.report(
        .unusedTemplate, at: Place(source, 0..<0), "no page uses \(printable(path.utf8))",
        suggestion: NearMiss.suggestion(for: path, among: builtIn))
    }
  }

  /// The words of `language` (`pt-BR`, else `pt`), over those of English for a key that it lacks.
  func words(for language: String, required: [String], diagnostics: inout Diagnostics) -> Words {
    var entries = builtInWords
    if let own = words["en"] { entries.merge(read(own.bytes, own.source, &diagnostics)) { _, own in own } }
    let tags = [String(language.prefix { $0 != "-" }), language]
    for tag in tags where tag != "en" {
      guard let file = words[tag] else { continue }
      entries.merge(read(file.bytes, file.source, &diagnostics)) { _, own in own }
    }
    // One message: a file of one's own that was begun from nothing lacks hundreds.
    let missing = required.filter { entries[$0] == nil }
    if let first = missing.first {
      let others = missing.count == 1 ? "" : " and \(missing.count - 1) more that pages need"
      diagnostics.report(
        .missingWord, at: words["en"].map { Place($0.source, 0..<0) }, "words/en.yaml lacks the key `\(first)`\(others)",
        suggestion: missing.count == 1
          ? NearMiss.suggestion(for: first, among: entries.keys) : "begin with a copy of the built-in file")
    }
    return Words(entries)
  }

  private func read(_ bytes: [UInt8], _ source: SourceID, _ diagnostics: inout Diagnostics) -> [String: Words.Entry] {
    guard let node = YAMLReader.read(bytes[...], source: source, diagnostics: &diagnostics) else { return [:] }
    guard case .mapping(let pairs) = node.value else {
      diagnostics.report(.invalidWord, at: node.place, "a file of words has a key and a phrase on each line")
      return [:]
    }
    var entries: [String: Words.Entry] = [:]
    for pair in pairs {
      switch pair.value.value {
      case .scalar(let scalar): entries[pair.key] = .text(scalar.text)
      case .mapping(let forms):
        func form(_ name: String) -> String? {
          guard case .scalar(let scalar)? = forms.first(where: { $0.key == name })?.value.value else { return nil }
          return scalar.text
        }
        guard let one = form("one"), let other = form("other"), forms.count == 2 else { fallthrough }
        entries[pair.key] = .counted(one: one, other: other)
      case .list:
        diagnostics.report(
          .invalidWord, at: pair.value.place, "`\(pair.key)` is a phrase, or `{one: …, other: …}` for one that counts")
      }
    }
    return entries
  }
}
