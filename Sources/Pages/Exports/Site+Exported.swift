import Linking
import Model

extension Site {
  /// The id that a reference leads to, where that may stand in a file for other programs: neither sensitive nor withdrawn.
  func exported(_ reference: Reference?, _ type: RecordType) -> String? {
    guard let target = dossier.target(reference), target.type == type, !target.isWithdrawn, !dossier.isSensitive(target) else {
      return nil
    }
    return target.recordID
  }
}
