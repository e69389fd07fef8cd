/// What a character is to a search for whole words.
enum WordClass: UInt8 {
  case none
  /// A letter, digit or mark of a script that separates words.
  case spaced
  /// A letter of Han, Kana, Thai, Lao, Khmer or Myanmar, where a name may stand between any two others.
  case unspaced
  /// A mark of one of those scripts: it belongs to the letter before it.
  case unspacedMark

  /// The class of `scalar`: by table for the plane that nearly all text is of, without it for ASCII.
  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      let isLetter = (scalar | 0x20) &- 0x61 < 26
      self = isLetter || scalar &- 0x30 < 10 ? .spaced : .none
    } else {
      self = Self.other(scalar)
    }
  }

  private static func other(_ scalar: UInt32) -> WordClass {
    scalar < 0x10000 ? WordClass(rawValue: table[Int(scalar)]) ?? .none : compute(scalar)
  }

  private static let table: [UInt8] = (0..<UInt32(0x10000)).map { compute($0).rawValue }

  private static func compute(_ value: UInt32) -> WordClass {
    guard let scalar = Unicode.Scalar(value) else { return .none }
    let isUnspaced = isUnspaced(value)
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return isUnspaced ? .unspaced : .spaced
    case .decimalNumber, .letterNumber, .otherNumber: return .spaced
    case .nonspacingMark, .spacingMark, .enclosingMark: return isUnspaced ? .unspacedMark : .spaced
    default: return .none
    }
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF,  // Thai, Lao
      0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,  // Myanmar
      0x1780...0x17FF,  // Khmer
      0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B,  // Han
      0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F,  // Kana
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether a name may begin with a character of class `next` right behind one of class `before`.
  static func mayBegin(_ next: WordClass, after before: WordClass) -> Bool {
    switch next {
    case .none: true
    case .spaced: before != .spaced
    case .unspaced: true
    case .unspacedMark: false
    }
  }

  /// Whether a name may end with a character of class `last` right before one of class `after`.
  static func mayEnd(_ last: WordClass, before after: WordClass) -> Bool {
    switch after {
    case .none, .unspaced: true
    case .spaced: last != .spaced
    case .unspacedMark: false
    }
  }
}

/// The scalar at `i` of valid UTF-8 and its length. Where another byte than a first one stands, one byte of class none.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (value: UInt32, length: Int) {
  let b = UInt32(bytes[i])
  switch b {
  case 0..<0x80: return (b, 1)
  case 0xC0..<0xE0 where i + 1 < bytes.count: return ((b & 0x1F) << 6 | UInt32(bytes[i + 1]) & 0x3F, 2)
  case 0xE0..<0xF0 where i + 2 < bytes.count:
    return ((b & 0x0F) << 12 | (UInt32(bytes[i + 1]) & 0x3F) << 6 | UInt32(bytes[i + 2]) & 0x3F, 3)
  case 0xF0..<0xF8 where i + 3 < bytes.count:
    let high = (b & 0x07) << 18 | (UInt32(bytes[i + 1]) & 0x3F) << 12
    return (high | (UInt32(bytes[i + 2]) & 0x3F) << 6 | UInt32(bytes[i + 3]) & 0x3F, 4)
  default: return (0, 1)
  }
}

/// The class of the character that ends before `i`.
func wordClass(before i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
  var start = i - 1
  while start > 0, i - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return start < 0 ? .none : WordClass(decodeScalar(bytes, start).value)
}
