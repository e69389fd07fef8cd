/// A compiled template: steps one after another, with the literal bytes in one run.
struct Program: Sendable {
  private(set) var ops: [Op] = []
  private(set) var literals: [UInt8] = []
  /// What reads lists and optional objects.
  private(set) var memories: [ViewMemory] = []
  /// What makes values that are not stored.
  private(set) var makers: [@Sendable (UnsafeRawPointer) -> Value] = []
  /// How many frames are open at most.
  private(set) var frames = 1
  /// The steps before this one may not grow: something jumps to here.
  private var barrier = 0

  mutating func append(_ op: Op) { ops.append(op) }

  /// Where a value lies in what is shown in `frame`.
  mutating func place(_ reading: Reading, in frame: Int) -> ValuePlace {
    var place = ValuePlace(frame: Int32(frame), offset: Int32(reading.offset), kind: reading.kind)
    if let memory = reading.memory {
      place.reader = Int32(memories.count)
      memories.append(memory)
    } else if let make = reading.make {
      place.reader = Int32(makers.count)
      makers.append(make)
    }
    return place
  }

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

  typealias Jump = (index: Int, op: (Int32) -> Op)

  /// Appends a step that jumps, to a place that `endJump` says.
  mutating func beginJump(_ op: @escaping (Int32) -> Op) -> Jump {
    ops.append(op(0))
    return (ops.count - 1, op)
  }

  /// The jump leads here.
  mutating func endJump(_ jump: Jump) {
    ops[jump.index] = jump.op(Int32(ops.count))
    barrier = ops.count
  }
}
