import Base

/// The id of a heading as GitHub makes it: lower case, spaces to hyphens, no punctuation, letters of any script.
public enum HeadingID {
  public static func slug(_ text: String) -> String {
    let ascii = text.utf8.withContiguousStorageIfAvailable { asciiSlug($0) } ?? nil
    if let ascii { return ascii }
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case " ", "\n", "-": slug.unicodeScalars.append("-")
      case "_": slug.unicodeScalars.append("_")
      default:
        if WordClass(scalar.value) != .none { slug.unicodeScalars.append(scalar) }
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  /// Of most headings; nil where a character is not ASCII.
  private static func asciiSlug(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        slug.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "\n"): slug.append(UInt8(ascii: "-"))
      case 0x80...: return nil
      default: continue
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }
}

/// The headings of one body, as links find them: by their text, or by what GitHub makes of it.
public struct HeadingTable: Sendable {
  private let texts: NearMiss.Index
  private var ids: [String: String] = [:]
  private var byID: [String: String] = [:]

  public init(_ headings: [Body.Heading]) {
    texts = NearMiss.Index(headings.map(\.text))
    for heading in headings {
      // The first of several headings with one text; ids are kept apart by their mark.
      if ids[heading.text] == nil { ids[heading.text] = heading.id }
      ids["#" + heading.id] = heading.id
      byID[heading.id] = heading.text
    }
  }

  public func id(named name: String) -> String? { ids[name] ?? ids["#" + name] ?? ids["#" + HeadingID.slug(name)] }

  public func text(ofID id: String) -> String? { byID[id] }

  /// The nearest texts.
  public func near(_ name: String) -> [String] { texts.candidates(for: name) }
}

/// Gives each heading of a body an id of its own: `aims`, `aims-1`, `aims-2`.
struct HeadingIDs {
  private var used: Set<[UInt8]> = []
  private var repeats: [[UInt8]: Int] = [:]

  mutating func id(for text: String) -> String {
    var slug = HeadingID.slug(text)
    // Those of the footnotes, and that of the page around the body.
    if slug.hasPrefix("fn-") || slug.hasPrefix("fnref-") || slug == "main" { slug = "section-" + slug }
    // Bytes, because strings that differ only in normalisation are equal and ids are not.
    let bytes = Array(slug.utf8)
    var id = slug
    var n = repeats[bytes] ?? 0
    while !used.insert(Array(id.utf8)).inserted {
      n += 1
      id = "\(slug)-\(n)"
    }
    repeats[bytes] = n
    return id
  }
}
