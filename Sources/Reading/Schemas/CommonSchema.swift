import Base
import Model
import Syntax

/// The fields that every record has; `nameField` is `title` or `name`.
func commonRows<R: Record>(nameField: String, titleRequired: Bool = true) -> [Schema<R>.Row] {
  let rows: [Schema<Common>.Row] = [
    Schema<Common>.Row("id") { common, node, reader in
      if let id = reader.scalar(node) { common.id = id }
    },
    .line(nameField, \.title, required: titleRequired),
    .references("aka_ids", \.akaIDs),
    .markdown("summary", \.summary),
    Schema<Common>.Row("body") { common, node, reader in
      common.body = reader.text(node).map { .text(MarkdownLine($0, at: node.place)) }
    },
    .texts("tags", \.tags),
    .cites("cite", \.cites),
    .values("links", \.links, linkSchema, RecordLink.init),
    .values("alt", \.alternatives, alternativeSchema, Alternative.init),
    .values("figures", \.figures, figureSchema, Figure.init),
    .choice("review", \.review),
    .text("review_reason", \.reviewReason),
    Schema<Common>.Row("publish_after") { common, node, reader in common.publishAfter = reader.instant(node) },
    .values("corrections", \.corrections, correctionSchema, Correction.init),
    .line("checked_by", \.checkedBy),
    .date("checked_on", \.checkedOn),
    .text("note", \.note),
    .texts("private", \.privateFields),
    .boolean("sensitive", \.isSensitive),
  ]
  return rows.map { $0.lifted(to: \R.common) }
}
