import Base
import Linking
import Markup
import Model
import Templating

/// The number of a note, leading to it.
struct NoteMarkView: Sendable {
  let number: String
  /// None where it is no note's, but says how many more there are.
  let link: SiteLink?
  /// What parts it from the one before.
  let separator: String?

  static let fields = Fields<NoteMarkView>([
    .text("number", \.number), .optionalLink("link", \.link), .optionalText("separator", \.separator),
  ])
}

/// The number of a paragraph, by which it can be cited: "3.12".
struct ParagraphView: Sendable {
  let number: String
  let id: String
  let link: SiteLink

  static let fields = Fields<ParagraphView>([
    .text("paragraph", \.number), .text("paragraph-id", \.id), .link("paragraph-link", \.link),
  ])
}

/// A paragraph of the summary: the bottom line, a judgement with what it rests on, a date, a gap.
struct PrintedSummaryView: Sendable {
  struct EvidenceView: Sendable {
    let entry: EntryView
    let marks: [NoteMarkView]

    static let fields = Fields<EvidenceView>([
      .include(EntryView.fields, \.entry), .list("marks", \.marks, NoteMarkView.fields),
    ])
  }

  let paragraph: ParagraphView
  var heading: String?
  var html: HTMLFragment?
  /// Before the text.
  var label: String?
  var text: String?
  var likelihood: String?
  var confidence: String?
  var evidence: [EvidenceView] = []
  var coming: ComingDateView?

  static let fields = Fields<PrintedSummaryView>([
    .include(ParagraphView.fields, \.paragraph), .optionalText("heading", \.heading), .optionalHTML("html", \.html),
    .optionalText("label", \.label), .optionalText("text", \.text), .optionalText("likelihood", \.likelihood),
    .optionalText("confidence", \.confidence),
    .list("evidence", \.evidence, EvidenceView.fields), .optionalObject("coming", \.coming, ComingDateView.fields),
  ])
}

/// A row of the positions matrix.
struct PrintedRowView: Sendable {
  struct StandView: Sendable {
    let stand: MatrixEntryView
    let marks: [NoteMarkView]

    static let fields = Fields<StandView>([
      .include(MatrixEntryView.fields, \.stand), .list("marks", \.marks, NoteMarkView.fields),
    ])
  }

  struct CellView: Sendable {
    let column: String
    let stands: [StandView]
    let absence: String?
    let more: String?

    static let fields = Fields<CellView>([
      .text("column", \.column), .list("stands", \.stands, StandView.fields),
      .optionalText("absence", \.absence), .optionalText("more", \.more),
    ])
  }

  let paragraph: ParagraphView
  let issue: NameView
  let question: String?
  let cells: [CellView]

  static let fields = Fields<PrintedRowView>([
    .include(ParagraphView.fields, \.paragraph), .object("issue", \.issue, NameView.fields),
    .optionalText("question", \.question),
    .list("cells", \.cells, CellView.fields),
  ])
}

/// An event or a claim of the timeline.
struct PrintedItemView: Sendable {
  let paragraph: ParagraphView
  let item: EventLineView
  let marks: [NoteMarkView]

  static let fields = Fields<PrintedItemView>([
    .include(ParagraphView.fields, \.paragraph), .include(EventLineView.fields, \.item),
    .list("marks", \.marks, NoteMarkView.fields),
  ])
}

/// A pledge, an offer or a demand.
struct PrintedPledgeView: Sendable {
  let paragraph: ParagraphView
  let pledge: PledgeView
  let marks: [NoteMarkView]

  static let fields = Fields<PrintedPledgeView>([
    .include(ParagraphView.fields, \.paragraph), .include(PledgeView.fields, \.pledge),
    .list("marks", \.marks, NoteMarkView.fields),
  ])
}

/// A piece of a note: HTML, the number of the paragraph that follows, the numbers of what the passage before rests on, or a view.
struct PrintedPartView: Sendable {
  var part = BodyPartView()
  var paragraph: ParagraphView?
  var marks: [NoteMarkView] = []

  static let fields = Fields<PrintedPartView>([
    .include(BodyPartView.fields, \.part), .optionalObject("number", \.paragraph, ParagraphView.fields),
    .list("marks", \.marks, NoteMarkView.fields),
  ])
}

/// A note at the end: a source in full, with where in it.
struct EndnoteView: Sendable {
  let number: String
  let id: String
  /// nil for a source of which no more than its name is published.
  let reference: ReferenceView?
  let source: NameView
  let locator: String?

  static let fields = Fields<EndnoteView>([
    .text("number", \.number), .text("id", \.id), .optionalObject("reference", \.reference, ReferenceView.fields),
    .object("source", \.source, NameView.fields), .optionalText("locator", \.locator),
  ])
}

/// A chapter, or what a part of the edition holds of it.
struct PrintedChapterView: Sendable {
  /// For its style: "timeline".
  let kind: String
  let number: String
  let id: String
  let heading: String
  let isContinued: Bool
  var remark: String?
  var summary: [PrintedSummaryView] = []
  var columns: [String] = []
  var rows: [PrintedRowView] = []
  var items: [PrintedItemView] = []
  var pledges: [PrintedPledgeView] = []
  var byline: [String] = []
  var lead: HTMLFragment?
  var language: String?
  var direction: String?
  var body: [PrintedPartView] = []
  var sections: [MethodPage.SectionView] = []

  static let fields = Fields<PrintedChapterView>([
    .text("kind", \.kind), .text("number", \.number), .text("id", \.id), .text("heading", \.heading),
    .flag("is-continued", \.isContinued), .optionalText("remark", \.remark),
    .list("summary", \.summary, PrintedSummaryView.fields), .texts("columns", \.columns),
    .list("rows", \.rows, PrintedRowView.fields),
    .list("items", \.items, PrintedItemView.fields), .list("pledges", \.pledges, PrintedPledgeView.fields),
    .texts("byline", \.byline), .optionalHTML("lead", \.lead), .optionalText("body-language", \.language),
    .optionalText("body-direction", \.direction), .list("body", \.body, PrintedPartView.fields),
    .list("sections", \.sections, MethodPage.SectionView.fields),
  ])
}
