extension EDTF {
  /// One moment of what lasted: `[a..b]` for `a/b`, `[a..]` where it goes on or nobody knows its end, `[..b]` without a known start.
  /// Anything else is a moment already. nil for `/..`, of which no moment is known.
  public var moment: EDTF? {
    guard case .interval(let start, let end) = form else { return self }
    guard start.date != nil || end.date != nil else { return nil }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let text = "[\(start.date == nil ? "" : ends[0])..\(end.date == nil ? "" : ends[1])]"
    return EDTF(text: text, form: .oneOf([.range(from: start.date, to: end.date)]))
  }
}
