extension SparseTree {
  /// A node that has been unfolded.
  struct Branch: Hashable, Sendable {
    let count: Int
    var isFolded = false
    /// Those below it that have been unfolded, by place.
    var below: [Twig] = []
    /// Rows below it.
    var rows: Int

    init(count: Int) {
      self.count = count
      rows = count
    }

    init(_ shape: Shape) {
      count = max(0, shape.count)
      rows = 0
      below = shape.below.map { Twig(place: $0.place, branch: Branch($0.shape)) }
      refresh()
    }

    fileprivate mutating func refresh() {
      var sum = 0
      for index in below.indices {
        below[index].before = sum
        sum += below[index].branch.rows
      }
      rows = isFolded ? 0 : count + sum
    }
  }

  struct Twig: Hashable, Sendable {
    let place: Int
    var branch: Branch
    /// Rows below those before it.
    var before = 0

    /// The row below their parent it is in.
    var header: Int { place + before }
  }
}

extension SparseTree.Branch {
  subscript(place: Int) -> Self? {
    let index = firstIndex { $0.place >= place }
    return below.indices.contains(index) && below[index].place == place
      ? below[index].branch : nil
  }

  /// Of what is unfolded below it, which is in order, the first that comes not before something.
  private func firstIndex(isReached: (SparseTree.Twig) -> Bool) -> Int {
    var (low, high) = (below.startIndex, below.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isReached(below[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Rows below those that come before a place.
  func rows(before place: Int) -> Int {
    let index = firstIndex { $0.place >= place }
    return index == 0 ? 0 : below[index - 1].before + below[index - 1].branch.rows
  }

  /// The child a row below this node belongs to; where it lies deeper, the child's branch and the
  /// row below that.
  func child(atRow row: Int) -> (place: Int, below: (Self, row: Int)?) {
    let index = firstIndex { $0.header >= row }
    guard index > 0 else { return (row, nil) }
    let twig = below[index - 1]
    guard row > twig.header + twig.branch.rows else {
      return (twig.place, (twig.branch, row - twig.header - 1))
    }
    return (row - twig.before - twig.branch.rows, nil)
  }

  /// Changes what is known of the node at a path below this one.
  mutating func change(_ path: ArraySlice<Int>, _ body: (inout Self?) -> Void) {
    defer { refresh() }
    guard let place = path.first else {
      var branch = self as Self?
      body(&branch)
      if let branch { self = branch }
      return
    }
    guard (0..<count).contains(place) else { return }
    let index = firstIndex { $0.place >= place }
    let isKnown = below.indices.contains(index) && below[index].place == place
    if path.count > 1 {
      if isKnown { below[index].branch.change(path.dropFirst(), body) }
      return
    }
    var branch = isKnown ? below[index].branch : nil
    body(&branch)
    guard var branch else { return }
    branch.refresh()
    if isKnown {
      below[index].branch = branch
    } else {
      below.insert(SparseTree.Twig(place: place, branch: branch), at: index)
    }
  }
}
