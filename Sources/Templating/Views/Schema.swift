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

    public init(_ name: String, _ shape: Shape, isOptional: Bool = false) {
      self.name = name
      self.shape = shape
      self.isOptional = isOptional
    }

    /// The slots that it takes in a row of values: an object has one that says whether it is there, then those of its fields.
    var width: Int { if case .object(let schema) = shape { 1 + schema.width } else { 1 } }
  }

  public let fields: [Field]
  /// The slots of one row of values.
  public let width: Int

  public init(_ fields: [Field]) {
    self.fields = fields
    width = fields.reduce(0) { $0 + $1.width }
  }

  /// A field and its first slot in a row.
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
