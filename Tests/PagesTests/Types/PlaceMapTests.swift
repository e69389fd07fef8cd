import TestSupport
import Testing

struct PlaceMapTests {
  private static let places = """
    - {id: kyiv, name: Kyiv, lat: 50.45, lon: 30.52, precision: locality, country: UA}
    - {id: sumy, name: Sumy region, lat: 51.0, lon: 34.0, precision: region}
    - {id: house, name: Safe house, lat: 50.512345, lon: 30.798765, precision: exact, sensitive: true}
    - {id: nowhere, name: Nowhere, precision: unknown}

    """

  private func site(_ more: [String: String] = [:]) throws -> RenderedSite {
    try TestDossier(["places/p.yaml": Self.places].merging(more) { $1 }).site()
  }

  @Test func theIndexHasAMapAndTheSameAsATable() throws {
    let page = try site().page("places/index.html")
    let map = try #require(page.first("svg", class: "map"))
    #expect(map.links.sorted() == ["house.html", "kyiv.html", "sumy.html"])
    #expect(map.first("path", class: "land") != nil && map.text.contains("Kyiv"))
    let rows = page.all("tr").map(\.text)
    #expect(rows.contains { $0.contains("Kyiv") && $0.contains("50.45, 30.52") && $0.contains("locality") })
    #expect(rows.contains { $0.contains("Nowhere") && $0.contains("unknown") })
    // Whatever year the dossier is about.
    #expect(page.first("p", class: "map-note")?.text.contains("those of today (Natural Earth") == true)
  }

  @Test func aPlacesPageShowsItAmongItsNeighbours() throws {
    let page = try site().page("places/kyiv.html")
    let map = try #require(page.first("svg", class: "map"))
    #expect(map.first("circle", class: "main")?["class"] == "dot main")
    #expect(map.links.contains("sumy.html") && !map.links.contains("kyiv.html"))
    #expect(try site().page("places/nowhere.html").first("svg", class: "map") == nil)
  }

  /// The map shows no more than the page says.
  @Test func aSensitivePlaceIsDrawnWhereItsRoundedCoordinatesSay() throws {
    let map = try #require(try site().page("places/house.html").first("svg", class: "map"))
    // To a tenth of a degree no place is a dot.
    #expect(map.first("circle", class: "main")?["class"] == "area main")
    let exact = try #require(
      try TestDossier([
        "places/p.yaml": Self.places.split(separator: "lat: 50.512345, lon: 30.798765, precision: exact, sensitive: true")
          .joined(separator: "lat: 50.5, lon: 30.8, precision: district")
      ]).site().page("places/house.html").first("svg", class: "map"))
    #expect(map.first("circle", class: "main")?["cx"] == exact.first("circle", class: "main")?["cx"])
  }

  @Test func aHiddenPlaceIsOnNoMap() throws {
    let site = try site(["places/h.yaml": "{id: h, name: Hidden, lat: 50.4, lon: 30.6, precision: exact, review: draft}"])
    for path in site.pages { #expect(!(try site.page(path).main.text.contains("Hidden")), "\(path)") }
  }
}
