import Base
import Model
import Syntax

/// The fields that every record has, in its property at `path`; `nameField` is `title` or `name`.
func commonRows<Fields>(
  _ path: Schema<Fields>.Row.Path<Common>, nameField: String, titleRequired: Bool = true
) -> [Schema<Fields>.Row] {
  /// A field that few records have.
  func seldom(_ row: Schema<Common.Seldom>.Row) -> Schema<Common>.Row { row.lifted { $1(&$0.seldom.value) } }
  let rows: [Schema<Common>.Row] = [
    Schema<Common>.Row("id", .control, plain: PlainField(\Common.id) { $1.id($0) }) { common, node, reader in
      if let id = reader.scalar(node) { common.id = id }
    },
    .line(nameField, \.title, required: titleRequired),
    seldom(.init("aka_ids", .control, cell: .list) { common, node, reader in common.akaIDs = reader.locatedList(node) }),
    .markdown("summary", \.summary),
    Schema<Common>.Row("body", .markdown) { common, node, reader in
      common.body = reader.text(node).map { .text(MarkdownLine($0, at: node.place)) }
    },
    .texts("tags", \.tags),
    .cites("cite", \.cites),
    seldom(.values("links", \.links, linkSchema, RecordLink.init)),
    seldom(
      .init("alt", .embedded, cell: .objects, parts: alternativeSchema.parts) { common, node, reader in
        common.alternatives = reader.alternatives(node)
      }),
    seldom(.values("figures", \.figures, figureSchema, Figure.init)),
    .choice("review", \.review),
    seldom(.text("review_reason", \.reviewReason)),
    seldom(.init("publish_after", .control) { common, node, reader in common.publishAfter = reader.instant(node) }),
    seldom(.values("corrections", \.corrections, correctionSchema, Correction.init)),
    seldom(.init("checked_by", .control) { common, node, reader in common.checkedBy = reader.line(node) }),
    seldom(.init("checked_on", .control) { common, node, reader in common.checkedOn = reader.date(node) }),
    seldom(.text("note", \.note)),
    seldom(.texts("private", \.privateFields, kind: .control)),
    .boolean("sensitive", \.isSensitive),
  ]
  return rows.map { $0.lifted(to: path) }
}
