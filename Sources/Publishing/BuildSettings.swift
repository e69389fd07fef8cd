import Glibc
import Markup
import Model
import Syntax

/// What the user asked for.
public struct BuildSettings: Sendable {
  public var content: String
  public var output: String
  /// The author's own templates; nil: the built-in theme alone.
  public var templates: String?
  /// Decides embargoes, and is printed nowhere.
  public var buildTime: Instant
  /// Keeps drafts, withheld and embargoed records, in a folder that says so.
  public var isPreview = false
  /// Warnings stop the publication too.
  public var isStrict = false
  /// Instead of dossier.yaml's `base_url`.
  public var baseURL: String?
  public var staging: String?
  public var adoptsFolder = false
  public var overwritesEdited = false
  /// Writes nothing and says what it would have written.
  public var isDryRun = false
  /// Makes the site a second time, from nothing, and compares.
  public var verifies = false
  /// Where the cache and the journal are kept; nil: `.dossier` in the content folder.
  public var cache: String?
  /// Waits until the disk has everything.
  public var syncs = false

  public init(content: String, output: String, templates: String? = nil, buildTime: Instant) {
    self.content = content
    self.output = output
    self.templates = templates
    self.buildTime = buildTime
  }

  /// The folder of the cache and the journal.
  var state: String { cache ?? content + "/.dossier" }

  /// All of it that a site depends on, but for the time. nil where the running program cannot be told from another.
  var circumstances: [String]? {
    CacheFile.program.map { program in
      // Libraries may come with the system, and change without the program.
      [
        program, CMark.version, YAMLReader.libraryVersion, Self.place(content), templates.map(Self.place) ?? "", baseURL ?? "",
        "\(isPreview) \(isStrict)",
      ]
    }
  }

  private static func place(_ folder: String) -> String {
    guard let real = realpath(folder, nil) else { return folder }
    defer { free(real) }
    return String(cString: real)
  }
}
