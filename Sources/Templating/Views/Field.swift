import Base

/// One field of a view type: its name and shape, and how its value is read. A key path literal serves as the reader.
public struct Field<View>: Sendable {
  /// One row; several where a field includes another view's fields.
  let schema: [Schema.Field]
  let write: @Sendable (View, inout [Value]) -> Void

  private init(_ field: Schema.Field, _ value: @escaping @Sendable (View) -> Value) {
    schema = [field]
    write = { view, values in values.append(value(view)) }
  }

  private init(including schema: [Schema.Field], _ write: @escaping @Sendable (View, inout [Value]) -> Void) {
    self.schema = schema
    self.write = write
  }
}

extension Field {
  public static func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> Field {
    Field(Schema.Field(name, .text)) { .text(read($0)) }
  }

  public static func optionalText(_ name: String, _ read: @escaping @Sendable (View) -> String?) -> Field {
    Field(Schema.Field(name, .text, isOptional: true)) { read($0).map(Value.text) ?? .none }
  }

  public static func html(_ name: String, _ read: @escaping @Sendable (View) -> HTMLFragment) -> Field {
    Field(Schema.Field(name, .html)) { .html(read($0)) }
  }

  public static func optionalHTML(_ name: String, _ read: @escaping @Sendable (View) -> HTMLFragment?) -> Field {
    Field(Schema.Field(name, .html, isOptional: true)) { read($0).map(Value.html) ?? .none }
  }

  public static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Field {
    Field(Schema.Field(name, .flag)) { .flag(read($0)) }
  }
}

/// Addresses. Three names instead of one overloaded, so that long declarations type-check fast.
extension Field {
  public static func address(_ name: String, _ read: @escaping @Sendable (View) -> Address) -> Field {
    Field(Schema.Field(name, .address)) { .address(read($0)) }
  }

  public static func optionalAddress(_ name: String, _ read: @escaping @Sendable (View) -> Address?) -> Field {
    Field(Schema.Field(name, .address, isOptional: true)) { read($0).map(Value.address) ?? .none }
  }

  public static func link(_ name: String, _ read: @escaping @Sendable (View) -> SiteLink) -> Field {
    Field(Schema.Field(name, .address)) { .address(.site(read($0))) }
  }

  public static func optionalLink(_ name: String, _ read: @escaping @Sendable (View) -> SiteLink?) -> Field {
    Field(Schema.Field(name, .address, isOptional: true)) { read($0).map { .address(.site($0)) } ?? .none }
  }

  public static func web(_ name: String, _ read: @escaping @Sendable (View) -> WebAddress) -> Field {
    Field(Schema.Field(name, .address)) { .address(.web(read($0))) }
  }

  public static func optionalWeb(_ name: String, _ read: @escaping @Sendable (View) -> WebAddress?) -> Field {
    Field(Schema.Field(name, .address, isOptional: true)) { read($0).map { .address(.web($0)) } ?? .none }
  }
}

/// Views inside views.
extension Field {
  public static func object<Part>(
    _ name: String, _ read: @escaping @Sendable (View) -> Part, _ fields: Fields<Part>
  ) -> Field {
    Field(Schema.Field(name, .object(fields.schema))) { .object(fields.value(of: read($0))) }
  }

  public static func optionalObject<Part>(
    _ name: String, _ read: @escaping @Sendable (View) -> Part?, _ fields: Fields<Part>
  ) -> Field {
    Field(Schema.Field(name, .object(fields.schema), isOptional: true)) { view in
      read(view).map { .object(fields.value(of: $0)) } ?? .none
    }
  }

  public static func list<Item>(
    _ name: String, _ read: @escaping @Sendable (View) -> [Item], _ fields: Fields<Item>
  ) -> Field {
    Field(Schema.Field(name, .list(fields.schema))) { .list(read($0).map(fields.value)) }
  }

  /// A list of plain texts: inside its section `{{.}}` is the text.
  public static func texts(_ name: String, _ read: @escaping @Sendable (View) -> [String]) -> Field {
    Field(Schema.Field(name, .list(Schema([Schema.Field(".", .text)])))) { .list(read($0).map { [.text($0)] }) }
  }

  /// The fields of a part as if they were the view's own: what every page has (site title, navigation) is declared once.
  public static func include<Part>(_ fields: Fields<Part>, _ read: @escaping @Sendable (View) -> Part) -> Field {
    Field(including: fields.schema.fields) { view, values in fields.write(read(view), &values) }
  }
}
