import Base

/// How a field's value is found: as a rule it is read where it lies in the memory of its view, and nothing is copied out for the
/// template. (Values copied into an array of their own, as an earlier version did, took 0.44 of the 1.75 s in which pages were made.)
public struct Reading: Sendable {
  /// What lies there; each is read as this type and no other.
  @usableFromInline enum Kind: UInt8, Sendable, BitwiseCopyable {
    case text, optionalText
    case html, optionalHTML
    case address, optionalAddress, link, optionalLink, web, optionalWeb
    case flag
    case object, optionalObject
    case list
    /// Nothing: a closure makes the value of the view that lies there.
    case made
  }

  let kind: Kind
  /// How many bytes into the view.
  var offset: Int
  /// Of a list or an optional object.
  var memory: ViewMemory?
  var make: (@Sendable (UnsafeRawPointer) -> Value)?

  init(_ kind: Kind, at offset: Int, _ memory: ViewMemory? = nil) {
    self.kind = kind
    self.offset = offset
    self.memory = memory
  }

  /// The value of a view that is computed.
  init<View>(_ make: @escaping @Sendable (View) -> Value) {
    self.init(.made, at: 0)
    self.make = { view in make(view.assumingMemoryBound(to: View.self).pointee) }
  }

  /// A stored property is read where it lies, a computed one is made.
  init<View, Field>(
    _ kind: Kind, _ path: any KeyPath<View, Field> & Sendable, _ value: @escaping @Sendable (Field) -> Value
  ) {
    if let offset = MemoryLayout<View>.offset(of: path) {
      self.init(kind, at: offset)
    } else {
      self.init { (view: View) in value(view[keyPath: path]) }
    }
  }

  /// What holds other views must be stored in its own: those are shown where they lie.
  @usableFromInline init<View, Field>(
    _ kind: Kind, stored path: any KeyPath<View, Field> & Sendable, _ memory: ViewMemory? = nil
  ) {
    guard let offset = MemoryLayout<View>.offset(of: path) else {
      preconditionFailure("an object or a list of a view is a stored property: \(path)")
    }
    self.init(kind, at: offset, memory)
  }

  /// The same value, seen from a view around that in which it lies.
  func moved(by offset: Int) -> Reading {
    var moved = self
    moved.offset += offset
    return moved
  }
}
