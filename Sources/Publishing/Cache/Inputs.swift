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
  fileprivate var isState: Bool { parts.first?.elementsEqual(".dossier".utf8) == true }
}
