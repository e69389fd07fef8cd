import Base
import Model
import Pages
import Reading
import Screening

/// What one build makes of the build before it, and leaves to the next.
struct BuildMemory: Sendable {
  private let folder: OutputFolder
  private let circumstances: [String]?
  private let buildTime: Instant

  init(_ folder: OutputFolder, circumstances: [String]?, buildTime: Instant) {
    self.folder = folder
    self.circumstances = circumstances
    self.buildTime = buildTime
  }

  /// The report of the last build where this one would make the same site again and all of it still stands.
  /// - Parameter read: the bytes of a file that had a problem.
  func report(of inputs: Inputs, read: (CachedReport.File) -> [UInt8]?) throws(BuildFailure) -> BuildReport? {
    guard let circumstances, let last = folder.lastBuild.build,
      last.isOf(inputs, circumstances: circumstances, at: buildTime.seconds)
    else { return nil }
    do throws(OutputError) {
      guard let (outputs, isNews, foreign) = try folder.outputs(asLeftBy: last) else { return nil }
      let output = OutputResult(unchanged: outputs.count, foreign: foreign)
      guard let report = last.result.report(output: output, read: read) else { return nil }
      if isNews {
        var known = last
        known.outputs = outputs
        folder.state.write(known)
      }
      return report
    } catch {
      throw .output(error)
    }
  }

  /// A print of all that prose is read by and pages are made from; nil where the running program cannot be told from another.
  func print(of content: Content, proseStarts: [SourceID: Int], _ hidden: HiddenRecords) -> ContentHash? {
    circumstances.map { ContentHash(fieldsOf: content, proseStarts: proseStarts, hidden: hidden, circumstances: $0) }
  }

  /// What an earlier build left of the prose that it read, where all that it was read by is as it was.
  func prose(with fields: ContentHash) -> ProseMemory? { folder.state.readProse().flatMap { $0.fields == fields ? $0 : nil } }

  /// Tells which pages of the last build need not be made again.
  func known(with ingredients: Ingredients?) -> @Sendable (PlannedPage, _ fromEnd: Int) -> StagedFile? {
    guard let ingredients, let last = folder.lastBuild.build, let changed = ingredients.changes(since: last.ingredients) else {
      return { _, _ in nil }
    }
    return { [folder] page, fromEnd in
      guard let output = folder.lastBuild[page.path, fromEnd: fromEnd], let reads = output.reads, !reads.meet(changed) else {
        return nil
      }
      return folder.keep(output)
    }
  }

  /// - Parameters:
  ///   - files: as they were staged, after they were committed.
  ///   - ingredients: what they were made from; nil where that cannot be told.
  ///   - manifest: of these files.
  /// - Returns: what a process that builds again keeps of it.
  func remember(
    _ report: BuildReport, _ inputs: Inputs, _ publication: Publication, _ ingredients: Ingredients?, _ files: [StagedFile],
    _ manifest: ContentHash
  ) -> LastBuild? {
    both {
      rememberBuild(report, inputs, publication.hidden, ingredients, files, manifest)
    } and: {
      both {
        if report.output.map({ $0.written + $0.removed > 0 }) ?? false { rememberHistory(publication, files) }
      } and: {
        if let prose = publication.prose { folder.state.write(prose) }
      }
    }.0
  }

  private func rememberHistory(_ publication: Publication, _ files: [StagedFile]) {
    let earlier = (try? folder.state.readHistory()).flatMap(\.self)
    let written = files.filter { $0.state != .unchanged }.map(\.path)
    folder.state.write(BuildHistory(publication, after: earlier, written: written))
  }

  private func rememberBuild(
    _ report: BuildReport, _ inputs: Inputs, _ hidden: HiddenRecords, _ ingredients: Ingredients?, _ files: [StagedFile],
    _ manifest: ContentHash
  ) -> LastBuild? {
    guard let circumstances, let ingredients, !report.sources.hasBuiltIn(report.diagnostics) else { return nil }
    let build = LastBuild(
      circumstances: circumstances, content: inputs.remembered(inputs.content), templates: inputs.remembered(inputs.templates),
      embargoOver: hidden.embargoOver?.seconds, embargoAhead: hidden.embargoAhead?.seconds, outputs: folder.outputs(of: files),
      ingredients: ingredients, manifest: manifest, result: CachedReport(report))
    if build != folder.lastBuild.build { folder.state.write(build) }
    return build
  }
}

extension SourceTable {
  /// Whether a problem stands in a file of ours, whose line could not be shown again.
  fileprivate func hasBuiltIn(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { one in
      ([one.place] + one.notes.map(\.place)).contains { $0.map { self[$0.source].folder == ThemeFolder.builtIn } ?? false }
    }
  }
}
