import ArgumentParser
import Base
import Glibc
import Model
import Publishing

/// The folders of a dossier, and when it is built: what `build` and `check` share.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The author's folder.", valueName: "dir"), completion: .directory)
  var content = "Content"

  @Option(
    help: ArgumentHelp(
      "Templates of your own, each instead of the built-in one of its name. (default: Templates, where it exists)",
      valueName: "dir"), completion: .directory)
  var templates: String?

  @Option(help: ArgumentHelp("Address under which the site will stand, instead of `base_url` in dossier.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The moment that decides embargoes, as 2025-06-10T06:00:00Z. (default: SOURCE_DATE_EPOCH, else now)", valueName: "time"))
  var buildTime: String?

  @Flag(help: "Warnings stop the build too.")
  var strict = false

  @Flag(help: "Keep drafts, withheld and embargoed records, in a preview that is marked as such.")
  var drafts = false

  func settings(output: String) throws -> BuildSettings {
    var settings = BuildSettings(content: content, output: output, templates: try templatesFolder(), buildTime: try moment())
    settings.isStrict = strict
    settings.isPreview = drafts
    if let baseURL, WebAddress(baseURL) == nil {
      throw ValidationError("--base-url takes a whole address such as https://example.org/istanbul/, not “\(baseURL)”")
    }
    settings.baseURL = baseURL
    return settings
  }

  /// What a new user needs to hear where there is no content folder.
  func explain(_ failure: BuildFailure) -> String { Self.explain(failure, content: content) }

  static func explain(_ failure: BuildFailure, content: String) -> String {
    if case .file(let error) = failure, error.number == ENOENT, error.path == BytePath(content) {
      return
        "there is no folder `\(printable(content.utf8))` here: run dossier in the folder of your dossier, name the folder with "
        + "--content, or start one with `dossier init DIR`"
    }
    return failure.description
  }

  private func templatesFolder() throws -> String? {
    if let templates { return templates }
    var status = stat()
    return stat("Templates", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? "Templates" : nil
  }

  private func moment() throws -> Instant {
    if let buildTime {
      guard let instant = Instant(iso8601: buildTime) else {
        throw ValidationError("--build-time takes an ISO date-time with a zone, such as 2025-06-10T06:00:00Z, not “\(buildTime)”")
      }
      return instant
    }
    if let epoch = getenv("SOURCE_DATE_EPOCH") {
      let text = String(cString: epoch)
      guard let seconds = Int64(text) else { throw ValidationError("SOURCE_DATE_EPOCH is not a number of seconds: “\(text)”") }
      return Instant(seconds: seconds)
    }
    return Instant(seconds: Int64(time(nil)))
  }
}
