@_spi(MakesHTML) import Base
import Markup

/// A small dossier for tests: ids to titles, with one hidden record, one name that two share, and two sources.
enum TestDossier {
  static let records: [(id: String, title: String, path: String)] = [
    ("putin", "Vladimir Putin", "actors/putin"), ("zelensky", "Volodymyr Zelensky", "actors/zelensky"),
    ("rubio", "Marco Rubio", "actors/rubio"), ("bern", "Bern", "places/bern"), ("istanbul", "Istanbul", "places/istanbul"),
    ("talks", "The talks", "notes/talks"),
  ]

  static func site(_ path: String, _ fragment: String? = nil) -> SiteLink { SiteLink(SitePath(path)!, fragment: fragment) }

  static func target(_ n: Int) -> LinkTarget {
    LinkTarget(
      id: TargetID(n), link: site(records[n].path + ".html"), title: records[n].title,
      headings: HeadingTable([
        Body.Heading(level: 2, text: "Aims", id: "aims"), Body.Heading(level: 2, text: "Early years", id: "early-years"),
      ]))
  }

  static func number(_ id: String) -> Int { records.firstIndex { $0.id == id } ?? -1 }

  static let resolver = Resolver(
    link: { name in
      switch name {
      case .wiki(let name):
        if name == "secret" || name == "Secret agent" { return .hidden }
        if name == "Jordan" { return .ambiguous(["actor:jordan", "place:jordan"]) }
        let bare = name.split(separator: ":").last.map(String.init) ?? name
        if let n = records.firstIndex(where: { $0.id == bare || $0.title == bare }) { return .found(target(n)) }
        return .unknown(near: NearMiss.candidates(for: name, among: records.map(\.id)))
      case .file(let path):
        if path == "actors/secret.md" { return .hidden }
        if let n = records.firstIndex(where: { BytePath($0.path + ".md") == path }) { return .found(target(n)) }
        return .unknown(near: [])
      }
    },
    citation: { key in
      switch key {
      case "aj": .found(CitationTarget(id: TargetID(100), link: site("sources/aj.html"), author: "Al Jazeera", year: "2025"))
      case "tass": .found(CitationTarget(id: TargetID(101), link: site("sources/tass.html"), author: "TASS", year: nil))
      case "clerk": .found(CitationTarget(id: TargetID(102), link: nil, author: "a clerk of the bank", year: nil))
      case "leak": .hidden
      default: .unknown(near: NearMiss.candidates(for: key, among: ["aj", "tass"]))
      }
    },
    media: { path in
      path == "media/map.png" || path == "media/report.pdf" ? SiteLink(SitePath(bytes: path.bytes)!) : nil
    },
    namedMedia: { name in
      switch name {
      case "map.png": .found("media/map.png")
      case "report.pdf": .found("media/report.pdf")
      case "two.png": .ambiguous(["media/a/two.png", "media/b/two.png"])
      default: .unknown(near: NearMiss.candidates(for: name, among: ["map.png", "report.pdf"]))
      }
    })

  static let names: [(name: String, target: TargetID, link: SiteLink)] =
    [
      ("Putin", "putin"), ("Vladimir Putin", "putin"), ("Zelensky", "zelensky"), ("Rubio", "rubio"), ("Bern", "bern"),
      ("Istanbul", "istanbul"),
    ]
    .map { name, id in (name, TargetID(number(id)), site(records[number(id)].path + ".html")) }

  static func reader(_ options: MarkdownOptions = MarkdownOptions(mentions: false)) -> MarkdownReader {
    MarkdownReader(resolver: resolver, mentions: MentionIndex(names), words: .english, options: options)
  }
}

/// What a text becomes on a page in the top folder, and what was said of it.
struct Reading {
  let body: Body
  let diagnostics: Diagnostics
  let html: String

  /// - Parameter text: Markdown; what stands before a line `@@@` is front matter.
  init(
    _ text: String, _ options: MarkdownOptions = MarkdownOptions(mentions: false), owner: String? = nil,
    folder: BytePath = "notes",
    reader: MarkdownReader? = nil
  ) {
    let bytes = Array(text.utf8)
    let front = text.range(of: "@@@\n")
    var diagnostics = Diagnostics()
    body = (reader ?? TestDossier.reader(options)).read(
      bytes, body: front..<bytes.count, places: .file(SourceID(0)),
      owner: owner.map { MarkdownReader.Owner(TargetID(TestDossier.number($0)), name: $0) },
      folder: folder,
      diagnostics: &diagnostics)
    self.diagnostics = diagnostics
    html = Self.html(body)
  }

  static func html(_ body: Body) -> String {
    var sink = ByteSink()
    for part in body.parts {
      switch part {
      case .html(let fragment): fragment.write(from: SitePath("page.html")!, into: &sink)
      case .view(let view): sink.write("{\(view.kind) \(view.place.range)}\n")
      case .paragraph(let number): sink.write("{¶\(number)}")
      case .citations(let places):
        sink.write("{" + places.map { "\($0.source.index)" + ($0.locator.map { ": " + $0 } ?? "") }.joined(separator: "; ") + "}")
      }
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  var codes: [String] { diagnostics.sorted.map(\.code.id) }
  var messages: [String] { diagnostics.sorted.map { $0.message + ($0.suggestion.map { "; " + $0 } ?? "") } }
}

extension String {
  /// The offset behind `mark`, or 0 where it does not stand near the start.
  func range(of mark: String) -> Int {
    let (text, mark) = (Array(utf8), Array(mark.utf8))
    guard text.count >= mark.count else { return 0 }
    for i in 0...min(text.count - mark.count, 200) where text[i..<i + mark.count].elementsEqual(mark) { return i + mark.count }
    return 0
  }
}
