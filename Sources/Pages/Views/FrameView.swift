import Base
import Linking
import Model
import Templating

/// What surrounds every page: title, menu, footer.
struct FrameView: Sendable {
  let language: String
  let direction: String
  let tabTitle: String
  let siteTitle: String
  let siteLink: SiteLink
  let description: String?
  let menu: [MenuView]
  let isPreview: Bool
  let isNoindex: Bool
  let isUnchecked: Bool
  let edition: String?
  let cutoff: String?
  let licence: String?
  let contact: String?
  let contactLink: WebAddress?
  /// Only where the author said under which address the site will stand.
  let canonical: WebAddress?

  init(_ page: Page<some Sendable>, at path: SitePath, _ site: Site) {
    let settings = site.dossier.settings
    language = settings.language
    direction = settings.textDirection.rawValue
    tabTitle = page.title == settings.title ? page.title : site.fill(.tabTitle, ["page": page.title, "site": settings.title])
    siteTitle = settings.title
    siteLink = SiteLink(Addresses.front)
    description = page.description
    menu = site.sections.map {
      MenuView(label: site.word($0.word), link: SiteLink($0.path), isCurrent: $0 == page.section, isHere: $0.path == path)
    }
    isPreview = site.dossier.isPreview
    isUnchecked = !site.marksUnverified && !site.dossier.targets.all.isEmpty
    isNoindex = settings.noindex || site.dossier.isPreview
    edition = settings.edition.number.map { site.fill(.editionNumber, ["number": String($0)]) }
    cutoff = site.dossier.cutoff.flatMap { EDTF($0) }.map { site.fill(.editionCutoff, ["date": site.phrase($0)]) }
    licence = settings.licence
    contact = settings.contact
    canonical =
      page.isCanonical ? site.baseURL.flatMap { WebAddress($0 + (path == Addresses.front ? "" : SiteLink(path).fromRoot)) } : nil
    contactLink = settings.contact.flatMap { WebAddress($0.contains(":") ? $0 : "mailto:\($0)") }
  }

  static let fields = Fields<FrameView>([
    .text("language", \.language), .text("direction", \.direction), .text("tab-title", \.tabTitle),
    .text("site-title", \.siteTitle), .link("site-link", \.siteLink), .optionalText("description", \.description),
    .list("menu", \.menu, MenuView.fields), .flag("is-preview", \.isPreview), .flag("is-noindex", \.isNoindex),
    .flag("is-unchecked", \.isUnchecked),
    .optionalText("edition", \.edition), .optionalText("cutoff", \.cutoff), .optionalText("licence", \.licence),
    .optionalText("contact", \.contact), .optionalWeb("contact-link", \.contactLink),
    .optionalWeb("canonical", \.canonical),
    .link("stylesheet") { _ in SiteLink(Addresses.stylesheet) }, .link("accent-stylesheet") { _ in SiteLink(Addresses.accent) },
  ])
}

struct MenuView: Sendable {
  let label: String
  let link: SiteLink
  let isCurrent: Bool
  let isHere: Bool

  static let fields = Fields<MenuView>([
    .text("label", \.label), .link("link", \.link), .flag("is-current", \.isCurrent), .flag("is-here", \.isHere),
  ])
}
