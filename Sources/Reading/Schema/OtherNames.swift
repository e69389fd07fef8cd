import Base

/// What a field is called elsewhere: in other tools, and in plain speech.
enum OtherNames {
  /// The fields that `name` may mean: those that are spelled nearly so, else the one that it stands for elsewhere.
  static func meant(by name: String, among fields: [String]) -> [String] {
    let near = NearMiss.candidates(for: name, among: fields)
    if !near.isEmpty { return near }
    let known = Set(fields)
    let others = (ours[name.lowercased()] ?? []) + fields.filter { $0.count > name.count && name.count > 3 && $0.hasPrefix(name) }
    return others.first { known.contains($0) }.map { [$0] } ?? []
  }

  /// A name that a record has is never looked up here: what stands for `title` in an actor is its `name`.
  private static let ours: [String: [String]] = [
    "title": ["name"], "name": ["title"], "headline": ["title", "name"], "label": ["title", "name"],
    "alias": ["aliases"], "aka": ["aliases"], "other_names": ["aliases"], "old_ids": ["aka_ids"], "redirect_from": ["aka_ids"],
    "type": ["kind"], "category": ["kind", "tags"], "keywords": ["tags"],
    "location": ["place", "places"], "participants": ["actors"], "people": ["actors"], "actor": ["actors", "by"],
    "source": ["cite"], "sources": ["cite"], "citation": ["cite"], "citations": ["cite"], "ref": ["cite"],
    "page": ["locator"], "pages": ["locator"], "para": ["locator"], "paragraph": ["locator"],
    "description": ["summary", "text"], "abstract": ["summary"], "content": ["body"], "comment": ["note"],
    "start": ["date"], "start_date": ["date", "start"], "end_date": ["end"], "from": ["start"], "since": ["start"],
    "until": ["end"], "to": ["end"], "day": ["date"], "deadline_date": ["deadline"],
    "latitude": ["lat"], "longitude": ["lon"], "lng": ["lon"], "long": ["lon"], "link": ["URL", "links"], "website": ["links"],
    "language": ["lang"], "license": ["licence"], "caption": ["alt"], "image": ["media"], "images": ["media"], "photo": ["image"],
    "speaker": ["by"], "author": ["by", "authors"],
    "timezone": ["tz"], "number": ["value"], "amount": ["value"], "min": ["low"], "max": ["high"], "position": ["role"],
    "office": ["role"], "organisation": ["org"], "organization": ["org"], "side": ["lane"],
  ]
}
