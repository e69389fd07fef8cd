import Base
import Markup
import Model
import Screening

/// Follows every reference in a field once: reports those that lead nowhere, keeps the others as backlinks.
struct ReferenceCheck {
  let targets: TargetTable
  let hidden: HiddenRecords
  /// Types of which some records could not be read: what is not found may be one of those.
  let incomplete: Set<RecordType>
  private var ofFields: [BacklinkIndex.Found] = []
  private var ofProse: [BacklinkIndex.Found] = []
  /// Each with its number: many citations point to the same paragraph.
  private var locators: [String: Int32] = [:]
  private(set) var diagnostics = Diagnostics()
  /// What a mistyped id may have meant, made on first need and kept: a mistake is often made a thousand times.
  private var indexes: [[RecordType]: NearMiss.Index] = [:]
  private var suggestions: [[RecordType]: [String: [String]]] = [:]
  /// The same of names.
  private var nameIndexes: [[RecordType]: NearMiss.Index] = [:]
  /// By their letters alone, made on first need.
  private var names: [String: [TargetID]]?

  init(targets: TargetTable, hidden: HiddenRecords, incomplete: Set<RecordType> = []) {
    self.targets = targets
    self.hidden = hidden
    self.incomplete = incomplete
  }

  mutating func follow(_ list: Numbered, _ settings: Settings) {
    follow(list.actors)
    follow(list.events)
    follow(list.claims)
    follow(list.issues)
    follow(list.instruments)
    follow(list.sources)
    follow(list.places)
    follow(list.notes)
    follow(settings, list.events)
  }

  /// The front page is no record: what it rests on gets no backlink.
  private mutating func follow(_ settings: Settings, _ events: [EventRecord]) {
    for judgement in settings.front.judgements {
      for reference in judgement.claims { _ = resolve(reference, expects: [.claim, .event, .note], in: "claims") }
    }
    let bounds = DateBounds(settings)
    for reference in settings.asOf where (try? EDTF.parse(reference.value)) == nil {
      guard let event = resolve(reference, expects: [.event], in: "as_of"), !event.isWithdrawn else { continue }
      if let date = events[event.index].when.date {
        bounds.check(asOf: date, at: reference.place, &diagnostics)
      } else {
        bounds.report(undatedEventAt: reference.place, &diagnostics)
      }
    }
  }

  /// A view shows records and is no link to them: they get no backlink.
  mutating func follow(_ view: BodyView) {
    for (reference, expects) in view.references { _ = resolve(reference, expects: expects) }
  }

  private mutating func follow<R: Referring>(_ list: [R]) {
    let (targets, owners) = (targets, targets.published(of: R.type))
    // Nearly all lead somewhere, which is found on all cores; what is left is looked at one by one, because it is reported.
    let chunk = 256
    let followed = stride(from: 0, to: list.count, by: chunk).map(\.self).parallelMap(chunk: 1) { start in
      var followed = Followed()
      for i in start..<min(start + chunk, list.count) {
        followed.follow(list[i].references, from: owners[owners.startIndex + i].id, targets)
      }
      return followed
    }
    ofFields.reserveCapacity(ofFields.count + followed.reduce(0) { $0 + $1.links.count })
    for followed in followed {
      for (target, owner, field, locator) in followed.links {
        ofFields.append(.init(target: target, link: Backlink(from: owner, field: field, locator: locator.map { number(of: $0) })))
      }
      for (owner, reference) in followed.rest { report(reference, from: owner) }
    }
  }

  private mutating func number(of locator: String) -> Int32 {
    if let known = locators[locator] { return known }
    let number = Int32(locators.count)
    locators[locator] = number
    return number
  }

  private struct Followed: Sendable {
    private(set) var links: [(target: TargetID, owner: TargetID, field: ReferenceField, locator: String?)] = []
    /// Those that lead nowhere, to another type of record or to their own.
    private(set) var rest: [(owner: TargetID, reference: FieldReference)] = []

    mutating func follow(_ references: [FieldReference], from owner: TargetID, _ targets: TargetTable) {
      for reference in references {
        guard let target = targets.find(reference.reference), target.id != owner,
          reference.expects.isEmpty || reference.expects.contains(target.type)
        else {
          rest.append((owner, reference))
          continue
        }
        links.append((target.id, owner, reference.field, reference.locator))
      }
    }
  }

