import Base

/// A build's report without the bytes of the files it speaks of, so that a build that has nothing to do says what the last one said.
struct CachedReport: Sendable, Equatable {
  struct File: Sendable, Equatable {
    let path: BytePath
    /// As the user named it; nil: Content.
    let folder: String?
  }

  struct Spot: Sendable, Equatable {
    /// An index into `files`.
    let file: Int
    let start: Int
    let end: Int
  }

  struct Note: Sendable, Equatable {
    let spot: Spot?
    let message: String
  }

  struct Problem: Sendable, Equatable {
    let code: String
    let severity: String
    let note: Note
    let suggestion: String?
    let notes: [Note]
    /// The wrong word, then those that may have been meant; empty where there is none.
    let replacement: [String]
    let count: Int
  }

  struct Count: Sendable, Equatable {
    let name: String
    let number: Int
  }

  var files: [File] = []
  var problems: [Problem] = []
  let counts: [Count]
  let hidden: [Count]

  init(_ report: BuildReport) {
    counts = BuildReport.counts.map { Count(name: $0.name, number: report[keyPath: $0.path]) }
    hidden = report.hidden.map { Count(name: $0.reason, number: $0.count) }
    var numbers: [SourceID: Int] = [:]
    func spot(_ place: Place?) -> Spot? {
      guard let place else { return nil }
      let number = numbers[place.source] ?? files.count
      if numbers[place.source] == nil {
        numbers[place.source] = number
        let source = report.sources[place.source]
        files.append(File(path: source.path, folder: source.folder))
      }
      return Spot(file: number, start: place.range.lowerBound, end: place.range.upperBound)
    }
    problems = report.diagnostics.map { one in
      Problem(
        code: one.code.id, severity: one.severity.rawValue, note: Note(spot: spot(one.place), message: one.message),
        suggestion: one.suggestion, notes: one.notes.map { Note(spot: spot($0.place), message: $0.message) },
        replacement: one.replacement.map { [$0.wrong] + $0.right } ?? [], count: one.count)
    }
  }

  /// The report again.
  /// - Parameter read: the bytes of a file that has a problem, to show its line.
  /// - Returns: nil where one of them cannot be had.
  func report(output: OutputResult, read: (File) -> [UInt8]?) -> BuildReport? {
    var sources = SourceTable()
    var ids: [SourceID] = []
    for file in files {
      guard let bytes = read(file) else { return nil }
      ids.append(sources.add(Source(path: file.path, bytes: bytes, folder: file.folder)))
    }
    func place(_ spot: Spot?) -> Place? {
      guard let spot, ids.indices.contains(spot.file), spot.start <= spot.end else { return nil }
      return Place(ids[spot.file], spot.start..<spot.end)
    }
    let diagnostics = problems.map { one in
      Diagnostic(
        DiagnosticCode(one.code, Severity(rawValue: one.severity) ?? .note), at: place(one.note.spot), one.note.message,
        suggestion: one.suggestion,
        notes: one.notes.map { Diagnostic.Note($0.message, at: place($0.spot)) },
        replacement: one.replacement.first.flatMap { Diagnostic.Replacement($0, by: Array(one.replacement.dropFirst())) },
        count: one.count)
    }
    return BuildReport(
      diagnostics: diagnostics, sources: sources,
      counts: Dictionary(counts.map { ($0.name, $0.number) }) { first, _ in first },
      hidden: hidden.map { ($0.name, $0.number) }, output: output)
  }
}

extension CachedReport: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(files)
    cache.write(problems)
    cache.write(counts)
    cache.write(hidden)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    files = try cache.value()
    problems = try cache.value()
    counts = try cache.value()
    hidden = try cache.value()
  }
}

extension CachedReport.File: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(path)
    cache.write(folder)
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    path = try cache.value()
    folder = try cache.value()
  }
}

extension CachedReport.Spot: Cached {
  func write(into cache: inout CacheWriter) { for number in [file, start, end] { cache.write(number) } }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    file = try cache.value()
    start = try cache.value()
    end = try cache.value()
  }
}

extension CachedReport.Note: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(spot)
    cache.write(message)
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    spot = try cache.value()
    message = try cache.value()
  }
}

extension CachedReport.Problem: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(code)
    cache.write(severity)
    cache.write(note)
    cache.write(suggestion)
    cache.write(notes)
    cache.write(replacement)
    cache.write(count)
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    code = try cache.value()
    severity = try cache.value()
    note = try cache.value()
    suggestion = try cache.value()
    notes = try cache.value()
    replacement = try cache.value()
    count = try cache.value()
  }
}

extension CachedReport.Count: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(name)
    cache.write(number)
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    name = try cache.value()
    number = try cache.value()
  }
}
