import Base
import Glibc

@testable import Publishing

/// A temporary folder with a `Content` and a place for `Output`; gone when the test ends.
final class Sandbox {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/dossier-writer-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template), let resolved = realpath(made, nil) else { throw SandboxError(number: errno) }
    path = String(cString: resolved)
    free(resolved)
    try makeFolder("Content")
  }

  deinit { removeAll(path) }

  struct SandboxError: Error { let number: Int32 }

  var output: String { path + "/Output" }

  func settings(_ output: String? = nil, _ kind: OutputKind = .published) -> OutputSettings {
    OutputSettings(
      output: output ?? self.output, kind: kind, sources: [path + "/Content"], state: path + "/Content/.dossier")
  }

  /// A whole build of `files`, in their order.
  @discardableResult
  func build(_ files: KeyValuePairs<String, String>, _ change: (inout OutputSettings) -> Void = { _ in }) throws -> OutputResult {
    var settings = settings()
    change(&settings)
    let output = try OutputFolder(settings)
    return try output.commit(try stage(files, in: output))
  }

  func stage(_ files: KeyValuePairs<String, String>, in output: OutputFolder) throws -> [StagedFile] {
    try files.map { path, text in
      guard let sitePath = SitePath(path) else { throw SandboxError(number: EINVAL) }
      return try output.stage(sitePath, Array(text.utf8).span)
    }
  }

  func makeFolder(_ name: String) throws {
    guard mkdir(path + "/" + name, 0o755) == 0 else { throw SandboxError(number: errno) }
  }

  func write(_ name: String, _ text: String) throws {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw SandboxError(number: errno) }
    try FileDescriptor(owning: file).writeAll(Array(text.utf8).span, to: BytePath(name))
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw SandboxError(number: errno) }
  }

  func remove(_ name: String) { removeAll(path + "/" + name) }

  func status(_ name: String) -> FileStatus? { FileStatus(at: Array((path + "/" + name).utf8)) }

  func read(_ name: String) -> String? {
    guard status(name)?.kind == .file else { return nil }
    let bytes = try? DiskTree(path).read(BytePath(name))
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below Output but the manifest, links with a mark.
  var site: [String: String] {
    let entries = (try? DiskTree(output).entries()) ?? []
    var site: [String: String] = [:]
    for entry in entries where !entry.path.description.hasPrefix("dossier-") {
      site[entry.path.description] = entry.kind == .file ? read("Output/\(entry.path)") : "(no file)"
    }
    return site
  }

  /// Names beside Output and in the state folder that a build must not leave behind.
  var leftovers: [String] {
    let entries = (try? DiskTree(path).entries()) ?? []
    return entries.map(\.path.description).filter { $0.contains("staging") || $0.contains("journal") }
  }
}

private func removeAll(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) else {
    unlink(path)
    return
  }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) })
  }
  closedir(stream)
  for name in names where name != "." && name != ".." { removeAll(path + "/" + name) }
  rmdir(path)
}

/// The sentence of the refusal that `body` ends with.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as OutputError {
    return error.isRefusal ? error.description : "no refusal: \(error)"
  } catch {
    return "another error: \(error)"
  }
}
