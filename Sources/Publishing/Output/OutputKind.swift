/// Whom a folder is for. A preview shows drafts, so neither kind is ever written over the other.
public enum OutputKind: Hashable, Sendable {
  case published, preview

  /// The name of the manifest tells the kind of a folder that we wrote.
  var manifestName: String {
    switch self {
    case .published: "dossier-manifest.json"
    case .preview: "dossier-preview.json"
    }
  }

  var other: OutputKind { self == .published ? .preview : .published }
}
