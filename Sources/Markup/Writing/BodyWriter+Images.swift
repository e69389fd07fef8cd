@_spi(MakesHTML) import Base

extension BodyWriter {
  /// Images are the dossier's own files: a remote one would tell its host who reads the page.
  mutating func writeImage(_ node: CMarkNode) {
    let alt = plainText(of: node)
    if alt.isEmpty {
      report(
        .imageWithoutAlt, at: place(of: node), "this image has no alternative text",
        suggestion: "say between the square brackets what the image shows")
    }
    switch LinkAddress(node.address, in: setting.folder) {
    case .file(let path, _):
      if let (link, path) = mediaLink(node.address, path) {
        media.append(path)
        out.literal("<img src=\"")
        out.link(link)
        out.literal("\" alt=\"")
        out.attribute(alt)
        let title = node.title
        if !title.isEmpty {
          out.literal("\" title=\"")
          out.attribute(title)
        }
        out.literal("\" loading=\"lazy\" />")
        block += Array(alt.utf8)
        return
      }
      report(.unknownImage, at: place(of: node), "there is no image `\(path)`")
    case .web, .unsafe:
      report(
        .remoteImage, at: place(of: node), "the image `\(printable(node.address))` is not a file of this dossier",
        suggestion: "save it in `media/`")
    case .heading, .outside, .empty:
      report(.unknownImage, at: place(of: node), "there is no image `\(printable(node.address))`")
    }
    writeText(alt)
    block += Array(alt.utf8)
  }

  /// The text in a node, without marks and links.
  private func plainText(of node: CMarkNode) -> String {
    var scratch = BodyWriter(setting)
    scratch.headingTable = headingTable
    scratch.writeInlines(of: node, InlineContext(mentions: false, links: false))
    return String(decoding: scratch.block, as: UTF8.self)
  }
}
