import TestSupport

/// A dossier that has every text field of every record type, each ending in the same string.
enum HostileDossier {
  /// - Parameter text: written with JSON's escapes, which YAML's double quotes share.
  static func files(_ text: String) -> [String: String] {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.isASCII && scalar.value >= 0x20: String(scalar)
      case _ where scalar.value < 0x10000:
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
    return template.mapValues { $0.replacing("§", with: escaped) }
  }

  private static let common = """
    "tags": ["tag §", "§"], "note": "note §", "summary": "summary §", "body": "body §", "cite": [{"source": "s", "locator": "at §", "quote": "quote §", "as": "claims", "credibility": 2}, {"source": "deep"}],
    "links": [{"rel": "funds", "to": ["other"], "by": "other", "note": "link note §", "cite": "s, in §"}], "alt": [{"field": "note", "value": "value §", "by": "other", "note": "alt note §"}, {"field": "summary", "value": "§"}],
    "figures": [{"measure": "measure §", "value": 3, "unit": "unit §", "claimed_by": "other", "scope": "scope §", "note": "figure note §", "series": "§"}], "corrections": [{"date": "2025", "text": "correction §"}],
    "x-own": "own §"
    """

  private static let template: [String: String] = [
    "dossier.yaml": """
    title: "Title §"
    subtitle: "Subtitle §"
    licence: "Licence §"
    contact: "Contact §"
    lanes: [{id: lane, title: "Lane §"}]
    front:
      bottom_line: "Bottom line §"
      state: {direction: worse, reason: "Reason §"}
      judgements: [{text: "Judgement §", likelihood: perhaps, claims: [c]}, {text: "Sure §", confidence: "sure §"}]
    gaps: ["Gap §", "§"]
    scales:
      likelihood: [{id: perhaps, label: "Perhaps §", from: 0.1, to: 0.5}]
      confidence: ["sure §"]
    vocabulary:
      event_kinds: [{id: hearing, label: "Hearing §"}]
      roles: [{id: clerk, label: "Clerk §"}]
      stances: [{id: hedges, label: "Hedges §"}]
      stages: [{id: tabled, label: "Tabled §"}]
      relations: [{id: audits, label: "audits §", inverse: "is audited by §"}]
      actor_kinds: [{id: club, label: "Club §"}]

    """,
    "actors/a.json": """
    [{"id": "a", "kind": "club", "name": "Actor §", "sort_name": "§", "aliases": ["Alias §", {"name": "Former §", "kind": "former"}], "country": "NO", "lane": "lane", "parent": "other",
      "tenures": [{"role": "Role §", "org": "Org §", "party": "Party §", "area": "Area §", "note": "Tenure note §", "start": "2020", "end": ".."}], "ids": {"own": "Q§"},
      "image": {"file": "media/a b#?%\\"'<Київ>.png", "alt": "Alt §", "credit": "Credit §", "licence": "Licence §"}, \(common)},
     {"id": "other", "kind": "person", "name": "Other"},
     {"id": "gone", "kind": "person", "name": "Gone §", "review": "withdrawn", "review_reason": "Reason §", "aka_ids": ["was"]}]
    """,
    "events/e.json": """
    [{"id": "e", "title": "Event §", "date": "2025-06-02", "date_text": "Date §", "time": "12:00", "tz": "Europe/Oslo", "kind": "hearing", "mode": ["mode §"], "context": ["context §"], "status": "disputed",
      "actors": [{"actor": "a", "role": "clerk"}, {"actor": "other", "as": "as §"}], "place": "Place §", "purpose": "Purpose §", "outcome": "Outcome §", "weight": 3,
      "media": [{"file": "media/a b#?%\\"'<Київ>.png", "alt": "Alt §", "credit": "Credit §", "licence": "Licence §"}, {"file": "media/deed.pdf", "alt": "Deed §"}], \(common)},
     {"id": "e2", "title": "Second §", "date": "2025-06-02", "kind": "consult", "place": "p", "cite": "s"}]
    """,
    "claims/c.json": """
    [{"id": "c", "title": "Claim §", "kind": "forecast", "by": ["a"], "for": "other", "text": "text §", "cell": "cell §", "quote": {"text": "quote §", "lang": "de", "translation": "translation §"}, "stance": "hedges",
      "issue": ["i"], "made_at": ["e"], "deadline_rule": "rule §", "state": "open", "state_basis": "basis §", "settled_by": "settled §", "likelihood": "perhaps", "words": "words §", "conditional_on": "condition §",
      "basis_text": "basis text §", "contradicts": [{"id": "c2", "figure": "§"}], \(common)},
     {"id": "c2", "kind": "opinion", "by": ["other"], "cell": "§", "issue": ["i"], "cite": "s"},
     {"id": "c3", "kind": "statement", "by": ["editor"], "text": "only text §", "confidence": "sure §", "cite": "s"}]
    """,
    "issues/i.json": "[{\"id\": \"i\", \"title\": \"Issue §\", \"question\": \"Question §\", \(common)}]",
    "instruments/n.json": """
    [{"id": "n", "kind": "kind §", "title": "Instrument §", "aliases": ["Instrument alias §"], "number": "No. §", "parties": ["a"], "requirement": "requirement §", "provisions": [{"issue": "i", "text": "provision §"}],
      "stages": [{"stage": "tabled", "date": "2025", "date_text": "stage date §", "hedge": "hedge §", "note": "stage note §", "by": ["a"]}],
      "support": [{"vote": "vote §", "as_of": "2025", "counts": {"yes": 3}, "of": 9, "result": "result §", "note": "support note §", "voters": [{"actor": "a", "option": "yes", "party": "§"}]}], \(common)}]
    """,
    "sources/s.json": """
    [{"id": "s", "title": "Source §", "type": "article", "author": [{"family": "Family §", "given": "Given §"}, {"literal": "Literal §"}, "Short §"], "container-title": "Container §", "publisher": "Publisher §", "issued": "2025", "language": "l§", "genre": "genre §",
      "URL": "https://example.org/?a=1&b=%22#c", "DOI": "10.§", "ISBN": "§", "ISSN": "§", \(common)},
     {"id": "deep", "title": "Deep", "confidential": true, "shown_as": "Shown as §"}, {"id": "copy", "title": "Copy §", "derived_from": "s"}]
    """,
    "places/p.json": """
    [{"id": "p", "name": "Place §", "aliases": ["Place alias §"], "kind": "kind §", "country": "NO", "lat": 1, "lon": 2, "geonames": "§", "wikidata": "§", \(common)}]
    """,
    "notes/note.md": """
    ---
    title: "Note §"
    authors: ["Author §", "§"]
    date: 2025-06-02
    summary: "Summary §"
    tags: ["Tag §"]
    lang: de
    actors: [a]
    ---
    See [[a]] and [[a|label]], [@s] and [@deep].

    """,
    "media/a b#?%\"'<Київ>.png": "png", "media/deed.pdf": "pdf",
  ]
}
