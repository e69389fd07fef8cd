import Base
import Model
import Publishing
import TestSupport
import Testing

/// Stands in everything that must not be published, ids and names included.
let canary = "zqx"

/// Texts with secrets in them: `actors: [ann⟦, zqx-actor⟧]` is the list with the hidden actor, and without.
struct SecretFiles {
  let with: [String: String]
  let without: [String: String]

  init(_ files: [String: String]) {
    with = files.mapValues { $0.filter { $0 != "⟦" && $0 != "⟧" } }
    without = files.mapValues(Self.withoutSecrets)
  }

  private static func withoutSecrets(_ text: String) -> String {
    var kept = ""
    var depth = 0
    for character in text {
      if character == "⟦" {
        depth += 1
      } else if character == "⟧" {
        depth -= 1
      } else if depth == 0 {
        kept.append(character)
      }
    }
    return kept
  }
}

/// Every published file, as text where it is text; the dossier must have no errors.
func publish(
  _ files: [String: String], at moment: String = "2025-06-15T12:00:00Z", preview: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String: String] {
  var dossier = TestDossier(files)
  dossier.settings.buildTime = try #require(Instant(iso8601: moment))
  dossier.settings.isPreview = preview
  let errors = try dossier.problems().filter { $0.contains(" error ") }
  #expect(errors == [], sourceLocation: sourceLocation)
  return try dossier.render().mapValues { String(decoding: $0, as: UTF8.self) }
}

/// Building with the secrets gives the same bytes as building without, and the canary is nowhere.
/// - Parameter hidden: files that are in the one build alone.
@discardableResult
func expectNoTrace(
  _ files: [String: String], hidden: [String: String] = [:], at moment: String = "2025-06-15T12:00:00Z",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String: String] {
  let secrets = SecretFiles(files)
  let with = try publish(secrets.with.merging(hidden) { $1 }, at: moment, sourceLocation: sourceLocation)
  let without = try publish(secrets.without, at: moment, sourceLocation: sourceLocation)
  #expect(!with.isEmpty, sourceLocation: sourceLocation)
  #expect(with.keys.sorted() == without.keys.sorted(), sourceLocation: sourceLocation)
  for (path, text) in without.sorted(by: { $0.key < $1.key }) {
    guard let other = with[path], other != text else { continue }
    Issue.record("\(path) tells of what is hidden: \(firstDifference(other, text))", sourceLocation: sourceLocation)
  }
  expectNoCanary(in: with, sourceLocation: sourceLocation)
  return with
}

func expectNoCanary(in site: [String: String], _ canary: String = canary, sourceLocation: SourceLocation = #_sourceLocation) {
  for (path, text) in site.sorted(by: { $0.key < $1.key }) {
    #expect(!path.contains(canary), sourceLocation: sourceLocation)
    guard text.contains(canary) else { continue }
    let line = text.split(separator: "\n").first { $0.contains(canary) } ?? ""
    Issue.record("\(path) has the canary: \(line)", sourceLocation: sourceLocation)
  }
}

func firstDifference(_ a: String, _ b: String) -> String {
  let (x, y) = (
    a.split(separator: "\n", omittingEmptySubsequences: false), b.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let i = zip(x, y).enumerated().first { $1.0 != $1.1 }?.offset ?? min(x.count, y.count)
  return "line \(i + 1): with “\(i < x.count ? x[i] : "")”, without “\(i < y.count ? y[i] : "")”"
}
