import Base
import Linking
import Markup
import Model
import Templating

/// A page of prose.
struct NotePage: PageType {
  struct View: Sendable {
    let record: RecordView
    let authors: [String]
    let when: WhenView?
    let updated: WhenView?
    let actors: [NameView]
    let places: [NameView]
    let language: String?
    let direction: String?
  }

  let template = "note.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .texts("authors", \.authors), .optionalObject("when", \.when, WhenView.fields),
    .optionalObject("updated", \.updated, WhenView.fields), .list("actors", \.actors, NameView.fields),
    .list("places", \.places, NameView.fields), .optionalText("note-language", \.language),
    .optionalText("note-direction", \.direction),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.notes.indices.compactMap { i in site.dossier.targets.target(of: .note, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let note = site.dossier.notes[key]
    let target = site.dossier.targets.target(of: .note, key)
    let view = View(
      record: site.record(note.common, target), authors: note.authors.map(\.value), when: site.when(note.date),
      updated: site.when(note.updated),
      actors: site.names(note.actors), places: site.names(note.places), language: note.language,
      direction: note.language.map { TextDirection(ofLanguage: $0).rawValue })
    return Page(title: target.title, description: site.dossier.prose[target.id].summary?.plainText, section: .notes, view: view)
  }
}
