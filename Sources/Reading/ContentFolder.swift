import Base
import Model

/// What lies in Content, told by folder and extension before anything is read.
struct ContentFolder {
  /// A file of records.
  struct RecordFile: Sendable {
    let path: BytePath
    let source: SourceID
    let type: RecordType
    let form: Form
    /// `NAME.defaults.yaml` beside a CSV or JSON lines, which have no place for defaults of their own.
    var defaults: (path: BytePath, source: SourceID)?
  }

  /// The list of forms: the extension says which.
  enum Form: Sendable {
    case markdown, yaml, json, jsonLines, csv

    init?(fileExtension: String) {
      switch fileExtension {
      case "md", "markdown": self = .markdown
      case "yaml", "yml": self = .yaml
      case "json": self = .json
      case "jsonl": self = .jsonLines
      case "csv", "tsv": self = .csv
      default: return nil
      }
    }

    static let extensions = ["md", "yaml", "json", "jsonl", "csv"]
  }

  private(set) var settings: (path: BytePath, source: SourceID)?
  private(set) var files: [RecordFile] = []
  private(set) var media: [BytePath] = []
  private(set) var statics: [BytePath] = []
  /// Hidden files, editors' backups and files that are no record.
  private(set) var ignored = 0

  /// Files that a browser would run if a reader opened them: content is not trusted.
  private static let activeForms: Set = ["svg", "svgz", "html", "htm", "xhtml", "xht", "xml", "xsl", "js", "mjs", "swf"]

  private static let spreadsheets: Set = ["xlsx", "xls", "xlsm", "ods", "numbers", "gsheet"]

  /// Folders that hold no records and are no mistake.
  private static let otherFolders = ["media", "static", "editions"]

  init(_ entries: [TreeEntry], sources: inout SourceTable, diagnostics: inout Diagnostics) {
    var defaults: [BytePath: (path: BytePath, source: SourceID)] = [:]
    var unknownFolders: Set<[UInt8]> = []
    for entry in entries {
      let path = entry.path
      let parts = path.parts
      if Self.isIgnored(path) {
        // Our own state is no file of the author's.
        if parts.first?.elementsEqual(".dossier".utf8) != true { ignored += 1 }
        continue
      }
      let source = sources.add(Source(path: path, bytes: []))
      let place = Place(source, 0..<0)
      guard path.isUTF8 else {
        diagnostics.report(.nameNotUTF8, at: place, "the file name \(path) is not UTF-8", suggestion: "rename the file")
        continue
      }
      switch entry.kind {
      case .file: break
      case .symbolicLink:
        diagnostics.report(
          .symbolicLink, at: place, "\(path) is a symbolic link; links are not followed", suggestion: "put the file itself here")
        continue
      case .special:
        diagnostics.report(.unreadableFile, at: place, "\(path) is no regular file")
        continue
      }
      guard entry.size <= largestFile else {
        diagnostics.report(
          .fileTooLarge, at: place, "\(path) is larger than \(largestFile >> 30) GiB",
          suggestion: "split it into several files; a film belongs on a host of its own, with a link here")
        continue
      }
      guard parts.count > 1, let folder = parts.first.map(Array.init) else {
        if path.bytes.elementsEqual("dossier.yaml".utf8) {
          settings = (path, source)
        } else {
          ignored += 1
          diagnostics.report(
            .unexpectedFile, at: place, "\(path) is left out: at the top of Content only dossier.yaml is read",
            suggestion: path.bytes.elementsEqual("dossier.yml".utf8) ? "rename it to dossier.yaml" : "prose goes into notes/")
        }
        continue
      }
      let folderName = String(decoding: folder, as: UTF8.self)
      if let type = RecordType(folder: folderName) {
        let defaultsMark = ".defaults.\(path.fileExtension)"
        if path.stem.suffix(9).elementsEqual(".defaults".utf8), ["yaml", "yml", "json"].contains(path.fileExtension) {
          // JSON is YAML too.
          defaults[BytePath(Array(path.bytes.dropLast(defaultsMark.utf8.count)))] = (path, source)
        } else if let form = Form(fileExtension: path.fileExtension) {
          if type == .note, form != .markdown {
            diagnostics.report(
              .unknownForm, at: place, "a note is a Markdown file, not .\(path.fileExtension)",
              suggestion: "save it as .md, its fields between two lines `---`")
          } else {
            files.append(RecordFile(path: path, source: source, type: type, form: form))
          }
        } else {
          ignored += 1
          diagnostics.report(
            .unexpectedFile, at: place,
            "\(path) is left out: records are files of \(Form.extensions.map { "." + $0 }.joined(separator: ", "))",
            suggestion: Self.spreadsheets.contains(path.fileExtension)
              ? "export each sheet as CSV (“CSV UTF-8”)" : "images and documents go into media/")
        }
      } else if folderName == "media" {
        if Self.activeForms.contains(path.fileExtension) {
          ignored += 1
          diagnostics.report(
            .activeMedia, at: place, "\(path) is left out: a .\(path.fileExtension) file can run scripts in the reader's browser",
            suggestion: "make it a PNG or a PDF; a file that you trust may stand in static/")
        } else {
          media.append(path)
        }
      } else if folderName == "static" {
        statics.append(path)
      } else if !Self.otherFolders.contains(folderName), unknownFolders.insert(folder).inserted {
        let folders = RecordType.allCases.map(\.folder) + Self.otherFolders
        diagnostics.report(
          .unknownFolder, at: place, "`\(folderName)/` is no folder of a dossier",
          suggestion: NearMiss.suggestion(for: folderName, among: folders) ?? "folders are \(folders.joined(separator: ", "))")
      }
    }
    // Tables of one stem share their defaults: `acled.csv` and `acled.tsv`.
    var used: Set<BytePath> = []
    for i in files.indices where files[i].form == .csv || files[i].form == .jsonLines {
      let stem = BytePath(Array(files[i].path.bytes.dropLast(files[i].path.fileExtension.utf8.count + 1)))
      guard let shared = defaults[stem] else { continue }
      files[i].defaults = shared
      used.insert(stem)
    }
    for orphan in defaults.filter({ !used.contains($0.key) }).values.sorted(by: { $0.path < $1.path }) {
      diagnostics.report(
        .orphanDefaults, at: Place(orphan.source, 0..<0), "there is no CSV or JSON lines file that \(orphan.path) could fill",
        suggestion: "in YAML and JSON write `defaults` beside `records`, in one file")
    }
  }

  /// Hidden files, editors' backups and office programs' locks. In `static/` files are copied as they are (`.nojekyll`, `.well-known/security.txt`), all but
  /// those that other programs leave everywhere.
  private static func isIgnored(_ path: BytePath) -> Bool {
    if isBackup(path.name) { return true }
    let parts = path.parts
    if parts.count > 1, parts.first?.elementsEqual("static".utf8) == true {
      return parts.contains { part in strays.contains { part.elementsEqual($0.utf8) } }
    }
    return parts.contains { $0.first == UInt8(ascii: ".") }
  }

  private static let strays = [".dossier", ".git", ".DS_Store"]

  private static func isBackup(_ name: ArraySlice<UInt8>) -> Bool {
    name.last == UInt8(ascii: "~") || (name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#"))
      || name.starts(with: "~$".utf8) || name.starts(with: ".~lock.".utf8)
      || name.elementsEqual("Thumbs.db".utf8) || (name.first == UInt8(ascii: ".") && name.suffix(4).elementsEqual(".swp".utf8))
  }
}
