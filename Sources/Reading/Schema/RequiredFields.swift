/// What to write into a field that is missing, where its name alone does not say.
enum RequiredFields {
  /// - Parameter noun: of what it is a field: "a claim".
  static func advice(on field: String, of noun: String) -> String? { advice[noun]?[field] }

  private static let advice = [
    "a claim": ["by": "write the actor who says it, or `by: editor` where it is the desk's own"],
    "a link": ["rel": "write how the two belong together, such as `rel: part-of`", "to": "write the id of the other record"],
    "a cite": ["source": "write the id of the source"],
    "a figure": ["measure": "write what is counted, such as `measure: people killed`"],
  ]
}
