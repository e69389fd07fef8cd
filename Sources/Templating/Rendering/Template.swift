import Base

/// A template compiled against one schema. Make one with `TemplateSet.compile`.
public struct Template: Sendable {
  public let schema: Schema
  private let program: Program

  init(_ program: Program, schema: Schema) {
    self.program = program
    self.schema = schema
  }

  /// Writes the page.
  /// - Parameters:
  ///   - values: what `Fields.values(of:)` gave for the view whose schema the template was compiled against.
  ///   - page: where the page stands; links into the site are written relative to it.
  public func render(_ values: Values, at page: SitePath, into sink: inout ByteSink) {
    render(values, linkingFrom: .page(page), into: &sink)
  }

  public func render(_ values: Values, linkingFrom base: LinkBase, into sink: inout ByteSink) {
    precondition(values.slots.count >= schema.width, "the values are not those of the template's view")
    program.literals.withUnsafeBufferPointer { literals in
      program.ops.withUnsafeBufferPointer { ops in
        values.slots.withUnsafeBufferPointer { slots in
          var run = Run(ops: ops, literals: literals, slots: slots, base: base, frames: program.frames)
          run.steps(0..<ops.count, into: &sink)
        }
      }
    }
  }
}

/// One rendering.
private struct Run {
  let ops: UnsafeBufferPointer<Op>
  let literals: UnsafeBufferPointer<UInt8>
  let slots: UnsafeBufferPointer<Value>
  let base: LinkBase
  /// Where the rows of the view and of the list items around the current step begin.
  var frames: [Int]
  var depth = 0

  init(
    ops: UnsafeBufferPointer<Op>, literals: UnsafeBufferPointer<UInt8>, slots: UnsafeBufferPointer<Value>, base: LinkBase,
    frames: Int
  ) {
    self.ops = ops
    self.literals = literals
    self.slots = slots
    self.base = base
    self.frames = [Int](repeating: 0, count: frames)
  }

  mutating func steps(_ range: Range<Int>, into sink: inout ByteSink) {
    var step = range.lowerBound
    while step < range.upperBound {
      switch ops[step] {
      case .literal(let start, let end): sink.write(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .text(let slot): if case .text(let text) = slots[index(slot)] { sink.write(text, escapedFor: .text) }
      case .attribute(let slot): if case .text(let text) = slots[index(slot)] { sink.write(text, escapedFor: .attribute) }
      case .html(let slot): if case .html(let fragment) = slots[index(slot)] { fragment.write(from: base, into: &sink) }
      case .address(let slot): if case .address(let address) = slots[index(slot)] { address.write(from: base, into: &sink) }
      case .unlessPresent(let slot, let to):
        if !slots[index(slot)].isPresent {
          step = Int(to)
          continue
        }
      case .ifPresent(let slot, let to):
        if slots[index(slot)].isPresent {
          step = Int(to)
          continue
        }
      case .each(let slot, let to):
        if case .list(let rows) = slots[index(slot)] {
          depth += 1
          for row in rows {
            frames[depth] = row
            steps(step + 1..<Int(to), into: &sink)
          }
          depth -= 1
        }
        step = Int(to)
        continue
      }
      step += 1
    }
  }

  private func index(_ slot: Slot) -> Int { frames[Int(slot.frame)] + Int(slot.offset) }
}
