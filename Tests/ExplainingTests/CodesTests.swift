import Base
import Publishing
import TestSupport
import Testing

/// Every code that the program can report is in the one list of all codes.
@Suite struct CodesTests {
  /// `DiagnosticCode("…", .error)` wherever it is written in Sources.
  private static func declared() throws -> [(file: String, id: String, severity: String)] {
    let tree = DiskTree(SampleDossier.repository + "/Sources")
    var found: [(String, String, String)] = []
    for entry in try tree.entries() where entry.path.fileExtension == "swift" {
      let text = String(decoding: try tree.read(entry.path), as: UTF8.self)
      for part in text.split(separator: "DiagnosticCode(\"", omittingEmptySubsequences: false).dropFirst() {
        let id = part.prefix { $0 != "\"" }
        let severity = part.dropFirst(id.count + 1).drop { ", .".contains($0) }.prefix { $0.isLetter }
        found.append((entry.path.description, String(id), String(severity)))
      }
    }
    return found
  }

  @Test func everyCodeThatIsDeclaredIsInTheList() throws {
    let declared = try Self.declared()
    #expect(declared.count > 100)
    let listed = Dictionary(DiagnosticCode.all.map { ($0.id, $0.severity.rawValue) }) { first, _ in first }
    for (file, id, severity) in declared {
      #expect(listed[id] == severity, "\(id) of \(file) is in no list, or with another severity")
    }
    #expect(Set(listed.keys) == Set(declared.map(\.id)))
  }

  @Test func noCodeIsDeclaredOrListedTwice() throws {
    let declared = try Self.declared().map(\.id).sorted()
    #expect(zip(declared, declared.dropFirst()).filter { $0 == $1 }.map(\.0) == [])
    #expect(Set(DiagnosticCode.all).count == DiagnosticCode.all.count)
  }

  @Test func codesAreDeclaredInTheFileOfTheirRoom() throws {
    for (file, id, _) in try Self.declared() {
      #expect(file.split(separator: "/").dropFirst() == ["Codes.swift"], "\(id) is declared in \(file)")
    }
  }

  @Test(arguments: DiagnosticCode.all) func aCodeIsWordsWithHyphens(_ code: DiagnosticCode) {
    #expect(
      code.id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      })
  }
}
