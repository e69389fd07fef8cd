import Base
import Markup
import Model
import Screening

/// Every way to name a record in prose: its id, its title or name, its aliases, ids that it had. Looked up in that order; a
/// tie is ambiguous.
struct NameTable: Sendable {
  private let targets: TargetTable
  private let titles: [String: TargetID]
  /// All of those that share their title: a list for each title was 60 bytes a record.
  private let sharedTitles: [String: [TargetID]]
  private let aliases: [String: [TargetID]]
  /// The first records of each file.
  private let files: [BytePath: [TargetID]]
  private let hidden: HiddenRecords
  /// What a mistyped name, source or file may have meant.
  private let nearNames: NearMiss.Index
  private let nearSources: NearMiss.Index
  private let nearFiles: NearMiss.Index

  init(_ targets: TargetTable, aliases: [(name: String, target: TargetID)], files: [BytePath: [TargetID]], hidden: HiddenRecords)
  {
    self.targets = targets
    self.files = files
    self.hidden = hidden
    var titles: [String: TargetID] = [:]
    titles.reserveCapacity(targets.all.count)
    var shared: [String: [TargetID]] = [:]
    for target in targets.all where !target.title.isEmpty {
      guard let first = titles.updateValue(target.id, forKey: target.title) else { continue }
      shared[target.title, default: [first]].append(target.id)
    }
    self.titles = titles
    sharedTitles = shared
    var byAlias: [String: [TargetID]] = [:]
    for (name, target) in aliases where byAlias[name]?.last != target { byAlias[name, default: []].append(target) }
    self.aliases = byAlias
    nearNames = NearMiss.Index { [byAlias] in
      targets.all.map(\.recordID) + targets.all.map(\.title) + byAlias.keys + targets.formerIDs
    }
    nearSources = NearMiss.Index { targets.published(of: .source).map(\.recordID) }
    nearFiles = NearMiss.Index { files.keys.map { String(decoding: $0.bytes, as: UTF8.self) } }
  }

  func resolve(_ name: LinkName) -> Resolution<Target> {
    switch name {
    case .file(let path):
      // A Markdown link can name a file only where it holds one record.
      if let ids = files[path] { return ids.count == 1 ? .found(targets[ids[0]]) : .ambiguous(ids.map(choice)) }
      if hidden.files.contains(path) { return .hidden }
      return .unknown(near: nearFiles.candidates(for: String(decoding: path.bytes, as: UTF8.self)))
    case .wiki(let text):
      if let found = resolve(text, type: nil) { return found }
      if let colon = text.firstIndex(of: ":"), let type = RecordType(rawValue: String(text[..<colon])),
        let found = resolve(String(text[text.index(after: colon)...]).trimmingBlanks, type: type)
      {
        return found
      }
      // With a type before the colon too: it is no other record's either.
      let bare = text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]).trimmingBlanks }
      if hidden.reasons[text] != nil || bare.map({ hidden.reasons[$0] != nil }) == true { return .hidden }
      // Of another type, or with a mistyped one.
      if let bare, text.count - bare.count < 20, let found = resolve(bare, type: nil) {
        switch found {
        case .found(let target): return .unknown(near: [choice(target.id)])
        case .ambiguous(let choices): return .unknown(near: choices)
        case .hidden, .unknown: break
        }
      }
      return .unknown(near: nearNames.candidates(for: text) + (bare.map { nearNames.candidates(for: $0) } ?? []).prefix(3))
    }
  }

  private func resolve(_ name: String, type: RecordType?) -> Resolution<Target>? {
    func fits(_ id: TargetID) -> Bool { type == nil || targets[id].type == type }
    if let target = targets.current(name), fits(target.id) { return .found(target) }
    let titled = sharedTitles[name] ?? titles[name].map { [$0] } ?? []
    for named in [titled, aliases[name] ?? [], targets.former(name)] {
      let found = named.filter(fits)
      if found.count == 1 { return .found(targets[found[0]]) }
      if found.count > 1 { return .ambiguous(found.map(choice)) }
    }
    return nil
  }

  /// Sources by id alone: a citation key is not a name.
  func resolveCitation(_ key: String) -> Resolution<Target> {
    if let target = targets.find(key), target.type == .source { return target.isWithdrawn ? .hidden : .found(target) }
    // Ids alone here too: a draft actor's name is not to swallow a word behind an `@`.
    if hidden.ids.contains(key) { return .hidden }
    return .unknown(near: nearSources.candidates(for: key))
  }

  /// As an author can write it, whatever else has the name.
  private func choice(_ id: TargetID) -> String { "\(targets[id].type.rawValue):\(targets[id].recordID)" }
}

extension String {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
