/// The fields of one view type, declared once:
/// ```swift
/// extension EventView {
///   static let fields = Fields<EventView>([
///     .include(FrameView.fields, \.frame), .text("title", \.title), .list("actors", \.actors, ActorLine.fields),
///   ])
/// }
/// ```
/// Templates are compiled against `schema` and read the view where it lies.
public struct Fields<View>: Sendable {
  public let schema: Schema

  /// A name that is given twice, reserved or no name (`a-z`, digits, `-`) is a mistake in the declaration and traps, which
  /// the first test that touches the view shows.
  public init(_ fields: [Field<View>]) {
    schema = Schema(fields.flatMap(\.schema), view: View.self)
    var seen: Set<String> = []
    for name in schema.fields.map(\.name) {
      precondition(isFieldName(name), "`\(name)` cannot be the name of a field")
      precondition(seen.insert(name).inserted, "the field `\(name)` is declared twice")
    }
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
