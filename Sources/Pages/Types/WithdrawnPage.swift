import Base
import Linking
import Model
import Screening
import Templating

/// What is left of a withdrawn record: its title, and why.
struct WithdrawnPage: PageType {
  struct View: Sendable {
    let title: String
    let reason: String
  }

  let template = "withdrawn.html"
  let fields = Fields<View>([.text("title", \.title), .text("reason", \.reason)])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.withdrawn.indices.compactMap { i in
      Addresses.page(of: site.dossier.withdrawn[i].type, site.dossier.withdrawn[i].id).map { ($0, i) }
    }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let record = site.dossier.withdrawn[key]
    return Page(title: record.title, view: View(title: record.title, reason: record.reason))
  }
}
