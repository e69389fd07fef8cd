import Base
import Markup
import Model
import Screening

/// Every way to name a record in prose: its id, its title or name, its aliases, ids that it had. Looked up in that order; a
/// tie is ambiguous.
struct NameTable: Sendable {
  private let targets: TargetTable
  private let titles: [String: [TargetID]]
  private let aliases: [String: [TargetID]]
  private let files: [BytePath: TargetID]
  private let hidden: HiddenRecords
  /// Every name, in no order: near misses are sorted when they are found.
  private let known: [String]

  init(_ targets: TargetTable, aliases: [(name: String, target: TargetID)], files: [BytePath: TargetID], hidden: HiddenRecords) {
    self.targets = targets
    self.files = files
    self.hidden = hidden
    var titles: [String: [TargetID]] = [:]
    for target in targets.all where !target.title.isEmpty { titles[target.title, default: []].append(target.id) }
    self.titles = titles
    var byAlias: [String: [TargetID]] = [:]
    for (name, target) in aliases where byAlias[name]?.last != target { byAlias[name, default: []].append(target) }
    self.aliases = byAlias
    known = targets.all.map(\.recordID) + targets.all.map(\.title) + byAlias.keys + targets.formerIDs
  }

  func resolve(_ name: LinkName) -> Resolution<Target> {
    switch name {
    case .file(let path):
      if let id = files[path] { return .found(targets[id]) }
      let text = String(decoding: path.bytes, as: UTF8.self)
      return .unknown(near: NearMiss.candidates(for: text, among: files.keys.map { String(decoding: $0.bytes, as: UTF8.self) }))
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
      return .unknown(near: near(text))
    }
  }

  private func resolve(_ name: String, type: RecordType?) -> Resolution<Target>? {
    func fits(_ id: TargetID) -> Bool { type == nil || targets[id].type == type }
    if let target = targets.current(name), fits(target.id) { return .found(target) }
    for named in [titles[name] ?? [], aliases[name] ?? [], targets.former(name)] {
      let found = named.filter(fits)
      if found.count == 1 { return .found(targets[found[0]]) }
      if found.count > 1 { return .ambiguous(found.map { "\(targets[$0].type.rawValue):\(targets[$0].recordID)" }) }
    }
    return nil
  }

  /// Sources by id alone: a citation key is not a name.
  func resolveCitation(_ key: String) -> Resolution<Target> {
    if let target = targets.find(key), target.type == .source { return target.isWithdrawn ? .hidden : .found(target) }
    // Ids alone here too: a draft actor's name is not to swallow a word behind an `@`.
    if hidden.ids.contains(key) { return .hidden }
    return .unknown(near: NearMiss.candidates(for: key, among: targets.all.lazy.filter { $0.type == .source }.map(\.recordID)))
  }

  private func near(_ name: String) -> [String] {
    NearMiss.candidates(for: name, among: known)
  }
}

extension String {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
