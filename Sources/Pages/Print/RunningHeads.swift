import Base
import Linking
import Model

/// What stands at the head and the foot of each sheet of the print edition: the dossier's title, its edition, the number of the page.
/// A stylesheet, because nothing else can say it there.
enum RunningHeads {
  static func files(_ site: Site) -> [PlannedPage] {
    guard site.house.print != nil else { return [] }
    let css = css(site)
    return [PlannedPage(path: Addresses.runningHeads, render: { $1.write(css) })]
  }

  static func css(_ site: Site) -> [UInt8] {
    let settings = site.dossier.settings
    let facts = [site.house.edition, site.house.cutoff].compactMap(\.self)
    let (start, end) = settings.textDirection == .rtl ? ("right", "left") : ("left", "right")
    let style = "font: 8pt sans-serif; color: #444;"
    return Array(
      """
      @page {
        margin: 20mm 18mm 18mm;
        @top-\(start) { content: \(quoted(settings.title)); \(style) }
        @top-\(end) { content: \(quoted(facts.joined(separator: " "))); \(style) }
        @bottom-center { content: counter(page) " / " counter(pages); \(style) }
      }
      @page :first { @top-left { content: none; } @top-right { content: none; } }

      """.utf8)
  }

  /// A CSS string in which the author's text can end nothing: all but letters, digits, spaces and what is no ASCII is written as a number.
  private static func quoted(_ text: String) -> String {
    var css = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "-": css.unicodeScalars.append(scalar)
      case _ where scalar.value >= 0xA0: css.unicodeScalars.append(scalar)
      default: css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css + "\""
  }
}
