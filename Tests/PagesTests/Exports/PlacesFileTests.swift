import TestSupport
import Testing

struct PlacesFileTests {
  @Test func placesAreFeatures() throws {
    let site = try TestDossier([
      "sources/s.yaml": "{id: s, title: S}",
      "places/p.yaml": """
      - {id: italy, name: Italy, kind: country}
      - {id: rome, name: 'Rome "old"', kind: city, country: IT, lat: 41.9, lon: 12.5, precision: locality, parent: italy}
      - {id: hut, name: The hut, lat: 1, lon: 2, sensitive: true}
      """,
      "events/e.yaml": """
      - {id: a, title: A, date: 2025-06-01, kind: consult, place: rome, cite: s}
      - {id: b, title: B, date: 2025-06-01, kind: consult, place: rome, sensitive: true, cite: s}
      """,
    ]).site()
    let text = String(decoding: site.files["places/places.geojson"] ?? [], as: UTF8.self)
    let feature =
      #"{"type":"Feature","id":"rome","geometry":{"type":"Point","coordinates":[12.5,41.9]},"properties":{"title":"Rome \"old\"","#
      + #""kind":"city","country":"IT","precision":"locality","part_of":"italy","page":"places/rome.html","events":1}}"#
    #expect(text == "{\"type\":\"FeatureCollection\",\"features\":[\n" + feature + "\n]}\n")
    #expect(try site.page("places/index.html").all("a").contains { $0["href"] == "places.geojson" })
  }

  @Test func withoutCoordinatesThereIsNoFile() throws {
    let site = try TestDossier(["places/p.yaml": "{id: italy, name: Italy}"]).site()
    #expect(site.files["places/places.geojson"] == nil)
  }
}
