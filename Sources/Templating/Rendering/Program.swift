/// A compiled template: steps one after another, with the literal bytes in one run.
struct Program: Sendable {
  private(set) var ops: [Op] = []
  private(set) var literals: [UInt8] = []
  /// How many frames are open at most.
  private(set) var frames = 1
  /// The steps before this one may not grow: something jumps to here.
  private var barrier = 0

  mutating func append(_ op: Op) { ops.append(op) }

  /// So many frames are open here.
  mutating func reserve(frames count: Int) { frames = max(frames, count) }

  mutating func append(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    let end = Int32(literals.count)
    if ops.count > barrier, case .literal(let first, start) = ops.last {
      ops[ops.count - 1] = .literal(start: first, end: end)
    } else {
      ops.append(.literal(start: start, end: end))
    }
  }

  /// Appends a step that jumps, to a place that `endJump` says.
  mutating func beginJump(_ op: @escaping (Int32) -> Op) -> (index: Int, op: (Int32) -> Op) {
    ops.append(op(0))
    return (ops.count - 1, op)
  }

  /// The jump leads here.
  mutating func endJump(_ jump: (index: Int, op: (Int32) -> Op)) {
    ops[jump.index] = jump.op(Int32(ops.count))
    barrier = ops.count
  }
}
