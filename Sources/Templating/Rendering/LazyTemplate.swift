import Synchronization

/// A template that is compiled when a page first needs it.
///
/// Half of a small build went into templates of pages that the dossier does not have, and `check` renders none.
public final class LazyTemplate: Sendable {
  private let compile: @Sendable () -> Template
  private let compiled = Mutex<Template?>(nil)

  public init(_ compile: @escaping @Sendable () -> Template) { self.compile = compile }

  public convenience init(_ template: Template) { self.init { template } }

  public var template: Template {
    compiled.withLock { known in
      if let known { return known }
      let template = compile()
      known = template
      return template
    }
  }
}
