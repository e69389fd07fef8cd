/// What is wrong with a rendered site as a whole: links that lead nowhere, and anything that its own policy forbids.
extension RenderedSite {
  public var faults: [String] {
    var scanned: [String: HTMLPage] = [:]
    for path in pages { scanned[path] = files[path].map { HTMLPage($0) } }
    let ids = scanned.mapValues(\.ids)
    var faults: [String] = []
    for path in pages {
      guard let page = scanned[path] else { continue }
      var found = page.faults
      for element in page.root.all {
        found += forbidden(element)
        for (name, value) in element.attributes where ["href", "src"].contains(name) {
          if let fault = fault(of: value, in: element, on: path, ids) { found.append("\(name)=\"\(value)\" \(fault)") }
        }
      }
      if policy(of: page) == nil { found.append("no Content-Security-Policy") }
      faults += found.map { "\(path): \($0)" }
    }
    for (path, bytes) in files where path.hasSuffix(".css") {
      faults += styleFaults(String(decoding: bytes, as: UTF8.self)).map { "\(path): \($0)" }
    }
    return faults.sorted()
  }

  private func policy(of page: HTMLPage) -> String? {
    page.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"].flatMap { policy in
      policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*")
        ? policy : nil
    }
  }

  private func forbidden(_ element: HTMLElement) -> [String] {
    var found: [String] = []
    if element.name == "script", element["src"] == nil { found.append("an inline script") }
    if ["style", "iframe", "object", "embed", "base", "form", "math", "foreignobject", "image"].contains(element.name) {
      found.append("<\(element.name)>")
    }
    for (name, _) in element.attributes
    where name == "style" || name.hasPrefix("on") || ["srcset", "srcdoc", "ping", "formaction"].contains(name) {
      found.append("<\(element.name) \(name)>")
    }
    return found
  }

  private func fault(of address: String, in element: HTMLElement, on page: String, _ ids: [String: Set<String>]) -> String? {
    if let colon = address.firstIndex(of: ":"), !address[..<colon].contains("/"), !address[..<colon].contains("#") {
      let scheme = address[..<colon].lowercased()
      if element.name == "link", element["rel"] == "canonical" { return nil }
      guard element.name == "a", ["http", "https", "mailto"].contains(scheme) else { return "is of outside" }
      return element["rel"]?.contains("noopener noreferrer") == true ? nil : "lacks rel=\"noopener noreferrer\""
    }
    // Shown at any address, its links start at the root of the host, below which the site lies at some depth.
    if page == "404.html", address.hasPrefix("/"), !address.hasPrefix("//") {
      let parts = address.prefix { $0 != "#" }.split(separator: "/")
      let isFound = (0...parts.count).contains {
        files[RenderedSite.path(of: parts.dropFirst($0).joined(separator: "/"), from: "") ?? ""] != nil
      }
      return isFound ? nil : "leads to no file"
    }
    guard let path = RenderedSite.path(of: address, from: page) else { return "leaves the site" }
    guard files[path] != nil else { return "leads to no file" }
    if element.name == "use", !address.hasPrefix("#") { return "draws what is in another file" }
    guard let hash = address.firstIndex(of: "#") else { return nil }
    let fragment = RenderedSite.percentDecoded(String(address[address.index(after: hash)...]))
    return ids[path]?.contains(fragment) == true ? nil : "leads to no id"
  }

  private func styleFaults(_ css: String) -> [String] {
    ["@import", "http:", "https:", "//", "data:", "expression("].filter { css.contains($0) }.map { "has \($0)" }
      + (css.contains("url(") ? ["has url("] : [])
  }
}
