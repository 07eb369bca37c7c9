extension TableNotice {
  /// What is to be said of cells as values.
  func cells(_ remedies: NoticeRemedies) -> String {
    switch kind {
    case .mixedZones(let column): Self.zones(column)
    case .openOrder(let column): Self.openOrder(column)
    case .openClock(let column): Self.openClock(column)
    case .bareOperand(let column, let unit, let operand): Self.bare(column, unit, operand)
    case .severalCurrencies(let column): "列 \(column) 的金额有几种货币，按文字排序，不求和；请先按货币分开"
    case .severalCounters(let column):
      "列 \(column) 的数带有不同的单位，或有的没带，按文字排序，不求和；请先换算"
    case .unconverted(let column):
      "列 \(column) 的数有几种货币或单位，排序、比较、求和都没有换算；请先分开"
    case .unreadCells(let found): unread(found)
    case .doubtfulSigns(let found): signs(found, remedies)
    case .mixedParts(let column):
      "列 \(column) 的数有的带 % 之类、有的不带，不带的按原数计算（0.5 就是 50%）；请核对"
    case .decimalCommas(let column):
      "列 \(column) 像是以逗号为小数点的数（如 1,5），按文字排序，不求和；请先把小数点改作“.”"
    case .longRows(let column):
      "有 \(count) 行的单元格比列名多\(first)，多出的从“\(column)”列起；请核对是否错位"
    case .shortRows: "有 \(count) 行的单元格比列名少\(first)，缺的作空白；请核对是否错位"
    case .sheetTexts(let column, let text):
      "列 \(column) 有 \(count) 个值（如“\(text)”）电子表格存不下，按文字写出，公式不计"
    case .sheetReworded(let column, let text, let shown):
      "列 \(column) 有 \(count) 个值（如“\(text)”）电子表格没有这样的写法，按数值写出（\(shown)），大小不变"
    case .sumRow(let column, let name): sum(column, name, remedies)
    case .formatUnits(let column, let units):
      "列 \(column) 的数在文件里带单位（\(units.joined(separator: "、"))），只在单元格格式里，读入和导出的数不带"
        + (units.count > 1 ? "，求和、平均没有换算；请先在来源中换算成一种" : "；合用时请计及")
    case .severalUnits(let column, let units):
      "列 \(column) 有 \(count) 种单位（\(units.joined(separator: "、"))\(units.count < count ? " 等" : "")），各行的数照原样求和、平均，没有换算；请先按单位筛选"
    case .missingCodes(let column, let codes): Self.missing(column, codes, remedies)
    case .sheetRounded(let column, let text):
      "列 \(column) 有 \(count) 个时刻（如“\(text)”）的秒有三位以上小数，电子表格只显示到毫秒"
    default: ""
    }
  }

  private func unread(_ found: Unread) -> String {
    let amount = "列 \(found.column) 有\(found.isWhole ? "" : "至少") \(count) 个值不是\(found.kind.noun)"
    let place = "（\(count == 1 ? "在" : "首个在")第 \(found.row) 行数据：“\(found.text)”）"
    return found.isText
      ? "\(amount)\(place)，整列按文字排序；要按\(found.kind.noun)，请先改写"
      : "\(amount)\(place)，按文字排在\(found.kind.noun)之后"
  }

  private func signs(_ found: Unread, _ remedies: NoticeRemedies) -> String {
    "列 \(found.column) 有\(found.isWhole ? "" : "至少") \(count) 个数加括号或减号在后"
      + "（\(count == 1 ? "在" : "首个在")第 \(found.row) 行数据：“\(found.text)”），作负数；"
      + "是序号、等级的，\(remedies.asIs)"
  }

  private static func missing(
    _ column: String, _ codes: [String], _ remedies: NoticeRemedies
  ) -> String {
    "列 \(column) 中的 \(codes.joined(separator: "、")) 像是表示缺测、无数据的代码，照数计入求和、平均；是的话，"
      + remedies.leaveOut(FilterText.without(codes, in: column))
  }

  private static func zones(_ column: String) -> String {
    "列 \(column) 的时刻写在不同时区里，或有的没写时区；排序、比较、最早最晚都按字面，先后可能不对"
  }

  private static func openClock(_ column: String) -> String {
    "列 \(column) 像是时长（如 58:10），但看不出是时:分还是分:秒，按文字处理，不求平均；请先写明，如 58:10:00 或 0:58:10"
  }

  private static func bare(_ column: String, _ unit: String, _ operand: String) -> String {
    "列 \(column) 的数都带 \(unit)，按换算后的值比较；条件中的 \(operand) 没有带，就是 \(operand)。"
      + "要比 \(operand)\(unit)，请写 \(operand)\(unit)"
  }

  private static func openOrder(_ column: String) -> String {
    "列 \(column) 像是日期（如 3/5/2024），但看不出月在前还是日在前，按文字排序；请先改写成年-月-日"
  }
}

extension ValueKind {
  /// What a cell of a column of it is.
  fileprivate var noun: String {
    switch self {
    case .integer, .number, .scientific, .indian, .counted: "数值"
    case .date, .monthFirst, .dayFirst: "日期"
    case .time: "时间"
    case .text, .truth, .blank: "文字"
    }
  }
}
