import Foundation
import Testing
import Theme

/// An author's steps between builds, and what must stand in Output after each.
struct RebuildSituation: Sendable, CustomTestStringConvertible {
  let name: String
  /// The names of Hugo's tests of this situation, without their `TestRebuild`.
  let hugo: [String]
  let steps: [Step]

  var testDescription: String { name }

  init(_ name: String, hugo: [String] = [], _ steps: Step...) {
    self.name = name
    self.hugo = hugo
    self.steps = steps
  }

  struct Step: Sendable {
    let edits: [Edit]
    let sights: [Sight]
    var isBlocked = false

    init(_ edits: Edit..., see sights: [Sight]) {
      self.edits = edits
      self.sights = sights
    }

    /// A step that leaves errors in the dossier: Output stays as it was.
    static func blocked(_ edits: Edit...) -> Step {
      Step(edits: edits, sights: [], isBlocked: true)
    }

    private init(edits: [Edit], sights: [Sight], isBlocked: Bool) {
      self.edits = edits
      self.sights = sights
      self.isBlocked = isBlocked
    }
  }

  enum Edit: Sendable {
    /// A new or wholly rewritten file.
    case write(String, String)
    case replace(String, in: String, by: String)
    case move(String, to: String)
    case moveFolder(String, to: String)
    case delete(String)
    /// A copy of a built-in template with other words in it.
    case retouch(String, String, by: String)

    func apply(_ files: inout [String: String]) {
      switch self {
      case .write(let path, let text): files[path] = text
      case .replace(let old, let path, let new): files[path] = files[path]?.replacingOccurrences(of: old, with: new)
      case .move(let old, let new): files[new] = files.removeValue(forKey: old)
      case .moveFolder(let old, let new):
        for path in files.keys.filter({ $0.hasPrefix(old + "/") }) {
          files[new + path.dropFirst(old.count)] = files.removeValue(forKey: path)
        }
      case .delete(let path): files[path] = nil
      case .retouch(let name, let old, let new):
        let ours = BuiltInFile.theme.first { $0.path == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
        let text = files["Templates/" + name] ?? ours
        files["Templates/" + name] = text?.replacingOccurrences(of: old, with: new)
      }
    }
  }

  struct Sight: Sendable {
    enum What: Sendable {
      case shows(String)
      case lacks(String)
      case isGone, isUntouched
    }
    let path: String
    let what: What
  }

  /// Before the first step.
  static let dossier = [
    "Content/dossier.yaml": "title: The harbour talks\ngates: {uncited: off}\nedition: {number: 1, data_cutoff: 2025-06-02}\n",
    "Content/actors/port.md": "---\nname: Port Authority\nkind: organisation\n---\n\nThe authority runs the quay.\n",
    "Content/actors/crew.md": "---\nname: Dock Crew\nkind: organisation\n---\n\nThey load ships.\n",
    "Content/events/strike.md": """
    ---
    title: The strike
    date: 2025-06-01
    kind: protest
    actors: [crew]
    media: [{file: media/quay.png, alt: The quay}]
    tags: [欢迎]
    ---

    The crew stopped work.

    """,
    "Content/events/table.csv": "id,title,kind,date\nwalkout,The walkout,protest,2025-05\nreturn,The return,consult,2025-06-03\n",
    "Content/events/table.defaults.yaml": "place: quay\n",
    "Content/places/quay.md": "---\nname: North Quay\n---\n",
    "Content/notes/one.md": """
    ---
    title: First note
    ---

    What Dock Crew did.

    ![[two]]

    See [[three#Demands]].

    ```timeline
    actors: [crew]
    ```

    """,
    "Content/notes/two.md": "---\ntitle: Second note\n---\n\nSecond text.\n",
    "Content/notes/three.md": "---\ntitle: Third note\n---\n\n## Demands\n\nMore pay.\n",
    "Content/media/quay.png": "a picture",
    "Content/static/robots.txt": "User-agent: *\n",
  ]
}

extension RebuildSituation.Sight {
  static func shows(_ path: String, _ text: String) -> Self { Self(path: path, what: .shows(text)) }
  static func lacks(_ path: String, _ text: String) -> Self { Self(path: path, what: .lacks(text)) }
  static func gone(_ path: String) -> Self { Self(path: path, what: .isGone) }
  static func untouched(_ path: String) -> Self { Self(path: path, what: .isUntouched) }
}
