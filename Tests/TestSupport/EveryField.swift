import Model

/// Every field that model.md documents, each with a value that gives no problem: for tests that each is read, and that each can be
/// kept private.
public enum EveryField {
  /// What the values below refer to.
  public static let references = [
    "dossier.yaml": "title: Test\nlanes: [{id: west, title: West}]\n",
    "actors/ref.yaml": "[{id: ann, name: Ann, kind: person}, {id: land, name: Land, kind: state}]\n",
    "sources/ref.yaml": "[{id: paper, title: The Paper}]\n",
    "places/ref.yaml": "[{id: town, name: Town}]\n",
    "issues/ref.yaml": "[{id: peace, title: Peace}]\n",
    "events/ref.yaml":
      "[{id: talks, title: Talks, kind: consult, date: 2025-06-02, cite: paper}, {id: treaty-day, title: Treaty day, kind: ceremony, date: 2025-06-03, cite: paper}]\n",
    "claims/ref.yaml": "[{id: wish, kind: demand, by: ann, cell: Give way, cite: paper}]\n",
    "media/x.png": "png",
  ]

  /// Fields without which there is no record.
  public static let required: Set = ["title", "name", "kind", "by"]

  /// Without `id`, `private` and `review`, which decide over the others.
  public static func fields(of type: RecordType) -> [(name: String, value: String)] {
    let name = type == .actor || type == .place ? "name" : "title"
    return [(name, "The \(type.rawValue)")] + common + own(type)
  }

  /// A YAML record with all fields but some.
  public static func record(_ type: RecordType, id: String, without left: Set<String> = [], adding more: String = "") -> String {
    let lines = fields(of: type).filter { !left.contains($0.name) }.map { "  \($0.name): \($0.value)\n" }
    return "- id: \(id)\n" + lines.joined() + more
  }

  // One field a line.
  // swift-format-ignore
  private static let common: [(name: String, value: String)] = [
    ("summary", "'A *line*, summary-value.'"),
    ("body", "'Prose, body-value.'"),
    ("tags", "[tag-value, second]"),
    ("cite", "[{source: paper, locator: p. 4, quote: cite-quote, as: reports, credibility: 6}, 'paper, para 7']"),
    ("links", "[{rel: ally-of, to: [land], by: ann, start: 2020, end: 2021, basis: editor, cite: paper, note: link-note}]"),
    ("alt", "[{field: note, value: alt-value, cite: paper, by: ann, note: alt-note}]"),
    (
      "figures",
      "[{measure: Men, value: 3, low: 2, high: 4, op: about, unit: people, currency: USD, as_of: 2025, claimed_by: ann, scope: All, series: men, cite: paper, note: figure-note}]"
    ),
    ("publish_after", "'2020-01-01T00:00:00Z'"),
    ("corrections", "[{date: 2025-06-01, text: correction-text}]"),
    ("checked_by", "desk-value"),
    ("checked_on", "2025-06-01"),
    ("note", "note-value"),
    ("sensitive", "true"),
  ]

  private static let when: [(name: String, value: String)] = [
    ("date", "2025-06-01"), ("basis", "inferred"), ("date_text", "'date-text'"), ("after", "[talks]"), ("before", "[treaty-day]"),
    ("time", "'14:30'"), ("tz", "Europe/Istanbul"), ("duration", "PT1H30M"),
  ]

