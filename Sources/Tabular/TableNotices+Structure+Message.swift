extension TableNotice {
  /// What is to be said of how a file is built, in Chinese.
  func structure(_ remedies: NoticeRemedies) -> String {
    switch kind {
    case .elementsBeside(let names):
      "有 \(count) 处内容不在所读的行里（\(Self.listed(names, of: count))）；要读其中的元素，\(remedies.rows) 另选"
    case .joinedElements(let rows):
      "有 \(count) 个单元格由一行里同名的几个元素连成，以“; ”分隔"
        + (rows.isEmpty ? "；请核对" : "；要逐个成行，\(remedies.innerRows) \(rows)")
    case .openEntities(let name):
      "有 \(count) 处实体引用（如 &\(name);）没有定义、指向别的文件或过长，未展开\(first)；请核对来源"
    case .mergedNumbers(let columns):
      "列 \(columns.joined(separator: "、")) 有 \(count) 个数来自合并单元格（合并的各行都填了同一个数），求和、平均会重复计算；请先按合并的组各取一次，如用 SQL 按组取 max 后再求和"
    case .twoHeadRows(let rows):
      "列名取自第 \(rows.lowerBound)、\(rows.upperBound) 两行，已连在一起"
        + Self.another("；如有误，", remedies.head("\(rows.lowerBound)"))
    case .doubtfulHead(let row):
      "第 \(row) 行在数值列上都是文字，可能也是列名或单位，已作数据读入"
        + Self.another("；是列名的，", remedies.head("\(row - 1)-\(row)"))
    case .noNames, .doubtfulNames: firstRow(remedies)
    case .noteRows(let text): notes(text)
    case .levels(let column, let name): levels(column, name)
    case .carriedBlanks(let column): carried(column)
    case .formatIndents(let column): indents(column)
    case .furtherTables(let row):
      "空行之后另有 \(count) 张表的列名（首处在第 \(row) 行，空行不计），其行已混在数据里；请先拆成几个文件"
        + (remedies.head("\(row)").map { "，或\($0) 只读该处起的表" } ?? "")
    case .renamedColumns(let columns): Self.renamed(columns)
    case .missingTexts:
      "有 \(count) 个单元格的文字在文件的共享文字中没有，显示为 \u{FFFD}\(first)；文件不完整，请从来源重新取得"
    case .unorderedRows:
      "有 \(count) 行的行号不比前一行大\(first)，已按文件中的先后读入；行号有误，请核对，或在 Excel、WPS 中另存一次"
    case .unwritableCharacters: "有 \(count) 个控制字符 XML 无法写出，已写作 \u{FFFD}；要保留请用 CSV 或 JSON"
    case .commentLines: "有 \(count) 行以 # 开头，作注释，未读入\(first)"
    case .doubtfulUTF8: Self.doubtfulUTF8(remedies)
    case .loneReturns: "有 \(count) 个回车符（CR）不在行尾\(first)，作单元格内的换行；其他程序可能在此分行"
    case .otherMembers:
      "压缩包里另有 \(count) 个文件从名称看不是表格，未列出（\(place.table ?? "")\(count > 1 ? " 等" : "")）"
    case .continuedSheets: "一张工作表放不下，续写在另外 \(count) 张工作表中"
    default: ""
    }
  }

  /// What is to be said of a first row that may be names or data.
  private func firstRow(_ remedies: NoticeRemedies) -> String {
    if case .doubtfulNames(let name) = kind {
      return "列名“\(name)”像是数据" + Self.another("；没有列名、首行就是数据的，", remedies.noHead)
    }
    return "首行和以下各行一样是数值、日期，已作数据读入，列名为列1、列2……"
      + Self.another("；首行是列名的，", remedies.head("1"))
  }

  private func levels(_ column: String, _ name: String) -> String {
    "列 \(column) 有 \(count) 行从行首的空白或编号看是上面某行的分项（首个为“\(name)”），照数据读入，求和、平均会重复计算；请只取同一级的行"
  }

  private func notes(_ text: String) -> String {
    "表后有 \(count) 行像是附注（第 \(place.line ?? 0) 行数据起：“\(text)”），照数据读入，计行数、分组时也算在内"
  }

  private func indents(_ column: String) -> String {
    "列 \(column) 有 \(count) 行的层级只在单元格格式的缩进里，读入和导出的文字没有缩进；要保留层级，请在来源中另加一列级别"
  }

  private func carried(_ column: String) -> String {
    "列 \(column) 有 \(count) 个空白像是合并单元格留下的，意思是同上一行；分组、筛选时它们是空白，请先在来源中填满"
  }

  private static func listed(_ names: [String], of count: Int) -> String {
    names.joined(separator: "、") + (names.count < count && names.count >= 8 ? " 等" : "")
  }

  private static func renamed(_ columns: [Renaming]) -> String {
    let shown = columns.prefix(5).map { "列 \($0.column) 在 SQL 中叫 \($0.name)" }
    return shown.joined(separator: "，") + (columns.count > 5 ? " 等" : "")
      + "（与别的列只差大小写，SQL 不分大小写）"
  }
}
