import Base
import Linking
import Model
import Templating

/// Every figure: what is counted, who says how many, as of when; rival ones side by side on one axis.
struct FiguresPage: PageType {
  /// Figures of one group that a page shows; nil: those that stand in opinions.
  struct Part: Sendable {
    let group: Int?
    let entries: Range<Int>
  }

  struct Key: Sendable {
    let parts: [Part]
    let page: Int
    let pages: Int
  }

  /// Figures that count the same thing.
  struct ComparisonView: Sendable {
    let measure: String?
    /// Tells its table from the others of the page: "Second round: prisoners".
    let label: String
    let anchor: String
    let drawing: HTMLFragment?
    /// Why there is no drawing.
    let tooMany: String?
    let hasRecords: Bool
    let rows: [FiguresBlock.Row]

    static let fields = Fields<ComparisonView>([
      .optionalText("heading", \.measure), .text("label", \.label), .text("anchor", \.anchor),
      .optionalHTML("drawing", \.drawing), .optionalText("too-many", \.tooMany),
      .flag("has-records", \.hasRecords), .list("rows", \.rows, FiguresBlock.Row.fields),
    ])
  }

  /// The figures of one record, or of one measure on several.
  struct SectionView: Sendable {
    let heading: NameView
    let when: WhenView?
    let anchor: String
    var comparisons: [ComparisonView] = []
    /// Those that nobody else has a number for.
    var others: [FiguresBlock.Row] = []

    static let fields = Fields<SectionView>([
      .object("heading", \.heading, NameView.fields), .optionalObject("when", \.when, WhenView.fields),
      .text("anchor", \.anchor), .list("comparisons", \.comparisons, ComparisonView.fields),
      .list("others", \.others, FiguresBlock.Row.fields),
    ])
  }

  struct View: Sendable {
    let counts: [String]
    let measures: [NameView]
    let sections: [SectionView]
    let opinions: [FiguresBlock.Row]
    let pager: PagerView?
  }

  let template = "figures.html"

