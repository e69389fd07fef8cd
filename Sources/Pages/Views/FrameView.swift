import Base
import Linking
import Model
import Templating

/// What surrounds every page: title, menu, footer.
struct FrameView: Sendable {
  let house: HouseView
  let tabTitle: String
  let description: String?
  let menu: [MenuView]
  /// The lists of records, where they stand apart.
  let records: [MenuView]
  let isInRecords: Bool
  /// Only where the author said under which address the site will stand.
  let canonical: WebAddress?

  init(_ page: Page<some Sendable>, at path: SitePath, _ site: Site) {
    house = site.house
    tabTitle =
      page.title == house.title ? page.title : site.fill(.tabTitle, ["page": page.title, "site": house.title])
    description = page.description
    menu = house.menu.on(page.section, at: path)
    records = house.recordMenu.on(page.section, at: path)
    isInRecords = records.contains(where: \.isCurrent)
    canonical =
      page.isCanonical ? site.baseURL.flatMap { WebAddress($0 + (path == Addresses.front ? "" : SiteLink(path).fromRoot)) } : nil
  }

  static let fields = Fields<FrameView>([
    .include(HouseView.fields, \.house), .text("tab-title", \.tabTitle), .optionalText("description", \.description),
    .list("menu", \.menu, MenuView.fields), .list("records", \.records, MenuView.fields), .flag("is-in-records", \.isInRecords),
    .optionalWeb("canonical", \.canonical),
  ])
}

/// What is the same around every page.
struct HouseView: Sendable {
  let language: String
  let direction: String
  /// The interface's words go the other way than the page.
  let isMixed: Bool
  let title: String
  let isPreview: Bool
  let isNoindex: Bool
  let isUnchecked: Bool
  let edition: String?
  let cutoff: String?
  let licence: String?
  let contact: String?
  let contactLink: WebAddress?
  /// How to read the dossier: where there is something to read.
  let method: SiteLink?
  /// All of it to be printed.
  let print: SiteLink?
  let front = SiteLink(Addresses.front)
  let stylesheet = SiteLink(Addresses.stylesheet)
  let drawingStyle = SiteLink(Addresses.drawingStyle)
  let analysisStyle = SiteLink(Addresses.analysisStylesheet)
  let accent = SiteLink(Addresses.accent)
  fileprivate let menu: Menu
  fileprivate let recordMenu: Menu

  init(_ dossier: Dossier, _ words: Words, _ dates: DateWords, isUnchecked: Bool) {
    let settings = dossier.settings
    language = settings.language
    direction = settings.textDirection.rawValue
    isMixed = TextDirection(ofLanguage: words.language) != settings.textDirection
    title = settings.title
    isPreview = dossier.isPreview
    isNoindex = settings.noindex || dossier.isPreview
    self.isUnchecked = isUnchecked
    edition = settings.edition.number.map { words.fill(Word.editionNumber.rawValue, ["number": String($0)]) }
    cutoff = dossier.cutoff.flatMap { EDTF($0) }.map { words.fill(Word.editionCutoff.rawValue, ["date": dates.phrase(for: $0)]) }
    licence = settings.licence
    contact = settings.contact
    contactLink = settings.contact.flatMap { WebAddress($0.contains(":") ? $0 : "mailto:\($0)") }
    let isEmpty =
      dossier.events.isEmpty && dossier.claims.isEmpty && dossier.sources.isEmpty && dossier.notes.isEmpty
      && settings.front.judgements.isEmpty && settings.front.bottomLine == nil
    method = isEmpty ? nil : SiteLink(Addresses.part(of: "method"))
    print = isEmpty ? nil : SiteLink(PrintEdition.path(ofPart: 0))
    let sections = Section.menu(of: dossier)
    menu = Menu(sections.main, words)
    recordMenu = Menu(sections.records, words)
  }

  static let fields = Fields<HouseView>([
    .text("language", \.language), .text("direction", \.direction), .flag("is-mixed", \.isMixed), .text("site-title", \.title),
    .link("site-link", \.front), .flag("is-preview", \.isPreview), .flag("is-noindex", \.isNoindex),
    .flag("is-unchecked", \.isUnchecked), .optionalText("edition", \.edition), .optionalText("cutoff", \.cutoff),
    .optionalText("licence", \.licence), .optionalText("contact", \.contact), .optionalWeb("contact-link", \.contactLink),
    .optionalLink("method-link", \.method), .optionalLink("print-link", \.print), .link("stylesheet", \.stylesheet),
    .link("drawing-stylesheet", \.drawingStyle), .link("analysis-stylesheet", \.analysisStyle),
    .link("accent-stylesheet", \.accent),
  ])
}

/// A row of the menu, the same on every page but for which of it is where the reader is.
private struct Menu: Sendable {
  /// As a page of each section has it, but for the section's own first page.
  private let views: [Section?: [MenuView]]

  init(_ sections: [Section], _ words: Words) {
    let entries = sections.map { ($0, words.text($0.word.rawValue), SiteLink($0.path)) }
    var views: [Section?: [MenuView]] = [:]
    for current in Section.allCases + [nil] as [Section?] {
      views[current] = entries.map { section, label, link in
        MenuView(label: label, link: link, isCurrent: section == current, isHere: false)
      }
    }
    self.views = views
  }

  func on(_ section: Section?, at path: SitePath) -> [MenuView] {
    var menu = views[section] ?? []
    for i in menu.indices where menu[i].link.path == path { menu[i].isHere = true }
    return menu
  }
}

struct MenuView: Sendable {
  let label: String
  let link: SiteLink
  var isCurrent: Bool
  var isHere: Bool

  static let fields = Fields<MenuView>([
    .text("label", \.label), .link("link", \.link), .flag("is-current", \.isCurrent), .flag("is-here", \.isHere),
  ])
}
