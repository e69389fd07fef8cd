import Base
import Linking
import Markup
import Pages
import Reading
import Syntax
import Templating

/// The codes of one room of the house, under a name that says something to an author.
public struct CodeArea: Sendable {
  public let title: String
  public let codes: [DiagnosticCode]

  /// Every code that a build can report. A room that declares codes has a line here; a test finds those that have none.
  public static let all = [
    CodeArea(title: "Files, records and fields", codes: DiagnosticCode.readingCodes),
    CodeArea(title: "References between records", codes: DiagnosticCode.linkingCodes),
    CodeArea(title: "Prose", codes: DiagnosticCode.markupCodes),
    CodeArea(title: "The forms of files: text, YAML, CSV and JSON", codes: DiagnosticCode.syntaxCodes),
    CodeArea(title: "The menu", codes: DiagnosticCode.pagesCodes),
    CodeArea(title: "Your own theme and static files", codes: DiagnosticCode.publishingCodes),
    CodeArea(title: "Templates", codes: DiagnosticCode.templatingCodes),
  ]
}

extension DiagnosticCode {
  /// Every code, in the order of the areas.
  public static let all = CodeArea.all.flatMap(\.codes)
}
