import Linking
import Markup
import Model

/// A source, with where in it.
struct Endnote: Hashable, Sendable {
  let source: TargetID
  let locator: String?
}

/// The notes of the print edition, numbered throughout in the order in which its text comes to them: a source with one place in it is
/// one note however often it is cited.
struct Endnotes: Sendable {
  private(set) var all: [Endnote] = []
  private var numbers: [Endnote: Int] = [:]

  mutating func add(_ notes: [Endnote]) {
    for note in notes where numbers[note] == nil {
      all.append(note)
      numbers[note] = all.count
    }
  }

  func number(of note: Endnote) -> Int? { numbers[note] }
}

extension Site {
  /// Of one record: what cites more names the first.
  static let mostPrintedCites = 60

  func endnotes(_ cites: [Cite]) -> [Endnote] {
    cites.prefix(Self.mostPrintedCites).compactMap { cite in
      guard let target = dossier.target(cite.source), target.type == .source else { return nil }
      return Endnote(source: target.id, locator: cite.locator)
    }
  }

  func endnotes(of target: Target) -> [Endnote] { endnotes(dossier.common(of: target).cites) }

  /// Those of a record's prose, and of what it embeds.
  func endnotes(ofBody id: TargetID) -> [Endnote] {
    var seen: Set<TargetID> = []
    return endnotes(ofBody: id, besides: &seen)
  }

  private func endnotes(ofBody id: TargetID, besides seen: inout Set<TargetID>) -> [Endnote] {
    guard seen.insert(id).inserted else { return [] }
    var notes: [Endnote] = []
    for reference in dossier.prose[id].body.references {
      switch reference.kind {
      case .citation: notes.append(Endnote(source: reference.target, locator: reference.locator))
      case .embed: notes += endnotes(ofBody: reference.target, besides: &seen)
      case .link, .mention: break
      }
    }
    return notes
  }
}
