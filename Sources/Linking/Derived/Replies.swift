import Markup
import Model

/// Who is on record with a reply to an offer or a demand: what those to whom it was made say about it, and what they say later on the same
/// issue, where it answers (accepts, rejects, declines) or is addressed to whoever made it.
struct Replies {
  private struct Key: Hashable {
    let issue: Int
    let speaker: TargetID
    /// To whom it is addressed; nil for what answers by its stance.
    var recipient: TargetID?
  }

  private struct Entry {
    /// Before this day it was not said.
    let day: Day
    let claim: Int
  }

  /// The latest first.
  private var entries: [Key: [Entry]] = [:]
  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
    for (index, claim) in dossier.claims.enumerated() where claim.isPosition && !claim.issues.isEmpty {
      guard let day = dossier.claimDates[index]?.own?.earliest else { continue }
      let recipients = claim.to.compactMap { dossier.targets.find(ofType: .actor, $0)?.id }
      let isAnswer = claim.stance.map(Self.answering.contains) ?? false
      guard isAnswer || !recipients.isEmpty else { continue }
      let speakers = dossier.represented(by: claim, on: day)
      for issue in claim.issues.compactMap({ dossier.targets.find(ofType: .issue, $0) }) where !issue.isWithdrawn {
        for speaker in speakers {
          let key = Key(issue: issue.index, speaker: speaker)
          if isAnswer { entries[key, default: []].append(Entry(day: day, claim: index)) }
          for recipient in recipients {
            entries[Key(issue: issue.index, speaker: speaker, recipient: recipient), default: []].append(
              Entry(day: day, claim: index))
          }
        }
      }
    }
    for key in entries.keys { entries[key]?.sort { ($1.day, $1.claim) < ($0.day, $0.claim) } }
  }

  private static let answering: Set = ["accepts", "accepts-if", "rejects", "declines", "silent"]

  /// - Parameter index: of an offer or a demand among the dossier's claims.
  func hasReply(to index: Int) -> Bool {
    let claim = dossier.claims[index]
    let asked = Set(claim.to.compactMap { dossier.targets.find(ofType: .actor, $0)?.id })
    return isSpokenOf(index, by: asked) || isAnswered(claim, since: dossier.claimDates[index]?.own?.latest, by: asked)
  }

  /// Whether one of those asked says something about the offer, or backs or rejects it.
  private func isSpokenOf(_ index: Int, by asked: Set<TargetID>) -> Bool {
    let target = dossier.targets.target(of: .claim, index)
    let fields: [ReferenceField] = [.about, .supports, .contradicts, .evidence]
    return dossier.backlinks.records(of: .claim, to: target.id, through: fields, in: dossier.targets).contains { reply in
      guard !reply.isWithdrawn else { return false }
      let day = dossier.claimDates[reply.index]?.own?.earliest
      return !asked.isDisjoint(with: dossier.represented(by: dossier.claims[reply.index], on: day))
    }
  }

  /// Whether one of those asked answers on one of its issues, on its day or later.
  private func isAnswered(_ claim: ClaimRecord, since day: Day?, by asked: Set<TargetID>) -> Bool {
    guard let day else { return false }
    let makers = Set(dossier.speakers(of: claim).map(\.id))
    return claim.issues.compactMap { dossier.targets.find(ofType: .issue, $0) }.contains { issue in
      asked.contains { speaker in
        ([nil] + makers.map(Optional.some)).contains { recipient in
          let found = entries[Key(issue: issue.index, speaker: speaker, recipient: recipient)] ?? []
          // What whoever made the offer says himself is no reply to it.
          return found.lazy.prefix { $0.day >= day }.contains { entry in
            !dossier.speakers(of: dossier.claims[entry.claim]).contains { makers.contains($0.id) }
          }
        }
      }
    }
  }
}

extension Dossier {
  /// Those whose word a claim is, and all to whom they belong: what they are part of, at any height, and where they hold an office on the
  /// day.
  func represented(by claim: ClaimRecord, on day: Day?) -> Set<TargetID> {
    var open = speakers(of: claim)
    var found = Set(open.map(\.id))
    while let next = open.popLast() {
      let actor = actors[next.index]
      let offices = day.map { day in actor.tenures.filter { $0.holds(on: day) } } ?? []
      for body in ([actor.parent] + offices.map(\.organisation)).compactMap({ targets.find(ofType: .actor, $0) })
      where !body.isWithdrawn && found.insert(body.id).inserted { open.append(body) }
    }
    return found
  }
}
