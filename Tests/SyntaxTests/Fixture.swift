import Foundation

/// A file of `Fixtures`, one JSON object a line. Read by Foundation, so that the readers under test do not judge themselves.
struct Fixture {
  let name: String
  let fields: [String: Any]

  static func lines(of file: String) throws -> [Fixture] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      return Fixture(name: fields["name"] as? String ?? "", fields: fields)
    }
  }

  var bytes: [UInt8] { Array(Data(base64Encoded: fields["base64"] as? String ?? "") ?? Data()) }
}
