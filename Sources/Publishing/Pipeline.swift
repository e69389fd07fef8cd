import Base
import Linking
import Markup
import Model
import Pages
import Reading
import Screening
import Templating

/// The whole build, stage by stage: files become records, the unpublished are screened out, the rest are linked into a dossier,
/// the dossier is planned as pages, pages become bytes, and only bytes that changed are written.
public struct Pipeline: Sendable {
  let settings: BuildSettings

  public init(_ settings: BuildSettings) { self.settings = settings }

  /// Everything but writing.
  public func check() throws(BuildFailure) -> BuildReport {
    var diagnostics = Diagnostics()
    let stages = try prepare(&diagnostics)
    return report(stages, diagnostics, output: nil)
  }

  /// - Returns: The report; nothing was written where it has errors (or, when strict, warnings).
  public func build() throws(BuildFailure) -> BuildReport {
    // The folder is looked at first: a refusal should not wait for a long build.
    let folder = try open()
    var diagnostics = Diagnostics()
    let stages = try prepare(&diagnostics)
    guard let plan = stages.plan, !blocks(diagnostics) else { return report(stages, diagnostics, output: nil) }
    let files = try stage(plan, stages, into: folder)
    let result: OutputResult
    do { result = try folder.commit(files) } catch { throw .output(error) }
    return report(stages, diagnostics, output: result)
  }

  /// What the stages before writing give.
  private struct Prepared {
    let content: Content
    let open: PublicRecords
    let dossier: Dossier
    let theme: ThemeFolder
    let sources: SourceTable
    let plan: SitePlan?
  }

  private func prepare(_ diagnostics: inout Diagnostics) throws(BuildFailure) -> Prepared {
    do {
      let tree = DiskTree(settings.content)
      var content = try ContentReader().read(tree)
      diagnostics.append(content.diagnostics)
      let theme = try ThemeFolder(own: settings.templates.map { DiskTree($0) }, sources: &content.sources, diagnostics: &diagnostics)
      let words = theme.words(for: content.records.settings.language, required: Site.requiredWords, diagnostics: &diagnostics)

      let open = Screening(buildTime: settings.buildTime, keepsHidden: settings.isPreview).screen(content.records)
      let dossier = Linker(sources: content.sources, words: MarkupWords(words)).link(open, &diagnostics)
      let site = Site(dossier: dossier, words: words)
      let templates = TemplateSet(theme.templates, &diagnostics)
      let plan = SitePlan(site, templates: templates, diagnostics: &diagnostics)
      return Prepared(content: content, open: open, dossier: dossier, theme: theme, sources: content.sources, plan: plan)
    } catch {
      throw .file(error)
    }
  }

  private func blocks(_ diagnostics: Diagnostics) -> Bool {
    diagnostics.hasErrors || (settings.isStrict && diagnostics.all.contains { $0.severity == .warning })
  }

  private func open() throws(BuildFailure) -> OutputFolder {
    var output = OutputSettings(
      output: settings.output, kind: settings.isPreview ? .preview : .published,
      sources: [settings.content] + (settings.templates.map { [$0] } ?? []), state: settings.content + "/.dossier",
      staging: settings.staging)
    output.adopt = settings.adoptsFolder
    output.overwriteEdited = settings.overwritesEdited
    output.sync = settings.syncs
    do { return try OutputFolder(output) } catch { throw .output(error) }
  }

  /// Renders and stages on all cores. Nothing in Output is touched yet.
  private func stage(_ plan: SitePlan, _ stages: Prepared, into folder: OutputFolder) throws(BuildFailure) -> [StagedFile] {
    var files: [StagedFile] = []
    let assets = stages.theme.assets + [(path: Addresses.accent, bytes: AccentStyle.css(stages.dossier.settings.accent))]
    for (path, bytes) in assets { files.append(try stage(bytes, at: path, into: folder)) }
    let tree = DiskTree(settings.content)
    for (paths, address) in [(stages.dossier.media, Addresses.media), (stages.dossier.statics, Addresses.fixed)] {
      for path in paths {
        guard let site = address(path) else { continue }
        let bytes: [UInt8]
        do { bytes = try tree.read(path) } catch { throw .file(error) }
        files.append(try stage(bytes, at: site, into: folder))
      }
    }
    let pages = plan.pages.parallelMap { page -> Result<StagedFile, OutputError> in
      var sink = ByteSink(reserving: 16_384)
      page.render(&sink)
      do throws(OutputError) { return .success(try folder.stage(page.path, sink.bytes.span)) } catch { return .failure(error) }
    }
    for page in pages {
      switch page {
      case .success(let file): files.append(file)
      case .failure(let error): throw .output(error)
      }
    }
    return files
  }

  private func stage(_ bytes: [UInt8], at path: SitePath, into folder: OutputFolder) throws(BuildFailure) -> StagedFile {
    do { return try folder.stage(path, bytes.span) } catch { throw .output(error) }
  }

  private func report(_ stages: Prepared, _ diagnostics: Diagnostics, output: OutputResult?) -> BuildReport {
    BuildReport(
      diagnostics: diagnostics.sorted, sources: stages.sources,
      published: stages.dossier.targets.all.count { !$0.isWithdrawn }, withdrawn: stages.open.withdrawn.count,
      hidden: HiddenRecords.Reason.allCases.compactMap { reason in stages.open.hidden.counts[reason].map { (reason.rawValue, $0) } },
      unusedMedia: stages.content.records.media.count - stages.dossier.media.count, ignoredFiles: stages.content.ignoredFiles,
      pages: stages.plan?.pages.count ?? 0, output: output, isBlocked: blocks(diagnostics))
  }
}

/// The author's colour, as the only rule of a stylesheet of its own: pages carry no inline style.
enum AccentStyle {
  static func css(_ colour: String?) -> [UInt8] {
    // The colour was checked to be # and six hexadecimal digits when it was read.
    let accent = colour ?? "#205493"
    return Array(":root { --accent: \(accent); }\n@media (prefers-color-scheme: dark) { :root { --link: color-mix(in srgb, \(accent) 45%, white); } }\n".utf8)
  }
}
