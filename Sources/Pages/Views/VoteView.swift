import Linking
import Model
import Templating

/// How one person voted, and for which party.
struct VoterView: Sendable {
  let name: NameView
  let option: String?
  let party: NameView?

  static let fields = Fields<VoterView>([
    .object("name", \.name, NameView.fields), .optionalText("option", \.option),
    .optionalObject("party", \.party, NameView.fields),
  ])
}

/// A vote by the names of those on record, or of some of them, with what that rests on.
struct VoteView: Sendable {
  /// What was voted on, or who voted.
  let heading: NameView
  /// Who voted, where the heading does not say so.
  let body: NameView?
  let when: WhenView?
  /// "as of 12 June 2025", where no day is given for the vote itself.
  let asOf: String?
  let cites: [CiteView]
  let isUncited: Bool
  let voters: [VoterView]

  static let fields = Fields<VoteView>([
    .object("heading", \.heading, NameView.fields), .optionalObject("body", \.body, NameView.fields),
    .optionalObject("when", \.when, WhenView.fields), .optionalText("as-of", \.asOf),
    .list("cites", \.cites, CiteView.fields), .flag("is-uncited", \.isUncited), .list("voters", \.voters, VoterView.fields),
  ])
}

/// Where among an instrument's votes a voter is, as indexes.
struct VoterPlace: Sendable {
  let support: Int
  let voter: Int
}

extension Site {
  /// Everybody published whose vote on an instrument is on record, vote by vote.
  func voters(on target: Target) -> [VoterPlace] {
    guard target.type == .instrument else { return [] }
    return dossier.instruments[target.index].support.enumerated().flatMap { n, support in
      support.voters.indices.filter { dossier.target(support.voters[$0].actor) != nil }.map { VoterPlace(support: n, voter: $0) }
    }
  }

  /// - Parameter places: some of what `voters(on:)` has found, in its order.
  func votes(_ places: [VoterPlace], on instrument: InstrumentRecord) -> [VoteView] {
    var votes: [VoteView] = []
    var rest = places[...]
    while let first = rest.first {
      let support = instrument.support[first.support]
      let own = rest.prefix { $0.support == first.support }
      rest = rest[own.endIndex...]
      let (label, body) = (support.label.map { NameView(text: $0) }, name(support.body))
      votes.append(
        VoteView(
          heading: label ?? body ?? NameView(text: word(.support)), body: label.flatMap { _ in body },
          when: when(support.date),
          asOf: support.date == nil ? support.asOf.map { fill(.asOf, ["date": phrase($0)]) } : nil,
          cites: cites(support.cites), isUncited: isMarkedUncited(support.cites, in: instrument.common),
          voters: own.compactMap { view(support.voters[$0.voter]) }))
    }
    return votes
  }

  /// - Returns: nil for one who is not published.
  func view(_ voter: Support.Voter) -> VoterView? {
    name(voter.actor).map {
      VoterView(name: $0, option: voter.option.map { term("option-", $0) }, party: nameOrText(voter.party))
    }
  }
}
