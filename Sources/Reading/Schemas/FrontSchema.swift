import Model

/// What the author says on the front page.
let frontSchema = Schema<Settings.Front>(
  "front",
  [
    .markdown("bottom_line", \.bottomLine),
    .value("state", \.situation, situationSchema, Settings.Front.Situation.init),
    .values("judgements", \.judgements, keyJudgementSchema, Settings.Front.KeyJudgement.init),
  ])

private let situationSchema = Schema<Settings.Front.Situation>(
  "state",
  [
    .choice("direction", \.direction, absence: .silent),
    .line("reason", \.reason),
    Schema<Settings.Front.Situation>.Row("alerts", .choice(Settings.Front.Alert.allCases.map(\.rawValue)), cell: .list) {
      situation, node, reader in
      situation.alerts = reader.items(node).compactMap { reader.choice($0, of: Settings.Front.Alert.self) }
    },
  ])

private let keyJudgementSchema = Schema<Settings.Front.KeyJudgement>(
  "a key judgement",
  [
    .markdown("text", \.text),
    Schema<Settings.Front.KeyJudgement>.Row("likelihood", .likelihood) { judgement, node, reader in
      judgement.likelihood = reader.likelihood(node)
    },
    Schema<Settings.Front.KeyJudgement>.Row("confidence", .confidence) { judgement, node, reader in
      judgement.confidence = reader.confidence(node)
    },
    .references("claims", \.claims, to: [.claim, .event, .note]),
  ])
