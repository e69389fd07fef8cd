import Base
import Model
import Syntax

// Values that follow an outside standard's form.
extension FieldReader {
  /// A tag of BCP 47.
  mutating func languageTag(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a language code such as en or ar-EG") else { return nil }
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    let fits =
      subtags.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIILetterOrDigit } }
      && (2...3).contains(subtags.first?.utf8.count ?? 0)
    guard fits else {
      diagnostics.report(
        .invalidCode, at: node.place, "`\(text)` is no language code such as en or ar-EG",
        suggestion: text.contains("_") ? "write `\(text.map { $0 == "_" ? "-" : String($0) }.joined())`" : nil)
      return nil
    }
    return text
  }

  /// `#205493`: the only form, because it goes into a stylesheet.
  mutating func colour(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a colour such as \"#205493\"") else { return nil }
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy({ $0.isHexDigit }) else {
      diagnostics.report(
        .invalidCode, at: node.place, "`\(text)` is no colour of a `#` and six digits or letters a to f, such as \"#205493\"")
      return nil
    }
    return text
  }

  /// ISO 3166-1 alpha-2 or ISO 3166-3 alpha-4, in capitals.
  mutating func country(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a country code such as UA") else { return nil }
    let isCode = (text.utf8.count == 2 || text.utf8.count == 4) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else {
      let upper = text.uppercased()
      diagnostics.report(
        .invalidCode, at: node.place, "`\(text)` is no country code (ISO 3166) such as UA, or SUHH for a state that is gone",
        suggestion: text.utf8.count == 2 && upper != text ? "write `\(upper)`" : nil)
      return nil
    }
    // Two states that are gone had it, one after the other.
    if text == "CS" {
      diagnostics.report(
        .invalidCode, at: node.place, "`CS` was Czechoslovakia until 1993, and Serbia and Montenegro after 2003",
        suggestion: "write `CSHH` or `CSXX`")
      return nil
    }
    return text
  }

  /// `14:30` or `14:30:05`, 00:00 to 23:59:59.
  mutating func time(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a time such as 14:30") else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let limits = [24, 60, 60]
    let fits =
      (2...3).contains(parts.count)
      && zip(parts, limits).allSatisfy { part, limit in
        part.utf8.count == 2 && Int(part).map { $0 >= 0 && $0 < limit && part.utf8.first != UInt8(ascii: "+") } == true
      }
    guard fits else {
      let numbers = text.split(whereSeparator: { ":.h".contains($0) }).map { $0.count == 1 ? "0\($0)" : String($0) }
      let meant = numbers.joined(separator: ":")
      let isTime =
        (2...3).contains(numbers.count)
        && zip(numbers, limits).allSatisfy { part, limit in Int(part).map { (0..<limit).contains($0) } ?? false }
      diagnostics.report(
        .invalidTime, at: node.place, "`\(text)` is no time such as 14:30; the zone goes into `tz`",
        suggestion: isTime && meant != text ? "write `\(meant)`" : nil)
      return nil
    }
    return text
  }

  /// `Europe/Istanbul`, `UTC`: the form of an IANA name; whether there is such a zone is not checked.
  mutating func zone(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a time zone such as Europe/Istanbul") else { return nil }
    let fits =
      text.utf8.first?.isASCIILetterOrDigit == true && Int(text.prefix(1)) == nil
      && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || "/_+-".utf8.contains($0) }
    guard fits else {
      diagnostics.report(.invalidCode, at: node.place, "`\(text)` is no time zone such as Europe/Istanbul or UTC")
      return nil
    }
    return text
  }

  /// ISO 4217, in capitals.
  mutating func currency(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a currency code such as USD") else { return nil }
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      diagnostics.report(
        .invalidCode, at: node.place, "`\(text)` is no currency code (ISO 4217) such as USD",
        suggestion: text.utf8.count == 3 && text.utf8.allSatisfy(\.isASCIILetterOrDigit) ? "write `\(text.uppercased())`" : nil)
      return nil
    }
    return text
  }

  /// `PT1H30M`, `P2D`.
  mutating func duration(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a duration such as PT1H30M") else { return nil }
    var rest = text.utf8[...]
    var fits = rest.popFirst() == UInt8(ascii: "P") && !rest.isEmpty
    var designators = Array("YMWDTHMS".utf8)[...]
    var needsDesignator = false
    while fits, let byte = rest.popFirst() {
      if (0x30...0x39).contains(byte) || (byte == UInt8(ascii: ".") && needsDesignator) {
        needsDesignator = true
      } else if let at = designators.firstIndex(of: byte), (byte == UInt8(ascii: "T")) != needsDesignator {
        designators = designators[(at + 1)...]
        if byte == UInt8(ascii: "T"), rest.isEmpty { fits = false }
        needsDesignator = false
      } else {
        fits = false
      }
    }
    guard fits, !needsDesignator else {
      diagnostics.report(
        .invalidTime, at: node.place, "`\(text)` is no duration such as PT1H30M (an hour and a half) or P2D (two days)")
      return nil
    }
    return text
  }

  /// Texts by key, in the author's order.
  mutating func pairs(_ node: Node) -> [(key: String, value: String)] {
    guard case .mapping(let entries) = node.value else {
      reportKind(node, expected: "a group of names and texts (`name: text`)")
      return []
    }
    return entries.compactMap { entry in
      if entry.key.hasPrefix("x-") || entry.value.isNull { return nil }
      // The key is printed as well.
      guard let key = line(Node(.scalar(.init(text: entry.key, isPlain: true)), at: entry.keyPlace)) else { return nil }
      return line(entry.value).map { (key, $0) }
    }
  }

  mutating func counts(_ node: Node) -> [(option: Support.Option, count: Int)] {
    guard case .mapping(let entries) = node.value else {
      reportKind(node, expected: "a group of options and counts (`yes: 3`)")
      return []
    }
    return entries.filter { !$0.key.hasPrefix("x-") }.compactMap { entry in
      let key = Node(.scalar(.init(text: entry.key, isPlain: true)), at: entry.keyPlace)
      guard let option = choice(key, of: Support.Option.self), let count = integer(entry.value, in: 0...Int.max) else {
        return nil
      }
      return (option, count)
    }
  }

  mutating func likelihood(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a term of the likelihood scale") else { return nil }
    let terms = scales.likelihood
    if terms.contains(text) { return text }
    reportUnknownValue(
      text, at: node.place, among: terms, elseSuggest: "an outside author's own term goes into `words`")
    return nil
  }

  mutating func confidence(_ node: Node) -> String? {
    guard let text = scalar(node, expected: "a term of the confidence scale") else { return nil }
    if scales.confidence.contains(text) { return text }
    reportUnknownValue(text, at: node.place, among: scales.confidence)
    return nil
  }
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