  private mutating func report(_ reference: FieldReference, from owner: TargetID) {
    let target = resolve(
      reference.reference, expects: reference.expects, in: reference.field.name, mayBeText: reference.mayBeText,
      speaker: reference.field, of: owner)
    if let target { reportCircle(of: target, reference) }
  }

  /// How a claim reads without a speaker who is not published; nil where it says the same.
  private func reading(without speaker: ReferenceField?, of owner: TargetID?) -> String? {
    guard let owner = owner.map({ targets[$0] }), owner.type == .claim else { return nil }
    return switch speaker {
    case .by: "claim `\(owner.recordID)` is published as said by the others alone"
    case .onBehalfOf: "claim `\(owner.recordID)` is published as said in the name of whoever says it"
    case .via: "claim `\(owner.recordID)` is published as said directly, and not as reported"
    default: nil
    }
  }

  private mutating func reportCircle(of target: Target, _ reference: FieldReference) {
    let field = reference.field
    let code: DiagnosticCode
    switch field {
    case .parent, .derivedFrom: code = .circularParent
    case .supersededBy, .after, .before: code = .circularOrder
    default: return
    }
    diagnostics.report(code, at: reference.reference.place, "`\(target.recordID)` cannot be its own `\(field.rawValue)`")
  }

  /// - Parameter references: of all its texts.
  mutating func add(_ references: [Body.Reference], from owner: TargetID) {
    for (i, reference) in references.enumerated() where reference.target != owner {
      ofProse.append(.init(target: reference.target, link: Backlink(from: owner, reference, at: i)))
    }
  }

  /// All that were followed and added.
  var backlinks: BacklinkIndex {
    let inOrder = locators.sorted { $0.value < $1.value }.map(\.key)
    return BacklinkIndex(fields: ofFields, prose: ofProse, locators: inOrder, count: targets.all.count)
  }

  /// Something that went because of whom it names.
  mutating func report(dropped reference: Reference) {
    guard let reason = hidden.reasons[reference.value] else { return }
    diagnostics.report(
      .hiddenReference, at: reference.place,
      "`\(printable(reference.value.utf8))` is not published (\(reason.rawValue)); the reference is left out, with what rests on it alone"
    )
  }

