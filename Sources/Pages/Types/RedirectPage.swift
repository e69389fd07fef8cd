import Base
import Linking
import Markup
import Model
import Templating

/// The old address of a record (`aka_ids`): a page that leads on, with a link for those whom it does not.
struct RedirectPage: PageType {
  struct View: Sendable {
    let target: NameView
    let redirect: HTMLFragment

    static let fields = Fields<View>([.object("target", \.target, NameView.fields), .html("redirect", \.redirect)])
  }

  let template = "redirect.html"
  let fields = View.fields

  func plan(_ site: Site) -> [(path: SitePath, key: TargetID)] {
    site.dossier.oldAddresses.map { ($0.path, $0.target) }
  }

  func page(_ key: TargetID, at path: SitePath, _ site: Site) -> Page<View> {
    let target = site.dossier.targets[key]
    return Page(
      title: target.title, isCanonical: false,
      view: View(target: NameView(target), redirect: target.link.map { RedirectTag.html(to: $0) } ?? .empty))
  }
}
