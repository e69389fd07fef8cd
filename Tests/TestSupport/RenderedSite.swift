import Base

/// The files of a rendered dossier.
public struct RenderedSite: Sendable {
  public let files: [String: [UInt8]]

  public init(_ files: [String: [UInt8]]) { self.files = files }

  public struct NoPage: Error, CustomStringConvertible {
    public let description: String
  }

  public func page(_ path: String) throws -> HTMLPage {
    guard let bytes = files[path] else { throw NoPage(description: "no \(path) among \(files.keys.sorted())") }
    return HTMLPage(bytes)
  }

  public var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  /// The path of the file to which `link` leads from `page`, nil where it leaves the site.
  public static func path(of link: String, from page: String) -> String? {
    let address = link.prefix { $0 != "#" }
    if address.isEmpty { return page }
    guard !address.contains(":"), !address.hasPrefix("/"), !address.contains("?") else { return nil }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part != "." {
        parts.append(percentDecoded(String(part)))
      }
    }
    return parts.joined(separator: "/")
  }

  static func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TestDossier {
  public struct Blocked: Error, CustomStringConvertible {
    public let description: String
  }

  /// The rendered site, checked as a whole. Errors in the dossier are thrown, so that a test of pages never passes on none.
  public func site() throws -> RenderedSite {
    let files = try render()
    guard !files.isEmpty else { throw Blocked(description: try problems().joined(separator: "\n")) }
    let site = RenderedSite(files)
    let faults = site.faults
    guard faults.isEmpty else { throw Blocked(description: faults.joined(separator: "\n")) }
    return site
  }
}
