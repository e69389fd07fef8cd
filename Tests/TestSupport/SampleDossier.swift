import Base
import Model
import Publishing

/// The repository's own `Content/`, read from disk and rendered in memory.
public enum SampleDossier {
  /// The repository, found from where this file lies.
  public static let repository = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  public static func render() throws -> (report: BuildReport, site: RenderedSite) {
    let settings = BuildSettings(content: "Content", output: "", buildTime: Instant(seconds: 1_750_000_000))
    let (report, files) = try Pipeline(settings, content: DiskTree(repository + "/Content")).render()
    return (report, RenderedSite(Dictionary(files.map { ($0.path.description, $0.bytes) }) { first, _ in first }))
  }

  /// The built-in English words.
  public static func words() throws -> String {
    String(decoding: try DiskTree(repository + "/Templates").read("words/en.yaml"), as: UTF8.self)
  }
}
