/// Edits of what analysis pages are worked out from: claims, issues, instruments, sources, figures, places.
extension EditedDossier {
  static let analysisEdits: [(String, @Sendable (inout EditedDossier) -> Void)] = [
    ("add a claim", { $0.claims.append($0.claim()) }),
    ("delete a claim", { $0.remove(\.claims, keeping: 1) }),
    ("add an issue", { $0.issues.append($0.item("issue")) }),
    ("delete an issue", { $0.remove(\.issues, keeping: 1) }),
    ("add a source", { $0.sources.append($0.item("source")) }),
    ("add an instrument", { $0.instruments.append($0.item("instrument")) }),
    ("another claim", { dossier in dossier.change(\.claims) { $0.title = "\($1.word()) \($1.random.below(50))" } }),
    (
      "another kind of claim",
      { dossier in dossier.change(\.claims) { $0.fields["kind"] = $1.one(of: EditedDossier.claimKinds) } }
    ),
    ("whose claim", { dossier in dossier.change(\.claims) { $0.fields["by"] = $1.id(in: \.actors) } }),
    ("in whose name", { dossier in dossier.change(\.claims) { $0.fields["for"] = $1.sometimes { $0.id(in: \.actors) } } }),
    ("a claim's issue", { dossier in dossier.change(\.claims) { $0.fields["issue"] = $1.sometimes { $0.id(in: \.issues) } } }),
    (
      "a stance",
      { dossier in dossier.change(\.claims) { $0.fields["stance"] = $1.one(of: ["demands", "rejects", "declines"]) } }
    ),
    ("a claim's date", { dossier in dossier.change(\.claims) { $0.fields["date"] = $1.sometimes { "\"\($0.date())\"" } } }),
    (
      "in force",
      { dossier in dossier.change(\.claims) { $0.fields["in_force"] = $1.sometimes { $0.one(of: ["true", "false"]) } } }
    ),
    ("superseded", { dossier in dossier.change(\.claims) { $0.fields["superseded_by"] = $1.sometimes { $0.id(in: \.claims) } } }),
    ("contradicted", { dossier in dossier.change(\.claims) { $0.fields["contradicts"] = $1.sometimes { $0.id(in: \.claims) } } }),
    ("supported", { dossier in dossier.change(\.claims) { $0.fields["supports"] = $1.sometimes { $0.id(in: \.events) } } }),
    ("about what", { dossier in dossier.change(\.claims) { $0.fields["about"] = $1.sometimes { $0.id(in: \.events) } } }),
    (
      "a verification",
      { dossier in
        dossier.change(\.claims) { $0.fields["verification"] = $1.one(of: ["contested", "corroborated", "single-source"]) }
      }
    ),
    ("a deadline", { dossier in dossier.change(\.claims) { $0.fields["deadline"] = $1.sometimes { "\"\($0.date())\"" } } }),
    (
      "a pledge's state",
      { dossier in dossier.change(\.claims) { $0.fields["state"] = $1.one(of: ["open", "kept", "stalled"]) } }
    ),
    ("evidence", { dossier in dossier.change(\.claims) { $0.fields["evidence"] = $1.sometimes { $0.id(in: \.events) } } }),
    (
      "a likelihood",
      {
        dossier in dossier.change(\.claims) { $0.fields["likelihood"] = $1.sometimes { $0.one(of: ["unlikely", "likely"]) } }
      }
    ),
    ("a horizon", { dossier in dossier.change(\.claims) { $0.fields["horizon"] = $1.sometimes { "\"\($0.date())\"" } } }),
    (
      "a resolution",
      { dossier in
        dossier.change(\.claims) { $0.fields["resolution"] = $1.one(of: ["pending", "\"true\"", "\"false\"", "partly"]) }
      }
    ),
    ("a claim's text", { dossier in dossier.change(\.claims) { $0.fields["text"] = $1.sometimes { $0.line() } } }),
    ("rewrite a claim's prose", { dossier in dossier.change(\.claims) { $0.body = $1.sentence() } }),
    ("rewrite an issue's prose", { dossier in dossier.change(\.issues) { $0.body = $1.sentence() } }),
    ("rewrite an instrument's prose", { dossier in dossier.change(\.instruments) { $0.body = $1.sentence() } }),
    ("rewrite a source's prose", { dossier in dossier.change(\.sources) { $0.body = $1.sentence() } }),
    ("rewrite a place's prose", { dossier in dossier.change(\.places) { $0.body = $1.sentence() } }),
    ("retitle a source", { dossier in dossier.change(\.sources) { $0.title = "Source \($1.word()) \($1.random.below(50))" } }),
    ("a question", { dossier in dossier.change(\.issues) { $0.fields["question"] = "\"Of \($1.word())?\"" } }),
    ("the order of issues", { dossier in dossier.change(\.issues) { $0.fields["order"] = "\($1.random.below(5))" } }),
    (
      "where a source comes from",
      { dossier in
        let root = dossier.sources.first?.id
        dossier.change(\.sources) { one, dossier in
          one.fields["derived_from"] = dossier.sometimes { _ in root == one.id ? nil : root }
        }
      }
    ),
    (
      "a source's standing",
      { dossier in dossier.change(\.sources) { $0.fields["standing"] = $1.one(of: ["primary", "news", "opinion"]) } }
    ),
    (
      "a protected source",
      { dossier in
        dossier.change(\.sources) { one, dossier in
          one.fields["confidential"] = dossier.sometimes { _ in "true" }
          one.fields["shown_as"] = one.fields["confidential"].map { _ in "\"An official\"" }
        }
      }
    ),
    ("a citation", { $0.cite() }),
    ("a figure", { $0.count() }),
    (
      "a stage",
      { dossier in
        dossier.change(\.instruments) {
          $0.fields["stages"] = "[{stage: \($1.one(of: ["drafted", "signed", "ratified"])), date: \"\($1.date())\"}]"
        }
      }
    ),
    (
      "a provision",
      { dossier in
        dossier.change(\.instruments) {
          $0.fields["provisions"] = $1.id(in: \.issues).map { "[{issue: \($0), text: Something}]" }
        }
      }
    ),
    (
      "support",
      { dossier in
        dossier.change(\.instruments) {
          $0.fields["support"] =
            "[{vote: Vote, as_of: \"2025-06-0\(1 + $1.random.below(9))\", counts: {\"yes\": \($1.random.below(99))}}]"
        }
      }
    ),
    (
      "where a place lies",
      { dossier in
        dossier.change(\.places) {
          $0.fields["lat"] = "\($1.random.below(60))"
          $0.fields["lon"] = "\($1.random.below(60))"
          $0.fields["precision"] = $1.one(of: ["exact", "district", "country"])
        }
      }
    ),
    (
      "a place of an event", { dossier in dossier.change(\.events) { $0.fields["place"] = $1.sometimes { $0.id(in: \.places) } } }
    ),
    (
      "a status",
      { dossier in dossier.change(\.events) { $0.fields["status"] = $1.one(of: ["planned", "occurred", "did-not-happen"]) } }
    ),
    ("a weight", { dossier in dossier.change(\.events) { $0.fields["weight"] = "\(1 + $1.random.below(3))" } }),
    (
      "a cause",
      { dossier in
        dossier.change(\.events) {
          guard let other = $1.id(in: \.events), other != $0.id, let by = $1.id(in: \.actors) else { return }
          $0.fields["links"] = "[{rel: response-to, to: \(other), by: \(by)}]"
        }
      }
    ),
    (
      "an office",
      { dossier in
        dossier.change(\.actors) {
          $0.fields["tenures"] = "[{role: Head of \($1.word()), start: \"2025-0\(1 + $1.random.below(9))\"}]"
        }
      }
    ),
    (
      "a side",
      { dossier in dossier.change(\.actors) { one, dossier in one.fields["lane"] = dossier.settings["lanes"].map { _ in "west" } }
      }
    ),
    ("gaps", { $0.settings["gaps"] = $0.sometimes { "[\"What of \($0.word())?\"]" } }),
    ("snapshots", { $0.settings["as_of"] = $0.sometimes { "[2025-06-0\(1 + $0.random.below(9))]" } }),
    (
      "the front page",
      { dossier in
        let judgement =
          dossier.claims.first.map { ", judgements: [{text: It goes on., likelihood: likely, claims: [\($0.id)]}]" } ?? ""
        dossier.settings["front"] = dossier.sometimes { "{bottom_line: \($0.line())\(judgement)}" }
      }
    ),
  ]

