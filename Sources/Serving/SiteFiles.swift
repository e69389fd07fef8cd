import Base

/// Answers requests from the published folder, as a static host does, with the preview's script added to pages.
struct SiteFiles: Sendable {
  struct Answer: Sendable {
    enum Body: Sendable {
      case bytes([UInt8])
      case file(StoredFile)
    }

    enum Status: Int, Sendable { case ok = 200, moved = 301, notFound = 404 }

    var status = Status.ok
    var type = "text/html; charset=utf-8"
    var body = Body.bytes([])
    /// Where to go instead.
    var location: String?
  }

  private let tree: any FileTree
  /// Where files are sent from as they stand; nil: from memory.
  private let disk: DiskTree?

  init(_ tree: any FileTree) {
    self.tree = tree
    disk = tree as? DiskTree
  }

  /// - Parameters:
  ///   - target: the request's path and query, as it came.
  ///   - site: the number of the site that stands in the folder.
  func answer(_ target: String, site: Int) -> Answer {
    let written = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let decoded = Self.decoded(written.dropFirst()), written.first == UInt8(ascii: "/") else { return missing(site) }
    if decoded.isEmpty || decoded.last == UInt8(ascii: "/") {
      return file(decoded + Array("index.html".utf8), site) ?? missing(site)
    }
    if let found = file(decoded, site) { return found }
    if file(decoded + Array("/index.html".utf8), site) != nil {
      return Answer(status: .moved, location: String(decoding: written, as: UTF8.self) + "/")
    }
    return missing(site)
  }

  private func file(_ path: [UInt8], _ site: Int) -> Answer? {
    // A path that leads out of the folder is no path of a site.
    guard let sitePath = SitePath(bytes: path) else { return nil }
    let path = BytePath(sitePath.bytes)
    let type = ContentType.of(fileExtension: path.fileExtension)
    let isPage = type.hasPrefix("text/html")
    if let disk, !isPage { return StoredFile(path, in: disk).map { Answer(type: type, body: .file($0)) } }
    guard let bytes = try? tree.read(path) else { return nil }
    return Answer(type: type, body: .bytes(isPage ? Self.watched(bytes, site) : bytes))
  }

  private func missing(_ site: Int) -> Answer {
    // Before the first build there is no page at all: this one waits for it too.
    let bare = Answer(
      body: .bytes(Self.watched(Array("<!doctype html><title>not found</title><body>not found</body>".utf8), site)))
    var answer = file(Array("404.html".utf8), site) ?? bare
    answer.status = .notFound
    return answer
  }

  /// The page with the preview's script before its end.
  private static func watched(_ page: [UInt8], _ site: Int) -> [UInt8] {
    let end = Array("</body>".utf8)
    var at = page.count
    var i = page.count - end.count
    while i >= 0 {
      if page[i] == end[0], page[i..<i + end.count].elementsEqual(end) {
        at = i
        break
      }
      i -= 1
    }
    return Array(page[..<at]) + Array(PreviewScript.tags(site: site).utf8) + Array(page[at...])
  }

  /// Without percent signs; nil where one is broken.
  private static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var text = text.makeIterator()
    while let byte = text.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = text.next(), let low = text.next(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return bytes
  }
}
