import Base
import Linking
import Markup
import Model
import Screening
import Templating

/// A record's or a person's name, linked where it has a page.
struct NameView: Sendable {
  let text: String
  let link: SiteLink?
  /// In a preview: why it would not be published.
  var heldBack: HiddenRecords.Reason? { didSet { isHeldBack = heldBack != nil } }
  /// Asked first, and stored: of a published record nothing more is asked.
  private(set) var isHeldBack = false
  /// What keeps the record from being read as a plain fact: "did not happen", "refuted".
  var caveat: String?

  init(text: String, link: SiteLink? = nil) {
    self.text = text
    self.link = link
  }

  init(_ target: Target) {
    text = target.title
    link = target.link
    heldBack = target.heldBack
    isHeldBack = heldBack != nil
  }

  static let fields = Fields<NameView>([
    .text("text", \.text), .optionalLink("link", \.link), .optionalText("caveat", \.caveat),
    .flag("is-held-back", \.isHeldBack), .flag("is-draft") { $0.heldBack == .draft },
    .flag("is-withheld") { $0.heldBack == .withheld }, .flag("is-embargoed") { $0.heldBack == .embargoed },
    .flag("is-unchecked") { $0.heldBack == .unchecked },
  ])
}

/// One row of a definition list; its values are names or text.
struct PairView: Sendable {
  let label: String
  let values: [NameView]
  var web: WebAddress?

  init(_ label: String, _ values: [NameView], web: WebAddress? = nil) {
    self.label = label
    self.values = values
    self.web = web
  }

  static let fields = Fields<PairView>([
    .text("label", \.label), .list("values", \.values, NameView.fields), .optionalWeb("web", \.web),
  ])
}

/// A list that is built up of what is there.
struct Pairs {
  private(set) var all: [PairView] = []

  mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { all.append(PairView(label, [NameView(text: text)])) }
  }

  mutating func add(_ label: String, _ names: [NameView]) {
    if !names.isEmpty { all.append(PairView(label, names)) }
  }

  mutating func add(_ label: String, web address: String?) {
    if let address { add(label, address, web: address) }
  }

  /// An identifier that leads to its register where it has the register's form.
  mutating func add(_ label: String, _ identifier: String?, web register: String, if fits: (String) -> Bool) {
    guard let identifier else { return }
    if fits(identifier) { add(label, identifier, web: register + identifier) } else { add(label, identifier) }
  }

  /// Text that leads to an outside address; plain text where the address is none.
  mutating func add(_ label: String, _ text: String, web address: String) {
    all.append(PairView(label, [NameView(text: text)], web: WebAddress(address)))
  }
}

/// When: in words, with how we know.
struct WhenView: Sendable {
  let text: String
  /// For `<time datetime>`: only forms that HTML allows.
  let machine: String?
  let basis: String?
  /// The author's words for the date, before it: "the night of the flood".
  var inWords: String?
  /// Whether a source has another date.
  var isDisputed = false

  /// The words and the date in one line.
  var plain: String { inWords.map { "\($0) (\(text))" } ?? text }

  static let fields = Fields<WhenView>([
    .text("text", \.text), .optionalText("machine", \.machine), .optionalText("basis", \.basis),
    .optionalText("in-words", \.inWords), .flag("is-disputed", \.isDisputed),
  ])
}

/// What a record rests on.
struct CiteView: Sendable {
  /// By its title.
  let source: NameView
  /// As prose cites it: "Al Jazeera 2025".
  let short: NameView
  /// Who wrote it, where and when: "Jane Doe, The Paper, 2 June 2025".
  let about: String?
  let locator: String?
  let relation: String?
  let credibility: String?
  let reliability: String?
  /// Both axes of the Admiralty code, "F6", as far as they are given.
  let grade: String?
  let quote: String?

  static let fields = Fields<CiteView>([
    .object("source", \.source, NameView.fields), .object("short", \.short, NameView.fields), .optionalText("about", \.about),
    .optionalText("locator", \.locator),
    .optionalText("relation", \.relation),
    .optionalText("credibility", \.credibility), .optionalText("reliability", \.reliability), .optionalText("grade", \.grade),
    .optionalText("quote", \.quote),
  ])
}

/// One record in a list, with a line about it.
struct EntryView: Sendable {
  var name: NameView
  var detail: String?
  var when: WhenView?
  var estimates: [EstimateView] = []
  var summary: HTMLFragment?
  var isUnverified = false

  static let fields = Fields<EntryView>([
    .object("name", \.name, NameView.fields), .optionalText("detail", \.detail), .optionalObject("when", \.when, WhenView.fields),
    .list("estimates", \.estimates, EstimateView.fields), .optionalHTML("summary", \.summary),
    .flag("is-unverified", \.isUnverified),
  ])
}

/// Entries under a heading; none for the only group of a list.
struct GroupView: Sendable {
  let heading: NameView?
  let entries: [EntryView]

  static let fields = Fields<GroupView>([
    .optionalObject("heading", \.heading, NameView.fields), .list("entries", \.entries, EntryView.fields),
  ])
}

/// Links to the other pages of a list that is split.
struct PagerView: Sendable {
  let position: String
  let previous: SiteLink?
  let next: SiteLink?

  static let fields = Fields<PagerView>([
    .text("position", \.position), .optionalLink("previous", \.previous), .optionalLink("next", \.next),
  ])
}
