import Base
import Model
import Syntax

extension SourceRecord: ReadableRecord {
  typealias Fields = SourceRecord
  /// CSL-JSON 1.0.2 item variables under their own names, and our keys beside them.
  static let schema = Schema<SourceRecord>(
    "a source",
    commonRows(\.common, nameField: "title") + [
      Schema<SourceRecord>.Row("type", .choice(SourceRecord.cslTypes)) { source, node, reader in
        guard let text = reader.scalar(node) else { return }
        if SourceRecord.cslTypes.contains(text) {
          source.cslType = text
        } else {
          reader.reportUnknownValue(text, at: node.place, among: SourceRecord.cslTypes)
        }
      },
      .names("author", \.authors),
      .names("editor", \.editors),
      .names("translator", \.translators),
      .line("container-title", \.containerTitle),
      .line("publisher", \.publisher),
      .line("publisher-place", \.publisherPlace),
      .date("issued", \.issued),
      .date("accessed", \.accessed),
      .address("URL", \.url),
      .line("language", \.language),
      .line("genre", \.genre),
      .line("DOI", \.doi),
      .line("ISBN", \.isbn),
      .line("ISSN", \.issn),
      .line("volume", \.volume),
      .line("issue", \.issue),
      .line("page", \.pages),
      .line("number", \.number),
      .line("edition", \.edition),
      .line("section", \.section),
      .line("medium", \.medium),
      .choice("standing", \.standing, absence: .silent),
      .choice("reliability", \.reliability, absence: .silent),
      .choice("integrity", \.integrity, absence: .asserts),
      // Without it a copy counts as a source of its own.
      .reference("derived_from", \.derivedFrom, to: [.source], absence: .asserts),
      .address("archive_url", \.archiveURL),
      .date("archive_date", \.archiveDate),
      .choice("url_status", \.urlStatus, absence: .asserts),
      .boolean("confidential", \.isConfidential),
      .line("shown_as", \.shownAs),
      .line("sha256", \.sha256),
      .file("local_copy", \.localCopy),
      .choice("capture", \.capture, absence: .silent),
    ])
}

private let nameSchema = Schema<SourceName>(
  "a name",
  [.line("family", \.family), .line("given", \.given), .line("literal", \.literal)],
  shorthand: Shorthand(field: "literal"))

extension Schema.Row {
  static func names(_ name: String, _ path: Path<[SourceName]>) -> Self {
    .values(name, path, nameSchema, SourceName.init)
  }

  /// A web address: refused unless a reader may safely follow it.
  static func address(_ name: String, _ path: Path<Located<String>?>) -> Self {
    Self(name, .text, to: path) { node, reader in
      guard let text = reader.line(node).map({ Located($0, at: node.place) }) else { return nil }
      guard WebAddress(text.value) != nil else {
        reader.diagnostics.report(
          .unsafeAddress, at: node.place, "`\(printable(text.value.utf8))` is not a web address",
          suggestion: text.value.contains(":") ? "addresses start with https:// or http://" : "write `https://\(text.value)`")
        return nil
      }
      return text
    }
  }
}
