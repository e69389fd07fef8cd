import Base
import Model
import TestSupport
import Testing

@testable import Reading

/// Everything that model.md documents can be written.
@Suite struct EveryFieldTests {
  @Test(arguments: RecordType.allCases) func readsARecordWithAllFieldsWithoutAProblem(_ type: RecordType) throws {
    var files = EveryField.references
    let record = EveryField.record(
      type, id: "all", adding: "  review: checked\n  review_reason: Seen\n  aka_ids: [old-one]\n  x-own: {a: [b]}\n")
    if type == .note {
      let lines = record.split(separator: "\n").map { String($0.dropFirst(2)) }.filter { !$0.hasPrefix("body:") }
      files["notes/all.md"] = "---\n" + lines.joined(separator: "\n") + "\n---\n\nProse.\n"
    } else {
      files["\(type.folder)/all.yaml"] = record
    }
    // No kind of claim has all of them.
    #expect(try TestDossier(files).problems().filter { !$0.hasSuffix(" misplaced-field") } == [])
  }

  /// model.md 1.2 and the section of each type.
  static let documented: [(type: RecordType, fields: String)] = [
    (
      .actor,
      "kind name sort_name aliases country born died founded dissolved parent lane tenures ids image links"
    ),
    (
      .event,
      """
      title date basis date_text after before time tz duration kind mode context actors place parent status purpose outcome as_of \
      weight media
      """
    ),
    (
      .claim,
      """
      title kind by for since places via to about issue text quote cell stance date made_at in_force superseded_by reported_as \
      verification contradicts supports deadline deadline_rule strength state state_basis state_as_of evidence settled_by likelihood \
      words confidence horizon conditional_on resolution resolved_on basis_text
      """
    ),
    (.issue, "title question order parent"),
    (.instrument, "kind title aliases number parties authors decided_by provisions stages requirement support"),
    (
      .source,
      """
      type title author container-title publisher issued accessed URL language genre standing reliability integrity derived_from \
      archive_url archive_date url_status confidential shown_as sha256 local_copy capture
      """
    ),
    (.place, "name aliases kind parent country lat lon precision geonames wikidata"),
    (.note, "title authors date updated summary actors places tags weight review publish_after autolink lang"),
  ]

  static let commonFields = """
    id aka_ids summary body tags cite links alt figures review review_reason publish_after corrections checked_by checked_on note \
    private sensitive
    """

  @Test(arguments: documented) func hasEveryDocumentedField(_ type: RecordType, _ fields: String) {
    for field in (Self.commonFields + " " + fields).split(separator: " ") {
      #expect(type.fieldParts.contains([String(field)]), "\(type.noun) has no `\(field)`")
    }
  }

  /// Nothing is read that no document names, and the table of values leaves none out.
  @Test(arguments: RecordType.allCases) func triesEveryFieldOfTheSchema(_ type: RecordType) {
    let tried = Set(EveryField.fields(of: type).map(\.name)).union(["id", "private", "review", "review_reason", "aka_ids"])
    #expect(Set(type.fieldParts.sortedNames) == tried)
  }

  // One case a line.
  // swift-format-ignore
  static let embedded = [
    "actor: tenures.role tenures.org tenures.party tenures.start tenures.end tenures.holds_at tenures.area tenures.cite tenures.note",
    "actor: aliases.name aliases.kind aliases.lang ids.wikidata image.file image.alt image.credit image.licence image.hash",
    "event: actors.actor actors.role actors.as media.file media.alt media.credit media.licence media.hash",
    "claim: quote.text quote.lang quote.translation contradicts.id contradicts.figure supports.id",
    "claim: cite.source cite.locator cite.quote cite.as cite.credibility",
    "claim: links.from links.rel links.to links.by links.start links.end links.basis links.cite links.note",
    "claim: alt.field alt.value alt.cite alt.by alt.note corrections.date corrections.text",
    """
    claim: figures.measure figures.value figures.low figures.high figures.op figures.unit figures.currency figures.as_of \
    figures.claimed_by figures.scope figures.series figures.cite.locator figures.note
    """,
    "instrument: provisions.issue provisions.text provisions.cite stages.stage stages.date stages.by stages.cite stages.hedge",
    """
    instrument: support.vote support.body support.stage support.date support.as_of support.counts.yes support.of support.voters.actor \
    support.voters.option support.voters.party support.result support.cite support.option support.count
    """,
    "source: author.family author.given author.literal",
  ]

  @Test(arguments: embedded) func hasEveryDocumentedPart(_ line: String) throws {
    let words = line.split(separator: " ")
    let type = try #require(RecordType(rawValue: String(words[0].dropLast())))
    for path in words.dropFirst() { #expect(type.fieldParts.contains(fieldPath(String(path))[...]), "no `\(path)`") }
  }
}
