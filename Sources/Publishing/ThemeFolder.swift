import Base
import Model
import Syntax
import Templating
import Theme

/// The theme: the built-in files, each replaced by the author's own of the same name.
struct ThemeFolder {
  /// How messages name the folder of our own files.
  static let builtIn = "(built-in)"

  private(set) var templates: [TemplateFile] = []
  /// Files copied into `assets/`.
  private(set) var assets: [(path: SitePath, bytes: [UInt8])] = []
  /// By language.
  private var builtInWords: [String: WordsFile] = [:]
  private var ownWords: [String: WordsFile] = [:]
  /// The author's own templates, which may ask for words of his own.
  private var ownTemplates: [[UInt8]] = []
  /// Whether every template is as we made it.
  private(set) var hasBuiltInTemplates = true

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
        let bytes = try tree.read(entry.path)
        // Words of one's own lie over the built-in ones; every other file takes the place of its namesake.
        if let language = WordsFile.language(of: path) {
          let words = sources.add(Source(path: entry.path, bytes: bytes, folder: folder))
          ownWords[language] = WordsFile(source: words, language: language, bytes: bytes)
          continue
        }
        if path.hasSuffix(".html") {
          ownTemplates.append(bytes)
          if files[path] != bytes { hasBuiltInTemplates = false }
        }
        files[path] = bytes
        own[path] = source
      }
    }
    reportUnused(own, files, sources, &diagnostics)
    for (path, bytes) in files.sorted(by: { BytePath($0.key) < BytePath($1.key) }) {
      let source = sources.add(Source(path: BytePath(path), bytes: bytes, folder: own[path] != nil ? folder : Self.builtIn))
      if path.hasSuffix(".html") {
        templates.append(TemplateFile(name: path, source: source, bytes: bytes))
      } else if let language = WordsFile.language(of: path) {
        builtInWords[language] = WordsFile(source: source, language: language, bytes: bytes)
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
      if path.hasPrefix("assets/") { continue }
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

  /// The words of `language` (`pt-BR`, else `pt`) over those of English; the author's own over the built-in ones of each.
  func words(for language: String, required: [String], patterns: [Words.Need], diagnostics: inout Diagnostics) -> Words {
    let english = builtInWords["en"].map { $0.read(&diagnostics).entries } ?? [:]
    for key in required where english[key] == nil {
      diagnostics.report(
        .missingWord, at: builtInWords["en"].map { Place($0.source, 0..<0) }, "words/en.yaml lacks the key `\(key)`",
        suggestion: NearMiss.suggestion(for: key, among: english.keys))
    }
    var tags = ["en"]
    for tag in [String(language.prefix { $0 != "-" }), language] where !tags.contains(tag) { tags.append(tag) }
    var entries = english
    for tag in tags {
      for file in [tag == "en" ? nil : builtInWords[tag], ownWords[tag]].compactMap(\.self) {
        let found = file.read(&diagnostics)
        let known = found.entries.filter { english[$0.key] != nil }
        let needs = known.keys.sorted().map { key in
          patterns.first { $0.key == key } ?? english[key].map { Words.Need(key: key, like: $0) } ?? .text(key)
        }
        Words(known).check(needs, places: found.places, in: file.source, diagnostics: &diagnostics)
        for key in found.entries.keys.sorted() where english[key] == nil && !isOwn(key) {
          diagnostics.report(
            .unknownWord, at: found.places[key], "nothing says the word `\(key)`",
            suggestion: NearMiss.suggestion(for: key, among: english.keys))
        }
        entries.merge(found.entries) { _, over in over }
      }
    }
    let spoken = tags.last { $0 == "en" || builtInWords[$0] != nil || ownWords[$0] != nil } ?? "en"
    if spoken == "en", tags.count > 1, !language.hasPrefix("en-") {
      diagnostics.report(
        .wordsInEnglish, at: nil,
        "the dossier is in `\(language)`, and what the pages themselves say is in English: headings, dates, numbers of things",
        suggestion: "translate words/en.yaml as words/\(language).yaml of your templates folder; the rest stays English")
    }
    return Words(entries, language: spoken)
  }

  /// Words that we need not know: of the author's templates, of countries, of his scale of confidence and of identifiers.
  private func isOwn(_ key: String) -> Bool {
    let hole = Array("words.\(key)}".utf8)
    return ["country-", "confidence-", "field-"].contains { key.hasPrefix($0) } || ownTemplates.contains { $0.contains(hole) }
  }
}
