/// A published dossier of every type whose records refer to hidden ones in every field that can. All are `checked`, so that a
/// gate leaves them in.
let referringDossier = [
  "dossier.yaml": """
  title: T
  smart: true
  lanes: [{id: west, title: West}]
  gates: {require: checked}
  as_of: [talks⟦, zqx-event⟧]
  front:
    bottom_line: "Nothing moved⟦ [[zqx-actor]]⟧."
    judgements: [{text: "No end soon⟦ [@zqx-source]⟧.", likelihood: unlikely, claims: [wish⟦, zqx-claim⟧]}]

  """,
  "actors/pub.yaml": """
  - id: ann
    name: Ann Kovács
    kind: person
    review: checked
    aliases: [Annie]
    lane: west
    ⟦parent: zqx-actor⟧
    summary: "A minister⟦ [[zqx-actor]]⟧ who was ⟦[[zqx-place|⟧there⟦]]⟧."
    cite: [paper⟦, zqx-source⟧]
    tenures:
      - {role: Minister, start: 2020, end: "..", cite: [paper⟦, "zqx-source, p. 4"⟧]⟦, org: zqx-actor, party: zqx-actor⟧}
      - {role: Chair, org: land, start: 2021}
    links:
      - {rel: ally-of, to: [land⟦, zqx-actor⟧], cite: [paper⟦, zqx-source⟧]}
      - {rel: opposes, to: land, by: ann}
      ⟦- {rel: opposes, to: land, by: zqx-actor, note: zqx}⟧
      ⟦- {rel: funds, to: zqx-actor}⟧
      ⟦- {from: zqx-actor, rel: mediates, to: land}⟧
    alt: [{field: born, value: "1960", cite: [paper⟦, zqx-source⟧]}⟦, {field: born, value: "1961", by: zqx-actor, note: zqx}⟧]
    figures: [{measure: Men, value: 3, cite: [paper⟦, zqx-source⟧]⟦, claimed_by: zqx-actor, note: zqx⟧}]
    body: |
      She met⟦[[zqx-actor]]⟧ Land, and ⟦[[actor:zqx-actor|⟧the minister⟦]]⟧.⟦[@zqx-source, p. 4]⟧
  - {id: land, name: Land, kind: state, review: checked}
  """,
  "sources/pub.yaml": """
  - {id: paper, title: The Paper, review: checked, issued: 2025, author: Doe, URL: 'https://example.org/'⟦, derived_from: zqx-source⟧}
  """,
  "places/pub.yaml": "- {id: town, name: Town, review: checked, lat: 1.5, lon: 2.5⟦, parent: zqx-place⟧}\n",
  "issues/pub.yaml": "- {id: peace, title: Peace, review: checked⟦, parent: zqx-issue⟧}\n",
  "events/pub.yaml": """
  - id: talks
    title: Talks
    kind: consult
    review: checked
    date: 2025-06-02
    cite: [paper⟦, zqx-source⟧]
    ⟦place: zqx-place⟧
    ⟦parent: zqx-event⟧
    actors: [ann⟦, zqx-actor, {actor: zqx-actor, role: host}⟧]
  - id: later
    title: Later
    kind: consult
    review: checked
    basis: undated
    place: town
    cite: paper
    after: [talks⟦, zqx-event⟧]
    ⟦before: [zqx-event]⟧
  """,
  "claims/pub.yaml": """
  - id: wish
    kind: pledge
    review: checked
    by: [ann⟦, zqx-actor⟧]
    cell: Give way
    text: "Land must give way⟦ [[zqx-actor]]⟧."
    date: 2025-06-02
    cite: [paper⟦, zqx-source⟧]
    to: [land⟦, zqx-actor⟧]
    about: [land⟦, zqx-event, zqx-place, zqx-note⟧]
    places: [town⟦, zqx-place⟧]
    issue: [peace⟦, zqx-issue⟧]
    made_at: [talks⟦, zqx-event⟧]
    evidence: [talks⟦, zqx-claim, zqx-event⟧]
    contradicts: [talks⟦, zqx-claim, {id: zqx-event, figure: Men}⟧]
    supports: [talks⟦, zqx-claim⟧]
    ⟦for: zqx-actor⟧
    ⟦via: zqx-actor⟧
    ⟦since: zqx-event⟧
    ⟦superseded_by: zqx-claim⟧
  - id: untitled
    kind: opinion
    review: checked
    by: editor
    cite: paper
    text: "Nobody⟦ [[zqx-actor]]⟧ says that ⟦[[zqx-issue|⟧this⟦]]⟧ ends⟦ [@zqx-source]⟧ soon.⟦ %% zqx %%⟧⟦<!-- zqx -->⟧"
  """,
  "instruments/pub.yaml": """
  - id: bill
    title: Bill
    kind: bill
    review: checked
    cite: [paper⟦, zqx-source⟧]
    parties: [land⟦, zqx-actor⟧]
    authors: [ann⟦, zqx-actor⟧]
    decided_by: [land⟦, zqx-actor⟧]
    provisions: [{text: Peace, cite: [paper⟦, zqx-source⟧]⟦, issue: zqx-issue⟧}]
    stages: [{stage: signed, date: 2025, by: [ann⟦, zqx-actor⟧], cite: [paper⟦, zqx-source⟧]⟦, after: zqx-event⟧}]
    support: [{vote: First, counts: {yes: 3}, voters: [{actor: ann, option: yes⟦, party: zqx-actor⟧}⟦, {actor: zqx-actor, option: no}⟧]⟦, body: zqx-actor⟧}]
  """,
  "notes/pub.md": """
  ---
  title: How it went
  review: checked
  authors: [A desk⟦, zqx-actor, zqx Hidden⟧]
  actors: [ann⟦, zqx-actor⟧]
  places: [town⟦, zqx-place⟧]
  summary: "So it went⟦ [[zqx-event]]⟧."
  ---

  Ann Kovács, Annie and Common Name went to Town with Land.

  With a link⟦ [[zqx-actor]]⟧, with one ⟦[[zqx-event|⟧that says so⟦]]⟧, ⟦[⟧a file⟦](../actors/zqx-actor.md)⟧, and one⟦[[zqx-old]]⟧.

  ⟦![[zqx-note]]⟧

  | A | B |
  |---|---|
  | ⟦[[zqx-note#Heading\\|⟧cell⟦]]⟧ | x⟦[@zqx-source]⟧ |

  As said⟦ [@zqx-source, p. 4]⟧ and [@paper⟦; @zqx-source, p. 5⟧]. And⟦ @zqx-source⟧ says so.[^1]

  [^1]: A footnote⟦ [[zqx-claim]]⟧.
  """,
]

