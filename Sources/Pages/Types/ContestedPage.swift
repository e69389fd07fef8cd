import Base
import Linking
import Markup
import Model
import Templating

/// Accounts that exclude each other, side by side, and apart from them what the desk makes of them.
struct ContestedPage: PageType {
  struct AccountView: Sendable {
    let claim: ClaimLineView
    let via: NameView?
    let quote: String?
    let quoteLanguage: String?
    let translation: String?
    let note: String?
    let attribution: String?
    /// "2 sources, 1 of them independent"
    let sources: String?
    let isUncited: Bool

    static let fields = Fields<AccountView>([
      .object("claim", \.claim, ClaimLineView.fields), .optionalObject("via", \.via, NameView.fields),
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

    fileprivate var accounts: ArraySlice<Int> { dispute.accounts.dropFirst(number * Self.accountLimit).prefix(Self.accountLimit) }
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
    let claims = dispute.accounts.map { site.dossier.claims[$0] }
    let roots = site.dossier.roots.roots(of: claims.flatMap(\.common.cites)).count
    return DisputeView(
      subject: dispute.subject.map { site.name(of: $0) } ?? NameView(text: claims.first?.title ?? ""),
      count: site.count(.countAccounts, claims.count) + site.word(.listSeparator) + site.count(.countIndependent, roots),
      isContinued: piece.number > 0, accounts: piece.accounts.compactMap { account(site.dossier.claims[$0], site) },
      isUnjudged: dispute.assessments.isEmpty && piece.number == 0,
      assessments: piece.assessments.compactMap { assessment(site.dossier.claims[$0], site) })
  }

  private func account(_ claim: ClaimRecord, _ site: Site) -> AccountView? {
    site.claimLine(claim).map { line in
      var line = line
      // It stands in a line of its own.
      line.name.caveat = nil
      return AccountView(
        claim: line, via: site.name(claim.via), quote: claim.quote?.text, quoteLanguage: claim.quote?.language,
        translation: claim.quote?.translation, note: claim.common.note, attribution: site.caveat(claim.attribution),
        sources: site.sourceCount(of: claim.common.cites), isUncited: site.isMarkedUncited(claim.common))
    }
  }

  private func assessment(_ claim: ClaimRecord, _ site: Site) -> AssessmentView? {
    site.claimLine(claim).map {
      AssessmentView(claim: $0, basis: claim.judgement.basisText, settledBy: claim.promise.settledBy)
    }
  }
}
