import Base

/// One field of a view type: its name and shape, and how its value is read. A key path literal says where it lies; a closure makes it.
public struct Field<View>: Sendable {
  /// One field; several where another view's are included.
  let schema: [Schema.Field]

  @usableFromInline init(_ name: String, _ shape: Schema.Shape, isOptional: Bool = false, _ reading: Reading) {
    schema = [Schema.Field(name, shape, isOptional: isOptional, reading)]
  }

  private init(_ schema: [Schema.Field]) { self.schema = schema }
}

/// Fields that are stored in their view.
extension Field {
  public typealias Path<Value> = KeyPath<View, Value> & Sendable

  public static func text(_ name: String, _ path: any Path<String>) -> Field {
    Field(name, .text, Reading(.text, path) { .text($0) })
  }

  public static func optionalText(_ name: String, _ path: any Path<String?>) -> Field {
    Field(name, .text, isOptional: true, Reading(.optionalText, path) { $0.map { .text($0) } ?? .none })
  }

  public static func html(_ name: String, _ path: any Path<HTMLFragment>) -> Field {
    Field(name, .html, Reading(.html, path) { .html($0) })
  }

  public static func optionalHTML(_ name: String, _ path: any Path<HTMLFragment?>) -> Field {
    Field(name, .html, isOptional: true, Reading(.optionalHTML, path) { $0.map { .html($0) } ?? .none })
  }

  public static func flag(_ name: String, _ path: any Path<Bool>) -> Field {
    Field(name, .flag, Reading(.flag, path) { .flag($0) })
  }
}

/// Addresses. Three names instead of one overloaded, so that long declarations type-check fast.
extension Field {
  public static func address(_ name: String, _ path: any Path<Address>) -> Field {
    Field(name, .address, Reading(.address, path) { .address($0) })
  }

  public static func optionalAddress(_ name: String, _ path: any Path<Address?>) -> Field {
    Field(name, .address, isOptional: true, Reading(.optionalAddress, path) { $0.map { .address($0) } ?? .none })
  }

  public static func link(_ name: String, _ path: any Path<SiteLink>) -> Field {
    Field(name, .address, Reading(.link, path) { .address(.site($0)) })
  }

  public static func optionalLink(_ name: String, _ path: any Path<SiteLink?>) -> Field {
    Field(name, .address, isOptional: true, Reading(.optionalLink, path) { $0.map { .address(.site($0)) } ?? .none })
  }

  public static func web(_ name: String, _ path: any Path<WebAddress>) -> Field {
    Field(name, .address, Reading(.web, path) { .address(.web($0)) })
  }

  public static func optionalWeb(_ name: String, _ path: any Path<WebAddress?>) -> Field {
    Field(name, .address, isOptional: true, Reading(.optionalWeb, path) { $0.map { .address(.web($0)) } ?? .none })
  }
}

/// Views inside views.
extension Field {
  public static func object<Part>(_ name: String, _ path: any Path<Part>, _ fields: Fields<Part>) -> Field {
    Field(name, .object(fields.schema), Reading(.object, stored: path))
  }

  @inlinable public static func optionalObject<Part>(
    _ name: String, _ path: any Path<Part?>, _ fields: Fields<Part>
  ) -> Field {
    Field(name, .object(fields.schema), isOptional: true, Reading(.optionalObject, stored: path, .optional(Part.self)))
  }

  @inlinable public static func list<Item>(_ name: String, _ path: any Path<[Item]>, _ fields: Fields<Item>) -> Field {
    Field(name, .list(fields.schema), Reading(.list, stored: path, .list(Item.self)))
  }

  /// A list of plain texts: inside its section `{{.}}` is the text.
  public static func texts(_ name: String, _ path: any Path<[String]>) -> Field {
    let item = Schema([Schema.Field(".", .text, Reading(.text, at: 0))])
    return Field(name, .list(item), Reading(.list, stored: path, .list(String.self)))
  }

  /// The fields of a part as if they were the view's own: what every page has (site title, navigation) is declared once.
  public static func include<Part>(_ fields: Fields<Part>, _ path: any Path<Part>) -> Field {
    let part = Reading(.object, stored: path)
    return Field(fields.schema.fields.map { $0.moved(by: part.offset) })
  }
}

/// Fields that are made when a template asks for them.
extension Field {
  public static func text(_ name: String, _ make: @escaping @Sendable (View) -> String) -> Field {
    Field(name, .text, Reading { .text(make($0)) })
  }

  public static func flag(_ name: String, _ make: @escaping @Sendable (View) -> Bool) -> Field {
    Field(name, .flag, Reading { .flag(make($0)) })
  }

  public static func link(_ name: String, _ make: @escaping @Sendable (View) -> SiteLink) -> Field {
    Field(name, .address, Reading { .address(.site(make($0))) })
  }
}
