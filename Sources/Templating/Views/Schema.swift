/// The names and shapes of a view's fields: all that a template may ask for.
public struct Schema: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    case text, html, address, flag
    case object(Schema)
    case list(Schema)
  }

  public struct Field: Hashable, Sendable {
    public let name: String
    public let shape: Shape
    /// An absent optional text is written as nothing; an optional address may be written only where it is known to be present.
    public let isOptional: Bool
    private(set) var reading: Reading

    /// - Parameter reading: nil in a schema that templates are only checked against.
    public init(_ name: String, _ shape: Shape, isOptional: Bool = false, _ reading: Reading? = nil) {
      self.name = name
      self.shape = shape
      self.isOptional = isOptional
      self.reading = reading ?? Reading(.made, at: 0)
    }

    /// The numbers that it takes in a row: an object has one that says whether it is there, then those of its fields.
    var width: Int { if case .object(let schema) = shape { 1 + schema.width } else { 1 } }

    func moved(by offset: Int) -> Field {
      var moved = self
      moved.reading = reading.moved(by: offset)
      return moved
    }

    public static func == (a: Field, b: Field) -> Bool {
      a.name == b.name && a.shape == b.shape && a.isOptional == b.isOptional
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  public let fields: [Field]
  /// How many numbers the fields take, by which a compiler tells them apart.
  let width: Int
  /// The type in whose memory the fields lie.
  let view: ObjectIdentifier?

  public init(_ fields: [Field]) { self.init(fields, view: nil) }

  init(_ fields: [Field], view: Any.Type?) {
    self.fields = fields
    self.view = view.map { ObjectIdentifier($0) }
    width = fields.reduce(0) { $0 + $1.width }
  }

  /// A field and its first number in a row.
  func find(_ name: String) -> (field: Field, slot: Int)? {
    var slot = 0
    for field in fields {
      if field.name == name { return (field, slot) }
      slot += field.width
    }
    return nil
  }
}

extension Schema.Shape {
  /// The shape with its article, as a message names it.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .address: "an address"
    case .flag: "a flag"
    case .object: "an object"
    case .list: "a list"
    }
  }
}
