import Linking
import Pages

/// An edit of some records' prose, after which most of what the last build made is still true.
struct ProseEdit {
  let records: Set<String>
  /// What was made before.
  let made: Publication
  /// What that was made from.
  let ingredients: Ingredients

  /// - Parameter ground: after the edit.
  /// - Returns: what is made of it; nil where the edit may change more than its own text and what that says of records.
  func publication(_ ground: Groundwork) -> (publication: Publication, ingredients: Ingredients)? {
    guard let plan = made.plan,
      let (dossier, changed) = ground.fields.dossier(made.dossier, edited: records, ground.prose),
      let now = plan.showing(dossier, changed: Set(changed.map(\.number)))
    else { return nil }
    let publication = Publication(
      tree: made.tree, content: ground.content, read: made.read, fields: made.fields, prose: nil, hidden: made.hidden,
      dossier: dossier, theme: made.theme, templates: made.templates, plan: now, diagnostics: made.diagnostics)
    return (publication, ingredients.with(changed, dossier, of: ground))
  }
}
