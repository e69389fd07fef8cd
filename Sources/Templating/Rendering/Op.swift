/// Where a value lies: in the view (frame 0) or an item of the lists around, and how far into it.
struct ValuePlace: BitwiseCopyable {
  let frame: Int32
  let offset: Int32
  let kind: Reading.Kind
  /// Where the program keeps what reads a list or an optional object, or makes the value.
  var reader: Int32 = -1
}

/// One step of a compiled template. A step is plain bits, so that walking the program counts no references.
enum Op: BitwiseCopyable {
  case literal(start: Int32, end: Int32)
  case text(ValuePlace)
  case attribute(ValuePlace)
  case html(ValuePlace)
  case address(ValuePlace)
  /// Goes on at `to` unless the value is present.
  case unlessPresent(ValuePlace, to: Int32)
  case ifPresent(ValuePlace, to: Int32)
  /// Runs the steps up to `to` once for each item, each in a frame of its own.
  case each(ValuePlace, to: Int32)
}
