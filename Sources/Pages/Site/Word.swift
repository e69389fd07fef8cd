import Drawing
import Linking
import Markup
import Model
import Screening

/// Every interface word that Swift code asks for, by its key in `Templates/words/en.yaml`. Templates ask for others by name.
enum Word: String, CaseIterable {
  case nameTimeline = "timeline"
  case support, thresholdTotal = "threshold-total", thresholdNeeded = "threshold-needed", votersNamed = "voters-named"
  case noParty = "no-party"
  case countRests = "count-rests", restsOnItAlone = "rests-on-it-alone", opinionSources = "opinion-sources"
  case onOpinionAlone = "on-opinion-alone", deadAddresses = "dead-addresses"
  case deadHeading = "dead-heading", singleSource = "single-source-heading"
  case singleSourceNote = "single-source-note", countSingle = "count-single", countIn = "count-in"
  case mapOfPlaces = "map-of-places", mapAround = "map-around"
  case relations, whoIsWho = "who-is-who", belongsTo = "belongs-to", countRelations = "count-relations"
  case method, methodRules = "method-rules", methodDerived = "method-derived", methodLikelihood = "method-likelihood"
  case methodGrades = "method-grades", methodDates = "method-dates", methodStates = "method-states"
  case methodOwnTerms = "method-own-terms", methodReview = "method-review", credibility
  case ruleClaims = "rule-claims", ruleOpinions = "rule-opinions", ruleEditors = "rule-editors", ruleFigures = "rule-figures"
  case ruleWords = "rule-words", ruleRivals = "rule-rivals", ruleCauses = "rule-causes", ruleNonEvents = "rule-non-events"
  case ruleConfidential = "rule-confidential", ruleUncited = "rule-uncited", ruleNeverBoth = "rule-never-both"
  case ruleWithdrawnSources = "rule-withdrawn-sources", termReversed = "term-reversed", meaningReversed = "meaning-reversed"
  case ruleOwnWords = "rule-own-words", ruleGrades = "rule-grades", ruleCutoff = "rule-cutoff"
  case termIndependent = "term-independent", meaningIndependent = "meaning-independent", termSingle = "term-single"
  case meaningSingle = "meaning-single", meaningInForce = "meaning-in-force", termSuperseded = "term-superseded"
  case meaningSuperseded = "meaning-superseded"
  case termUnanswered = "term-unanswered", meaningUnanswered = "meaning-unanswered"
  case termOverdue = "term-overdue", meaningOverdue = "meaning-overdue"
  case termOffice = "term-office", meaningOffice = "meaning-office", countChecked = "count-checked"
  case meaningChecked = "meaning-checked", countUnverified = "count-unverified", meaningUnverified = "meaning-unverified"
  case countWithdrawn = "count-withdrawn", meaningWithdrawn = "meaning-withdrawn"
  case figures, countFigures = "count-figures", countClaimants = "count-claimants", countUnclaimed = "count-unclaimed"
  case countUncited = "count-uncited", dataCutoff = "data-cutoff", figuresOf = "figures-of"
  case actors, events, claims, issues, instruments, sources, places, notes
  case actor, event, claim, issue, instrument, source, place, note
  case editor
  case pageOf = "page-of"
  case bySourceDate = "by-source-date"
  case undatedHeading = "undated-heading"
  case undated, undatedAfter = "undated-after", undatedBefore = "undated-before", undatedBetween = "undated-between"
  case orderAfter = "order-after", orderBefore = "order-before", orderBetween = "order-between"
  case otherSide = "other-side"
  case notFound = "not-found"
  case country, born, died, founded, dissolved, parent, kind, side
  case author, publisher, container, issued, accessed, language, genre, standing, reliability, integrity, address
  case archived, derivedFrom = "derived-from", doi
  case aliases, coordinates, precision, partOf = "part-of", number, requirement
  case parties, decidedBy = "decided-by", onBehalfOf = "on-behalf-of", via, to, about, since, madeAt = "made-at", stance
  case deadline, deadlineRule = "deadline-rule", strength, state, stateBasis = "state-basis", stateAsOf = "state-as-of"
  case settledBy = "settled-by", evidence, likelihood, confidence, horizon, conditionalOn = "conditional-on", resolution
  case ownWords = "own-words", basisText = "basis-text", reportedAs = "reported-as", verification, inForce = "in-force"
  case supersededBy = "superseded-by", yes, no
  case contradicts, supports
  case tenureFromTo = "tenure-from-to", tenureSince = "tenure-since", tenureUntil = "tenure-until", tenureFrom = "tenure-from"
  case tenureAt = "tenure-at", tenureIn = "tenure-in", tenureAround = "tenure-around", tenureOf = "tenure-of"
  case hedgeReported = "hedge-reported", hedgePlanned = "hedge-planned"
  case timeAt = "time-at", timeZoneOf = "time-zone"
  case asOf = "as-of", ongoingAsOf = "ongoing-as-of"
  case fieldPart = "field-part", stillHeld = "still-held", claimantNotNamed = "claimant-not-named"
  case likelihoodRange = "likelihood-range", groupSeparator = "group-separator", figureUnit = "figure-unit", figureWordUnit =
    "figure-word-unit", tabTitle =
    "tab-title"
  case countYears = "count-years", countMonths = "count-months", countWeeks = "count-weeks", countDays = "count-days"
  case countHours = "count-hours", countMinutes = "count-minutes", countSeconds = "count-seconds"
  case isbn, issn
  case reportedByWhom = "reported-by-whom", stanceAsReported = "stance-as-reported"
  case resolvedOn = "resolved-on", sourceType = "source-type", publisherPlace = "publisher-place", sourceEdition =
    "source-edition"
  case section, medium, checksum, capture, issueNumber = "issue-number"
  case aliasTransliteration = "alias-transliterated", aliasLanguage = "alias-in-language"
  case titleAndDate = "title-and-date", titleAndHeading = "title-and-heading", labelAndValue = "label-and-value"
  case latest, otherLatest = "other-latest", table
  case figureRange = "figure-range"
  case editionNumber = "edition-number", editionCutoff = "edition-cutoff"
  case countEvents = "count-events", countClaims = "count-claims", countNotes = "count-notes"
  case countSources = "count-sources", countRoots = "count-roots", countConfidential = "count-confidential", countItems =
    "count-items", countActors = "count-actors"
  case eventsOf = "events-of", mentionsOf = "mentions-of", claimsOf = "claims-of", restsOn = "rests-on", membersOf = "members-of"
  case peopleIn = "people-in", metBy = "met-by", provisionsOn = "provisions-on", supportOf = "support-of"
  case votersOn = "voters-on", stagesOf = "stages-of", officesOf = "offices-of", rivalsOf = "rivals-of"
  case correctionsOf = "corrections-of", namedBy = "named-by", sourcesOf = "sources-of"
  case allFigures = "all-figures-of", relationsOf = "relations-of", pledgesOf = "pledges-of"
  case replacedBy = "replaced-by", noLongerInForce = "no-longer-in-force", matrixByActor = "matrix-by-actor"
  case tooManyToDraw = "too-many-to-draw"
  case notesHeading = "notes-heading", backToText = "back-to-text"
  case numberGroup = "number-group"
  case listSeparator = "list-separator"
  case decimalPoint = "decimal-point", figureRangeBest = "figure-range-best", countOf = "count-of"
  case noIssue = "no-issue", kindAs = "kind-as", claimBy = "claim-by", formerName = "alias-former-name", urlStatus = "url-status"
  case shownOf = "shown-of", embeddedIn = "way-embed"
  case drawnName = "drawn-name", drawnUndated = "drawn-undated", drawnBin = "drawn-bin", drawnBinOf = "drawn-bin-of"
  case drawnBinOpen = "drawn-bin-open"
  case countSaid = "count-said", countDone = "count-done", knownUpTo = "known-up-to", saidBand = "words-legend", doneBand =
    "deeds-legend"
  case drawingOf = "drawing-of", weightiest, sides, kinds, tags
  case filterShown = "filter-shown", filterRead = "filter-read", filterFailed = "filter-failed", filterLeftOut = "filter-left-out"
  case filterElsewhere = "filter-elsewhere", filterText = "filter-text", filterFrom = "filter-from", filterTo = "filter-to"
  case filterDateForm = "filter-date-form", filterClear = "filter-clear", filterRemove = "filter-remove"
  case filterMore = "filter-more", filterFewer = "filter-fewer", filterFind = "filter-find", filterNone = "filter-none"
  case filterKeys = "filter-keys", filterTag = "filter-tag", filterReview = "filter-review", filterGrade = "filter-grade"
  case filterUngraded = "filter-ungraded", filterUncited = "filter-uncited"
  case downloadCSV = "download-csv", downloadJSON = "download-json"
  case zoomIn = "zoom-in", zoomOut = "zoom-out", zoomEarlier = "zoom-earlier", zoomLater = "zoom-later", zoomPath = "zoom-path"
  case unverified, uncited, previousPage = "previous-page", nextPage = "next-page", listPages = "pages"
  case nameMatrix = "matrix", namePledges = "pledges", nameContested = "contested", nameAssessments = "assessments"
  case nameNext = "next-dates", nameGaps = "gaps", gapsMenu = "gaps-menu"
  case snapshotList = "snapshot-list", allSnapshots = "all-snapshots"
  case matrixNote = "matrix-note", matrixNoteAsOf = "matrix-note-as-of", matrixAsOf = "matrix-as-of"
  case matrixOfSide = "matrix-of-side", changedSince = "changed-since", asTheyStand = "as-they-stand"
  case positionsHeld = "positions-held", sinceWhen = "since-when", countMore = "count-more"
  case pledgesOverdue = "pledges-overdue", pledgesDue = "pledges-due", pledgesOpen = "pledges-open"
  case pledgesSettled = "pledges-settled", dueThatDay = "due-that-day", countDaysLeft = "count-days-left"
  case countDaysOver = "count-days-over", madeOn = "made-on", repeatedOn = "repeated-on", computedState = "computed-state"
  case countAccounts = "count-accounts", countIndependent = "count-independent", countResolved = "count-resolved"
  case percentage, readAs = "read-as", asKnownOn = "as-known-on"
  case gapsUnanswered = "gaps-unanswered", gapsUnansweredNote = "gaps-unanswered-note", gapsUncited = "gaps-uncited"
  case gapsUncitedNote = "gaps-uncited-note", gapsUndated = "gaps-undated", gapsUndatedNote = "gaps-undated-note"
  case gapsEmptyCells = "gaps-empty-cells", gapsEmptyCellsNote = "gaps-empty-cells-note"
  case gapsSingleSource = "gaps-single-source"
  case sideAndStances = "side-and-stances", withoutStance = "without-stance", countUncitedRecords = "count-uncited-records"
  case countSingleSource = "count-single-source", countOverdue = "count-overdue", countDisputes = "count-disputes"
  case countMeetings = "count-meetings"
  case offices
  case countUnprinted = "count-unprinted"
  case printEdition = "print-edition", printSummary = "print-summary", bottomLine = "bottom-line", judgements
  case editors, localCopy = "local-copy", archivedOn = "archived-on", translator, volume, pages = "page-range"
}

