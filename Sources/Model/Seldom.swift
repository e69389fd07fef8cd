/// Fields that few records have: of a record that has none of them, nothing is kept.
///
/// An event had 624 bytes of fields, and most of them were empty.
public struct Seldom<Fields: SeldomFields>: Sendable {
  @usableFromInline var box: Boxed<Fields>?

  @inlinable public init() { box = nil }

  /// To be changed only where there is something to be kept.
  public var value: Fields {
    @inlinable _read { if box != nil { yield box!.value } else { yield Fields.none } }
    @inlinable _modify {
      if box == nil { box = Boxed(Fields()) }
      yield &box!.value
    }
  }
}

public protocol SeldomFields: Sendable {
  init()
  /// What a record has that has none of them.
  static var none: Self { get }
}
