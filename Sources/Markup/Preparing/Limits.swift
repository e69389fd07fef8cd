/// What no prose needs and what keeps cmark-gfm 0.29.0.gfm.6 busy for minutes or fills gigabytes. Found by trying: see
/// `LimitsTests`, which holds the inputs.
enum Limits {
  /// Bytes of a body, and of what it becomes.
  static let body = 5_000_000
  static let outputPerByte = 30
  static let smallOutput = 1_000_000
  /// Quotations, lists and footnotes inside each other.
  static let nesting = 100
  /// Emphasis, links and images inside each other.
  static let inlineNesting = 100
  /// Embeds inside each other; embeds of one page, those inside others counted; bytes of the texts and of what they become.
  static let embedDepth = 8
  static let embeds = 100
  static let embedded = 5_000_000
  /// Fenced views of one page, those of embeds counted.
  static let views = 100
  /// Short rows are filled up to the header's width: 40 kB become 250 MB.
  static let columns = 100
  static let cells = 200_000
  /// For each row of dashes the parser reads its whole paragraph again, in time that grows with the square of its lines and bars.
  static let reread = 500_000_000
  /// The depth of nesting summed over all lines.
  static let nestedLines = 4_000_000
  /// `<!A` without an end and `![` without one, in one block: each makes the parser read to the block's end.
  static let openDeclarations = 500
  static let openImages = 2_000
  /// One address with nothing but closing brackets at its end.
  static let closingRun = 5_000
  /// `@` in one word: each makes the parser look for an address in all before it.
  static let signsInWord = 500
}
