extension DiagnosticPrinter {
  /// All diagnostics as one SARIF 2.1.0 log with one run, which code-scanning services and editors read.
  /// - Parameters:
  ///   - root: the absolute path of the working folder, in which relative paths start.
  ///   - tool: the program, with what its codes mean; the rules of the log are those of the codes that occur.
  public mutating func sarif(_ diagnostics: [Diagnostic], root: BytePath, tool: SARIFTool) -> String {
    var writer = SARIFWriter(printer: self, root: root)
    defer { self = writer.printer }
    return writer.log(diagnostics, tool)
  }
}

/// Writes one log.
private struct SARIFWriter {
  var printer: DiagnosticPrinter
  let root: BytePath

  mutating func log(_ diagnostics: [Diagnostic], _ tool: SARIFTool) -> String {
    var rules: [String] = []
    var indexes: [DiagnosticCode: Int] = [:]
    for code in Set(diagnostics.map(\.code)).sorted(by: { $0.id < $1.id }) {
      indexes[code] = rules.count
      rules.append(rule(code, tool.rule(code)))
    }
    var results: [String] = []
    for diagnostic in diagnostics { results.append(result(diagnostic, indexes[diagnostic.code] ?? 0)) }
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "tool":{"driver":{"name":\(jsonText(tool.name)),"version":\(jsonText(tool.version)),"rules":[\(lines(rules))]}},
      "columnKind":"unicodeCodePoints",
      "originalUriBaseIds":{"\(Self.base)":{"uri":\(jsonText("file://" + Self.escaped(absolute([])))),\
      "description":{"text":"The folder in which Dossier ran."}}},
      "results":[\(lines(results))]
      }]}

      """
  }

  /// The name by which code-scanning services know the root of a repository.
  private static let base = "%SRCROOT%"

  private func lines(_ items: [String]) -> String { items.isEmpty ? "" : "\n" + items.joined(separator: ",\n") + "\n" }

  private func text(_ text: String) -> String { "{\"text\":\(jsonText(text))}" }

  private func rule(_ code: DiagnosticCode, _ rule: SARIFTool.Rule?) -> String {
    var properties = ["\"id\":\(jsonText(code.id))", "\"defaultConfiguration\":{\"level\":\(jsonText(code.severity.rawValue))}"]
    if let rule {
      properties += [
        "\"shortDescription\":\(text(rule.summary))", "\"fullDescription\":\(text(rule.text))", "\"help\":\(text(rule.help))",
      ]
    }
    return "{\(properties.joined(separator: ","))}"
  }

  private mutating func result(_ diagnostic: Diagnostic, _ rule: Int) -> String {
    let message = diagnostic.message + (diagnostic.suggestion.map { "\n" + $0 } ?? "")
    var properties = [
      "\"ruleId\":\(jsonText(diagnostic.code.id))", "\"ruleIndex\":\(rule)",
      "\"level\":\(jsonText(diagnostic.severity.rawValue))", "\"message\":\(text(message))",
      // A problem of the whole dossier stands at its folder: services refuse a result without a place.
      "\"locations\":[{\(diagnostic.place.map { location($0) } ?? "\"physicalLocation\":{\(artifact(printer.folderPath))}")}]",
    ]
    var related: [String] = []
    for note in diagnostic.notes {
      guard let place = note.place else { continue }
      related.append("{\"id\":\(related.count + 1),\"message\":\(text(note.message)),\(location(place))}")
    }
    if !related.isEmpty { properties.append("\"relatedLocations\":[\(related.joined(separator: ","))]") }
    let fixes = self.fixes(of: diagnostic)
    if !fixes.isEmpty { properties.append("\"fixes\":[\(fixes.joined(separator: ","))]") }
    return "{\(properties.joined(separator: ","))}"
  }

  private mutating func location(_ place: Place) -> String {
    "\"physicalLocation\":{\(artifact(printer.path(place))),\(region("region", place))}"
  }

  private func artifact(_ path: [UInt8]) -> String {
    let isBelow = path.first != UInt8(ascii: "/") && !BytePath(path).parts.contains { $0.elementsEqual("..".utf8) }
    let uri = isBelow ? Self.escaped(relative(path)) : "file://" + Self.escaped(absolute(path))
    return "\"artifactLocation\":{\"uri\":\(jsonText(uri))\(isBelow ? ",\"uriBaseId\":\"\(Self.base)\"" : "")}"
  }

  private func relative(_ path: [UInt8]) -> [UInt8] {
    let parts = BytePath(path).parts.filter { !$0.elementsEqual(".".utf8) }
    return parts.isEmpty ? Array(".".utf8) : Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// From the root of the file system, without `.` and `..`; with a `/` at its end where `path` is the working folder.
  private func absolute(_ path: [UInt8]) -> [UInt8] {
    let isAbsolute = path.first == UInt8(ascii: "/")
    var parts: [ArraySlice<UInt8>] = []
    for part in (isAbsolute ? [] : root.parts) + BytePath(path).parts where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { _ = parts.popLast() } else { parts.append(part) }
    }
    let slash = UInt8(ascii: "/")
    return [slash] + Array(parts.joined(separator: [slash])) + (path.isEmpty && !parts.isEmpty ? [slash] : [])
  }

  private mutating func region(_ name: String, _ place: Place) -> String {
    let (start, end) = printer.bounds(place)
    return "\"\(name)\":{\"startLine\":\(start.line),\"startColumn\":\(start.column),"
      + "\"endLine\":\(end.line),\"endColumn\":\(end.column)}"
  }

  /// One for each word that may have been meant, and only where the place holds the wrong word and nothing else.
  private mutating func fixes(of diagnostic: Diagnostic) -> [String] {
    guard let replacement = diagnostic.replacement, let place = diagnostic.place,
      let exact = printer.exactPlace(of: replacement.wrong, in: place)
    else { return [] }
    var fixes: [String] = []
    for right in replacement.right {
      fixes.append(
        "{\"description\":\(text("Write `\(right)`")),\"artifactChanges\":[{\(artifact(printer.path(exact))),"
          + "\"replacements\":[{\(region("deletedRegion", exact)),\"insertedContent\":\(text(right))}]}]}")
    }
    return fixes
  }

  /// A path as a relative address, or the path part of an absolute one: whatever is no plain character becomes `%NN`.
  private static func escaped(_ path: [UInt8]) -> String {
    var text = ""
    for byte in path {
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/-._~".utf8.contains(byte)
        }
      text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return text
  }
}
