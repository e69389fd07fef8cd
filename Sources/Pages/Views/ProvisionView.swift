import Linking
import Model
import Templating

/// What an instrument says, with what that rests on.
struct ProvisionView: Sendable {
  /// The instrument, or the issue, where it does not stand under that.
  let name: NameView?
  let text: String
  let cites: [CiteView]
  let isUncited: Bool

  static let fields = Fields<ProvisionView>([
    .optionalObject("name", \.name, NameView.fields), .text("text", \.text), .list("cites", \.cites, CiteView.fields),
    .flag("is-uncited", \.isUncited),
  ])
}

/// Where in the dossier a provision is.
struct ProvisionPlace: Sendable {
  /// Index of the dossier's.
  let instrument: Int
  /// Index of the instrument's.
  let provision: Int
}

extension Dossier {
  subscript(place: ProvisionPlace) -> Provision { instruments[place.instrument].provisions[place.provision] }
}

extension Site {
  /// What instruments provide on an issue, or what an instrument provides.
  func provisions(on target: Target) -> [ProvisionPlace] {
    func places(_ instrument: Int) -> [ProvisionPlace] {
      dossier.instruments[instrument].provisions.indices.map { ProvisionPlace(instrument: instrument, provision: $0) }
    }
    switch target.type {
    case .instrument: return places(target.index)
    case .issue:
      return records(.instrument, of: target, [.provisions]).flatMap { places($0.index) }
        .filter { dossier.target(dossier[$0].issue)?.id == target.id }
    default: return []
    }
  }

  /// - Parameter record: of the page: its list says of each provision what the page does not. nil where a heading says that.
  func view(_ place: ProvisionPlace, under record: Target?) -> ProvisionView {
    let provision = dossier[place]
    let name: NameView? =
      switch record?.type {
      case .issue: NameView(dossier.targets.target(of: .instrument, place.instrument))
      case .instrument: self.name(provision.issue)
      default: nil
      }
    return ProvisionView(
      name: name, text: provision.text, cites: cites(provision.cites),
      isUncited: isMarkedUncited(provision.cites, in: dossier.instruments[place.instrument].common))
  }
}
