import Base
import Linking
import Markup
import Model
import Templating

/// A record that speaks of this one, with the sentences that do.
struct MentionView: Sendable {
  let name: NameView
  let typeLabel: String
  /// How it does where there is no sentence: "cites it, para. 7".
  let ways: [String]
  let sentences: [SentenceView]

  static let fields = Fields<MentionView>([
    .object("name", \.name, NameView.fields), .text("type-label", \.typeLabel), .texts("ways", \.ways),
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
  /// Everything that speaks of `target`, a record at a time, in the dossier's order.
  func mentions(of target: Target, besides shown: Set<Shown>) -> [MentionView] {
    var views: [MentionView] = []
    let backlinks = dossier.backlinks[target.id]
    var start = 0
    while start < backlinks.count {
      let from = backlinks[start].from
      var end = start
      while end < backlinks.count, backlinks[end].from == from { end += 1 }
      if let view = mention(by: dossier.targets[from], backlinks[start..<end], shown) { views.append(view) }
      start = end
    }
    return views
  }

  private func mention(by origin: Target, _ links: ArraySlice<Backlink>, _ shown: Set<Shown>) -> MentionView? {
    var ways: [String] = []
    var sentences: [SentenceView] = []
    for link in links {
      switch link.way {
      case .prose(let reference):
        let sentence = SentenceView(reference)
        if !sentences.contains(where: { $0.before + $0.emphasis + $0.after == reference.sentence }) { sentences.append(sentence) }
      case .field(let field, let locator):
        // Relations stand on the page in words of their own.
        guard field != .links, !shown.contains(Shown(type: origin.type, field: field)) else { continue }
        let way = words.text("way-" + field.rawValue) + (locator.map { ", " + $0 } ?? "")
        if !ways.contains(way) { ways.append(way) }
      }
    }
    guard !ways.isEmpty || !sentences.isEmpty else { return nil }
    return MentionView(
      name: NameView(origin), typeLabel: words.text(origin.type.rawValue), ways: ways, sentences: Array(sentences.prefix(3)))
  }
}