/// One hidden record of each type, the canary in all that they say, and with names that published ones have.
/// - Parameter why: `review: draft` and the like.
func hiddenRecords(_ why: String) -> [String: String] {
  let lines = why.replacing(", ", with: "\n")
  return [
    "actors/zqx-actor.md": """
    ---
    name: zqx Hidden
    kind: person
    aliases: [Annie, Ann Kovács, Common Name, zqx alias, Town]
    aka_ids: [zqx-old]
    lane: west
    country: FR
    tags: [zqx-tag]
    \(lines)
    checked_by: zqx
    image: {file: media/zqx-portrait.png, alt: zqx}
    tenures: [{role: zqx, org: land, start: 2020, end: "..", cite: paper}]
    links: [{rel: ally-of, to: ann, cite: paper}, {from: ann, rel: funds, to: land}]
    figures: [{measure: zqx, value: 99, claimed_by: ann, cite: paper}]
    ---

    zqx met [[ann]] at [[talks]], as [@paper, zqx] says. ![zqx](../media/zqx.png)
    """,
    "sources/zqx.yaml":
      "- {id: zqx-source, title: zqx Hidden Source, author: zqx, URL: 'https://zqx.example/', derived_from: paper, local_copy: media/zqx.pdf, \(why)}\n",
    "places/zqx.yaml":
      "- {id: zqx-place, name: zqx Place, aliases: [Common Name], parent: town, lat: 9.5, lon: 9.5, cite: paper, \(why)}\n",
    "issues/zqx.yaml": "- {id: zqx-issue, title: zqx Issue, parent: peace, order: 1, \(why)}\n",
    "events/zqx.yaml":
      "- {id: zqx-event, title: zqx Event, kind: consult, date: 2031-01-01, weight: 3, actors: ['ann:host', land], place: town, parent: talks, before: later, cite: paper, media: [{file: media/zqx-event.png, alt: zqx}], \(why)}\n",
    "claims/zqx.yaml":
      "- {id: zqx-claim, kind: demand, by: ann, for: land, issue: peace, cell: zqx, date: 2031, made_at: talks, cite: paper, contradicts: wish, \(why)}\n",
    "instruments/zqx.yaml":
      "- {id: zqx-bill, title: zqx Bill, kind: bill, parties: [land], provisions: [{issue: peace, text: zqx}], stages: [{stage: signed, date: 2031, by: ann}], cite: paper, \(why)}\n",
    "notes/zqx-note.md":
      "---\ntitle: zqx Note\nactors: [ann]\nweight: 3\n\(lines)\n---\n\n# Heading\n\nzqx about Ann Kovács and [[talks]]. [@paper]\n",
    "media/zqx.png": "zqx", "media/zqx-portrait.png": "zqx", "media/zqx-event.png": "zqx", "media/zqx.pdf": "zqx",
  ]
}
