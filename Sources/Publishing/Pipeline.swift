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
  private let settings: BuildSettings
  private let content: any FileTree
  private let templates: (any FileTree)?

  /// What the build is at, for those who wait.
  public enum Stage: Sendable {
    case reading, linking
    case rendering(pages: Int)
    case writing
  }

  /// Called as each stage begins, from the thread of the build.
  public var onStage: @Sendable (Stage) -> Void = { _ in }

  public init(_ settings: BuildSettings) {
    self.init(settings, content: DiskTree(settings.content), templates: settings.templates.map { DiskTree($0) })
  }

  /// With folders that need not be on disk.
  public init(_ settings: BuildSettings, content: any FileTree, templates: (any FileTree)? = nil) {
    self.settings = settings
    self.content = content
    self.templates = templates
  }

  /// Everything but writing.
  public func check() throws(BuildFailure) -> BuildReport {
    try publication().report(settings)
  }

  /// Every file of the site, made in memory.
  /// - Returns: No files where the report is blocked.
  public func render() throws(BuildFailure) -> (report: BuildReport, files: [(path: SitePath, bytes: [UInt8])]) {
    let publication = try publication()
    let report = publication.report(settings)
    guard !report.isBlocked else { return (report, []) }
    return (report, try publication.files { path, bytes in (path, bytes) })
  }

  /// - Returns: The report; nothing was written where it is blocked.
  public func build() throws(BuildFailure) -> BuildReport {
    // The folder is looked at first: a refusal should not wait for a long build.
    let folder = try open()
    let publication = try publication()
    let report = publication.report(settings)
    guard !report.isBlocked else { return report }
    onStage(.rendering(pages: report.pages))
    let staged = try publication.files { path, bytes in Result { () throws(OutputError) in try folder.stage(path, bytes.span) } }
    do throws(OutputError) {
      var files: [StagedFile] = []
      for file in staged { files.append(try file.get()) }
      onStage(.writing)
      return publication.report(settings, output: try folder.commit(files))
    } catch {
      throw .output(error)
    }
  }

  private func publication() throws(BuildFailure) -> Publication {
    do throws(FileError) {
      var diagnostics = Diagnostics()
      onStage(.reading)
      var content = try ContentReader().read(self.content)
      diagnostics.append(content.diagnostics)
      let theme = try ThemeFolder(
        own: templates, folder: settings.templates ?? "Templates", sources: &content.sources, diagnostics: &diagnostics)
      let words = theme.words(
        for: content.records.settings.language, required: Site.requiredWords,
        patterns: DateWords.holes.map { .pattern($0.key, filling: $0.holes) }, diagnostics: &diagnostics)

      onStage(.linking)
      let open = Screening(buildTime: settings.buildTime, keepsHidden: settings.isPreview).screen(content.records)
      // What may be published was taken out of them: a large dossier should not stay in memory twice.
      content.records.removeAll()
      let hidden = open.hidden
      let views = ViewReader(open.settings)
      let dossier = Linker(sources: content.sources, words: MarkupWords(words), views: views.read).link(open, &diagnostics)
      let site = Site(dossier: dossier, words: words, baseURL: settings.baseURL ?? dossier.settings.baseURL?.value)
      let plan = SitePlan(site, templates: TemplateSet(theme.templates, &diagnostics), diagnostics: &diagnostics)
      let ours =
        theme.assets.map(\.path) + [Addresses.accent] + dossier.media.compactMap { Addresses.media($0) }
        + (plan?.pages.map(\.path) ?? [])
      AddressClashes(ours).check(dossier.statics, &diagnostics)
      return Publication(
        tree: self.content, content: content, hidden: hidden, dossier: dossier, theme: theme, plan: plan,
        diagnostics: diagnostics)
    } catch {
      throw .file(error)
    }
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
}
