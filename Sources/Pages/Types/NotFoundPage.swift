import Base
import Linking
import Templating

/// What a host shows for an address that is not there.
struct NotFoundPage: PageType {
  struct View: Sendable {}

  let template = "404.html"
  let fields = Fields<View>([])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] { [(Addresses.notFound, 0)] }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    Page(title: site.word(.notFound), isCanonical: false, isShownAnywhere: true, view: View())
  }
}
