/// Where in a value a stored property lies.
///
/// A key path that is walked at run time costs some hundred nanoseconds and an allocation for each field written, which is most of the
/// time of a large table; an offset costs nothing.
struct FieldSlot<Value, Field>: Sendable {
  private let offset: Int

  /// - Parameter path: leads to a stored property.
  init(_ path: any WritableKeyPath<Value, Field> & Sendable) {
    guard let offset = MemoryLayout<Value>.offset(of: path) else { preconditionFailure("\(path) is no stored property") }
    self.offset = offset
  }

  @inline(__always)
  func change(_ value: inout Value, _ change: (inout Field) -> Void) {
    withUnsafeMutableBytes(of: &value) { bytes in
      guard let start = bytes.baseAddress else { return }
      change(&(start + offset).assumingMemoryBound(to: Field.self).pointee)
    }
  }
}
