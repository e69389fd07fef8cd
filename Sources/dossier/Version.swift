import Markup

enum Version {
  static let number = "0.1.0"
  static var text: String { "dossier \(number) (cmark-gfm \(CMark.version))" }
}
