import Base
import Linking
import Markup
import Model
import Templating

// The parts that many pages show.
extension Site {
  /// A place or an organisation: a record where there is one, else the author's text.
  func nameOrText(_ reference: Reference?) -> NameView? {
    guard let reference else { return nil }
    if let target = dossier.target(reference) { return name(of: target) }
    return isHidden(reference) ? nil : NameView(text: reference.value)
  }

  /// Text that is the id or the name of a record which is not published must not be shown.
  private func isHidden(_ reference: Reference) -> Bool { dossier.hiddenTexts.contains(reference.value) }

  func when(_ date: EDTF?) -> WhenView? {
    date.map { PhrasedDate($0, dates) }.map { WhenView(text: $0.text, machine: $0.machine, basis: nil) }
  }

  /// nil where nothing is said of it: a date that is kept private must not read as one that nobody knows.
  func when(_ date: RecordDate) -> WhenView? { when(date, date.date.map { PhrasedDate($0, dates) }) }

  /// - Parameter phrased: the date in words, where it was written already.
  func when(_ date: RecordDate, _ phrased: PhrasedDate?) -> WhenView? {
    let basis = date.basis.flatMap { $0 == .stated || date.date == nil ? nil : term("basis-", $0) }
    guard let phrased else {
      return (date.text ?? order(of: date)).map { WhenView(text: $0, machine: nil, basis: nil) }
    }
    return WhenView(
      text: phrased.text, machine: phrased.machine, basis: basis, inWords: date.text == phrased.text ? nil : date.text)
  }

  /// - Parameter index: of the dossier's events.
  func when(eventAt index: Int) -> WhenView? {
    var when = when(dossier.events[index].when, eventDates[index])
    when?.isDisputed = hasRivalDate(dossier.events[index].common)
    return when
  }

  func hasRivalDate(_ common: Common) -> Bool {
    common.alternatives.contains { $0.field == "date" && !$0.value.items.joined().isEmpty }
  }

  /// "after First round": the order is all that is said; "undated, after First round" where the author says that nobody knows the date.
  private func order(of date: RecordDate) -> String? {
    let isUndated = date.basis == .undated
    func list(_ references: [Reference]) -> String? {
      let names = names(references).map(\.text)
      return names.isEmpty ? nil : names.joined(separator: word(.listSeparator))
    }
    return switch (list(date.after), list(date.before)) {
    case (let after?, let before?): fill(isUndated ? .undatedBetween : .orderBetween, ["after": after, "before": before])
    case (let after?, nil): fill(isUndated ? .undatedAfter : .orderAfter, ["after": after])
    case (nil, let before?): fill(isUndated ? .undatedBefore : .orderBefore, ["before": before])
    case (nil, nil): isUndated ? word(.undated) : nil
    }
  }

  func cite(_ cite: Cite) -> CiteView? {
    guard let target = dossier.target(cite.source), target.type == .source else { return nil }
    let source = target.isWithdrawn ? nil : dossier.sources[target.index]
    let grade = (source?.reliability?.rawValue ?? "") + (cite.credibility.map(String.init) ?? "")
    return CiteView(
      source: name(of: target), short: shortName(of: target, source), about: source.flatMap(about),
      locator: cite.locator, relation: cite.relation.map { term("cite-", $0) },
      credibility: cite.credibility.map { words.text("credibility-\($0)") },
      reliability: source?.reliability.map { term("reliability-", $0) }, grade: grade.isEmpty ? nil : grade, quote: cite.quote)
  }

  private func shortName(of target: Target, _ source: SourceRecord?) -> NameView {
    var name = NameView(text: source.map(shortCitation) ?? target.title, link: target.link)
    name.heldBack = target.heldBack
    name.caveat = target.isWithdrawn ? term("review-", ReviewState.withdrawn) : nil
    return name
  }

  /// What a line about a source says beside its title; nothing of one that is confidential.
  private func about(_ source: SourceRecord) -> String? {
    let authors = source.authors.map(\.full).filter { !$0.isEmpty }.joined(separator: word(.listSeparator))
    let parts = [authors, source.containerTitle ?? source.publisher ?? "", source.issued.map(phrase) ?? ""].filter { !$0.isEmpty }
    return source.isConfidential || parts.isEmpty ? nil : parts.joined(separator: word(.listSeparator))
  }

  private func shortCitation(_ source: SourceRecord) -> String {
    let citation = ShortCitation(source)
    return [citation.author, citation.year].compactMap(\.self).joined(separator: " ")
  }

  func cites(_ cites: [Cite]) -> [CiteView] { cites.compactMap { cite($0) } }

  /// The summary's one fragment.
  func summary(_ id: TargetID) -> HTMLFragment? { dossier.prose[id].summary?.firstHTML }

  /// A term of the scale with its range: the language's word for one of ICD 203's, else the author's label.
  func likelihood(_ id: String) -> String {
    guard let term = dossier.settings.likelihoodScale.first(where: { $0.id == id }) else { return id }
    if LikelihoodTerm.icd203.contains(where: { $0.id == id && $0.label == term.label }) { return words.text("likelihood-" + id) }
    return fill(.likelihoodRange, ["label": term.label, "from": percent(term.from), "to": percent(term.to)])
  }

  /// In percent, to a tenth: 0.125 is "12.5".
  private func percent(_ probability: Double) -> String {
    let tenths = Int((probability * 1000).rounded())
    return words.number(tenths / 10) + (tenths % 10 == 0 ? "" : word(.decimalPoint) + String(tenths % 10))
  }

  func confidence(_ id: String) -> String { words.entries["confidence-" + id] == nil ? id : words.text("confidence-" + id) }

  /// The offices that an actor is known to hold on the days of an event: "President, Russia". Where the date is a range, those
  /// held on its first and its last day.
  func offices(of actor: ActorRecord, on date: EDTF?) -> [String] {
    guard let first = date?.earliest, let last = date?.latest else { return [] }
    return brief(actor.tenures.filter { $0.holds(on: first) && $0.holds(on: last) }.map(office))
  }

  func office(_ tenure: Tenure) -> String {
    guard let organisation = nameOrText(tenure.organisation) else { return tenure.role }
    return fill(.tenureOf, ["role": tenure.role, "organisation": organisation.text])
  }

  /// "12 of 340": nil where one page holds the whole list.
  func pager(_ page: Int, of count: Int, _ path: (Int) -> SitePath) -> PagerView? {
    guard count > 1 else { return nil }
    return PagerView(
      position: fill(.pageOf, ["page": words.number(page), "pages": words.number(count)]),
      previous: page > 1 ? SiteLink(path(page - 1)) : nil, next: page < count ? SiteLink(path(page + 1)) : nil)
  }
}
