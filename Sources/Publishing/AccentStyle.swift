/// The author's colour, as the only rule of a stylesheet of its own: pages carry no inline style.
enum AccentStyle {
  static func css(_ colour: String?) -> [UInt8] {
    // The colour was checked to be # and six hexadecimal digits when it was read.
    let accent = colour ?? "#205493"
    return Array(
      ":root { --accent: \(accent); }\n@media (prefers-color-scheme: dark) { :root { --link: color-mix(in srgb, \(accent) 45%, white); } }\n"
        .utf8)
  }
}
