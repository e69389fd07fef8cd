import Model

// What is drawn one by one, and what is counted in columns.
extension TimelineGeometry {
  /// How many of those that stand among what is counted are drawn all the same: the weightiest, and what is no count of its time.
  private static let mostExempt = 24

  func choose(_ items: [DrawingItem], undated: Int, _ options: Options) -> (items: [Int], bins: [Bin]) {
    let keepsUndated = undated <= Self.mostUndated
    let isCounted = counted(items, options)
    var single: [Int] = []
    var dated: [(index: Int, day: Int)] = []
    var rest: [Int] = []
    for (i, item) in items.enumerated() {
      if item.sign.shape == .undated {
        if keepsUndated { single.append(i) } else { rest.append(i) }
      } else if isCounted[i] {
        let day = item.first ?? item.last ?? scale.days.lowerBound
        dated.append((i, min(max(day, scale.days.lowerBound), scale.days.upperBound)))
      } else {
        single.append(i)
      }
    }
    let undatedColumns = undatedBins(rest, of: items)
    guard !dated.isEmpty else { return (single, undatedColumns) }
    let clusters = Clusters(
      dated, of: items, scale: scale, cutoff: options.cutoff, budget: max(2, options.budget - single.count))
    return (single, clusters.cells.map { bin($0, $1, clusters.step) } + undatedColumns)
  }

  /// Of more than the budget all are counted; of fewer those that stand too close to be drawn. Of either not the weightiest, nor what is
  /// not established or hardly dated, where that is little: a column would say of them what nobody knows.
  private func counted(_ items: [DrawingItem], _ options: Options) -> [Bool] {
    var isCounted =
      items.count > options.budget ? items.map { $0.sign.shape != .undated } : crowded(items)
    guard isCounted.contains(true) else { return isCounted }
    func exempt(_ isExempt: (DrawingItem) -> Bool) {
      let few = items.indices.filter { isCounted[$0] && isExempt(items[$0]) }
      if few.count <= Self.mostExempt { for i in few { isCounted[i] = false } }
    }
    exempt { $0.weight >= 3 }
    exempt { !$0.isEstablished(cutoff: options.cutoff) || Domain.isCoarse($0) || ($0.first ?? .min) < scale.days.lowerBound }
    return isCounted
  }

  /// Those in stretches of a half in which more stand one above another than rows are drawn.
  private func crowded(_ items: [DrawingItem]) -> [Bool] {
    var isCrowded = [Bool](repeating: false, count: items.count)
    for half in Dictionary(grouping: items.indices.filter { items[$0].sign.shape != .undated }, by: { items[$0].half }).values
    where half.count > Self.mostRows {
      let members = half.map { i in
        let box = mark(items[i], at: i, cutoff: nil).box
        return (item: i, start: box.from, end: box.to)
      }
      func rows(_ members: some Collection<(item: Int, start: Double, end: Double)>) -> Int {
        RowPacking(members.map { ($0.start, $0.end) }).count
      }
      guard rows(members) > Self.mostRows else { continue }
      // What spans much of the drawing would make one stretch of all.
      var stretches: [[(item: Int, start: Double, end: Double)]] = []
      var reach = -Double.infinity
      for member in members.filter({ $0.end - $0.start < width / 4 }).sorted(by: { ($0.start, $0.item) < ($1.start, $1.item) }) {
        if member.start >= reach { stretches.append([]) }
        stretches[stretches.count - 1].append(member)
        reach = max(reach, member.end)
      }
      for stretch in stretches where rows(stretch) > Self.mostRows { for member in stretch { isCrowded[member.item] = true } }
      if rows(members.filter { !isCrowded[$0.item] }) > Self.mostRows { for member in members { isCrowded[member.item] = true } }
    }
    return isCrowded
  }

  private func bin(_ cell: Clusters.Cell, _ content: Clusters.Content, _ step: CalendarStep) -> Bin {
    let (first, last) = (step.start(of: cell.piece), step.start(of: cell.piece + 1) - 1)
    return Bin(
      lane: cell.lane, band: cell.band, count: content.count, open: content.open, item: content.item,
      days: first...max(first, last), from: max(scale.x(first), scale.start), to: min(scale.x(last + 1), scale.end))
  }

  /// One column a half: what has no date has no other place either.
  private func undatedBins(_ rest: [Int], of items: [DrawingItem]) -> [Bin] {
    Dictionary(grouping: rest) { items[$0].half }.sorted { $0.key < $1.key }.map { half, members in
      Bin(
        lane: half.lane, band: half.band, count: members.count, open: 0, item: members[0], days: nil, from: undatedEnd / 2 - 12,
        to: undatedEnd / 2 + 12)
    }
  }
}
