import Base

extension Program {
  /// Writes what the steps say of a view in memory.
  func run(_ view: UnsafeRawPointer, linkingFrom base: LinkBase, into sink: inout ByteSink) {
    literals.withUnsafeBufferPointer { literals in
      ops.withUnsafeBufferPointer { ops in
        var run = Run(
          ops: ops, literals: literals, memories: memories, makers: makers, base: base,
          frames: [UnsafeRawPointer](repeating: view, count: frames))
        run.steps(0..<ops.count, into: &sink)
      }
    }
  }
}

/// One rendering.
private struct Run {
  let ops: UnsafeBufferPointer<Op>
  let literals: UnsafeBufferPointer<UInt8>
  let memories: [any ViewMemory.Type]
  let makers: [@Sendable (UnsafeRawPointer) -> Value]
  let base: LinkBase
  /// The view and the list items around the current step, where they lie.
  var frames: [UnsafeRawPointer]
  var depth = 0

  mutating func steps(_ range: Range<Int>, into sink: inout ByteSink) {
    var step = range.lowerBound
    while step < range.upperBound {
      switch ops[step] {
      case .literal(let start, let end): sink.write(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .text(let place): write(textAt: place, escapedFor: .text, into: &sink)
      case .attribute(let place): write(textAt: place, escapedFor: .attribute, into: &sink)
      case .html(let place): write(htmlAt: place, into: &sink)
      case .address(let place): write(addressAt: place, into: &sink)
      case .unlessPresent(let place, let to):
        if !isPresent(place) {
          step = Int(to)
          continue
        }
      case .ifPresent(let place, let to):
        if isPresent(place) {
          step = Int(to)
          continue
        }
      case .each(let place, let to):
        depth += 1
        memories[Int(place.reader)].visit(memory(place)) { item in
          frames[depth] = item
          steps(step + 1..<Int(to), into: &sink)
        }
        depth -= 1
        step = Int(to)
        continue
      }
      step += 1
    }
  }

  private func memory(_ place: ValuePlace) -> UnsafeRawPointer { frames[Int(place.frame)] + Int(place.offset) }

  private func write(textAt place: ValuePlace, escapedFor escape: EscapePlace, into sink: inout ByteSink) {
    let memory = memory(place)
    switch place.kind {
    case .text: sink.write(memory.assumingMemoryBound(to: String.self).pointee, escapedFor: escape)
    case .optionalText:
      if let text = memory.assumingMemoryBound(to: String?.self).pointee { sink.write(text, escapedFor: escape) }
    default: if case .text(let text) = made(place) { sink.write(text, escapedFor: escape) }
    }
  }

  private func write(htmlAt place: ValuePlace, into sink: inout ByteSink) {
    if let fragment = place.kind.html(memory(place)) {
      fragment.write(from: base, into: &sink)
    } else if case .html(let fragment) = made(place) {
      fragment.write(from: base, into: &sink)
    }
  }

  private func write(addressAt place: ValuePlace, into sink: inout ByteSink) {
    if let address = place.kind.address(memory(place)) {
      address.write(from: base, into: &sink)
    } else if case .address(let address) = made(place) {
      address.write(from: base, into: &sink)
    }
  }

  private func isPresent(_ place: ValuePlace) -> Bool {
    switch place.kind {
    case .optionalObject, .list: !memories[Int(place.reader)].isEmpty(memory(place))
    case .made: made(place).isPresent
    default: place.kind.isPresent(memory(place))
    }
  }

  private func made(_ place: ValuePlace) -> Value {
    place.kind == .made ? makers[Int(place.reader)](memory(place)) : .none
  }
}
