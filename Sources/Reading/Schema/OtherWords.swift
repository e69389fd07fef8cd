import Base

/// What the values of a field are called elsewhere: on pages, in other tools, and in plain speech.
enum OtherWords {
  /// The values that `text` may mean: the one that it stands for elsewhere, else those that are spelled nearly so.
  /// - Parameter labels: what the author calls values of his own.
  static func meant(by text: String, among values: [String], _ labels: [(label: String, value: String)] = []) -> [String] {
    let known = Set(values)
    var byWord: [String: String] = [:]
    for (word, meant) in ours { byWord[word] = meant.first(where: known.contains) }
    for value in values { byWord[plain(value)] = value }
    for (label, value) in labels { byWord[plain(label)] = value }
    if let value = byWord[plain(text)] { return [value] }
    // Of a few short words one is easily near to another that means the opposite: passed, lapsed.
    let near = NearMiss.candidates(for: text, among: values, within: 4)
    if !near.isEmpty { return near }
    var meant: [String] = []
    for word in NearMiss.candidates(for: plain(text), among: byWord.keys.sorted(), within: 4) {
      if let value = byWord[word], !meant.contains(value) { meant.append(value) }
    }
    return meant
  }

  /// Of a source its reliability is graded, of what a cite takes from it the credibility: `B2` is both.
  static func twoGrades(_ text: String) -> String? {
    let grades = Array(text.uppercased())
    guard grades.count == 2, ("A"..."F").contains(grades[0]), ("1"..."6").contains(grades[1]) else { return nil }
    return "write `reliability: \(grades[0])`, and `credibility: \(grades[1])` in the cite of what the source says"
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  /// By words in small letters, with blanks for hyphens: of several values the one that the field has.
  private static let ours: [String: [String]] = [
    // Events
    "agreement": ["agree"], "talks": ["consult"], "talk": ["consult"], "meeting": ["consult"], "meet": ["consult"],
    "visit": ["consult"], "negotiation": ["consult"], "negotiations": ["consult"], "phone call": ["consult"],
    "concession": ["concede"], "co operation": ["cooperate"], "cooperation": ["cooperate"], "withdrawal": ["retreat"],
    "withdraw": ["retreat"], "ceasefire": ["retreat"], "accusation": ["accuse"], "rejection": ["reject"],
    "threat": ["threaten"], "sanctions": ["sanction"], "mobilisation": ["mobilize"], "mobilise": ["mobilize"],
    "coercion": ["coerce"], "attack": ["assault"], "strike": ["assault"], "battle": ["assault"], "fight": ["assault"],
    "bombing": ["assault"], "institutional act": ["institutional"], "legislative act": ["legislative"], "vote": ["legislative"],
    "law": ["legislative"], "legal step": ["legal"], "lawsuit": ["legal"], "trial": ["legal"], "finance": ["financial"],
    "payment": ["financial"], "report": ["publication", "statement"], "accident": ["disaster"], "other event": ["other"],
    "happened": ["occurred"], "confirmed": ["occurred", "corroborated"], "done": ["occurred", "kept"], "scheduled": ["planned"],
    "expected": ["planned"], "future": ["planned"], "canceled": ["cancelled"], "did not occur": ["did-not-happen"],
    // Actors and their parts
    "company": ["organisation"], "business": ["organisation"], "ngo": ["organisation"], "institution": ["organisation"],
    "country": ["state", "country"], "nation": ["state"], "ministry": ["government"], "parliament": ["body"], "court": ["body"],
    "army": ["armed-force"], "military": ["armed-force"], "militia": ["armed-group"],
    "newspaper": ["media", "article-newspaper"],
    "man": ["person"], "woman": ["person"], "politician": ["person"], "target": ["recipient"], "guest": ["visitor"],
    // Claims
    "promise": ["pledge"], "commitment": ["pledge"], "request": ["request", "demand"], "prediction": ["forecast"],
    "proposal": ["offer"], "suggestion": ["recommendation"], "advice": ["recommendation"], "warning": ["threat"],
    "claim": ["statement"], "remark": ["statement"], "comment": ["statement", "opinion"], "judgement": ["assessment"],
    "accepts on conditions": ["accepts-if"], "declined to say": ["silent"], "agrees": ["accepts"], "refuses": ["rejects"],
    "against": ["opposes", "no"],
    "the author's characterisation": ["author-characterisation"], "verified": ["corroborated"], "disputed": ["contested"],
    "false": ["refuted"], "debunked": ["refuted"], "unverified": ["unchecked"], "not yet due": ["not-due"],
    "fulfilled": ["kept"], "broken": ["not-kept"], "pending": ["open"], "expired": ["overdue", "lapsed"], "came true": ["true"],
    "did not come true": ["false"], "correct": ["true"], "wrong": ["false"], "cannot be resolved": ["not-resolvable"],
    "medium": ["moderate"],
    // ICD 203: the terms as pages say them, and its row of synonyms
    "roughly even chance": ["roughly-even"], "remote": ["almost-no-chance"], "highly improbable": ["very-unlikely"],
    "improbable": ["unlikely"], "roughly even odds": ["roughly-even"], "even": ["roughly-even"], "probable": ["likely"],
    "highly probable": ["very-likely"], "nearly certain": ["almost-certain"], "certain": ["almost-certain"],
    // Instruments
    "passed": ["adopted"], "approved": ["adopted"], "accepted": ["adopted"], "tabled": ["introduced"],
    "submitted": ["introduced"],
    "concluded": ["agreed"], "enacted": ["in-force"], "effective": ["in-force"], "vetoed": ["rejected"], "failed": ["rejected"],
    "defeated": ["rejected"], "repealed": ["terminated"], "ended": ["terminated"], "aye": ["yes"], "yea": ["yes"], "for": ["yes"],
    "nay": ["no"], "abstained": ["abstain"], "abstention": ["abstain"], "sponsor": ["co-sponsor"], "co sponsors": ["co-sponsor"],
    "signatures": ["sign"], "signed": ["sign"],
    // Relations
    "before": ["precedes"], "comes before": ["precedes"], "after": ["follows"], "on the eve of": ["eve-of"],
    "in response to": ["response-to"], "is reflected in": ["reflected-in"],
    "makes the same argument as": ["same-argument"], "the same as": ["same-as"],
    // Sources
    "web page": ["webpage"], "website": ["webpage"], "newspaper article": ["article-newspaper"], "news": ["article-newspaper"],
    "magazine article": ["article-magazine"], "magazine": ["article-magazine"], "journal article": ["article-journal"],
    "journal": ["article-journal"], "data set": ["dataset"], "blog": ["post-weblog"], "blog post": ["post-weblog"],
    "film": ["motion_picture"], "video": ["motion_picture"], "conference paper": ["paper-conference"],
    "book review": ["review-book"],
    "dictionary entry": ["entry-dictionary"], "encyclopedia entry": ["entry-encyclopedia"], "tweet": ["post"],
    "primary source": ["primary"], "news agency": ["wire"], "social media": ["social"],
    "taken over by others": ["usurped"], "behind a paywall": ["paywalled"], "paywall": ["paywalled"],
  ]
}
