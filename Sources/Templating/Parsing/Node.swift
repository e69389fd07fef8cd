/// A piece of a template file, as it was parsed and before it is known against which view it is compiled.
enum Node: Sendable {
  case literal(Range<Int>)
  case hole(Name)
  case section(Section)
  case partial(Name)
  case parent(Parent)
  case block(Block)
}

/// `{{#name}}...{{/name}}`, `{{^name}}...{{/name}}`, and either with `?`.
struct Section: Sendable {
  let tag: Tag
  let body: [Node]
  var isInverted: Bool { tag.kind == .inverted }
}

/// `{{$name}}...{{/name}}`: in a parent the default, in a child what takes its place.
struct Block: Sendable {
  let tag: Tag
  let body: [Node]
}

/// `{{<name}}...{{/name}}`: another file with some of its blocks replaced.
struct Parent: Sendable {
  let tag: Tag
  let blocks: [Block]
}

extension Node {
  /// The names of the files that it brings in.
  var files: [String] {
    switch self {
    case .literal, .hole: []
    case .section(let section): section.body.flatMap(\.files)
    case .partial(let name): [name.text]
    case .parent(let parent): [parent.tag.name.text] + parent.blocks.flatMap { $0.body.flatMap(\.files) }
    case .block(let block): block.body.flatMap(\.files)
    }
  }
}
