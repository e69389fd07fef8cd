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
public struct Pipeline {
  private let settings: BuildSettings
  private let content: any FileTree
  private let templates: (any FileTree)?

  /// What the build is at, for those who wait, and for those who measure. A build that finds nothing to do comes to none of them.
  public enum Stage {
    case reading, linking, planning
    /// Each file is staged as it is made.
    case rendering(pages: Int)
    case writing, remembering
    /// Everything made again, beside what was written.
    case comparing
  }

  /// Of a process that builds again and again: what it keeps from one build to the next.
  public var session: BuildSession?

  /// As somebody looked at them just now; nil: they are looked at.
  public var inputs: Inputs?

  /// Whether the process ends with this build, or check.
  public var isLast = false

  /// Called as each stage begins, from the thread of the build.
  public var onStage: (Stage) -> Void = { _ in }

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
    let publication = try publication()
    if isLast { LeftToTheSystem.take(publication) }
    return publication.report(settings)
  }

  /// Every file of the site, made in memory.
  /// - Returns: No files where the report is blocked.
  public func render() throws(BuildFailure) -> (report: BuildReport, files: [(path: SitePath, bytes: [UInt8])]) {
    let publication = try publication()
    let report = publication.report(settings)
    guard !report.isBlocked else { return (report, []) }
    // Without the room that is left in the memory in which they were made.
    return (report, try publication.files { path, bytes in (path, bytes.withUnsafeBufferPointer { Array($0) }) })
  }

  /// - Returns: The report; nothing was written where it is blocked.
  public func build() throws(BuildFailure) -> BuildReport {
    // The folder is looked at before anything is read: a refusal should not wait for a long build.
    let (folder, inputs) = both { [settings, kept = session?.output] in
      Result { () throws(BuildFailure) in try Self.open(settings, kept) }
    } and: { [inputs, content, templates] in
      Result { () throws(BuildFailure) in if let inputs { inputs } else { try Self.look(content, templates) } }
    }
    var report = try build(into: try folder.get(), from: inputs.get())
    if settings.verifies, report.output != nil { report.differing = try differing(in: folder.get()) }
    return report
  }

  private func build(into folder: OutputFolder, from looked: Inputs) throws(BuildFailure) -> BuildReport {
    let memory = BuildMemory(folder, circumstances: settings.circumstances, buildTime: settings.buildTime)
    var inputs = looked
    if !settings.isDryRun, let report = try memory.report(of: inputs, read: bytes) {
      folder.sync()
      return report
    }
    for _ in 1...Self.attempts {
      var publication: Publication
      var staged: [Result<StagedFile, OutputError>] = []
      var report: BuildReport
      let ingredients: Ingredients?
      do {
        (publication, ingredients) = try self.publication(of: inputs, memory)
        session?.keep(publication, ingredients)
        report = publication.report(settings)
        if !report.isBlocked {
          onStage(.rendering(pages: report.pages))
          let known = memory.known(with: ingredients)
          staged = try publication.files(known: { known($0, $1).map { .success($0) } }) { [settings] path, bytes, reads in
            Result { () throws(OutputError) in
              var file = settings.isDryRun ? try folder.compare(path, bytes.span) : try folder.stage(path, bytes.span)
              file.reads = reads
              return file
            }
          }
        }
      } catch {
        // A file that went away meanwhile is no failure.
        guard try moved(on: &inputs) else { throw error }
        continue
      }
      // What changed while it was read is read again.
      if try moved(on: &inputs) { continue }
      guard !report.isBlocked else { return report }
      do throws(OutputError) {
        let files = try staged.map { (file) throws(OutputError) in try file.get() }
        staged = []
        if settings.isDryRun {
          report.changes = try folder.changes(files)
          return report
        }
        if isLast, files.count > Self.manyFiles { publication.plan = nil }
        onStage(.writing)
        let (result, manifest) = try folder.publish(files)
        report.output = result
        onStage(.remembering)
        let build = memory.remember(report, inputs, publication, ingredients, files, manifest)
        session?.output = build.flatMap { KeptOutput($0, in: folder.state) }
        if isLast { LeftToTheSystem.take(publication) }
        return report
      } catch {
        throw .output(error)
      }
    }
    throw .unsteady
  }

  /// What a page comes from, and what made it change in the last build that wrote it.
  /// - Parameter path: of the page, below the output folder.
  public func origin(of path: SitePath) throws(BuildFailure) -> PageOrigin {
    let publication = try publication()
    let history: BuildHistory?
    do throws(OutputError) {
      history = try StateFolder(settings.state, output: OutputLocation.real(Array(settings.output.utf8))).readHistory()
    } catch {
      throw .output(error)
    }
    return PageOrigin(of: path, in: publication, history)
  }

  /// Makes every file again from nothing, and compares it with what stands in Output.
  private func differing(in folder: OutputFolder) throws(BuildFailure) -> [SitePath] {
    var inputs = try look()
    var compared: [(SitePath, Result<Bool, OutputError>)] = []
    for attempt in 1...Self.attempts {
      let publication = try publication()
      onStage(.comparing)
      compared = try publication.files { path, bytes in
        (path, Result { () throws(OutputError) in try folder.holds(path, bytes.span) })
      }
      guard try moved(on: &inputs) else { break }
      // What was edited since the build is no fault of its.
      if attempt == Self.attempts { throw .unsteady }
    }
    do throws(OutputError) {
      var differing: [SitePath] = []
      for (path, isSame) in compared where try !isSame.get() { differing.append(path) }
      return (differing + (try folder.published().subtracting(compared.map(\.0)))).sorted()
    } catch {
      throw .output(error)
    }
  }

  private static let attempts = 3

  /// Of a site as large as that, what only pages are made from goes before they are published: 400 bytes a record.
  private static let manyFiles = 100_000

  /// Whether the inputs are others by now; then these are they.
  private func moved(on inputs: inout Inputs) throws(BuildFailure) -> Bool {
    let now = try look()
    defer { inputs = now }
    return now != inputs
  }

  private func look() throws(BuildFailure) -> Inputs { try Self.look(content, templates) }

  private static func look(_ content: any FileTree, _ templates: (any FileTree)?) throws(BuildFailure) -> Inputs {
    do throws(FileError) { return try Inputs(content: content, templates: templates) } catch { throw .file(error) }
  }

  /// Of a file that a problem of the last build stands in.
  private func bytes(_ file: CachedReport.File) -> [UInt8]? {
    file.folder == nil ? try? content.read(file.path) : try? templates?.read(file.path)
  }

  /// - Parameters:
  ///   - inputs: as they were looked at before; nil where nothing is kept from one build to the next.
  ///   - memory: of the build before this one; nil where everything is made from nothing.
  /// - Returns: with what it is made from; nil where nobody will ask, or where the running program cannot be told from another.
  private func publication(
    of inputs: Inputs, _ memory: BuildMemory
  ) throws(BuildFailure) -> (publication: Publication, ingredients: Ingredients?) {
    do throws(FileError) {
      let (ground, news, edit) = try groundwork(of: inputs, memory)
      if let made = edit?.publication(ground) { return made }
      return publication(of: ground, news)
    } catch {
      throw .file(error)
    }
  }

  /// Makes everything from nothing.
  private func publication() throws(BuildFailure) -> Publication {
    do throws(FileError) {
      let (ground, news, _) = try groundwork(of: nil, nil)
      return publication(of: ground, news).publication
    } catch {
      throw .file(error)
    }
  }

  private func publication(
    of ground: Groundwork, _ news: ProseMemory?
  ) -> (publication: Publication, ingredients: Ingredients?) {
    var diagnostics = ground.diagnostics
    let dossier = ground.fields.dossier(ground.prose, &diagnostics)

    onStage(.planning)
    let (ingredients, (templates, plan, problems)) = both { [dossier] in
      Ingredients(dossier, of: ground)
    } and: { [dossier, settings] in
      var problems = Diagnostics()
      let templates = TemplateSet(ground.theme.templates, isBuiltIn: ground.theme.hasBuiltInTemplates, &problems)
      let plan = SitePlan(templates: templates, diagnostics: &problems) {
        Site(
          dossier: dossier, words: ground.words, baseURL: settings.baseURL ?? dossier.settings.baseURL?.value,
          drawingStyle: ground.theme.assets.first { $0.path == Addresses.drawingStyle }?.bytes ?? [])
      }
      return (templates, plan, problems)
    }
    diagnostics.append(problems)
    let ours =
      ground.theme.assets.map(\.path) + [Addresses.accent] + dossier.media.compactMap { Addresses.media($0) }
      + (plan?.pages.map(\.path) ?? [])
    AddressClashes.report(dossier.statics, among: ours, &diagnostics)
    let publication = Publication(
      tree: content, content: ground.content, read: ground.read, fields: ground.print, prose: news, hidden: ground.hidden,
      dossier: dossier, theme: ground.theme, templates: templates, plan: plan, diagnostics: diagnostics)
    return (publication, ingredients)
  }

  /// - Returns: with what is news of prose, where there is much of it, and what is known of an edit.
  private func groundwork(
    of inputs: Inputs?, _ memory: BuildMemory?
  ) throws(FileError) -> (ground: Groundwork, news: ProseMemory?, edit: ProseEdit?) {
    onStage(.reading)
    if let inputs, let session, let (ground, edit) = try session.groundwork(of: inputs, settings, from: content) {
      onStage(.linking)
      session.keep(ground, of: inputs, settings)
      return (ground, nil, edit)
    }
    var diagnostics = Diagnostics()
    var content =
      if let inputs { ContentReader().read(self.content, listed: inputs.content) } else { try ContentReader().read(self.content) }
    diagnostics.append(content.diagnostics)
    let theme = try ThemeFolder(
      own: templates, folder: settings.templates ?? "Templates", sources: &content.sources, diagnostics: &diagnostics)
    let words = theme.words(
      for: content.records.settings.language, required: Site.requiredWords,
      patterns: DateWords.holes.map { .pattern($0.key, filling: $0.holes) }, diagnostics: &diagnostics)

    onStage(.linking)
    let (open, proseStarts) = both { [records = content.records, settings] in
      Screening(buildTime: settings.buildTime, keepsHidden: settings.isPreview).screen(records)
    } and: { [records = content.records] in
      Dictionary(records.withProse.map { ($0.body.source, $0.body.range.lowerBound) }) { first, _ in first }
    }
    let read = content.records.count
    // What may be published was taken out of them: a large dossier should not stay in memory twice.
    content.records.removeAll()
    let views = ViewReader(open.settings)
    let (fields, (print, known)) = both { [content] in
      LinkedFields(open, Linker(sources: content.sources, words: MarkupWords(words), views: views.read))
    } and: { [content] in
      let print = memory?.print(of: content, proseStarts: proseStarts, open.hidden)
      return (print, print.flatMap { memory?.prose(with: $0) })
    }
    let prose = fields.readProse { [sources = content.sources] id, place in known?.body(of: id, at: place, in: sources) }
    let ground = Groundwork(
      content: content, read: read, proseStarts: proseStarts, print: print, hidden: open.hidden, theme: theme, words: words,
      fields: fields, prose: prose, diagnostics: diagnostics)
    if let inputs { session?.keep(ground, of: inputs, settings) }
    return (ground, print.flatMap { ProseMemory(of: fields, prose, fields: $0, in: content.sources) }, nil)
  }

  private static func open(_ settings: BuildSettings, _ kept: KeptOutput?) throws(BuildFailure) -> OutputFolder {
    var output = OutputSettings(
      output: settings.output, kind: settings.isPreview ? .preview : .published,
      sources: [settings.content] + (settings.templates.map { [$0] } ?? []),
      state: settings.state,
      staging: settings.staging)
    output.adopt = settings.adoptsFolder
    output.overwriteEdited = settings.overwritesEdited
    output.sync = settings.syncs
    do { return try OutputFolder(output, kept: kept) } catch { throw .output(error) }
  }
}
