/// How views are found in what holds them: in a list, or in an optional that may hold one.
///
/// Closures made where the types are known: left to run-time generics, finding a list's items took a tenth of rendering.
public struct ViewMemory: Sendable {
  let isEmpty: @Sendable (UnsafeRawPointer) -> Bool
  /// Shows each view in turn where it lies.
  let visit: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void

  @usableFromInline init(
    isEmpty: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    visit: @escaping @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void
  ) {
    self.isEmpty = isEmpty
    self.visit = visit
  }

  @inlinable static func list<Item>(_: Item.Type) -> ViewMemory {
    ViewMemory(
      isEmpty: { $0.assumingMemoryBound(to: [Item].self).pointee.isEmpty },
      visit: { memory, show in
        memory.assumingMemoryBound(to: [Item].self).pointee.withUnsafeBufferPointer { items in
          guard let first = items.baseAddress else { return }
          for i in 0..<items.count { show(UnsafeRawPointer(first + i)) }
        }
      })
  }

  /// Swift puts the value of an optional where the optional itself lies.
  @inlinable static func optional<Part>(_: Part.Type) -> ViewMemory {
    ViewMemory(
      isEmpty: { $0.assumingMemoryBound(to: Part?.self).pointee == nil },
      visit: { memory, show in if memory.assumingMemoryBound(to: Part?.self).pointee != nil { show(memory) } })
  }
}
