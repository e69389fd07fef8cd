/// The fields of one view type, declared once:
/// ```swift
/// extension EventView {
///   static let fields = Fields<EventView>([
///     .include(FrameView.fields, \.frame), .text("title", \.title), .list("actors", \.actors, ActorLine.fields),
///   ])
/// }
/// ```
/// Templates are compiled against `schema` and read what `value(of:)` gives.
public struct Fields<View>: Sendable {
  public let schema: Schema
  /// The writers of the fields, each with the first slot of its own in a row.
  @usableFromInline let writers: [(slot: Int, write: @Sendable (View, inout Values, Int) -> Void)]

  /// A name that is given twice, reserved or no name (`a-z`, digits, `-`) is a mistake in the declaration and traps, which
  /// the first test that touches the view shows.
  public init(_ fields: [Field<View>]) {
    schema = Schema(fields.flatMap(\.schema))
    var slot = 0
    writers = fields.map { field in
      defer { slot += field.schema.reduce(0) { $0 + $1.width } }
      return (slot, field.write)
    }
    var seen: Set<String> = []
    for name in schema.fields.map(\.name) {
      precondition(isFieldName(name), "`\(name)` cannot be the name of a field")
      precondition(seen.insert(name).inserted, "the field `\(name)` is declared twice")
    }
  }

  /// The values of a view: its own row first, then those of the lists in it.
  public func values(of view: View) -> Values {
    var values = Values()
    _ = values.append(rows: 1, of: schema.width)
    write(view, &values, at: 0)
    return values
  }

  @inlinable func write(_ view: View, _ values: inout Values, at row: Int) {
    for (slot, write) in writers { write(view, &values, row + slot) }
  }
}

/// `words` is reserved for the interface's words; `.` names the item of a list of texts.
private func isFieldName(_ name: String) -> Bool {
  guard name != "words", name != "." else { return name == "." }
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  guard let first = name.utf8.first, letters.contains(first) else { return false }
  return name.utf8.allSatisfy {
    letters.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
  }
}
