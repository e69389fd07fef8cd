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
  ///   - values: what `Fields.value(of:)` gave for the view whose schema the template was compiled against.
  ///   - page: where the page stands; links into the site are written relative to it.
  public func render(_ values: [Value], at page: SitePath, into sink: inout ByteSink) {
    render(values, linkingFrom: .page(page), into: &sink)
  }

  public func render(_ values: [Value], linkingFrom base: LinkBase, into sink: inout ByteSink) {
    precondition(values.count == schema.fields.count, "the values are not those of the template's view")
    program.literals.withUnsafeBufferPointer { literals in
      var run = Run(program: program, literals: literals, base: base, values: values)
      run.steps(0..<program.ops.count, into: &sink)
    }
  }
}

/// One rendering: the values of the view and of the list items around the current step.
private struct Run {
  let ops: [Op]
  let paths: [[Int]]
  let literals: UnsafeBufferPointer<UInt8>
  let base: LinkBase
  var frames: [[Value]]
  var depth = 0

  init(program: Program, literals: UnsafeBufferPointer<UInt8>, base: LinkBase, values: [Value]) {
    ops = program.ops
    paths = program.paths
    self.literals = literals
    self.base = base
    frames = [[Value]](repeating: [], count: program.frames)
    frames[0] = values
  }

  mutating func steps(_ range: Range<Int>, into sink: inout ByteSink) {
    var step = range.lowerBound
    while step < range.upperBound {
      switch ops[step] {
      case .literal(let start, let end): sink.write(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .text(let slot): if case .text(let text) = value(slot) { sink.write(text, escapedFor: .text) }
      case .attribute(let slot): if case .text(let text) = value(slot) { sink.write(text, escapedFor: .attribute) }
      case .html(let slot): if case .html(let fragment) = value(slot) { fragment.write(from: base, into: &sink) }
      case .address(let slot): if case .address(let address) = value(slot) { address.write(from: base, into: &sink) }
      case .unlessPresent(let slot, let to):
        if !value(slot).isPresent {
          step = Int(to)
          continue
        }
      case .ifPresent(let slot, let to):
        if value(slot).isPresent {
          step = Int(to)
          continue
        }
      case .each(let slot, let to):
        if case .list(let items) = value(slot) {
          depth += 1
          for item in items {
            frames[depth] = item
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

  private func value(_ slot: Slot) -> Value {
    let value = frames[Int(slot.frame)][Int(slot.field)]
    return slot.path < 0 ? value : inner(value, paths[Int(slot.path)])
  }

  /// Follows a path into objects; what lies in an absent object is absent.
  private func inner(_ value: Value, _ path: [Int]) -> Value {
    var value = value
    for field in path {
      guard case .object(let fields) = value else { return .none }
      value = fields[field]
    }
    return value
  }
}
