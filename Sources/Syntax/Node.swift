import Base

/// A value read from YAML, JSON or a CSV cell, with its place. A scalar stays text until a field's type says otherwise.
public struct Node: Sendable {
  public enum Value: Sendable {
    case scalar(Scalar)
    case list([Node])
    /// In the order of the file; keys are unique.
    case mapping([Entry])
  }

  public struct Scalar: Sendable {
    public let text: String
    /// Written without quotes: only then can it mean "no value".
    public let isPlain: Bool

    public init(text: String, isPlain: Bool) {
      self.text = text
      self.isPlain = isPlain
    }
  }

  public struct Entry: Sendable {
    public let key: String
    public let keyPlace: Place
    public let value: Node

    public init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  public let value: Value
  /// The bytes of the value in its file, quotes included.
  public let place: Place

  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  /// An absent value: YAML's `~`, `null` or nothing at all, JSON's `null`.
  public var isNull: Bool {
    guard case .scalar(let scalar) = value, scalar.isPlain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// "a list", for messages.
  public var kindName: String {
    switch value {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a group of fields"
    }
  }
}
