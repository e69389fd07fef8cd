/// A place on earth, as exactly as it is known (model.md 1.11).
public struct PlaceRecord: Record {
  public enum Precision: String, CaseIterable, Sendable { case exact, vicinity, locality, district, region, country, unknown }

  public static let type = RecordType.place
  public var common = Common()
  public var aliases: [Alias] = []
  public var kind: String?
  public var parent: Reference?
  public var country: String?
  /// Degrees north, -90 to 90.
  public var latitude: Double?
  /// Degrees east, -180 to 180.
  public var longitude: Double?
  public var precision: Precision?
  public var geonames: String?
  public var wikidata: String?
  public init() {}
}