  let fields = Fields<View>([
    .texts("counts", \.counts), .list("measures", \.measures, NameView.fields),
    .list("sections", \.sections, SectionView.fields), .list("opinions", \.opinions, FiguresBlock.Row.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  /// A figure may have many sources: fewer of them make a page than of other things.
  private static let pageLimit = 80
  /// A list of measures that is longer than this helps nobody to find one.
  private static let mostMeasures = 60

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let figures = site.dossier.figures
    guard !figures.isEmpty else { return [] }
    var pages: [[Part]] = [[]]
    var room = Self.pageLimit
    func add(_ group: Int?, _ count: Int) {
      var start = 0
      // What fits on a page of its own is not torn for the end of one.
      if count > room, count <= Self.pageLimit, room < Self.pageLimit { next() }
      while start < count {
        if room == 0 { next() }
        let end = min(start + room, count)
        pages[pages.count - 1].append(Part(group: group, entries: start..<end))
        room -= end - start
        start = end
      }
    }
    func next() {
      pages.append([])
      room = Self.pageLimit
    }
    for (index, group) in figures.groups.enumerated() { add(index, group.entries.count) }
    add(nil, figures.opinions.count)
    return pages.enumerated().map { index, parts in
      (Addresses.part(of: "figures", page: index + 1), Key(parts: parts, page: index + 1, pages: pages.count))
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let sections = sections(key.parts, site)
    let opinions = key.parts.filter { $0.group == nil }.flatMap { site.dossier.figures.opinions[$0.entries] }
    let view = View(
      counts: key.page == 1 ? counts(site) : [], measures: key.pages == 1 ? measures(sections, path, site) : [],
      sections: sections,
      opinions: opinions.map { site.row($0, isOpinion: true) },
      pager: site.pager(key.page, of: key.pages) { Addresses.part(of: "figures", page: $0) })
    return Page(title: site.word(.figures), section: .figures, view: view)
  }

  /// "31 figures", "by 8 claimants", "2 without a named claimant".
  private func counts(_ site: Site) -> [String] {
    let all = site.dossier.figures.groups.flatMap(\.entries) + site.dossier.figures.opinions
    let claimants = Set(all.compactMap { site.dossier.target($0.figure.claimedBy)?.id })
    let unclaimed = all.count { site.dossier.target($0.figure.claimedBy) == nil }
    let uncited = all.count { site.isMarkedUncited($0.figure.cites, in: site.dossier.common(of: $0.record)) }
    let counts: [(Word, Int)] = [
      (.countClaimants, claimants.count), (.countUnclaimed, unclaimed), (.countUncited, uncited),
    ]
    return [site.count(.countFigures, all.count)] + counts.filter { $0.1 > 0 }.map { site.count($0, $1) }
  }

  private func sections(_ parts: [Part], _ site: Site) -> [SectionView] {
    var sections: [SectionView] = []
    var current: Target?
    for part in parts {
      guard let index = part.group else { continue }
      let group = site.dossier.figures.groups[index]
      if sections.isEmpty || group.record == nil || group.record?.id != current?.id {
        current = group.record
        let heading = group.record.map { site.name(of: $0) } ?? NameView(text: group.measure)
        let isEvent = group.record?.type == .event
        sections.append(
          SectionView(
            heading: heading, when: isEvent ? group.record.flatMap { site.when(eventAt: $0.index) } : nil,
            anchor: "f\(index)"))
      }
      let rows = group.entries[part.entries].map { site.row($0) }
      if group.entries.count == 1 {
        sections[sections.count - 1].others += rows
      } else {
        let tooMany = part.entries.lowerBound == 0 && group.entries.count > Site.mostFiguresDrawn
        sections[sections.count - 1].comparisons.append(
          ComparisonView(
            measure: group.record == nil ? nil : group.measure,
            label: group.record.map {
              site.fill(.titleAndHeading, ["title": site.name(of: $0).text, "heading": group.measure])
            } ?? group.measure, anchor: "g\(index)",
            drawing: site.drawing(of: group), tooMany: tooMany ? site.count(.tooManyToDraw, group.entries.count) : nil,
            hasRecords: group.record == nil, rows: rows))
      }
    }
    return sections
  }

  /// Each measure with a link to where it stands, by name; with its record where several are called alike.
  private func measures(_ sections: [SectionView], _ path: SitePath, _ site: Site) -> [NameView] {
    var found: [(measure: String, record: String, anchor: String)] = []
    for section in sections {
      for comparison in section.comparisons {
        found.append((comparison.measure ?? section.heading.text, section.heading.text, comparison.anchor))
      }
      found += section.others.map { ($0.figure.measure, section.heading.text, section.anchor) }
    }
    guard found.count > 5, found.count <= Self.mostMeasures else { return [] }
    let calledAlike = Dictionary(grouping: found, by: \.measure)
    let names = found.map { measure, record, anchor in
      let isOne = calledAlike[measure]?.count == 1
      return NameView(
        text: isOne ? measure : site.fill(.titleAndHeading, ["title": measure, "heading": record]),
        link: SiteLink(path, fragment: anchor))
    }
    return names.enumerated().sorted { a, b in
      a.element.text != b.element.text ? a.element.text < b.element.text : a.offset < b.offset
    }.map(\.element)
  }
}

extension Site {
  /// - Parameter isOpinion: it stands under the name of whoever holds the opinion.
  fileprivate func row(_ entry: FigureGroups.Entry, isOpinion: Bool = false) -> FiguresBlock.Row {
    var record = name(of: entry.record)
    if isOpinion, let claim = claim(entry.record) {
      record.caveat = [speech(claim), hearsay(claim)].compactMap(\.self).joined(separator: word(.listSeparator))
    }
    return FiguresBlock.Row(record: record, figure: figure(entry.figure, of: dossier.common(of: entry.record)))
  }
}
