import Base
import Linking
import Markup
import Model
import Templating

/// A source as a bibliography lists it.
struct ReferenceView: Sendable {
  let authors: String
  let title: NameView
  /// Where it came out, by whom and when: "The Paper, 12, pp. 3–4; Publisher; 2 June 2025".
  let publication: String?
  let address: WebAddress?
  let addressText: String
  let archive: WebAddress?
  let archived: WhenView?
  /// "dead": only where the address does not lead to it.
  let trouble: String?
  let isUnarchived: Bool
  let reliability: String?
  let grade: String?
  let facts: [String]
  let isUnverified: Bool
  var copies: [ReferenceView] = []

  static let fields = Fields<ReferenceView>(own + [.list("copies", \.copies, Fields<ReferenceView>(own))])

  private static let own: [Field<ReferenceView>] = [
    .text("authors", \.authors), .object("title", \.title, NameView.fields), .optionalText("publication", \.publication),
    .optionalWeb("address", \.address), .text("address-text", \.addressText), .optionalWeb("archive", \.archive),
    .text("archive-text") { $0.archive?.text ?? "" },
    .optionalObject("archived", \.archived, WhenView.fields), .optionalText("trouble", \.trouble),
    .flag("is-unarchived", \.isUnarchived), .optionalText("reliability", \.reliability), .optionalText("grade", \.grade),
    .texts("facts", \.facts), .flag("is-unverified", \.isUnverified),
  ]
}

extension Site {
  func reference(_ target: Target) -> ReferenceView {
    let source = dossier.sources[target.index]
    let isGone = source.urlStatus == .dead || source.urlStatus == .usurped
    let rests = countOfRests(on: target)
    return ReferenceView(
      authors: authors(of: source), title: name(of: target), publication: publication(of: source),
      address: isGone ? nil : source.url.flatMap { WebAddress($0.value) }, addressText: source.url?.value ?? "",
      archive: source.archiveURL.flatMap { WebAddress($0.value) }, archived: when(source.archiveDate),
      trouble: isGone ? source.urlStatus.map { term("url-status-", $0) } : nil,
      isUnarchived: isGone && source.archiveURL == nil && source.localCopy == nil,
      reliability: source.reliability.map { term("reliability-", $0) }, grade: source.reliability?.rawValue,
      facts: [
        source.standing.map { term("standing-", $0) }, source.integrity.map { term("integrity-", $0) },
        rests > 0 ? count(.countRests, rests) : nil,
      ].compactMap(\.self),
      isUnverified: isMarkedUnverified(source.common))
  }

  private func authors(of source: SourceRecord) -> String {
    let names = source.authors.isEmpty ? source.editors : source.authors
    return names.map(\.full).filter { !$0.isEmpty }.joined(separator: word(.listSeparator))
  }

  /// In the order in which CSL's styles give it.
  private func publication(of source: SourceRecord) -> String? {
    var container = source.containerTitle
    for part in [source.volume, source.issue, source.pages].compactMap(\.self) {
      container = container.map { fill(.countIn, ["container": $0, "number": part]) } ?? part
    }
    let parts = [
      container, source.genre, [source.publisherPlace, source.publisher].compactMap(\.self).joined(separator: ": "),
      source.issued.map(phrase), source.doi.map { "DOI \($0)" },
    ].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: word(.groupSeparator))
  }
}
