@_spi(_Unicode) import Swift

/// `text` in small letters without their accents: how a name is remembered by someone whose keyboard has none.
func plainLetters(_ text: String) -> String {
  var plain = ""
  for scalar in text.lowercased()._nfd where scalar.properties.generalCategory != .nonspacingMark {
    plain.unicodeScalars.append(scalar)
  }
  return plain
}
