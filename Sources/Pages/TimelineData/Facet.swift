/// What the timeline can be filtered by, in the order of the form; the names stand in addresses and in the data files.
enum Facet: String, CaseIterable {
  case side, actor, issue, kind, place, tag, review, grade

  /// Its heading in the form.
  var word: Word {
    switch self {
    case .side: .side
    case .actor: .actor
    case .issue: .issue
    case .kind: .kind
    case .place: .place
    case .tag: .filterTag
    case .review: .filterReview
    case .grade: .filterGrade
    }
  }
}
