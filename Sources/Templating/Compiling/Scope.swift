/// Which value of a view is meant: the frame it lies in and the numbers of the fields that lead to it.
struct ValuePath: Hashable {
  let frame: Int
  let fields: [Int]
}

/// A field that a name in a template means.
struct Found {
  let path: ValuePath
  let shape: Schema.Shape
  /// The optional fields on the way that are not known to be present here.
  let doubts: Set<ValuePath>
}

/// The names that can be used at a place in a template: the innermost first, then what is around it.
struct Scope {
  private enum Level {
    case fields(Schema, frame: Int, prefix: [Int])
    /// A section on a text, an address or HTML: `.` is its value.
    case value(Found)
    /// A section whose name is unknown: what is in it cannot be judged.
    case unknown
  }

  private var levels: [Level]
  /// How many frames are open: the view's and one for each list around.
  private(set) var frames = 1
  private var present: Set<ValuePath> = []

  init(_ schema: Schema) { levels = [.fields(schema, frame: 0, prefix: [])] }

  /// What is known after a section on the field is entered.
  mutating func enter(_ found: Found) {
    assume(found)
    switch found.shape {
    case .object(let schema):
      levels.append(.fields(schema, frame: found.path.frame, prefix: found.path.fields))
    case .list(let schema):
      levels.append(.fields(schema, frame: frames, prefix: []))
      frames += 1
    case .text, .html, .address:
      levels.append(.value(Found(path: found.path, shape: found.shape, doubts: [])))
    case .flag: break
    }
  }

  /// The field is present from here on.
  mutating func assume(_ found: Found) {
    present.insert(found.path)
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
      case .fields(let schema, let frame, let prefix):
        guard let index = schema.index(of: String(parts[0])) else { continue }
        return follow(parts, from: schema.fields[index], at: ValuePath(frame: frame, fields: prefix + [index]))
      }
    }
    return .missing(part: parts[0], known: names)
  }

  private func follow(_ parts: [Substring], from first: Schema.Field, at start: ValuePath) -> Answer {
    var (field, path) = (first, start)
    var optional: Set<ValuePath> = field.isOptional ? [path] : []
    for part in parts.dropFirst() {
      guard case .object(let schema) = field.shape else { return .missing(part: part, known: []) }
      guard let index = schema.index(of: String(part)) else { return .missing(part: part, known: schema.fields.map(\.name)) }
      field = schema.fields[index]
      path = ValuePath(frame: path.frame, fields: path.fields + [index])
      if field.isOptional { optional.insert(path) }
    }
    return .found(Found(path: path, shape: field.shape, doubts: optional.subtracting(present)))
  }

  /// Every name that is visible here, innermost first.
  private var names: [String] {
    levels.reversed().flatMap { level -> [String] in
      if case .fields(let schema, _, _) = level { schema.fields.map(\.name) } else { [] }
    }
  }
}
