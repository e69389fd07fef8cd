/// A value held by reference, and copied when it is changed while others hold it too.
///
/// An event has some forty fields, most of them empty: as a plain value each list of events, and each sorted copy of one, is hundreds
/// of bytes and dozens of counted references an event; in a box it is one of each. Inlined, so that a field is read where it lies: else
/// each reading of one would copy all of them.
public struct Boxed<Value: Sendable>: Sendable {
  /// Never more or fewer than one: an array counts who holds it.
  @usableFromInline var values: [Value]

  @inlinable public init(_ value: consuming Value) { values = [value] }

  @inlinable public var value: Value {
    // Through a span it is lent; `values[0]` is a copy where the optimiser does not see that it need not be one.
    _read { yield values.span[0] }
    _modify { yield &values[0] }
  }
}
