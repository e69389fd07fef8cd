/// Memory that nobody gives back piece by piece, because the process is about to end and the system takes all of it at once: taking a
/// dossier apart costs a build that changed little a tenth of its time.
enum LeftToTheSystem {
  private final class Holder: Sendable {
    let publication: Publication
    init(_ publication: Publication) { self.publication = publication }
  }

  static func take(_ publication: Publication) { _ = Unmanaged.passRetained(Holder(publication)) }
}
