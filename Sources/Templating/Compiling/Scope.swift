/// A field by its number: in the view (frame 0) or an item of the lists around.
struct Slot: Hashable {
  let frame: Int
  let number: Int

  func advanced(by count: Int) -> Slot { Slot(frame: frame, number: number + count) }
}

/// A field that a name in a template means.
struct Found {
  let slot: Slot
  let shape: Schema.Shape
  /// How its value is read from what is shown in the slot's frame.
  let reading: Reading
  /// The optional objects on the way to it that are not known to be present here.
  let guards: [Reading]
  /// The optional fields on the way that are not known to be present here.
  let doubts: Set<Slot>
}

/// The names that can be used at a place in a template: the innermost first, then what is around it.
struct Scope {
  private enum Level {
    /// The fields of what lies `offset` bytes into the frame's view.
    case fields(Schema, first: Slot, offset: Int)
    /// A section on a text, an address or HTML: `.` is its value.
    case value(Found)
    /// A section whose name is unknown: what is in it cannot be judged.
    case unknown
  }

  private var levels: [Level]
  /// How many frames are open: the view's and one for each list around.
  private(set) var frames = 1
  private var present: Set<Slot> = []

  init(_ schema: Schema) { levels = [.fields(schema, first: Slot(frame: 0, number: 0), offset: 0)] }

  /// What is known after a section on the field is entered.
  mutating func enter(_ found: Found) {
    assume(found)
    switch found.shape {
    case .object(let schema):
      levels.append(.fields(schema, first: found.slot.advanced(by: 1), offset: found.reading.offset))
    case .list(let schema):
      levels.append(.fields(schema, first: Slot(frame: frames, number: 0), offset: 0))
      frames += 1
    case .text, .html, .address:
      levels.append(.value(Found(slot: found.slot, shape: found.shape, reading: found.reading, guards: [], doubts: [])))
    case .flag: break
    }
  }

  /// The field is present from here on.
  mutating func assume(_ found: Found) {
    present.insert(found.slot)
    present.formUnion(found.doubts)
  }

  mutating func enterUnknown() { levels.append(.unknown) }

  enum Answer {
    case found(Found)
    /// `part` is the piece of the name that is wrong, `known` what could stand there.
    case missing(part: Substring, known: [String])
    /// Inside a section that was reported already.
    case undecided
  }

  func look(up name: String) -> Answer {
    let parts = name == "." ? ["."] : name.split(separator: ".", omittingEmptySubsequences: false)
    for level in levels.reversed() {
      switch level {
      case .unknown: return .undecided
      case .value(let found): if name == "." { return .found(found) }
      case .fields(let schema, let first, let offset):
        guard let (field, number) = schema.find(String(parts[0])) else { continue }
        return follow(parts, from: field, at: first.advanced(by: number), offset)
      }
    }
    return .missing(part: parts[0], known: names)
  }

  private func follow(_ parts: [Substring], from first: Schema.Field, at start: Slot, _ offset: Int) -> Answer {
    var (field, slot, reading) = (first, start, first.reading.moved(by: offset))
    var optional: Set<Slot> = field.isOptional ? [slot] : []
    var guards: [Reading] = []
    for part in parts.dropFirst() {
      guard case .object(let schema) = field.shape else { return .missing(part: part, known: []) }
      guard let (inner, number) = schema.find(String(part)) else { return .missing(part: part, known: schema.fields.map(\.name)) }
      if field.isOptional, !present.contains(slot) { guards.append(reading) }
      // The object's own number says whether it is there.
      (field, slot, reading) = (inner, slot.advanced(by: 1 + number), inner.reading.moved(by: reading.offset))
      if field.isOptional { optional.insert(slot) }
    }
    return .found(
      Found(slot: slot, shape: field.shape, reading: reading, guards: guards, doubts: optional.subtracting(present)))
  }

  /// Every name that is visible here, innermost first.
  private var names: [String] {
    levels.reversed().flatMap { level -> [String] in
      if case .fields(let schema, _, _) = level { schema.fields.map(\.name) } else { [] }
    }
  }
}