  // One field a line.
  // swift-format-ignore
  private static func own(_ type: RecordType) -> [(name: String, value: String)] {
    switch type {
    case .actor:
      [
        ("kind", "person"), ("sort_name", "Zed"),
        ("aliases", "[Alias-value, {name: Weak, kind: weak, lang: en}, {name: Old, kind: former}, {name: Tr, kind: transliteration}]"),
        ("country", "FR"), ("born", "1960"), ("died", "2020"), ("founded", "1900"), ("dissolved", "1950"), ("parent", "land"),
        ("lane", "west"),
        (
          "tenures",
          "[{role: Minister, org: land, party: 'A party', start: 2020, end: '..', area: All, cite: paper, note: tenure-note}, {role: Guest, holds_at: 2021}]"
        ),
        ("ids", "{wikidata: Q1, orcid: orcid-value}"),
        ("image", "{file: media/x.png, alt: A picture, credit: image-credit, licence: CC0, hash: abc}"),
      ]
    case .event:
      when + [
        ("kind", "consult"), ("mode", "[visit, phone]"), ("context", "[military]"),
        ("actors", "['ann:host', {actor: land, role: mediator, as: Host of all}]"), ("place", "town"), ("parent", "talks"),
        ("status", "planned"), ("purpose", "purpose-value"), ("outcome", "outcome-value"), ("as_of", "2025-06-02"), ("weight", "3"),
        ("media", "[{file: media/x.png, alt: A picture, credit: media-credit, licence: CC0, hash: abc}]"),
      ]
    case .claim:
      [
        ("kind", "pledge"), ("by", "[ann, editor]"), ("for", "land"), ("since", "talks"), ("places", "[town]"), ("via", "ann"),
        ("to", "[land]"), ("about", "[town, talks]"), ("issue", "[peace]"), ("text", "'A *text*, text-value.'"),
        ("quote", "{text: quote-text, lang: uk, translation: quote-translation}"), ("cell", "cell-value"), ("stance", "proposes"),
        ("date", "2025-06"), ("made_at", "[talks]"), ("in_force", "false"), ("superseded_by", "wish"), ("reported_as", "quoted"),
        ("verification", "single-source"), ("contradicts", "[wish, {id: talks, figure: Men}]"), ("supports", "[talks]"),
        ("deadline", "2025-07"), ("deadline_rule", "rule-value"), ("strength", "formal"), ("state", "kept"),
        ("state_basis", "basis-value"), ("state_as_of", "2025-06-02"), ("evidence", "[wish, talks]"), ("settled_by", "settled-value"),
        ("likelihood", "likely"), ("words", "words-value"), ("confidence", "moderate"), ("horizon", "2026"),
        ("conditional_on", "conditional-value"), ("resolution", "pending"), ("resolved_on", "2026"), ("basis_text", "basis-text-value"),
      ]
    case .issue: [("question", "question-value"), ("order", "3"), ("parent", "peace")]
    case .instrument:
      [
        ("kind", "bill"), ("aliases", "[Alias-value]"), ("number", "number-value"), ("parties", "[land]"), ("authors", "[ann]"),
        ("decided_by", "[land]"), ("provisions", "[{issue: peace, text: provision-text, cite: paper}]"),
        ("stages", "[{stage: signed, date: 2025, by: [ann], cite: paper, hedge: reportedly, note: stage-note}]"),
        ("requirement", "requirement-value"),
        (
          "support",
          "[{vote: First, body: land, stage: signed, date: 2025, counts: {yes: 3, no: 4}, of: 9, voters: [{actor: ann, option: yes, party: A}], result: lost, cite: paper, note: support-note}, {option: co-sponsor, count: 81, as_of: 2025-06}]"
        ),
      ]
    case .source:
      [
        ("type", "article-newspaper"), ("author", "[{family: Doe, given: Jane}, 'An agency']"), ("editor", "[{literal: Editor}]"),
        ("translator", "[Translator]"), ("container-title", "container-value"), ("publisher", "publisher-value"),
        ("publisher-place", "Town"), ("issued", "2025-06-01"), ("accessed", "2025-06-02"), ("URL", "'https://example.org/url-value'"),
        ("language", "uk"), ("genre", "genre-value"), ("DOI", "10.1/doi-value"), ("ISBN", "isbn-value"), ("ISSN", "issn-value"),
        ("volume", "1"), ("issue", "2"), ("page", "3"), ("number", "4"), ("edition", "5"), ("section", "6"), ("medium", "print"),
        ("standing", "official-statement"), ("reliability", "F"), ("integrity", "machine-paraphrase"), ("derived_from", "paper"),
        ("archive_url", "'https://example.org/archive'"), ("archive_date", "2025-06-03"), ("url_status", "paywalled"),
        ("confidential", "false"), ("shown_as", "An official"), ("sha256", "abc"), ("local_copy", "media/x.png"), ("capture", "png"),
      ]
    case .place:
      [
        ("aliases", "[Alias-value]"), ("kind", "kind-value"), ("parent", "town"), ("country", "TR"), ("lat", "41.012345"),
        ("lon", "28.98"), ("precision", "exact"), ("geonames", "123"), ("wikidata", "Q406"),
      ]
    case .note:
      [
        ("authors", "[Author-value]"), ("date", "2025-06-01"), ("updated", "2025-06-02"), ("actors", "[ann]"), ("places", "[town]"),
        ("weight", "2"), ("autolink", "false"), ("lang", "de"),
      ]
    }
  }
}
