import Foundation

/// What `check --format json` prints.
enum JSONProblems {
  struct Item: Decodable {
    let code: String
    let severity: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
  }

  static func parse(_ text: String) throws -> [Item] { try JSONDecoder().decode([Item].self, from: Data(text.utf8)) }
}
