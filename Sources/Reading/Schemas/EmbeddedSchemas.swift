import Base
import Model
import Syntax

let citeSchema = Schema<Cite>(
  "a cite",
  [
    .reference("source", required: \.source, to: [.source]),
    .line("locator", \.locator),
    .text("quote", \.quote),
    // Without `denies` a source would bear out what it denies.
    .choice("as", \.relation, absence: .asserts),
    .integer("credibility", \.credibility, in: 1...6),
  ],
  // `aj-oped, para 7`
  shorthand: Shorthand(field: "source", rest: (",", "locator")))

let figureSchema = Schema<Figure>(
  "a figure",
  [
    .line("measure", \.measure, required: true),
    // Each of these bounds the others: “at least 430” without its `op` is 430.
    .decimal("value", \.value, absence: .asserts),
    .decimal("low", \.low, absence: .asserts),
    .decimal("high", \.high, absence: .asserts),
    .choice("op", \.bound, absence: .asserts),
    .line("unit", \.unit),
    Schema<Figure>.Row("currency", .text) { figure, node, reader in figure.currency = reader.currency(node) },
    .date("as_of", \.asOf),
    .reference("claimed_by", \.claimedBy, to: [.actor], absence: .silent),
    .text("scope", \.scope),
    .line("series", \.series),
    .cites("cite", \.cites),
    .text("note", \.note),
  ])

let tenureSchema = Schema<Tenure>(
  "a tenure",
  [
    .line("role", \.role, required: true),
    .referenceOrText("org", \.organisation, to: .actor),
    .referenceOrText("party", \.party, to: .actor),
    .date("start", \.start),
    Schema<Tenure>.Row("end", .end) { tenure, node, reader in
      if case .scalar(let scalar) = node.value, scalar.text == ".." {
        tenure.end = .open
      } else if let date = reader.date(node) {
        tenure.end = .date(date)
      }
    },
    .date("holds_at", \.holdsAt),
    .line("area", \.area),
    .cites("cite", \.cites),
    .text("note", \.note),
  ])

let linkSchema = Schema<RecordLink>(
  "a link",
  [
    // What is private here takes the whole relation with it: see `RecordReader`.
    .reference("from", \.from, to: [], absence: .silent),
    .term("rel", \.relation, of: .relations, required: true),
    .references("to", \.to, to: [], required: true),
    .reference("by", \.by, to: [.actor], absence: .silent),
    .date("start", \.start),
    .date("end", \.end),
    .choice("basis", \.basis, absence: .asserts),
    .cites("cite", \.cites),
    .text("note", \.note),
  ])

let alternativeSchema = Schema<Alternative>(
  "a rival value",
  [
    .line("field", \.field, required: true),
    // What it holds depends on the field: see `FieldReader.alternatives`.
    Schema<Alternative>.Row("value", .text, required: true) { _, _, _ in },
    .cites("cite", \.cites),
    .reference("by", \.by, to: [.actor], absence: .silent),
    .text("note", \.note),
  ])

let correctionSchema = Schema<Correction>(
  "a correction", [.date("date", \.date), .text("text", \.text, required: true)])

let mediaSchema = Schema<Media>(
  "a media entry",
  [
    .file("file", \.file),
    .line("alt", \.alternativeText),
    .line("credit", \.credit),
    .line("licence", \.licence),
    .line("hash", \.hash),
  ],
  shorthand: Shorthand(field: "file"))

let aliasSchema = Schema<Alias>(
  "an alias",
  [.line("name", \.name, required: true), .choice("kind", \.kind), .language("lang", \.language)],
  shorthand: Shorthand(field: "name"))

let dateSchema = Schema<RecordDate>(
  "a date", [.date("date", \.date)] + seldomDateRows.map { $0.lifted { $1(&$0.seldom.value) } })

private let seldomDateRows: [Schema<RecordDate.Seldom>.Row] = [
  .choice("basis", \.basis, absence: .asserts),
  .line("date_text", \.text),
  .references("after", \.after, to: [.event]),
  .references("before", \.before, to: [.event]),
  .init("time", .text) { date, node, reader in date.time = reader.time(node) },
  .init("tz", .text) { date, node, reader in date.zone = reader.zone(node) },
  .init("duration", .text) { date, node, reader in date.duration = reader.duration(node) },
]
