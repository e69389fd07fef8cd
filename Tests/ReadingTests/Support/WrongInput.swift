import Base
import Explaining
import TestSupport
import Testing

/// A wrong input of Tests/Fixtures/Wrong: a file that says in its first line what is wrong, and then, each after a line
/// `=== Content/events/a.yaml`, has the files that lie in the dossier around every example. A line `=== no Content/dossier.yaml`
/// takes one of those away. Marks say which problems are expected where, and may say what is to be suggested:
/// `date: «error invalid-date = write `2025-06-02`»02.06.2025`. A mark in the first lines is a problem of the whole dossier.
struct WrongInput: CustomTestStringConvertible, Sendable {
  let name: String
  let example: Example
  var testDescription: String { name }

  init(name: String, _ text: String) {
    self.name = name
    var prose = ""
    var files: [(path: String, text: String)] = []
    var absent: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0) {
      if line.hasPrefix("=== no ") {
        absent.append(String(line.dropFirst(7)))
      } else if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), ""))
      } else if files.isEmpty {
        prose += line + "\n"
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
    example = Example(
      prose: MarkedText(prose), files: files.map { Example.File(path: $0.path, text: MarkedText($0.text)) }, absent: absent)
  }

  static let all: [WrongInput] = {
    let tree = DiskTree(SampleDossier.repository + "/Tests/Fixtures/Wrong")
    return ((try? tree.entries()) ?? []).filter { $0.path.fileExtension == "txt" }.compactMap { entry in
      (try? tree.read(entry.path)).map { WrongInput(name: entry.path.description, String(decoding: $0, as: UTF8.self)) }
    }
  }()

  /// `Content/events/a.yaml:3:9 error invalid-date`, in the order of files and places.
  var expected: [String] {
    example.expected.map { mark in
      (mark.path.map { "\($0):\(mark.line ?? 0):\(mark.column ?? 0) " } ?? "") + parts(of: mark.text).problem
    }.sorted()
  }

  /// For those marks that say it.
  var suggestions: [(problem: String, suggestion: String)] {
    example.expected.compactMap { mark in
      parts(of: mark.text).suggestion.map { suggestion in
        ("\(mark.path ?? ""):\(mark.line ?? 0):\(mark.column ?? 0) " + parts(of: mark.text).problem, suggestion)
      }
    }
  }

  private func parts(of mark: String) -> (problem: String, suggestion: String?) {
    guard let range = mark.firstRange(of: " = ") else { return (mark, nil) }
    return (String(mark[..<range.lowerBound]), String(mark[range.upperBound...]))
  }
}
