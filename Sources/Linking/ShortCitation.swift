import Model

/// A source as prose names it: "Al Jazeera (2025)".
public struct ShortCitation: Sendable {
  public let author: String
  public let year: String?

  public init(_ source: SourceRecord) {
    if source.isConfidential {
      author = source.shownAs ?? ""
      year = nil
      return
    }
    let names = source.authors.map(\.short).filter { !$0.isEmpty }
    switch names.count {
    case 0: author = source.containerTitle ?? source.publisher ?? source.title
    case 1: author = names[0]
    case 2: author = "\(names[0]) & \(names[1])"
    default: author = "\(names[0]) et al."
    }
    // A year that is certain to be one: of a range or a set it would be a guess.
    if let issued = source.issued, let first = issued.earliest, let last = issued.latest, first.year == last.year {
      year = String(first.year)
    } else {
      year = nil
    }
  }
}
