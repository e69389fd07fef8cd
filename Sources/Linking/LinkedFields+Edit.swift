import Base
import Markup

extension LinkedFields {
  /// The dossier after an edit of prose that changes nothing but its text, what it says of records, and how others show it: no prose
  /// that is touched by it has other problems or files than before, and the edited prose has no views.
  /// - Parameters:
  ///   - earlier: the dossier before.
  ///   - edited: the records whose prose was edited.
  ///   - prose: what it is now.
  /// - Returns: with all that is other than before; nil where more may be.
  public func dossier(
    _ earlier: Dossier, edited: Set<String>, _ prose: Prose
  ) -> (dossier: Dossier, changed: Set<ProseRead>)? {
    let before = earlier.prose
    guard !before.front.shows else { return nil }
    let isEdited = jobs.indices.map { edited.contains(jobs.owner(at: $0).recordID) }
    // What shows others' prose may show some of this.
    let touched = jobs.indices.filter { i in isEdited[i] || before[stored: jobs.owners[i]].shows }
    let asksOthers = touched.contains { i in prose.alone[i].entry.awaits }
    let (results, _, knowing) = asksOthers ? reader.complete(jobs, prose.alone) : (prose.alone, before.front, reader.alone)

    var dossier = earlier
    var changed: Set<ProseRead> = [.allBodies]
    var entries: [(TargetID, ProseTable.Stored)] = []
    for i in touched {
      let id = jobs.owners[i]
      let (was, now) = (before[stored: id], results[i])
      guard was.problems == now.problems, was.body.media == now.entry.body.media,
        !isEdited[i] || !(was.body.hasViews || now.entry.body.hasViews)
      else { return nil }
      var entry = now.entry
      entry.problems = was.problems
      entries.append((id, entry))
      if isEdited[i] { changed.insert(.body(id)) }
      changed.formUnion(
        dossier.backlinks.replaceProse(of: id, was.references, by: now.entry.references))
    }
    // Its indexes would be others.
    guard Set(changed.map(\.number)).isDisjoint(with: dossier.reads) else { return nil }
    dossier.prose = before.replacing(entries, printed: PrintedNotes(jobs, reader, knowing), read: reading)
    // Their prose stands elsewhere.
    dossier.actors = list.actors
    dossier.events = list.events
    dossier.claims = list.claims
    dossier.issues = list.issues
    dossier.instruments = list.instruments
    dossier.sources = list.sources
    dossier.places = list.places
    dossier.notes = list.notes
    return (dossier, changed)
  }
}

extension ProseReader.Result {
  var problems: Diagnostics {
    var all = diagnostics
    all.append(viewDiagnostics)
    return all
  }
}

extension Body {
  /// Those of embeds too.
  fileprivate var hasViews: Bool { parts.contains { if case .view = $0 { true } else { false } } }
}
