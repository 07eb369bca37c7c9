import Base
import GridSupport
import Terminal
import Testing
import Widgets

/// A tree by what is unfolded in it, against one that lists its nodes.
@Suite struct SparseTreeTests {
  @Test func rowsAndPathsBelongTogether() {
    var tree = SparseTree(count: 1_000_000)
    tree.unfold([5], count: 3)
    tree.unfold([5, 1], count: 10)
    tree.unfold([999_999], count: 2)
    #expect(tree.rows.count == 1 + 1_000_000 + 3 + 10 + 2)
    let expected: [(Int, SparseTree.Path)] = [
      (0, []), (1, [0]), (6, [5]), (7, [5, 0]), (8, [5, 1]), (9, [5, 1, 0]), (18, [5, 1, 9]),
      (19, [5, 2]), (20, [6]), (1_000_013, [999_999]), (1_000_014, [999_999, 0]),
      (1_000_015, [999_999, 1]),
    ]
    for (row, path) in expected {
      #expect(tree.path(atRow: row) == path)
      #expect(tree.row(of: path) == row)
    }
    #expect(tree.path(atRow: 1_000_016) == nil)
    #expect(tree.path(atRow: -1) == nil)
    #expect(tree.row(of: [5, 3]) == nil)
    #expect(tree.row(of: [6, 0]) == nil)
  }

  @Test func whatWasUnfoldedBelowIsSoAgain() {
    var tree = SparseTree(count: 4)
    tree.unfold([1], count: 2)
    tree.unfold([1, 0], count: 5)
    tree.fold([1])
    #expect(tree.rows.count == 5)
    #expect(!tree.isUnfolded([1]))
    #expect(!tree.isUnfolded([1, 0]))
    tree.unfold([1], count: 2)
    #expect(tree.rows.count == 12)
    #expect(tree.isUnfolded([1, 0]))
    tree.fold([])
    #expect(tree.rows.count == 1)
    tree.unfold([], count: 4)
    #expect(tree.rows.count == 12)
  }

  @Test func revealingUnfoldsWhatHides() {
    var tree = SparseTree(count: 3)
    tree.reveal([2, 7, 1], counts: [3, 9, 4])
    #expect(tree.path == [2, 7, 1])
    #expect(tree.rows.count == 1 + 3 + 9 + 4)
    tree.foldAll()
    #expect(tree.path == [2])
    #expect(tree.rows.count == 4)
    tree.reveal([], counts: [])
    #expect(tree.path == [])
  }

  @Test func nodesThatAreNotThereAreHarmless() {
    var tree = SparseTree(count: 2)
    tree.unfold([9], count: 4)
    tree.unfold([0, 3], count: 4)
    tree.fold([1, 1])
    tree.fold([1])
    tree.unfold([1], count: -3)
    tree.reveal([7], counts: [2])
    #expect(tree.rows.count == 3)
    #expect(SparseTree(count: -1).rows.count == 1)
  }

  /// Random folding, against a walk through all nodes.
  @Test(arguments: 0..<50)
  func isWhatAWalkFinds(seed: Int) {
    var tree = SparseTree(count: 4)
    var open: Set<SparseTree.Path> = [[]]
    func walk(_ path: SparseTree.Path) -> [SparseTree.Path] {
      [path] + (open.contains(path) ? (0..<4).flatMap { walk(path + [$0]) } : [])
    }
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      let path = walk([]).randomElement(using: &random) ?? []
      if open.remove(path) != nil {
        tree.fold(path)
      } else {
        open.insert(path)
        tree.unfold(path, count: 4)
      }
      let expected = walk([])
      #expect((0..<tree.rows.count).compactMap { tree.path(atRow: $0) } == expected)
      #expect(expected.indices.allSatisfy { tree.row(of: expected[$0]) == $0 })
    }
  }

  /// A shape of three levels, each node with a different number of children.
  private func shape(_ depth: Int, _ count: Int) -> SparseTree.Shape {
    SparseTree.Shape(
      count: count,
      below: depth == 0
        ? [] : (0..<count).filter { $0 % 2 == 1 }.map { ($0, shape(depth - 1, $0 + 1)) })
  }

  @Test func beginsUnfoldedAsItsShapeSays() {
    let shape = shape(3, 7)
    let tree = SparseTree(unfolded: shape)
    var built = SparseTree(count: shape.count)
    func unfold(_ shape: SparseTree.Shape, at path: SparseTree.Path) {
      built.unfold(path, count: shape.count)
      for (place, child) in shape.below { unfold(child, at: path + [place]) }
    }
    unfold(shape, at: [])
    #expect(tree.rows.count == built.rows.count && tree.rows.count > 50)
    for row in 0..<tree.rows.count {
      #expect(tree.path(atRow: row) == built.path(atRow: row))
      #expect(tree.path(atRow: row).flatMap { tree.row(of: $0) } == row)
    }
  }

  /// A step costs the same whatever is unfolded.
  @Test func aHundredThousandNodesAreWalkedAtOnce() {
    let item = SparseTree.Shape(count: 9)
    var tree = SparseTree(
      unfolded: SparseTree.Shape(count: 10_000, below: (0..<10_000).map { ($0, item) }))
    tree.resize(visible: 40)
    let time = ContinuousClock().measure {
      tree.move(.end)
      for row in 0..<10_000 {
        #expect(tree.path(atRow: row * 10 + 1) == [row])
      }
      tree.fold([9999])
    }
    #expect(tree.rows.count == 1 + 100_000 - 9)
    #expect(time < .seconds(2), "generous for an unoptimized build on a busy machine")
  }

  @Test func paintsLikeAnyTree() {
    var tree = SparseTree(count: 3)
    tree.unfold([2], count: 2)
    let nodes: [SparseTree.Path: (TreeNode, hasChildren: Bool)] = [
      []: (TreeNode(key: "", value: "{", summary: "{3}"), true),
      [0]: (TreeNode(key: "code", value: "200", role: .number), false),
      [1]: (TreeNode(key: "tags", value: "[", summary: "[9]"), true),
      [2]: (TreeNode(key: "data", value: "[", summary: "[2]"), true),
      [2, 1]: (TreeNode(key: "1", value: "null", role: .link), false),
    ]
    var grid = Grid(size: Size(columns: 30, rows: 7))
    tree.paint(into: &grid, in: grid.bounds, look: .test, focused: true) { nodes[$0] }
    expectGrid(grid, "sparse-tree", roles: true)
  }

  @Test func staysInItsRectangle() {
    ContainmentTests.check { grid, rect, focused in
      SparseTree(count: 100).paint(into: &grid, in: rect, look: .test, focused: focused) { path in
        (TreeNode(key: "\(path)", value: "第一行的值"), true)
      }
    }
  }
}
