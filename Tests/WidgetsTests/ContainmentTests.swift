import Base
import GridSupport
import Terminal
import Testing
import Widgets

/// Whatever the rectangle, however small, a widget paints inside it and leaves no half characters.
@Suite struct ContainmentTests {
  /// Rectangles of all small sizes and some that stick out of the grid, on both kinds of terminal.
  static func check(_ paint: (inout Grid, Rect, Bool) -> Void) {
    var random = SeededGenerator(seed: 11)
    for round in 0..<400 {
      let size = Size(
        columns: Int.random(in: 0...70, using: &random),
        rows: Int.random(in: 0...24, using: &random))
      let small = round % 2 == 0
      let rect = Rect(
        column: Int.random(in: -2...20, using: &random),
        row: Int.random(in: -2...8, using: &random),
        columns: Int.random(in: 0...(small ? 9 : 70), using: &random),
        rows: Int.random(in: 0...(small ? 5 : 24), using: &random))
      let measure = DisplayWidth(ambiguousIsWide: round % 3 == 0)
      let focused = round % 5 != 0
      paintInside(rect, of: size, measure: measure) { paint(&$0, rect, focused) }
    }
  }

  @Test func panes() {
    Self.check { grid, rect, focused in
      Pane("主题 Theme", footer: "第 1/508 条", scroll: ScrollExtent(top: 3, visible: 2, total: 9))
        .paint(into: &grid, in: rect, look: .test, focused: focused)
    }
    Self.check { grid, rect, focused in
      PaneStack([Pane("主题"), Pane("部门"), Pane("热点")], wanted: [21, 25, 3])
        .paint(into: &grid, in: rect, look: .test, focused: focused ? 1 : nil)
    }
  }

  @Test func lists() {
    var random = SeededGenerator(seed: 5)
    Self.check { grid, rect, focused in
      let count = Int.random(in: 0...50, using: &random)
      let list = ListState(
        count: count, cursor: Int.random(in: 0...50, using: &random),
        visible: Int.random(in: 0...30, using: &random))
      list.paint(into: &grid, in: rect, look: .test, focused: focused) { index in
        #expect((0..<count).contains(index))
        return index % 7 == 3
          ? nil
          : RowContent(
            [Span("危险e\u{301}化学品", matches: [1..<5, 9..<99]), Span("\t👩‍🚀 x", .dim)],
            columns: [RowColumn("★★★★☆", .star, width: 5), RowColumn("市应急局", width: 9)])
      }
    }
  }

  @Test func lines() {
    Self.check { grid, rect, focused in
      Tabs(["基本信息", "数据项", "API服务"], active: 2)
        .paint(into: &grid, in: rect, look: .test, focused: focused)
    }
    Self.check { grid, rect, _ in
      HintLine([Hint("/", "搜索"), Hint("Tab", "窗格"), Hint("?", "帮助", isPinned: true)])
        .paint(into: &grid, in: rect, look: .test)
    }
    Self.check { grid, rect, _ in
      StatusLine([Span("津门数据", .brand)], trailing: [Span("● 已同步", .success)])
        .paint(into: &grid, in: rect, look: .test)
    }
    Self.check { grid, rect, focused in
      var editor = LineEditor("天津市信息资源a统一开放平台")
      for _ in 0..<4 { _ = editor.handle(.left) }
      let point = editor.paint(into: &grid, in: rect, look: .test, focused: focused)
      if let point { #expect(rect.contains(point)) }
    }
  }

  @Test func boxes() {
    Self.check { grid, rect, _ in
      Dialog(
        "退出登录", text: "确定要退出吗？未提交的草稿会保留。", buttons: ["退出", "取消"],
        content: Size(columns: 30, rows: 3)
      ).paint(into: &grid, in: rect, look: .test)
    }
    Self.check { grid, rect, _ in
      var palette = Palette("命令", items: [PaletteItem(id: "a", title: "立即同步", key: "R")])
      _ = palette.handle(.character("同"))
      palette.paint(into: &grid, in: rect, look: .test)
    }
    Self.check { grid, rect, _ in
      var help = HelpView("帮助", groups: [HelpGroup("移动", rows: [HelpRow("j ↓", "下一行")])])
      _ = help.handle(.character("/"))
      help.paint(into: &grid, in: rect, look: .test)
    }
  }
}

/// The check itself notices what it is there for.
@Suite struct ContainmentCheckTests {
  private let rect = Rect(column: 2, row: 1, columns: 4, rows: 1)
  private let size = Size(columns: 10, rows: 3)

  @Test func aCellOutsideIsNoticed() {
    withKnownIssue {
      paintInside(rect, of: size) { grid in
        grid.write("天津市", at: Point(column: 2, row: 1))
      }
    }
  }

  @Test func whatStaysInsidePasses() {
    paintInside(rect, of: size) { grid in
      grid.write("天津市", at: Point(column: 2, row: 1), limit: rect)
    }
  }
}
