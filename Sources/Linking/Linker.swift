import Base
import Markup
import Model
import Screening

/// Makes the dossier: numbers the records, parses their prose, follows their references, and turns both into backlinks.
public struct Linker: Sendable {
  let sources: SourceTable
  let words: MarkupWords
  let views: ViewFilterReader

  /// - Parameters:
  ///   - sources: the files that were read, of which prose is parsed in place.
  ///   - words: what prose says in the dossier's language.
  ///   - views: reads the filters of fenced views.
  public init(sources: SourceTable, words: MarkupWords, views: @escaping ViewFilterReader) {
    self.sources = sources
    self.words = words
    self.views = views
  }

  public func link(_ records: PublicRecords, _ diagnostics: inout Diagnostics) -> Dossier {
    let fields = LinkedFields(records, self)
    return fields.dossier(fields.readProse(), &diagnostics)
  }
}
