import Base
import Linking
import Markup
import Model
import Templating

/// What every record's page shows: name, summary, prose, figures, rival values, relations, sources, and what speaks of it.
struct RecordView: Sendable {
  let title: String
  let typeLabel: String
  let index: SiteLink
  let summary: HTMLFragment?
  let body: [BodyPartView]
  let contents: [ContentsView]
  let isUnverified: Bool
  /// An event or a claim that cites nothing.
  let isUncited: Bool
  /// In a preview: why it would not be published.
  let heldBack: String?
  let note: String?
  let tags: [NameView]
  let corrections: [CorrectionView]
  let allCorrections: SiteLink?
  let figures: [FigureView]
  let allFigures: SiteLink?
  let alternatives: [AlternativeView]
  let allAlternatives: SiteLink?
  let relations: [RelationView]
  let allRelations: SiteLink?
  let cites: [CiteView]
  let allCites: SiteLink?
  let mentions: [MentionView]
  let mentionCount: String
  let allMentions: SiteLink?

  static let fields = Fields<RecordView>([
    .text("title", \.title), .text("type-label", \.typeLabel), .link("index", \.index), .optionalHTML("summary", \.summary),
    .list("body", \.body, BodyPartView.fields), .list("contents", \.contents, ContentsView.fields),
    .flag("is-unverified", \.isUnverified), .flag("is-uncited", \.isUncited), .optionalText("held-back", \.heldBack),
    .optionalText("note", \.note),
    .list("tags", \.tags, NameView.fields),
    .list("corrections", \.corrections, CorrectionView.fields), .list("figures", \.figures, FigureView.fields),
    .optionalLink("all-figures", \.allFigures), .optionalLink("all-relations", \.allRelations),
    .optionalLink("all-corrections", \.allCorrections), .optionalLink("all-alternatives", \.allAlternatives),
    .list("alternatives", \.alternatives, AlternativeView.fields), .list("relations", \.relations, RelationView.fields),
    .list("cites", \.cites, CiteView.fields), .optionalLink("all-cites", \.allCites),
    .list("mentions", \.mentions, MentionView.fields),
    .text("mention-count", \.mentionCount), .optionalLink("all-mentions", \.allMentions),
  ])
}

/// A line of a long note's contents list.
struct ContentsView: Sendable {
  let text: String
  let link: SiteLink
  let isInner: Bool

  static let fields = Fields<ContentsView>([.text("text", \.text), .link("link", \.link), .flag("is-inner", \.isInner)])
}

struct CorrectionView: Sendable {
  let when: WhenView?
  let text: String

  static let fields = Fields<CorrectionView>([.optionalObject("when", \.when, WhenView.fields), .text("text", \.text)])
}

/// A relation to other records, and whoever asserts it.
struct RelationView: Sendable {
  let label: String
  let targets: [NameView]
  let holder: NameView?
  let basis: String?
  let period: String?
  let note: String?
  /// A cause that two independent sources have not confirmed.
  let isAsserted: Bool
  let cites: [CiteView]

  static let fields = Fields<RelationView>([
    .flag("is-asserted", \.isAsserted),
    .optionalText("period", \.period),
    .text("label", \.label), .list("targets", \.targets, NameView.fields), .optionalObject("holder", \.holder, NameView.fields),
    .optionalText("basis", \.basis), .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
  ])
}

/// A relation as it is read from one of its ends.
struct StatedRelation: Sendable {
  let link: RecordLink
  /// The record that states it.
  let owner: Target
  let start: Target
  /// Those of the link's ends that are meant.
  let ends: [Target]
  /// For a page at one of the ends.
  let isFromEnd: Bool
}

extension Site {
  /// Longest list on a record's own page; the rest has pages of its own.
  static let listLimit = 60
  /// Items on one page of a split list.
  static let pageLimit = 200

