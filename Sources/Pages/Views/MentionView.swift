import Base
import Linking
import Markup
import Model
import Templating

/// A record that speaks of this one, with the sentences that do.
struct MentionView: Sendable {
  let name: NameView
  /// "Event"; of a claim with its holder, "forecast by The editors".
  let typeLabel: String
  /// How it does where there is no sentence: "cites it, para. 7".
  let ways: [String]
  let estimates: [EstimateView]
  let sentences: [SentenceView]

  static let fields = Fields<MentionView>([
    .object("name", \.name, NameView.fields), .text("type-label", \.typeLabel), .texts("ways", \.ways),
    .list("estimates", \.estimates, EstimateView.fields),
    .list("sentences", \.sentences, SentenceView.fields),
  ])
}

/// A sentence with the words that are the link.
struct SentenceView: Sendable {
  let before: String
  let emphasis: String
  let after: String

  init(_ reference: Body.Reference) {
    let text = reference.sentence.utf8
    let start = text.index(text.startIndex, offsetBy: min(reference.emphasis.lowerBound, text.count))
    let end = text.index(text.startIndex, offsetBy: min(reference.emphasis.upperBound, text.count))
    before = String(reference.sentence[..<start])
    emphasis = String(reference.sentence[start..<end])
    after = String(reference.sentence[end...])
  }

  static let fields = Fields<SentenceView>([.text("before", \.before), .text("emphasis", \.emphasis), .text("after", \.after)])
}

extension Site {
  /// Everything that speaks of `target`, a record at a time, in the dossier's order: its backlinks, without those that the page
  /// shows elsewhere.
  func mentions(of target: Target) -> [ArraySlice<Backlink>] {
    let backlinks = dossier.backlinks[target.id]
    var runs: [ArraySlice<Backlink>] = []
    var start = backlinks.startIndex
    while start < backlinks.endIndex {
      let from = backlinks[start].from
      var end = start
      while end < backlinks.endIndex, backlinks[end].from == from { end += 1 }
      let run = backlinks[start..<end]
      // As a rule all are, or none.
      let count = run.count { isMention($0, of: target) }
      if count > 0 { runs.append(count == run.count ? run : run.filter { isMention($0, of: target) }[...]) }
      start = end
    }
    return runs
  }

  private func isMention(_ link: Backlink, of target: Target) -> Bool {
    switch link.kind {
    // What cites a source in prose rests on it, and stands there.
    case .prose(let kind): kind != .citation
    // Relations stand on the page in words of their own.
    case .field(let field):
      field != .links && !isShownElsewhere(field, from: dossier.targets[link.from].type, on: target.type)
    }
  }

  /// What the page says of one of `mentions(of:)`.
  func mention(_ run: ArraySlice<Backlink>) -> MentionView? {
    guard let origin = run.first.map({ dossier.targets[$0.from] }) else { return nil }
    var ways: [String] = []
    var sentences: [Body.Reference] = []
    for link in run {
      switch link.kind {
      case .prose(.embed):
        let way = word(.embeddedIn)
        if !ways.contains(way) { ways.append(way) }
      case .prose:
        guard sentences.count < Self.sentenceLimit, let reference = dossier.reference(of: link),
          !sentences.contains(where: { $0.sentence == reference.sentence })
        else { continue }
        sentences.append(reference)
      case .field(let field):
        let way = words.text("way-" + field.rawValue) + (dossier.locator(of: link).map { word(.listSeparator) + $0 } ?? "")
        if !ways.contains(way) { ways.append(way) }
      }
    }
    let claim = claim(origin)
    return MentionView(
      name: name(of: origin), typeLabel: claim.map { speech($0) } ?? words.text(origin.type.rawValue), ways: ways,
      estimates: claim.map { estimates(of: $0) } ?? [],
      sentences: sentences.map { SentenceView($0) })
  }

  /// Sentences of one record that a page shows.
  private static let sentenceLimit = 3
}
