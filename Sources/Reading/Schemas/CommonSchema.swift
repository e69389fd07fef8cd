import Base
import Model
import Syntax

/// The fields that every record has, in its property at `path`; `nameField` is `title` or `name`.
func commonRows<Fields>(
  _ path: Schema<Fields>.Row.Path<Common>, nameField: String, titleRequired: Bool = true
) -> [Schema<Fields>.Row] {
  let rows: [Schema<Common>.Row] = [
    Schema<Common>.Row("id", .control, plain: PlainField(\Common.id) { $1.id($0) }) { common, node, reader in
      if let id = reader.scalar(node) { common.id = id }
    },
    .line(nameField, \.title, required: titleRequired),
    Schema<Common>.Row("aka_ids", .control, cell: .list) { common, node, reader in common.akaIDs = reader.locatedList(node) },
    .markdown("summary", \.summary),
    Schema<Common>.Row("body", .markdown) { common, node, reader in
      common.body = reader.text(node).map { .text(MarkdownLine($0, at: node.place)) }
    },
    .texts("tags", \.tags),
    .cites("cite", \.cites),
    .values("links", \.links, linkSchema, RecordLink.init),
    Schema<Common>.Row("alt", .embedded, cell: .objects, parts: alternativeSchema.parts) { common, node, reader in
      common.alternatives = reader.alternatives(node)
    },
    .values("figures", \.figures, figureSchema, Figure.init),
    .choice("review", \.review),
    .text("review_reason", \.reviewReason),
    Schema<Common>.Row("publish_after", .control) { common, node, reader in common.publishAfter = reader.instant(node) },
    .values("corrections", \.corrections, correctionSchema, Correction.init),
    Schema<Common>.Row("checked_by", .control) { common, node, reader in common.checkedBy = reader.line(node) },
    Schema<Common>.Row("checked_on", .control) { common, node, reader in common.checkedOn = reader.date(node) },
    .text("note", \.note),
    .texts("private", \.privateFields, kind: .control),
    .boolean("sensitive", \.isSensitive),
  ]
  return rows.map { $0.lifted(to: path) }
}
