@_spi(MakesHTML) import Base

extension BodyWriter {
  /// A file of `media/` that an embed names: an image, or a link to a document.
  struct ResolvedImage {
    let link: SiteLink
    let isImage: Bool
    /// The alternative text, or the words of the link.
    let text: String
  }

  /// `![[map.png|What it shows]]`: the file with that name, wherever it lies in `media/`.
  mutating func resolve(_ file: MediaName, _ link: WikiLink, in run: InlineRun) -> ResolvedPiece {
    let mark = place(of: "![[", at: link.range.lowerBound, in: run)
    let path: BytePath
    switch setting.reader.resolver.namedMedia(file.name) {
    case .found(let found): path = found
    case .ambiguous(let paths):
      report(
        .ambiguousImage, at: mark, "several files of `media/` are called `\(file.name)`",
        suggestion: "write " + paths.map { "`![[\($0)]]`" }.joined(separator: " or "))
      return bareLabel(of: link)
    case .unknown(let near):
      report(
        .unknownImage, at: mark, "there is no file `\(file.name)` in `media/`", suggestion: suggestion(near))
      return bareLabel(of: link)
    case .hidden: return bareLabel(of: link)
    }
    guard let address = setting.reader.resolver.media(path) else { return bareLabel(of: link) }
    let label = link.label.map { Self.withoutSize(String(decoding: run.text[$0], as: UTF8.self)) } ?? ""
    if file.isImage, label.isEmpty {
      report(
        .imageWithoutAlt, at: mark, "this image has no alternative text",
        suggestion: "say what it shows: `![[\(file.name)|A map of the front on 2 June]]`")
    }
    media.append(path)
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    return .image(ResolvedImage(link: address, isImage: file.isImage, text: label.isEmpty && !file.isImage ? name : label))
  }

  /// Obsidian's width or size (`|300`, `|300x200`) is no text.
  private static func withoutSize(_ label: String) -> String {
    let parts = label.split(separator: "|", omittingEmptySubsequences: false)
    func isSize(_ part: Substring) -> Bool {
      let part = part.filter { $0 != " " }
      return !part.isEmpty && part.split(separator: "x", omittingEmptySubsequences: false).count <= 2
        && part.split(separator: "x", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }
    var text = (parts.last.map(isSize) == true ? parts.dropLast() : parts[...]).joined(separator: "|")
    while text.last == " " { text.removeLast() }
    return text
  }

  mutating func write(_ image: ResolvedImage, _ context: InlineContext) {
    if image.isImage {
      out.literal("<img src=\"")
      out.link(image.link)
      out.literal("\" alt=\"")
      out.attribute(image.text)
      out.literal("\" loading=\"lazy\" />")
    } else if !context.links {
      writeText(image.text)
    } else {
      out.literal("<a href=\"")
      out.link(image.link)
      out.literal("\">")
      writeText(image.text)
      out.literal("</a>")
    }
    block += Array(image.text.utf8)
  }
}
