import Base

/// A template compiled against one schema. Make one with `TemplateSet.compile`.
public struct Template: Sendable {
  public let schema: Schema
  private let program: Program

  init(_ program: Program, schema: Schema) {
    self.program = program
    self.schema = schema
  }

  /// Writes the page.
  /// - Parameters:
  ///   - view: of the type whose fields the template was compiled against.
  ///   - page: where the page stands; links into the site are written relative to it.
  public func render<View>(_ view: View, at page: SitePath, into sink: inout ByteSink) {
    render(view, linkingFrom: .page(page), into: &sink)
  }

  public func render<View>(_ view: View, linkingFrom base: LinkBase, into sink: inout ByteSink) {
    precondition(schema.view == ObjectIdentifier(View.self), "the view is not the template's")
    withUnsafePointer(to: view) { view in
      program.run(UnsafeRawPointer(view), linkingFrom: base, into: &sink)
    }
  }
}
