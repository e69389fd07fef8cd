import Base

/// The files a build is made from, as they were at one moment.
public struct Inputs: Sendable, Equatable {
  let content: [TreeEntry]
  let templates: [TreeEntry]
  /// Nanoseconds since 1970.
  private let moment: Int64

  public init(content: any FileTree, templates: (any FileTree)?) throws(FileError) {
    moment = FileStamp.now
    self.content = try content.entries().filter { !$0.path.isState }
    self.templates = try templates?.entries() ?? []
  }

  public static func == (a: Inputs, b: Inputs) -> Bool { a.content == b.content && a.templates == b.templates }

  /// The files of Content that may be other than they were.
  /// - Returns: nil where files came or went, or one of the templates may be another.
  func changes(since earlier: Inputs) -> [BytePath]? {
    func isSame(_ now: TreeEntry, _ before: TreeEntry) -> Bool {
      // A link or a device is never opened.
      now == before && (now.kind != .file || now.stamp?.isSettled(at: earlier.moment) == true)
    }
    guard content.count == earlier.content.count, templates.count == earlier.templates.count,
      zip(templates, earlier.templates).allSatisfy({ isSame($0, $1) }),
      zip(content, earlier.content).allSatisfy({ $0.path == $1.path && $0.kind == $1.kind })
    else { return nil }
    return zip(content, earlier.content).filter { !isSame($0, $1) }.map(\.0.path)
  }

  /// Whether these are the inputs of an earlier build, unchanged.
  func are(_ content: [LastBuild.Input], _ templates: [LastBuild.Input]) -> Bool {
    Self.same(self.content, content) && Self.same(self.templates, templates)
  }

  private static func same(_ entries: [TreeEntry], _ inputs: [LastBuild.Input]) -> Bool {
    entries.count == inputs.count
      && zip(entries, inputs).allSatisfy { $0.path == $1.path && $0.stamp != nil && $0.stamp == $1.stamp }
  }

  /// For the next build to compare with.
  func remembered(_ entries: [TreeEntry]) -> [LastBuild.Input] {
    entries.map { entry in
      LastBuild.Input(path: entry.path, stamp: entry.stamp.flatMap { $0.isSettled(at: moment) ? $0 : nil })
    }
  }
}

extension BytePath {
  /// Our own cache and journal in the author's folder.
  fileprivate var isState: Bool { bytes.starts(with: ".dossier/".utf8) || bytes.elementsEqual(".dossier".utf8) }
}
