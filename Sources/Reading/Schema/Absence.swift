/// What a published record says by having a field not: a field whose absence asserts something can be kept back only together with
/// what it qualifies.
enum Absence: Sendable {
  /// Nothing: one statement fewer.
  case silent
  /// Something else than the field would have said: an event without its `status` has occurred.
  case asserts
}
