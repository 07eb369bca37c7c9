import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct TreeTests {
  private let depths = [0, 1, 1, 1, 2, 3, 3, 2, 0]
  private let nodes = [
    TreeNode(key: "", value: "{", summary: "{3}"),
    TreeNode(key: "code", value: "200", role: .number),
    TreeNode(key: "msg", value: "\"调用成功\""), TreeNode(key: "data", value: "[2]", summary: "[2]"),
    TreeNode(key: "0", value: "{", summary: "{2}"), TreeNode(key: "企业名称", value: "\"渤海石化\""),
    TreeNode(key: "员工数", value: "1508", role: .number),
    TreeNode(key: "1", value: "null", role: .dim),
    TreeNode(key: "", value: "end"),
  ]

  private func picture(_ tree: TreeState) -> Grid {
    var grid = Grid(size: Size(columns: 30, rows: 9))
    tree.paint(into: &grid, in: grid.bounds, look: .test, focused: true) { nodes[$0] }
    return grid
  }

  @Test func showsKeysValuesAndFolds() {
    var tree = TreeState(depths: depths)
    expectGrid(picture(tree), "tree", roles: true)
    tree.move(.toRow(4))
    tree.toggle()
    #expect(tree.rows.count == 7)
    expectGrid(picture(tree), "tree-folded", roles: true)
    tree.toggle()
    #expect(tree.rows.count == 9)
    #expect(tree.node == 4)
  }

  @Test func leftFoldsAndThenGoesUp() {
    var tree = TreeState(depths: depths)
    tree.reveal(6)
    tree.fold()
    #expect(tree.node == 4)
    tree.fold()
    #expect(tree.isFolded(4))
    tree.fold()
    #expect(tree.node == 3)
    tree.unfold()
    #expect(tree.node == 4)
    tree.unfold()
    #expect(!tree.isFolded(4))
    tree.unfold()
    #expect(tree.node == 5)
  }

  @Test func foldingAllLeavesTheCursorOnWhatHidesIt() {
    var tree = TreeState(depths: depths)
    tree.reveal(6)
    tree.foldAll(from: 1)
    #expect(tree.node == 3)
    #expect(tree.rows.count == 5)
    tree.foldAll()
    #expect(tree.node == 0)
    #expect(tree.rows.count == 2)
    tree.unfoldAll()
    #expect(tree.rows.count == 9)
    tree.foldAll()
    tree.reveal(5)
    #expect(tree.node == 5)
    #expect(!tree.isFolded(3))
  }

  @Test func aHundredThousandNodesFoldAtOnce() {
    let depths = (0..<100_000).map { $0 % 10 == 0 ? 1 : 2 }
    var tree = TreeState(depths: [0] + depths)
    let clock = ContinuousClock()
    let time = clock.measure {
      tree.foldAll(from: 1)
      tree.unfoldAll()
      tree.move(.end)
      tree.toggle()
    }
    #expect(tree.rows.count == 100_001 - 9)
    #expect(time < .seconds(2), "generous for an unoptimized build on a busy machine")
  }

  @Test func emptyTreesAndWrongNumbersAreHarmless() {
    var tree = TreeState(depths: [])
    tree.toggle()
    tree.fold()
    tree.unfold()
    tree.foldAll()
    tree.reveal(5)
    #expect(tree.node == nil)
    #expect(tree.depth(of: 9) == 0)
    #expect(!tree.hasChildren(-1))
  }

  @Test func staysInItsRectangle() {
    ContainmentTests.check { grid, rect, focused in
      TreeState(depths: depths)
        .paint(into: &grid, in: rect, look: .test, focused: focused) { nodes[$0] }
    }
  }
}
