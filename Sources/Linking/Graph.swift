/// What a list of nodes that lead to each other says of their order.
enum Graph {
  /// The nodes in groups: those that lead to each other in a circle stand together, every other one alone. What a node leads to
  /// comes before it; nodes that are free to stand anywhere keep their order. (Tarjan's components, without recursion: a chain
  /// may have thousands of links.)
  /// - Parameter edges: for each node those it leads to.
  static func groups(of edges: [[Int]]) -> [[Int]] {
    var groups: [[Int]] = []
    var number = [Int](repeating: -1, count: edges.count)
    var lowest = number
    var isOpen = [Bool](repeating: false, count: edges.count)
    var open: [Int] = []
    var count = 0
    var path: [(node: Int, next: Int)] = []
    for root in edges.indices where number[root] < 0 {
      path.append((root, 0))
      while let (node, next) = path.last {
        if next == 0 {
          (number[node], lowest[node]) = (count, count)
          count += 1
          open.append(node)
          isOpen[node] = true
        }
        if next < edges[node].count {
          path[path.count - 1].next += 1
          let other = edges[node][next]
          if number[other] < 0 {
            path.append((other, 0))
          } else if isOpen[other] {
            lowest[node] = min(lowest[node], number[other])
          }
          continue
        }
        path.removeLast()
        if let from = path.last?.node { lowest[from] = min(lowest[from], lowest[node]) }
        if lowest[node] == number[node], let start = open.lastIndex(of: node) {
          let group = open[start...].sorted()
          open.removeSubrange(start...)
          for member in group { isOpen[member] = false }
          groups.append(group)
        }
      }
    }
    return groups
  }
}