  /// - Parameters:
  ///   - field: as the author wrote it; nil in the filter of a view.
  ///   - speaker: which field of `owner` it is, where that may be a claim's and say who speaks.
  mutating func resolve(
    _ reference: Reference, expects: [RecordType], in field: String? = nil, mayBeText: Bool = false,
    speaker: ReferenceField? = nil, of owner: TargetID? = nil
  ) -> Target? {
    let name = reference.value
    if let target = targets.find(reference) {
      guard expects.isEmpty || expects.contains(target.type) else {
        let nouns = expects.map(\.noun).joined(separator: " or ")
        let takes = field.map { "`\($0)` takes \(nouns)" } ?? "what stands here must be \(nouns)"
        if mayBeText {
          diagnostics.report(
            .doubtfulText, at: reference.place,
            "`\(name)` is \(target.type.noun), and \(takes) or text",
            suggestion: NearMiss.sentence(nearest(to: name, of: expects)))
          return nil
        }
        diagnostics.report(
          .wrongReference, at: reference.place,
          "`\(name)` is \(target.type.noun), and \(takes)",
          suggestion: NearMiss.sentence(nearest(to: name, of: expects)))
        return nil
      }
      return target
    }
    if let reason = hidden.reasons[name] {
      if mayBeText, !hidden.texts.contains(name) {
        diagnostics.report(
          .doubtfulText, at: reference.place,
          "`\(name)` is also the name of a record that is not published, and is shown as plain text")
        return nil
      }
      let reading = reading(without: speaker, of: owner)
      diagnostics.report(
        .hiddenReference, at: reference.place,
        "`\(name)` is not published (\(reason.rawValue)); the reference is left out"
          + (reading.map { ", and \($0)" } ?? ""),
        suggestion: reading.map { _ in "if that is not what was said, write `review: withheld` in the claim too" })
      return nil
    }
    guard incomplete.isDisjoint(with: expects.isEmpty ? RecordType.allCases : expects) else { return nil }
    if mayBeText {
      // Plain text is allowed here, but what looks like an id next to a real one is a slip.
      if name.utf8.allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }),
        case let near = nearest(to: name, of: expects), !near.isEmpty
      {
        diagnostics.report(
          .doubtfulText, at: reference.place, "`\(name)` is no record, so it is shown as plain text",
          suggestion: NearMiss.sentence(near), replacement: Diagnostic.Replacement(name, by: near))
      } else if let named = named(name, of: expects) {
        diagnostics.report(
          .doubtfulText, at: reference.place,
          "`\(printable(name.utf8))` is no id, so it is shown as plain text, though a record is called “\(printable(named.title.utf8))”",
          suggestion: "write `\(named.recordID)` to link to it", replacement: Diagnostic.Replacement(name, by: [named.recordID]))
      } else if case let near = nearlyNamed(name, of: expects), !near.isEmpty {
        let meant = near.map { "if it is “\(printable($0.title.utf8))”, write `\($0.recordID)`" }
        diagnostics.report(
          .nearName, at: reference.place, "`\(printable(name.utf8))` is no id, so it is shown as plain text",
          suggestion: meant.joined(separator: "; "))
      }
      return nil
    }
    let noun = expects.isEmpty ? "record" : expects.map(\.rawValue).joined(separator: " or ")
    let near =
      diagnostics.onlyCounts(.unknownReference, at: reference.place)
      ? [] : named(name, of: expects).map { [$0.recordID] } ?? nearest(to: name, of: expects)
    if speaker?.isList ?? true, let ids = idsOfList(reference, expects) {
      let (inYAML, inCSV) = ("[\(ids.joined(separator: ", "))]", ids.joined(separator: "; "))
      diagnostics.report(
        .unknownReference, at: reference.place, "there is no \(noun) with the id `\(printable(name.utf8))`",
        suggestion: "a list is written in brackets: `\(inYAML)` (in a CSV cell `\(inCSV)`)")
      return nil
    }
    diagnostics.report(
      .unknownReference, at: reference.place, "there is no \(noun) with the id `\(printable(name.utf8))`",
      suggestion: NearMiss.sentence(near) ?? "if its id was changed, list the old one under the record's `aka_ids`",
      replacement: Diagnostic.Replacement(name, by: near))
    return nil
  }

  /// `ann, bob`: to YAML that is one text, and no list of two ids.
  private func idsOfList(_ reference: Reference, _ expects: [RecordType]) -> [String]? {
    guard reference.value.contains(",") else { return nil }
    let ids = reference.value.split { $0 == "," || $0.isWhitespace }.map(String.init)
    let isKnown = ids.contains { id in
      targets.find(Reference(id, at: reference.place)).map { expects.isEmpty || expects.contains($0.type) } ?? false
    }
    return ids.count > 1 && isKnown ? ids : nil
  }

  /// Records whose name is spelled nearly so.
  private mutating func nearlyNamed(_ name: String, of expects: [RecordType]) -> [Target] {
    let records = targets.all.lazy.filter { expects.isEmpty || expects.contains($0.type) }
    let index = nameIndexes[expects] ?? NearMiss.Index(records.map { plainLetters($0.title) })
    nameIndexes[expects] = index
    return index.candidates(for: plainLetters(name), within: 5).compactMap { named($0, of: expects) }
  }

  /// The one record that has this for its name, whatever its capitals and accents.
  private mutating func named(_ name: String, of expects: [RecordType]) -> Target? {
    if names == nil {
      names = Dictionary(grouping: targets.all.filter { !$0.title.isEmpty }.map(\.id)) { plainLetters(targets[$0].title) }
    }
    let found = (names?[plainLetters(name)] ?? []).filter { expects.isEmpty || expects.contains(targets[$0].type) }
    return found.count == 1 ? targets[found[0]] : nil
  }

  private mutating func nearest(to name: String, of expects: [RecordType]) -> [String] {
    if let known = suggestions[expects]?[name] { return known }
    let index: NearMiss.Index
    if let known = indexes[expects] {
      index = known
    } else {
      index = NearMiss.Index(targets.all.lazy.filter { expects.isEmpty || expects.contains($0.type) }.map(\.recordID))
      indexes[expects] = index
    }
    let near = index.candidates(for: name)
    suggestions[expects, default: [:]].updateValue(near, forKey: name)
    return near
  }
}