  func record(_ common: Common, _ target: Target) -> RecordView {
    let prose = dossier.prose[target.id]
    let mentions = mentions(of: target)
    let relations = relations(of: target)
    let section = Section(rawValue: target.type.folder)
    return RecordView(
      title: target.title, typeLabel: words.text(target.type.rawValue),
      index: SiteLink(section?.path ?? Addresses.front), summary: summary(target.id), body: body(of: target),
      contents: contents(prose.body, at: target.path), isUnverified: common.review == .unverified,
      isUncited: isMarkedUncited(common) && target.type.isStatement,
      heldBack: target.heldBack.map { term("held-back-", $0) }, note: common.note,
      tags: tags(of: common),
      corrections: common.corrections.prefix(Self.listLimit).map { correction($0) },
      allCorrections: whole(.corrections, of: target, count: common.corrections.count),
      figures: common.figures.prefix(Self.listLimit).map { figure($0, of: common) },
      allFigures: whole(.figures, of: target, count: common.figures.count),
      alternatives: common.alternatives.prefix(Self.listLimit).compactMap { rival($0, of: target.type) },
      allAlternatives: whole(.rivals, of: target, count: common.alternatives.count),
      relations: relations.prefix(Self.listLimit).map { view($0) },
      allRelations: whole(.relations, of: target, count: relations.count),
      cites: cites(Array(common.cites.prefix(RecordListPage.List.cited.limit))),
      allCites: whole(.cited, of: target, count: common.cites.count),
      mentions: mentions.prefix(Self.listLimit).compactMap { mention($0) }, mentionCount: words.number(mentions.count),
      allMentions: whole(.mentions, of: target, count: mentions.count))
  }

  func correction(_ correction: Correction) -> CorrectionView {
    CorrectionView(when: when(correction.date), text: correction.text)
  }

  /// Only a body with several headings needs a list of them.
  private func contents(_ body: Body, at path: SitePath?) -> [ContentsView] {
    guard let path, body.headings.count >= 4 else { return [] }
    let top = body.headings.map(\.level).min() ?? 2
    return body.headings.filter { $0.level <= top + 1 }.map { heading in
      ContentsView(text: heading.text, link: SiteLink(path, fragment: heading.id), isInner: heading.level > top)
    }
  }

  /// The record's own relations, then those that others state of it, each read from this side.
  func relations(of target: Target) -> [StatedRelation] {
    // It may state a relation between two others.
    let own = dossier.common(of: target).links.filter { link in
      link.from == nil || ([link.from] + link.to).contains { dossier.target($0)?.id == target.id }
    }
    return own.flatMap { stated($0, by: target, seenFrom: target) }
      + dossier.linksOfOthers[target.id].flatMap { stated($0.link, by: $0.owner, seenFrom: target) }
  }

  /// - Parameter target: where the link starts, or one of its ends.
  private func stated(_ link: RecordLink, by owner: Target, seenFrom target: Target) -> [StatedRelation] {
    guard let start = dossier.start(of: link, statedBy: owner) else { return [] }
    guard start.id == target.id else {
      return [StatedRelation(link: link, owner: owner, start: start, ends: [target], isFromEnd: true)]
    }
    let ends = link.to.compactMap { dossier.target($0) }
    // Of several causes one may be established and another not.
    let asserted = link.isCausal ? ends.filter { isAsserted(link, from: start, to: $0) } : []
    let others = asserted.isEmpty ? ends : ends.filter { !isAsserted(link, from: start, to: $0) }
    return [others, asserted].filter { !$0.isEmpty }.map {
      StatedRelation(link: link, owner: owner, start: start, ends: $0, isFromEnd: false)
    }
  }

  /// A cause that two independent sources have not confirmed.
  func isAsserted(_ link: RecordLink, from start: Target, to end: Target) -> Bool {
    link.isCausal && !dossier.derived.causality.isEstablished(link, from: start, to: end)
  }

  func view(_ relation: StatedRelation) -> RelationView {
    let link = relation.link
    let label =
      relation.isFromEnd
      ? dossier.settings.vocabulary.inverse(of: link.relation) ?? inverse(of: link.relation)
      : term(link.relation, of: .relations)
    let targets = (relation.isFromEnd ? [relation.start] : relation.ends).map { name(of: $0) }
    return RelationView(
      label: label, targets: brief(targets, Self.listLimit, all: linkToNamed(by: relation.owner)),
      holder: name(link.by), basis: link.basis.flatMap { $0 == .stated ? nil : term("link-basis-", $0) },
      period: period(from: link.start, to: link.end), note: link.note,
      isAsserted: relation.ends.contains { isAsserted(link, from: relation.start, to: $0) }, cites: cites(link.cites))
  }

  private func inverse(of relation: String) -> String {
    let key = "relation-inverse-" + relation
    return words.entries[key] == nil ? term(relation, of: .relations) : words.text(key)
  }
}