/// The keys of the words for terms: `event-kind-consult`. One prefix a list.
enum TermWords {
  static func prefix(_ list: Vocabulary.List) -> String {
    switch list {
    case .eventKinds: "event-kind-"
    case .stances: "stance-"
    case .stages: "stage-"
    case .relations: "relation-"
    case .actorKinds: "actor-kind-"
    case .roles: "role-"
    }
  }

  private static func keys<Term: RawRepresentable & CaseIterable>(_ prefix: String, _ type: Term.Type) -> [String]
  where Term.RawValue == String {
    Term.allCases.map { prefix + $0.rawValue }
  }

  /// Every key that a built-in term may ask for.
  static let all: [String] =
    Vocabulary.List.allCases.flatMap { list in list.builtIn.map { prefix(list) + $0 } }
    + Vocabulary.List.relations.builtIn.map { "relation-inverse-" + $0 }
    + keys("status-", EventRecord.Status.self) + keys("basis-", RecordDate.Basis.self)
    + keys("claim-kind-", ClaimRecord.Kind.self) + keys("attribution-", ClaimRecord.Attribution.self)
    + keys("review-", ReviewState.self)
    + keys("verification-", ClaimRecord.Verification.self) + keys("strength-", Promise.Strength.self)
    + keys("state-", Promise.State.self) + keys("resolution-", Judgement.Resolution.self)
    + SourceRecord.cslTypes.map { "source-type-" + $0 } + keys("standing-", SourceRecord.Standing.self)
    + keys("reliability-", SourceRecord.Reliability.self)
    + keys("integrity-", SourceRecord.Integrity.self) + keys("url-status-", SourceRecord.AddressStatus.self)
    + keys("precision-", PlaceRecord.Precision.self) + keys("bound-", Figure.Bound.self)
    + keys("cite-", Cite.Relation.self) + keys("link-basis-", RecordLink.Basis.self) + keys("option-", Support.Option.self)
    + keys("direction-", Settings.Front.Direction.self) + keys("alert-", Settings.Front.Alert.self)
    + keys("sign-", LegendEntry.self) + keys("held-back-", HiddenRecords.Reason.self)
    + keys("capture-", SourceRecord.Capture.self)
    + keys("alias-", Alias.Kind.self) + (1...6).map { "credibility-\($0)" }
    + DateForm.allCases.map { "form-of-date-" + $0.rawValue } + keys("basis-meaning-", RecordDate.Basis.self)
    + EventRecord.Status.allCases.filter { $0 != .occurred }.map { "status-meaning-" + $0.rawValue }
    + keys("verification-meaning-", ClaimRecord.Verification.self) + keys("state-meaning-", Promise.State.self)
    + Vocabulary.List.allCases.map { "own-" + $0.rawValue.split(separator: "_").joined(separator: "-") }
    + CalloutKind.allCases.map { "callout-" + $0.rawValue } + ReferenceField.allCases.map { "way-" + $0.rawValue }
    + LikelihoodTerm.icd203.flatMap { ["likelihood-" + $0.id, "likelihood-word-" + $0.id] }
    + keys("coming-", ComingDate.Kind.self) + keys("gap-", IssueGap.Kind.self)
    + Absence.allCases.flatMap { [$0.rawValue, $0.rawValue + "-by", "meaning-" + $0.rawValue] }
    + ["low", "moderate", "high"].map { "confidence-" + $0 }
}
