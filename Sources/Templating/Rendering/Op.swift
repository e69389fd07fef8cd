/// Where a value lies: the frame of the view (0) or of the list items around it, and how far into its row.
struct Slot: BitwiseCopyable, Hashable {
  let frame: Int32
  let offset: Int32

  func advanced(by count: Int) -> Slot { Slot(frame: frame, offset: offset + Int32(count)) }
}

/// One step of a compiled template. A step is plain bits, so that walking the program counts no references.
enum Op: BitwiseCopyable {
  case literal(start: Int32, end: Int32)
  case text(Slot)
  case attribute(Slot)
  case html(Slot)
  case address(Slot)
  /// Goes on at `to` unless the value is present.
  case unlessPresent(Slot, to: Int32)
  case ifPresent(Slot, to: Int32)
  /// Runs the steps up to `to` once for each item, each in a frame of its own.
  case each(Slot, to: Int32)
}
