import Base
import Model
import Publishing

/// A dossier in memory, built as `dossier build` would build it.
public struct TestDossier {
  public var files: [String: String]
  public var templates: [String: String] = [:]
  public var settings = BuildSettings(content: "Content", output: "", buildTime: Instant(seconds: 1_750_000_000))

  /// - Parameter files: paths below Content and texts; `dossier.yaml` is added where it is absent.
  public init(_ files: [String: String]) {
    self.files = ["dossier.yaml": "title: Test\n"].merging(files) { $1 }
  }

  private var pipeline: Pipeline {
    Pipeline(settings, content: MemoryTree(texts: files), templates: templates.isEmpty ? nil : MemoryTree(texts: templates))
  }

  public func check() throws -> BuildReport { try pipeline.check() }

  /// Every published file by its path; empty where errors block.
  public func render() throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for (path, bytes) in try pipeline.render().files { result[path.description] = bytes }
    return result
  }

  /// The problems, one a line: `events/a.yaml:3:9 error invalid-date`.
  public func problems() throws -> [String] {
    let report = try check()
    var printer = DiagnosticPrinter(report.sources, folder: "")
    return report.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { place in
        let (path, line, column) = printer.position(place)
        return "\(path):\(line):\(column) "
      }
      return (place ?? "") + "\(diagnostic.severity.rawValue) \(diagnostic.code.id)"
    }
  }
}