  static let claimKinds = ["position", "demand", "offer", "pledge", "forecast", "assessment", "statement", "denial"]

  mutating func claim() -> Item {
    var claim = item("claim")
    claim.title = "\(word()) \(random.below(50))"
    claim.fields["kind"] = one(of: Self.claimKinds)
    claim.fields["issue"] = id(in: \.issues)
    return claim
  }

  /// What a claim's file says: fields that its kind has not, and those who are not there any more, are left out.
  func text(of claim: Item) -> String {
    let kind = claim.fields["kind"] ?? "position"
    var fields = claim.fields
    fields["kind"] = kind
    if !["demand", "offer", "pledge"].contains(kind) { for field in ["deadline", "state", "evidence"] { fields[field] = nil } }
    if !["forecast", "assessment"].contains(kind) {
      for field in ["likelihood", "horizon", "resolution"] { fields[field] = nil }
    }
    func drop(_ field: String, besides items: [Item]) {
      if let id = fields[field], id == claim.id || !items.contains(where: { $0.id == id }) { fields[field] = nil }
    }
    drop("by", besides: actors)
    drop("for", besides: actors)
    drop("issue", besides: issues)
    for field in ["superseded_by", "contradicts"] { drop(field, besides: claims) }
    for field in ["supports", "about", "evidence"] { drop(field, besides: events) }
    fields["by"] = fields["by"] ?? actors.first?.id
    return yaml(fields)
  }

  private mutating func cite() {
    let source = id(in: \.sources)
    let lists = [\Self.claims, \Self.events, \Self.actors]
    change(lists[random.below(lists.count)]) { item, dossier in
      item.fields["cite"] = dossier.sometimes { dossier in source.map { "\"\($0), para. \(dossier.random.below(9))\"" } }
    }
  }

  private mutating func count() {
    let by = id(in: \.actors)
    change(\.events) { item, dossier in
      item.fields["figures"] = dossier.sometimes { dossier in
        by.map { "[{measure: ships, value: \(dossier.random.below(99)), unit: ships, claimed_by: \($0), series: ships}]" }
      }
    }
  }

  mutating func one(of choices: [String]) -> String { choices[random.below(choices.count)] }

  mutating func id(in items: KeyPath<Self, [Item]>) -> String? { pick(self[keyPath: items])?.id }

  /// Takes a field away in one case of four.
  mutating func sometimes(_ value: (inout Self) -> String?) -> String? {
    random.below(4) == 0 ? nil : value(&self)
  }

  /// One line of Markdown, quoted for YAML.
  mutating func line() -> String {
    let other = pick(actors + events + claims)
    return "\"Of \(word()), with \(other.map { "[[\($0.id)]]" } ?? "nobody").\""
  }
}
