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

    fileprivate mutating func refresh() {
      rows = isFolded ? 0 : below.reduce(count) { $0 + $1.branch.rows }
    }
  }

  struct Twig: Hashable, Sendable {
    let place: Int
    var branch: Branch
  }
}

extension SparseTree.Branch {
  subscript(place: Int) -> Self? { below.first { $0.place == place }?.branch }

  /// The child a row below this node belongs to; where it lies deeper, the child's branch and the
  /// row below that.
  func child(atRow row: Int) -> (place: Int, below: (Self, row: Int)?) {
    var shift = 0
    for twig in below {
      let header = twig.place + shift
      if row <= header { break }
      if row <= header + twig.branch.rows { return (twig.place, (twig.branch, row - header - 1)) }
      shift += twig.branch.rows
    }
    return (row - shift, nil)
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
    let index = below.firstIndex { $0.place >= place } ?? below.endIndex
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
