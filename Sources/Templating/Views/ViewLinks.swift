import Base

extension Fields {
  /// The places in the site that a view leads to, each once, in the order of its fields; `page` itself is left out.
  public func links(of view: View, besides page: SitePath) -> [SitePath] {
    var found: [SitePath] = []
    var seen: Set = [page]
    withUnsafePointer(to: view) { view in
      schema.visitLinks(at: UnsafeRawPointer(view)) { if seen.insert($0).inserted { found.append($0) } }
    }
    return found
  }
}

extension Schema {
  fileprivate func visitLinks(at view: UnsafeRawPointer, _ visit: (SitePath) -> Void) {
    for field in fields {
      let memory = view + field.reading.offset
      switch field.shape {
      case .text, .flag: break
      case .address: if case .site(let link) = field.reading.address(memory) { visit(link.path) }
      case .html: field.reading.html(memory).map { for hole in $0.holes { visit(hole.link.path) } }
      case .object(let schema):
        if let optional = field.reading.memory {
          optional.visit(memory) { schema.visitLinks(at: $0, visit) }
        } else {
          schema.visitLinks(at: memory, visit)
        }
      case .list(let schema): field.reading.memory?.visit(memory) { schema.visitLinks(at: $0, visit) }
      }
    }
  }
}
