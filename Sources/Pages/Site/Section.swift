import Base
import Linking
import Model

/// A part of the site that the menu leads to.
enum Section: String, CaseIterable, Sendable {
  case timeline, matrix, pledges, contested, assessments, next, figures, gaps
  case notes, actors, relations, events, claims, issues, instruments, places, sources

  var word: Word {
    switch self {
    case .timeline: .nameTimeline
    case .figures: .figures
    case .matrix: .nameMatrix
    case .pledges: .namePledges
    case .contested: .nameContested
    case .assessments: .nameAssessments
    case .next: .nameNext
    case .gaps: .gapsMenu
    case .notes: .notes
    case .actors: .actors
    case .relations: .whoIsWho
    case .events: .events
    case .claims: .claims
    case .issues: .issues
    case .instruments: .instruments
    case .places: .places
    case .sources: .sources
    }
  }

  var type: RecordType? { RecordType(folder: rawValue) }

  var path: SitePath { type.map { Addresses.index(of: $0) } ?? Addresses.part(of: rawValue) }

  func hasContent(_ dossier: Dossier) -> Bool {
    switch self {
    case .timeline: !dossier.events.isEmpty || dossier.claimDates.contains { $0?.own != nil }
    case .figures: !dossier.figures.isEmpty
    // An empty cell and an empty list of gaps say something: these two stand wherever there is anything to ask.
    case .matrix: !dossier.issues.isEmpty
    case .gaps:
      !dossier.events.isEmpty || !dossier.claims.isEmpty || !dossier.instruments.isEmpty || !dossier.settings.gaps.isEmpty
        || !dossier.derived.gaps.uncited.isEmpty
    case .pledges: !dossier.derived.promises.isEmpty
    case .contested: !dossier.derived.disputes.isEmpty
    case .assessments: dossier.claims.contains { $0.kind.isJudged || $0.kind.isOpinion }
    case .next: !dossier.derived.coming.isEmpty || !dossier.derived.passed.isEmpty
    case .notes: !dossier.notes.isEmpty
    case .actors: !dossier.actors.isEmpty
    // Without relations the list of actors says all that there is.
    case .relations: !dossier.relations.all.isEmpty
    case .events: !dossier.events.isEmpty
    case .claims: !dossier.claims.isEmpty
    case .issues: !dossier.issues.isEmpty
    case .instruments: !dossier.instruments.isEmpty
    case .places: !dossier.places.isEmpty
    case .sources: dossier.sources.contains { !$0.isConfidential }
    }
  }

  /// Reports menu entries that lead nowhere.
  static func check(_ menu: [Located<String>], _ diagnostics: inout Diagnostics) {
    let names = allCases.map(\.rawValue)
    for entry in menu where !names.contains(entry.value) {
      diagnostics.report(
        .unknownMenuEntry, at: entry.place, "there is no page `\(printable(entry.value.utf8))`, so the menu leaves it out",
        suggestion: NearMiss.suggestion(for: entry.value, among: names) ?? "pages are \(names.joined(separator: ", "))")
    }
  }

  /// A plain list of records: what the other sections are made from.
  private var isRecordList: Bool { type != nil && self != .notes }

  /// More entries than a line holds.
  private static let most = 9

  /// The menu: what the author chose, in that order; else everything that has content, where that is much with the lists of records apart.
  static func menu(of dossier: Dossier) -> (main: [Section], records: [Section]) {
    if let chosen = dossier.settings.menu {
      return (chosen.compactMap { Section(rawValue: $0.value) }.filter { $0.hasContent(dossier) }, [])
    }
    let all = allCases.filter { $0.hasContent(dossier) }
    return all.count <= most ? (all, []) : (all.filter { !$0.isRecordList }, all.filter(\.isRecordList))
  }
}
