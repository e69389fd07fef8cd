import Model

extension Site {
  /// "Leningrad (former name)", "Київ (uk)".
  func names(of aliases: [Alias]) -> [NameView] {
    aliases.map { alias in
      var name = alias.name
      switch alias.kind {
      case .former: name = fill(.formerName, ["name": name])
      case .transliteration: name = fill(.aliasTransliteration, ["name": name])
      case .alias, .weak: break
      }
      return NameView(text: alias.language.map { fill(.aliasLanguage, ["name": name, "language": $0]) } ?? name)
    }
  }
}
