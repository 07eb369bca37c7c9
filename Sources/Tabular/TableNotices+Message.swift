extension TableNotice {
  /// What is missing or was read another way, where, and what can be done, in Chinese.
  public var message: String {
    switch kind {
    case .damagedText:
      "有 \(count) 处字节不成文字，显示为 \u{FFFD}\(first)；请核对来源文件，编码不对时用 --encoding 或按 t 另选"
    case .halfCharacters: "有 \(count) 处转义只是半个字符（如 \\ud83d），显示为 \u{FFFD}\(first)；请核对来源"
    case .mixedItems:
      "数组里有 \(count) 项与第一项不是同一种（对象、数组、单个值混在一起）\(first)，它们的列分开列出；请核对"
    case .openQuote: "有 \(count) 个引号没有结束\(first)，所在行按无引号读取；请核对该行"
    case .strayQuotes: strayQuotes
    case .escapedQuotes: "单元格内的引号写作 \\\"（如 MySQL 导出的文件），已按此读取；如有误，用 --as-is"
    case .droppedRows: "有 \(count) 行未读入\(first)"
    case .droppedColumns(let limit): "列数超过 \(limit)，有 \(count) 列未保留\(first)"
    case .cutCells(let limit): "有 \(count) 个单元格过长，只保留前 \(limit) 个字符\(first)"
    case .formulasWithoutValue: "有 \(count) 个公式没有存值，显示为空\(first)；请在 Excel 或 WPS 中打开并保存一次"
    case .uncomputedFormulas:
      "有 \(count) 个公式的存值都是 0\(first)，写文件的程序可能没有计算；请在 Excel 或 WPS 中打开并保存一次"
    case .titleLines: "列名之上有 \(count) 行标题，未作数据；按 t 或用 --header-row 另选"
    case .hiddenRows: "有 \(count) 行在工作表中是隐藏的或被筛选掉的，也已读入\(first)"
    case .hiddenColumns: "有 \(count) 列在工作表中是隐藏的，也已读入"
    case .totalRows(let column, let words): totals(column, words)
    case .mixedZones, .openOrder, .severalCurrencies, .severalCounters, .unconverted, .unreadCells,
      .longRows, .shortRows, .sheetTexts, .sheetRounded:
      cells
    case .deletedRows: "有 \(count) 条记录在文件里标作已删除，未读入\(first)"
    case .memos: "有 \(count) 个备注、图片等的内容存在另一个文件（.dbt、.fpt）里，未读入\(first)"
    case .guessedEncoding(let name):
      "没有注明编码，从用字看是 \(name)，按此读取；如有误，用 --encoding 或按 t 另选"
    case .doubtfulEncoding: Self.doubtfulEncoding
    case .sameValues(let column, let writings): Self.same(column, writings)
    case .addedTexts(let first): addedTexts(first)
    case .comparedTexts(let columns): Self.compared(columns)
    case .elementsBeside, .joinedElements, .openEntities, .mergedNumbers, .twoHeadRows,
      .doubtfulHead, .furtherTables, .renamedColumns, .missingTexts, .unorderedRows,
      .unwritableCharacters, .commentLines, .doubtfulUTF8, .loneReturns, .otherMembers,
      .continuedSheets:
      structure
    case .valuesOtherwiseWritten(let values):
      "SQL 中是值，写法与表中不同：\(Self.examples(values))；都要照表中的写法，用 --as-is"
    }
  }

  /// What is to be said of cells as values.
  private var cells: String {
    switch kind {
    case .mixedZones(let column): Self.zones(column)
    case .openOrder(let column): Self.openOrder(column)
    case .severalCurrencies(let column): "列 \(column) 的金额有几种货币，按文字排序、比较，不求和；请先按货币分开"
    case .severalCounters(let column):
      "列 \(column) 的数带有不同的单位，或有的没带，按文字排序、比较，不求和；请先换算"
    case .unconverted(let column):
      "列 \(column) 的数有几种货币或单位，排序、比较、求和都没有换算；请先分开"
    case .unreadCells(let found): unread(found)
    case .longRows(let column):
      "有 \(count) 行的单元格比列名多\(first)，多出的从“\(column)”列起；请核对是否错位"
    case .shortRows: "有 \(count) 行的单元格比列名少\(first)，缺的作空白；请核对是否错位"
    case .sheetTexts(let column, let text):
      "列 \(column) 有 \(count) 个值（如“\(text)”）电子表格存不下，按文字写出，公式不计"
    case .sheetRounded(let column, let text):
      "列 \(column) 有 \(count) 个时刻（如“\(text)”）的秒有三位以上小数，电子表格只显示到毫秒"
    default: ""
    }
  }

  private var strayQuotes: String {
    "有 \(count) 个单元格在引号结束后还有文字\(first)，其中的引号可能没有写成两个，列可能因此错位；请核对，或从来源重新导出（MySQL 用 ESCAPED BY '\"'）"
  }

  private func totals(_ column: String, _ words: [String]) -> String {
    let shown = words.map { "“\($0)”" }.joined(separator: "、")
    let values = words.map { Self.operand($0) }.joined(separator: ", ")
    let name = Self.operand(column, "`")
    let filter = words.count == 1 ? "\(name) != \(values)" : "not \(name) in (\(values))"
    return
      "有 \(count) 行是合计、小计、平均之类（列 \(column) 为\(shown)），照数据读入，求和、平均会重复计算；可用 --where '\(filter)' 或按 w 筛去"
  }

  private func unread(_ found: Unread) -> String {
    let amount = "列 \(found.column) 有\(found.isWhole ? "" : "至少") \(count) 个值不是\(found.kind.noun)"
    let place = "（\(count == 1 ? "在" : "首个在")第 \(found.row) 行数据：“\(found.text)”）"
    return found.isText
      ? "\(amount)\(place)，整列按文字排序、比较；要按\(found.kind.noun)，请先改写"
      : "\(amount)\(place)，按文字排在\(found.kind.noun)之后"
  }

  private static func zones(_ column: String) -> String {
    "列 \(column) 的时刻写在不同时区里，或有的没写时区；排序、比较、最早最晚都按字面，先后可能不对"
  }

  private static func openOrder(_ column: String) -> String {
    "列 \(column) 像是日期（如 3/5/2024），但看不出月在前还是日在前，按文字排序、比较；请先改写成年-月-日"
  }

  private func addedTexts(_ first: String) -> String {
    "SQL 求和、求平均有 \(count) 次遇到不是数的值（如“\(first)”），只按开头的数字计算，没有数字的算 0；请先用 WHERE 筛去或换算"
  }

  private static func compared(_ columns: [String]) -> String {
    "列 \(columns.joined(separator: "、")) 是文字，比大小时只有其中的数值参与，其余（如带单位的）都算不符合"
  }

  static var doubtfulUTF8: String {
    "没有注明编码，按 UTF-8 读取，但非 ASCII 的字太少，也可能是 GB18030；如为乱码，用 --encoding gb18030 或按 t 另选"
  }

  private static var doubtfulEncoding: String {
    "没有注明编码，按 GB18030 读取，但用字不像中文；如为乱码，用 --encoding 指定（big5、shift_jis、euc-kr、windows-1251 等）"
  }

  private static func same(_ column: String, _ writings: [String]) -> String {
    "列 \(column) 中的\(writings.map { "“\($0)”" }.joined(separator: "与"))在 SQL 中是同一个数；是编号而要分开的，用 --as-is"
  }

  private static func examples(_ values: [Value]) -> String {
    let shown = values.prefix(3).map { value in
      "列 \(value.column) 的“\(value.written)”是 \(value.value ?? "NULL（空值）")"
    }
    let more = values.count > shown.count ? " 等 \(values.count) 列" : ""
    return shown.joined(separator: "，") + more
  }

  /// Where the first of them is.
  var first: String {
    let table = place.table.map { "“\($0)”" } ?? ""
    guard let line = place.line else { return table.isEmpty ? "" : "（首处在\(table)）" }
    return count == 1 ? "（在\(table)第 \(line) 行）" : "（首处在\(table)第 \(line) 行）"
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
