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
  }

  public let fields: [Field]

  public init(_ fields: [Field]) { self.fields = fields }

  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
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
