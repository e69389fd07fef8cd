import Base
import Linking
import Model
import Templating

/// A question in dispute, and everything said about it.
struct IssuePage: PageType {
  struct View: Sendable {
    let record: RecordView
    let question: String?
    let parent: NameView?
    let positions: [ClaimLineView]
    let opinions: [ClaimLineView]
    let editors: [ClaimLineView]
    let provisions: [EntryView]
    let allClaims: SiteLink?
  }

  let template = "issue.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .optionalText("question", \.question),
    .optionalObject("parent", \.parent, NameView.fields),
    .list("positions", \.positions, ClaimLineView.fields), .list("opinions", \.opinions, ClaimLineView.fields),
    .list("editors", \.editors, ClaimLineView.fields),
    .list("provisions", \.provisions, EntryView.fields),
    .optionalLink("all-claims", \.allClaims),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.issues.indices.compactMap { i in site.dossier.targets.target(of: .issue, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let issue = dossier.issues[key]
    let target = dossier.targets.target(of: .issue, key)
    let all = site.claims(of: target)
    let claims = site.latestClaims(all)
    let provisions = dossier.backlinks.records(of: .instrument, to: target.id, through: [.provisions], in: dossier.targets)
      .filter { !$0.isWithdrawn }
      .flatMap { origin in
        dossier.instruments[origin.index].provisions.filter { dossier.target($0.issue)?.id == target.id }
          .map { EntryView(name: NameView(origin), detail: $0.text) }
      }
    let view = View(
      record: site.record(issue.common, target),
      question: issue.question, parent: site.name(issue.parent),
      // Opinion and recommendation stand apart, under their holder's name, and so does what the desk itself says.
      positions: claims.filter { !$0.kind.isOpinion && !$0.isByEditor }.compactMap { site.claimLine($0) },
      opinions: claims.filter { $0.kind.isOpinion && !$0.isByEditor }.compactMap { site.claimLine($0) },
      editors: claims.filter(\.isByEditor).compactMap { site.claimLine($0) }, provisions: provisions,
      allClaims: site.whole(.claims, of: target, count: all.count))
    return Page(title: target.title, description: issue.question, section: .issues, view: view)
  }
}
