/// Which of a row of things belong together by being joined in pairs.
struct Joined {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// - Returns: its number.
  mutating func addOne() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  mutating func root(_ index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    var next = index
    while parents[next] != root { (parents[next], next) = (root, parents[next]) }
    return root
  }

  /// The lower of two roots stays one, so that a group is known by its first.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    parents[max(x, y)] = min(x, y)
  }
}
