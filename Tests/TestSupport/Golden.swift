import Base
import Glibc

/// A file beside the tests with what was made when somebody last looked at it. RECORD=1 writes such files anew, and fails.
public enum Golden {
  /// - Parameters:
  ///   - name: of the file in the folder `Fixtures` beside the test.
  ///   - test: the path of the test's own file.
  /// - Returns: what is wrong; nil where the bytes are the same. Not the bytes themselves: nobody reads them as numbers.
  public static func fault(_ bytes: [UInt8], _ name: String, besides test: String = #filePath) -> String? {
    let folder = "/" + test.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures"
    let path = folder + "/" + name
    if getenv("RECORD") != nil {
      mkdir(folder, 0o755)
      guard let file = fopen(path, "w") else { return "\(path) can not be written" }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
      return "recorded \(name): look at it, then run without RECORD"
    }
    guard let file = fopen(path, "r") else { return "no \(name): run with RECORD=1" }
    defer { fclose(file) }
    var found = [UInt8](repeating: 0, count: bytes.count + 1)
    let count = fread(&found, 1, found.count, file)
    return found.prefix(count).elementsEqual(bytes) ? nil : "\(name) is made otherwise: RECORD=1 shows how"
  }
}
