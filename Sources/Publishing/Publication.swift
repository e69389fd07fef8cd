import Base
import Linking
import Model
import Pages
import Reading
import Screening
import Templating

/// A dossier that is ready to be published: planned, not yet rendered.
struct Publication: Sendable {
  let tree: any FileTree
  let content: Content
  /// How many records Content has.
  let read: Int
  /// A print of all that is no prose (`ContentHash(fieldsOf:)`); nil where none is needed.
  let fields: ContentHash?
  /// What the next build may know of prose; nil where it knows it already.
  let prose: ProseMemory?
  let hidden: HiddenRecords
  let dossier: Dossier
  let theme: ThemeFolder
  let templates: TemplateSet
  /// nil where a template does not fit, and once all pages are made.
  var plan: SitePlan?
  let diagnostics: Diagnostics

  /// Makes every file, pages on all cores, and hands each to `use` as it is made: pages of a large dossier never live together.
  /// - Returns: What `use` gave, in the order in which the files are to appear: assets, media, then pages.
  func files<Used: Sendable>(_ use: @Sendable (SitePath, [UInt8]) -> Used) throws(BuildFailure) -> [Used] {
    try files(known: { _, _ in nil }) { path, bytes, _ in use(path, bytes) }
  }

  /// - Parameters:
  ///   - known: of a page that need not be made again; nil of one that must be. It is told how many come after it, and itself.
  ///   - use: takes a file's bytes, and of a page what it was made from.
  func files<Used: Sendable>(
    known: @Sendable (PlannedPage, _ fromEnd: Int) -> Used?, _ use: @Sendable (SitePath, [UInt8], PageReads?) -> Used
  ) throws(BuildFailure) -> [Used] {
    var used: [Used] = []
    for asset in theme.assets { used.append(use(asset.path, asset.bytes, nil)) }
    // The author's own stylesheet of that name wins.
    if !theme.assets.contains(where: { $0.path == Addresses.accent }) {
      used.append(use(Addresses.accent, AccentStyle.css(dossier.settings.accent), nil))
    }
    do throws(FileError) {
      for path in dossier.media {
        guard let site = Addresses.media(path) else { continue }
        let bytes = try tree.read(path)
        used.append(use(site, CleanPicture.of(bytes) ?? bytes, nil))
      }
      // The author's own, as it is.
      for path in dossier.statics {
        if let site = Addresses.fixed(path) { used.append(use(site, try tree.read(path), nil)) }
      }
    } catch {
      throw .file(error)
    }
    guard let plan else { return used }
    return used
      + plan.pages.indices.parallelMap(scratch: { ByteSink(reserving: 65_536) }) { i, sink in
        let page = plan.pages[i]
        if let used = known(page, plan.pages.count - i) { return used }
        sink.clear()
        let reads = ReadLog.keeping { page.render(plan.site, &sink) }.reads
        return use(page.path, sink.bytes, PageReads(shared: page.reads, own: reads))
      }
  }

  func report(_ settings: BuildSettings, output: OutputResult? = nil) -> BuildReport {
    BuildReport(
      diagnostics: diagnostics.sorted, sources: content.sources, read: read,
      published: dossier.targets.all.count { !$0.isWithdrawn }, withdrawn: dossier.withdrawn.count,
      refused: content.records.refused, unreadableFiles: content.records.unreadableFiles,
      hidden: HiddenRecords.Reason.allCases.compactMap { reason in hidden.counts[reason].map { (reason.rawValue, $0) } },
      unusedMedia: content.records.media.count - dossier.media.count, ignoredFiles: content.ignoredFiles,
      pages: plan?.pages.count(where: \.isPage) ?? 0, output: output,
      isBlocked: plan == nil || diagnostics.hasErrors
        || (settings.isStrict && diagnostics.all.contains { $0.severity == .warning }))
  }
}
