import Base
import Linking
import Markup
import Model
import Templating

/// Accounts that exclude each other, side by side, and apart from them what the desk makes of them.
struct ContestedPage: PageType {
  struct AccountView: Sendable {
    /// One of three.
    var claim: ClaimLineView?
    var event: EventLineView?
    var figure: FiguresBlock.Row?
    var via: NameView?
    var quote: String?
    var quoteLanguage: String?
    var translation: String?
    var note: String?
    var attribution: String?
    /// "2 sources, 1 of them independent"
    let sources: String?
    let isUncited: Bool
    let cites: [CiteView]

    static let fields = Fields<AccountView>([
      .optionalObject("claim", \.claim, ClaimLineView.fields), .optionalObject("event", \.event, EventLineView.fields),
      .optionalObject("figure", \.figure, FiguresBlock.Row.fields), .list("cites", \.cites, CiteView.fields),
      .optionalObject("via", \.via, NameView.fields),
      .optionalText("quote", \.quote), .optionalText("quote-language", \.quoteLanguage),
      .optionalText("translation", \.translation), .optionalText("note", \.note), .optionalText("attribution", \.attribution),
      .optionalText("sources", \.sources), .flag("is-uncited", \.isUncited),
    ])
  }

  struct AssessmentView: Sendable {
    let claim: ClaimLineView
    let basis: String?
    let settledBy: String?

    static let fields = Fields<AssessmentView>([
      .object("claim", \.claim, ClaimLineView.fields), .optionalText("basis", \.basis), .optionalText("settled-by", \.settledBy),
    ])
  }

  struct DisputeView: Sendable {
    let subject: NameView
    /// "2 accounts, from 2 independent sources"
    let count: String
    let isContinued: Bool
    let accounts: [AccountView]
    let isUnjudged: Bool
    let assessments: [AssessmentView]

    static let fields = Fields<DisputeView>([
      .object("subject", \.subject, NameView.fields), .text("count", \.count),
      .flag("is-continued", \.isContinued), .list("accounts", \.accounts, AccountView.fields),
      .flag("is-unjudged", \.isUnjudged),
      .list("assessments", \.assessments, AssessmentView.fields),
    ])
  }

  struct View: Sendable {
    let heading: String
    let count: String
    let disputes: [DisputeView]
    let pager: PagerView?
  }

  let template = "contested.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .text("count", \.count), .list("disputes", \.disputes, DisputeView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  /// What is shown of a dispute in one place: one of many accounts is continued below, or on the next page.
  struct Piece: Sendable {
    let dispute: Dispute
    let number: Int

    fileprivate var accounts: ArraySlice<Dispute.Account> {
      dispute.accounts.dropFirst(number * Self.accountLimit).prefix(Self.accountLimit)
    }
    fileprivate var assessments: ArraySlice<Int> {
      dispute.assessments.dropFirst(number * Self.assessmentLimit).prefix(Self.assessmentLimit)
    }

    static func all(of dispute: Dispute) -> [Piece] {
      let count = max(
        (dispute.accounts.count + accountLimit - 1) / accountLimit,
        (dispute.assessments.count + assessmentLimit - 1) / assessmentLimit)
      return (0..<count).map { Piece(dispute: dispute, number: $0) }
    }

    private static let accountLimit = 6
    private static let assessmentLimit = 3
  }

  private static let limit = 20

  func plan(_ site: Site) -> [(path: SitePath, key: Part<Piece>)] {
    guard Section.contested.hasContent(site.dossier) else { return [] }
    let pieces = site.dossier.derived.disputes.flatMap(Piece.all)
    return Part.all(of: pieces, each: Self.limit) { Addresses.part(of: "contested", page: $0) }
  }

  func page(_ key: Part<Piece>, at path: SitePath, _ site: Site) -> Page<View> {
    let heading = site.word(.nameContested)
    let view = View(
      heading: heading, count: site.count(.countItems, site.dossier.derived.disputes.count),
      disputes: key.items.map { shown($0, site) },
      pager: site.pager(key.page, of: key.pages) { Addresses.part(of: "contested", page: $0) })
    return Page(title: heading, section: .contested, view: view)
  }

  private func shown(_ piece: Piece, _ site: Site) -> DisputeView {
    let dispute = piece.dispute
    let roots = site.dossier.roots.roots(of: dispute.accounts.flatMap { cites(of: $0, site) }).count
    return DisputeView(
      subject: subject(of: dispute, site),
      count: site.count(.countAccounts, dispute.accounts.count) + site.word(.listSeparator)
        + site.count(.countIndependent, roots),
      isContinued: piece.number > 0, accounts: piece.accounts.compactMap { account($0, site) },
      isUnjudged: dispute.assessments.isEmpty && piece.number == 0,
      assessments: piece.assessments.compactMap { assessment(site.dossier.claims[$0], site) })
  }

  private func subject(of dispute: Dispute, _ site: Site) -> NameView {
    guard let target = dispute.subject else {
      if case .claim(let index) = dispute.accounts.first { return NameView(site.dossier.targets.target(of: .claim, index)) }
      return NameView(text: "")
    }
    let name = site.name(of: target)
    guard let measure = dispute.measure else { return name }
    return NameView(text: site.fill(.titleAndHeading, ["title": name.text, "heading": measure]), link: name.link)
  }

  /// What an account rests on: a figure that cites nothing itself, on what its record does.
  private func cites(of account: Dispute.Account, _ site: Site) -> [Cite] {
    switch account {
    case .claim(let index): return site.dossier.claims[index].common.cites
    case .event(let target): return site.dossier.common(of: target).cites
    case .figure(let entry):
      return entry.figure.cites.isEmpty ? site.dossier.common(of: entry.record).cites : entry.figure.cites
    }
  }

  private func account(_ account: Dispute.Account, _ site: Site) -> AccountView? {
    let cites = cites(of: account, site)
    var view = AccountView(
      sources: site.sourceCount(of: cites), isUncited: site.marksUncited && site.dossier.roots.isUncited(cites),
      cites: site.cites(cites))
    switch account {
    case .claim(let index):
      let claim = site.dossier.claims[index]
      guard var line = site.claimLine(claim) else { return nil }
      // It stands in a line of its own.
      line.name.caveat = nil
      view.claim = line
      (view.via, view.attribution) = (site.name(claim.via), site.caveat(claim.attribution))
      (view.quote, view.quoteLanguage, view.translation) = (claim.quote?.text, claim.quote?.language, claim.quote?.translation)
      view.note = claim.common.note
    case .event(let target):
      view.event = site.line(eventAt: target.index)
      view.note = site.dossier.common(of: target).note
    case .figure(let entry):
      let common = site.dossier.common(of: entry.record)
      view.figure = FiguresBlock.Row(record: site.name(of: entry.record), figure: site.figure(entry.figure, of: common))
      view.note = entry.figure.note
    }
    return view
  }

  private func assessment(_ claim: ClaimRecord, _ site: Site) -> AssessmentView? {
    site.claimLine(claim).map {
      AssessmentView(claim: $0, basis: claim.judgement.basisText, settledBy: claim.promise.settledBy)
    }
  }
}
