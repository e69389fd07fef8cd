import Linking
import Markup
import Model
import Templating

// How those named voted, by party.
extension Site {
  /// - Parameter counts: a series: of those named several times the latest counts.
  /// - Returns: nothing where no party is named; and "2 of 50 are named.", where more were counted.
  func parties(_ counts: [Support]) -> (options: [String], rows: [SupportSeriesView.PartyView], named: String?) {
    let counts = inTime(counts)
    let voters = latestVoters(counts)
    var order: [String] = []
    var names: [String: NameView] = [:]
    var votes: [String: [Support.Option: Int]] = [:]
    var withoutParty: [Support.Option: Int] = [:]
    for (voter, option) in voters {
      guard let party = nameOrText(voter.party) else {
        withoutParty[option, default: 0] += 1
        continue
      }
      if votes[party.text] == nil {
        order.append(party.text)
        names[party.text] = party
      }
      votes[party.text, default: [:]][option, default: 0] += 1
    }
    guard !order.isEmpty else { return ([], [], nil) }
    var rows = order.map { (party: names[$0] ?? NameView(text: $0), votes: votes[$0] ?? [:]) }
    if !withoutParty.isEmpty { rows.append((NameView(text: word(.noParty)), withoutParty)) }
    let options = Support.Option.allCases.filter { option in rows.contains { $0.votes[option] != nil } }
    return (
      options.map { term("option-", $0) },
      rows.map { row in .init(party: row.party, counts: options.map { words.number(row.votes[$0] ?? 0) }) },
      named(voters.count, of: counts)
    )
  }

  /// Those without a date first.
  private func inTime(_ counts: [Support]) -> [Support] {
    let keys = counts.map { ($0.date ?? $0.asOf)?.sortKey }
    return counts.indices.sorted { i, j in
      switch (keys[i], keys[j]) {
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): true
      case (.some, nil): false
      default: i < j
      }
    }.map { counts[$0] }
  }

  /// Everybody named, once, with what he did last.
  private func latestVoters(_ counts: [Support]) -> [(voter: Support.Voter, option: Support.Option)] {
    var places: [TargetID: Int] = [:]
    var found: [(voter: Support.Voter, option: Support.Option)] = []
    for voter in counts.flatMap(\.voters) {
      guard let actor = dossier.target(voter.actor), let option = voter.option else { continue }
      if let place = places[actor.id] {
        found[place] = (voter, option)
      } else {
        places[actor.id] = found.count
        found.append((voter, option))
      }
    }
    return found
  }

  /// What share of those last counted the table rests on.
  private func named(_ named: Int, of counts: [Support]) -> String? {
    let all = counts.last { !$0.voters.isEmpty }?.tally.reduce(0) { $0 + $1.count } ?? 0
    return all > named ? fill(.votersNamed, ["named": words.number(named), "n": words.number(all)]) : nil
  }
}
