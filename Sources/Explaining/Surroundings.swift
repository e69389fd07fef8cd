/// The dossier around every example: records that it may refer to, without a problem.
public enum Surroundings {
  public static let files = [
    ("Content/dossier.yaml", "title: Test\nlanes: [{id: west, title: West}]\n"),
    ("Content/actors/base.yaml", "[{id: ann, name: Ann Kovács, kind: person}, {id: land, name: Land, kind: state}]"),
    ("Content/sources/base.yaml", "[{id: paper, title: The Paper, URL: 'https://example.org/'}]"),
    ("Content/places/base.yaml", "[{id: town, name: Town}]"),
    ("Content/issues/base.yaml", "[{id: peace, title: Peace}]"),
    ("Content/events/base.yaml", "[{id: talks, title: Talks, kind: consult, date: 2025-06-02, cite: paper}]"),
    ("Content/claims/base.yaml", "[{id: wish, kind: demand, by: ann, cell: Give way, cite: paper}]"),
  ]
}
