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
  let memories: [ViewMemory]
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

  // What is absent is asked first, and then read as what it is: Swift puts the value of an optional where the optional itself lies,
  // and taking it out of the optional would count its references up and down.

  private func write(textAt place: ValuePlace, escapedFor escape: EscapePlace, into sink: inout ByteSink) {
    let memory = memory(place)
    switch place.kind {
    case .optionalText where memory.assumingMemoryBound(to: String?.self).pointee == nil: break
    case .text, .optionalText: sink.write(memory.assumingMemoryBound(to: String.self).pointee, escapedFor: escape)
    default: if case .text(let text) = made(place) { sink.write(text, escapedFor: escape) }
    }
  }

  private func write(htmlAt place: ValuePlace, into sink: inout ByteSink) {
    let memory = memory(place)
    switch place.kind {
    case .optionalHTML where memory.assumingMemoryBound(to: HTMLFragment?.self).pointee == nil: break
    case .html, .optionalHTML: memory.assumingMemoryBound(to: HTMLFragment.self).pointee.write(from: base, into: &sink)
    default: if case .html(let fragment) = made(place) { fragment.write(from: base, into: &sink) }
    }
  }

  private func write(addressAt place: ValuePlace, into sink: inout ByteSink) {
    let memory = memory(place)
    switch place.kind {
    case .optionalLink where memory.assumingMemoryBound(to: SiteLink?.self).pointee == nil: break
    case .link, .optionalLink: memory.assumingMemoryBound(to: SiteLink.self).pointee.write(from: base, into: &sink)
    case .made: if case .address(let address) = made(place) { address.write(from: base, into: &sink) }
    default: place.kind.address(memory)?.write(from: base, into: &sink)
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
