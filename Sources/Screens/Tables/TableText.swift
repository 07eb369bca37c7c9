import Catalog
import Tabular
import Widgets

/// What the screen of tables says.
enum TableText {
  static let group = "数据表"
  static let open = "以表格打开所见数据或所选文件"
  static let openHint = "表格"
  static let openFile = "打开文件为表格"
  static let openFileNote = "CSV、JSON、NDJSON、XML、XLSX、XLS、ODS、DBF、ZIP；空白处按 Enter 从列表选择。"
  static let openVerb = "打开"
  static let path = "文件"
  static let pathHint = "路径；Ctrl-F 从列表选择"
  static let resume = "回到打开的数据表"
  static let stopped = "已停止"
  static let unfiltered = "已取消筛选；按 w 再按 ↑ 可找回条件"
  static let left = "按 O 回到这张表"

  static let openRow = "逐项看这一行"
  static let openRowHint = "逐项"
  static let scrollDown = "往下看"
  static let scrollDownHint = "往下"
  static let scrollUp = "往上看"
  static let scrollUpHint = "往上"
  static let previousColumn = "上一列的概况"
  static let previousColumnHint = "上一列"
  static let nextColumn = "下一列的概况"
  static let nextColumnHint = "下一列"
  static let previousRow = "上一行的各项"
  static let previousRowHint = "上一行"
  static let nextRow = "下一行的各项"
  static let nextRowHint = "下一行"
  static let openGroup = "只看这一组的行"
  static let openGroupHint = "看这组"
  static let find = "查找文字"
  static let findHint = "查找"
  static let findNext = "下一处"
  static let findPrevious = "上一处"
  static let filterByCell = "只看与此单元格相同的行"
  static let filterByCellHint = "同值"
  static let filterByText = "只看含有某文字的行"
  static let filterByExpression = "按条件筛选"
  static let filterByExpressionHint = "条件"
  static let dropFilters = "取消筛选"
  static let sort = "按此列排序：升、降、不排"
  static let sortHint = "排序"
  static let dropSorts = "取消排序"

  static let firstColumn = "第一列"
  static let lastColumn = "最后一列"
  static let freeze = "冻结到此列，或取消冻结"
  static let fit = "列宽合于内容，或还原"
  static let hide = "隐藏此列"
  static let showAll = "显示全部列，恢复次序"
  static let moveLeft = "此列左移"
  static let moveRight = "此列右移"
  static let lastColumnStays = "最后一列不能隐藏"

  static let groupBy = "按此列分组计数"
  static let groupByHint = "计数"
  static let profile = "此列的概况"
  static let profileHint = "概况"
  static let chart = "此列的图表"
  static let chartHint = "图表"
  static let chartKind = "柱状图或折线图"
  static let chartKindHint = "图形"
  static let chartMeasure = "换所画的数"
  static let chartMeasureHint = "数值"
  static let chartAxis = "换分组列或横轴"
  static let chartAxisHint = "横轴"
  static let sql = "SQL 查询"
  static let sqlHint = "SQL"

  static let mark = "标记此行，或取消"
  static let markHint = "标记"
  static let markAll = "标记附近各行"
  static let dropMarks = "取消全部标记"
  static let copy = "复制单元格、行或列"
  static let nextSheet = "下一个工作表"
  static let previousSheet = "上一个工作表"

  static let head = "列名在哪一行"

  static let filtering = "正在筛选"
  static let sorting = "正在排序"
  static let searching = "正在查找"
  static let grouping = "正在计数"
  static let asking = "正在查询"
  static let profiling = "正在统计"
  static let drawing = "正在作图"

  static let empty = "没有数据行"
  static let noRows = "没有符合条件的行，按 W 取消筛选"
  static let noFigure = "没有可以画的数值"
  static let ascending = "↑"
  static let descending = "↓"

  static func notFound(_ text: String) -> String { "没有找到“\(text)”" }
  static func wentRound(_ search: TableSearch) -> String {
    search.isForward ? "已到末尾，从头接着找" : "已到开头，从末尾接着找"
  }

  static let promptHints = [
    Hint("Enter", "确定"), Hint("↑", "历史"), Hint("Esc", "取消", isPinned: true),
  ]

  static func label(_ kind: TablePrompt.Kind) -> String {
    switch kind {
    case .search: "查找"
    case .text: "含有"
    case .expression: "条件"
    case .sql: "SQL"
    }
  }

  static func example(_ kind: TablePrompt.Kind) -> String {
    switch kind {
    case .search: "任何一列中的文字"
    case .text: "只留下含有此文字的行"
    case .expression: "面积 > 100 and 区县 ~ \"河西\""
    case .sql: "只读的 SQL 语句，数据表名为 data"
    }
  }
}
