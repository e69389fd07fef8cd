import Base
import Markup
import Model

/// The prose of a dossier's records, in the dossier's order. Each job is made when it is asked for: kept, it is 160 bytes a record.
struct ProseJobs: Sendable, RandomAccessCollection {
  /// Where all records stand.
  private(set) var list: Numbered
  private let settings: Settings
  /// The records that have any.
  let owners: [TargetID]

  init(_ list: Numbered, _ settings: Settings) {
    self.list = list
    self.settings = settings
    owners = list.targets.all.parallelMap(chunk: 256) { target -> TargetID? in
      let parts = target.isWithdrawn ? nil : ProseJob.parts(of: target, in: list)
      return parts.flatMap { $0.body != nil || $0.summary != nil || $0.text != nil ? target.id : nil }
    }.compactMap(\.self)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { owners.count }

  subscript(position: Int) -> ProseJob { self[of: owners[position]] }
  subscript(of owner: TargetID) -> ProseJob { ProseJob(list.targets[owner], in: list, settings) }

  func owner(at position: Int) -> Target { list.targets[owners[position]] }

  /// A record's prose stands elsewhere in its file.
  mutating func move(_ record: Target, body: Place, extent: Place) { list.move(record, body: body, extent: extent) }
}
