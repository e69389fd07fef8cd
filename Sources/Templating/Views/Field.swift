import Base

/// One field of a view type: its name and shape, and how its value is read. A key path literal serves as the reader.
public struct Field<View>: Sendable {
  /// One field; several where another view's are included.
  @usableFromInline let schema: [Schema.Field]
  /// Fills the field's slots, of which the first is given.
  @usableFromInline let write: @Sendable (View, inout Values, Int) -> Void

  @usableFromInline init(_ schema: [Schema.Field], write: @escaping @Sendable (View, inout Values, Int) -> Void) {
    self.schema = schema
    self.write = write
  }

  @inlinable init(_ field: Schema.Field, _ value: @escaping @Sendable (View) -> Value) {
    self.init([field]) { view, values, slot in values[slot] = value(view) }
  }
}

// Inlinable, so that a view's fields are compiled for its type: left to run-time generics they took half as long again.

extension Field {
  @inlinable public static func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> Field {
    Field(Schema.Field(name, .text)) { .text(read($0)) }
  }

  @inlinable public static func optionalText(_ name: String, _ read: @escaping @Sendable (View) -> String?) -> Field {
    Field(Schema.Field(name, .text, isOptional: true)) { read($0).map { .text($0) } ?? .none }
  }

  @inlinable public static func html(_ name: String, _ read: @escaping @Sendable (View) -> HTMLFragment) -> Field {
    Field(Schema.Field(name, .html)) { .html(read($0)) }
  }

  @inlinable public static func optionalHTML(_ name: String, _ read: @escaping @Sendable (View) -> HTMLFragment?) -> Field {
    Field(Schema.Field(name, .html, isOptional: true)) { read($0).map { .html($0) } ?? .none }
  }

  @inlinable public static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Field {
    Field(Schema.Field(name, .flag)) { .flag(read($0)) }
  }
}

/// Addresses. Three names instead of one overloaded, so that long declarations type-check fast.
extension Field {
  @inlinable public static func address(_ name: String, _ read: @escaping @Sendable (View) -> Address) -> Field {
    Field(Schema.Field(name, .address)) { .address(read($0)) }
  }

  @inlinable public static func optionalAddress(_ name: String, _ read: @escaping @Sendable (View) -> Address?) -> Field {
    Field(Schema.Field(name, .address, isOptional: true)) { read($0).map { .address($0) } ?? .none }
  }

  @inlinable public static func link(_ name: String, _ read: @escaping @Sendable (View) -> SiteLink) -> Field {
    Field(Schema.Field(name, .address)) { .address(.site(read($0))) }
  }

  @inlinable public static func optionalLink(_ name: String, _ read: @escaping @Sendable (View) -> SiteLink?) -> Field {
    Field(Schema.Field(name, .address, isOptional: true)) { read($0).map { .address(.site($0)) } ?? .none }
  }

  @inlinable public static func web(_ name: String, _ read: @escaping @Sendable (View) -> WebAddress) -> Field {
    Field(Schema.Field(name, .address)) { .address(.web(read($0))) }
  }

  @inlinable public static func optionalWeb(_ name: String, _ read: @escaping @Sendable (View) -> WebAddress?) -> Field {
    Field(Schema.Field(name, .address, isOptional: true)) { read($0).map { .address(.web($0)) } ?? .none }
  }
}

/// Views inside views.
extension Field {
  @inlinable public static func object<Part>(
    _ name: String, _ read: @escaping @Sendable (View) -> Part, _ fields: Fields<Part>
  ) -> Field {
    Field([Schema.Field(name, .object(fields.schema))]) { view, values, slot in
      values[slot] = .flag(true)
      fields.write(read(view), &values, at: slot + 1)
    }
  }

  @inlinable public static func optionalObject<Part>(
    _ name: String, _ read: @escaping @Sendable (View) -> Part?, _ fields: Fields<Part>
  ) -> Field {
    Field([Schema.Field(name, .object(fields.schema), isOptional: true)]) { view, values, slot in
      guard let part = read(view) else { return }
      values[slot] = .flag(true)
      fields.write(part, &values, at: slot + 1)
    }
  }

  @inlinable public static func list<Item>(
    _ name: String, _ read: @escaping @Sendable (View) -> [Item], _ fields: Fields<Item>
  ) -> Field {
    Field([Schema.Field(name, .list(fields.schema))]) { view, values, slot in
      let items = read(view)
      let rows = values.append(rows: items.count, of: fields.schema.width)
      values[slot] = .list(rows)
      for (item, row) in zip(items, rows) { fields.write(item, &values, at: row) }
    }
  }

  /// A list of plain texts: inside its section `{{.}}` is the text.
  @inlinable public static func texts(_ name: String, _ read: @escaping @Sendable (View) -> [String]) -> Field {
    Field([Schema.Field(name, .list(Schema([Schema.Field(".", .text)])))]) { view, values, slot in
      let texts = read(view)
      let rows = values.append(rows: texts.count, of: 1)
      values[slot] = .list(rows)
      for (text, row) in zip(texts, rows) { values[row] = .text(text) }
    }
  }

  /// The fields of a part as if they were the view's own: what every page has (site title, navigation) is declared once.
  @inlinable public static func include<Part>(_ fields: Fields<Part>, _ read: @escaping @Sendable (View) -> Part) -> Field {
    Field(fields.schema.fields) { view, values, slot in fields.write(read(view), &values, at: slot) }
  }
}
