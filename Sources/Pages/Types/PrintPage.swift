import Base
import Linking
import Model
import Templating

/// The print edition: the briefing, the matrix, the timeline, the pledges and the notes as one text with numbered paragraphs, its
/// sources as notes at the end with their full addresses.
struct PrintPage: PageType {
  struct Key: Sendable {
    let edition: PrintEdition
    let part: Int
  }

  struct LineView: Sendable {
    let number: String
    let heading: String
    let link: SiteLink

    static let fields = Fields<LineView>([.text("number", \.number), .text("heading", \.heading), .link("link", \.link)])
  }

  struct View: Sendable {
    let title: String
    let subtitle: String?
    let isFirst: Bool
    let contents: [LineView]
    /// Notes that it leaves out, with where they are.
    let unprinted: NameView?
    let chapters: [PrintedChapterView]
    let endnotes: [EndnoteView]
    let pager: PagerView?
    let style = SiteLink(Addresses.printStylesheet)
    let heads = SiteLink(Addresses.runningHeads)
  }

  let template = "print.html"

  let fields = Fields<View>([
    .text("title", \.title), .optionalText("subtitle", \.subtitle), .flag("is-first", \.isFirst),
    .list("contents", \.contents, LineView.fields), .optionalObject("unprinted", \.unprinted, NameView.fields),
    .list("chapters", \.chapters, PrintedChapterView.fields),
    .link("print-stylesheet", \.style), .link("heads-stylesheet", \.heads),
    .list("endnotes", \.endnotes, EndnoteView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    guard site.house.print != nil else { return [] }
    let edition = PrintEdition(site)
    return edition.parts.indices.map { (PrintEdition.path(ofPart: $0), Key(edition: edition, part: $0)) }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let (edition, part) = (key.edition, key.edition.parts[key.part])
    let writer = PrintWriter(site: site, edition: edition, part: key.part)
    let settings = site.dossier.settings
    let view = View(
      title: settings.title, subtitle: settings.subtitle, isFirst: key.part == 0,
      contents: key.part > 0
        ? []
        : edition.chapters.map { chapter in
          LineView(
            number: site.words.number(chapter.number), heading: writer.heading(of: chapter),
            link: SiteLink(edition.path(of: chapter), fragment: chapter.id))
        },
      unprinted: key.part > 0 ? nil : unprinted(edition, site), chapters: part.pieces.map { writer.chapter($0) },
      endnotes: writer.endnotes(part.notes.sorted()),
      pager: site.pager(key.part + 1, of: edition.parts.count) { PrintEdition.path(ofPart: $0 - 1) })
    return Page(title: site.word(.printEdition), isCanonical: false, anchors: edition.anchors, view: view)
  }

  private func unprinted(_ edition: PrintEdition, _ site: Site) -> NameView? {
    let printed = edition.chapters.count { if case .note = $0.contents { true } else { false } }
    let left = site.listed(.note).count - printed
    return left > 0 ? NameView(text: site.count(.countUnprinted, left), link: SiteLink(Section.notes.path)) : nil
  }
}
