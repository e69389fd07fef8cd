import Base
import Model
import Syntax

let citeSchema = Schema<Cite>(
  "a cite",
  [
    .reference("source", \.source, required: true),
    .line("locator", \.locator),
    .text("quote", \.quote),
    .choice("as", \.relation),
    .integer("credibility", \.credibility, in: 1...6),
  ],
  // `aj-oped, para 7`
  shorthand: { cite, text, place, reader in
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmingSpaces }
    guard let source = parts.first, !source.isEmpty else { return }
    cite.source = Reference(source, at: place)
    if parts.count == 2, !parts[1].isEmpty { cite.locator = parts[1] }
  })

let figureSchema = Schema<Figure>(
  "a figure",
  [
    .line("measure", \.measure, required: true),
    .decimal("value", \.value),
    .decimal("low", \.low),
    .decimal("high", \.high),
    .choice("op", \.bound),
    .line("unit", \.unit),
    .line("currency", \.currency),
    .date("as_of", \.asOf),
    .reference("claimed_by", \.claimedBy),
    .text("scope", \.scope),
    .line("series", \.series),
    .values("cite", \.cites, citeSchema, Cite.init),
    .text("note", \.note),
  ])

let tenureSchema = Schema<Tenure>(
  "a tenure",
  [
    .line("role", \.role, required: true),
    .reference("org", \.organisation),
    .reference("party", \.party),
    .date("start", \.start),
    Schema<Tenure>.Row("end") { tenure, node, reader in
      if case .scalar(let scalar) = node.value, scalar.text == ".." {
        tenure.end = .open
      } else if let date = reader.date(node) {
        tenure.end = .date(date)
      }
    },
    .date("holds_at", \.holdsAt),
    .line("area", \.area),
    .values("cite", \.cites, citeSchema, Cite.init),
    .text("note", \.note),
  ])

let linkSchema = Schema<RecordLink>(
  "a link",
  [
    .reference("from", \.from),
    .term("rel", \.relation, of: .relations, required: true),
    .references("to", \.to, required: true),
    .reference("by", \.by),
    .date("start", \.start),
    .date("end", \.end),
    .choice("basis", \.basis),
    .values("cite", \.cites, citeSchema, Cite.init),
    .text("note", \.note),
  ])

let alternativeSchema = Schema<Alternative>(
  "a rival value",
  [
    .line("field", \.field, required: true),
    .text("value", \.value, required: true),
    .values("cite", \.cites, citeSchema, Cite.init),
    .reference("by", \.by),
    .text("note", \.note),
  ])

let correctionSchema = Schema<Correction>(
  "a correction", [.date("date", \.date), .text("text", \.text, required: true)])

let mediaSchema = Schema<Media>(
  "a media entry",
  [
    .located("file", \.file),
    .line("alt", \.alternativeText),
    .line("credit", \.credit),
    .line("licence", \.licence),
    .line("hash", \.hash),
  ],
  shorthand: { media, text, place, reader in media.file = Located(text.trimmingSpaces, at: place) })

let aliasSchema = Schema<Alias>(
  "an alias",
  [.line("name", \.name, required: true), .choice("kind", \.kind), .line("lang", \.language)],
  shorthand: { alias, text, place, reader in alias.name = text.trimmingSpaces })

let dateSchema = Schema<RecordDate>(
  "a date",
  [
    .date("date", \.date),
    .choice("basis", \.basis),
    .line("date_text", \.text),
    .references("after", \.after),
    .references("before", \.before),
    Schema<RecordDate>.Row("time") { date, node, reader in date.time = reader.time(node) },
    .line("tz", \.zone),
    Schema<RecordDate>.Row("duration") { date, node, reader in date.duration = reader.duration(node) },
  ])
