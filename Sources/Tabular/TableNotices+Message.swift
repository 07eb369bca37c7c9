import Base

/// How something is done about what a notice tells: by options of a command line, or by keys. nil
/// for what cannot be done there.
public struct NoticeRemedies: Sendable {
  /// Chooses the rows that have the names of columns: `按 t`.
  public var head: String?
  /// Whether it is told which rows those are: `用 --header-row 1-2`.
  var namesHeads = false
  /// Takes the first row as data: `用 --no-header`.
  var noHead: String?
  /// Chooses which part of a document is the rows.
  public var rows: String
  /// Takes a part within the rows as the rows, by its path.
  public var innerRows: String
  /// Chooses how the text is written.
  public var encoding: String?
  /// Names of encodings that may be chosen, where nothing shows them.
  public var encodings = ""
  /// Takes cells as they are written.
  public var asIs: String
  /// Leaves out the rows that meet a condition.
  public var leaveOut: @Sendable (_ condition: String) -> String

  /// How to choose those rows as the ones that have the names of columns.
  func head(_ rows: String) -> String? {
    head.map { namesHeads ? "\($0) \(rows)" : $0 }
  }

  /// By options of the command line.
  public static let options = NoticeRemedies(
    head: "用 --header-row", namesHeads: true, noHead: "用 --no-header", rows: "用 --rows 名称",
    innerRows: "用 --rows",
    encoding: "用 --encoding",
    encodings: "（big5、shift_jis、euc-kr、windows-1251 等）", asIs: "用 --as-is"
  ) { "可用 --where \(ShellWord.inQuotes($0)) 筛去" }

  /// By options, where a statement in SQL chooses the rows before any of them does.
  public static let sql: NoticeRemedies = {
    var remedies = options
    remedies.leaveOut = { _ in "请在 SQL 中用 WHERE 筛去" }
    return remedies
  }()

  /// By keys of the screen, which reads cells as they are written nowhere.
  /// - Parameters:
  ///   - head: whether the rows with the names of columns can be chosen.
  ///   - encoding: whether it can be chosen how the text is written.
  public static func keys(head: Bool = false, encoding: Bool = false) -> NoticeRemedies {
    NoticeRemedies(
      head: head ? "按 t" : nil, noHead: head ? "按 t" : nil, rows: "按 [ ]",
      innerRows: "退出后打开时加 --rows",
      encoding: encoding ? "按 t" : nil,
      asIs: "退出后打开时加 --as-is"
    ) { "可按 w，以 \($0) 筛去" }
  }
}

extension TableNotice {
  /// What is missing or was read another way, where, and what can be done on the command line, in
  /// Chinese.
  public var message: String { message(by: .options) }

  /// The same, done by other means.
  public func message(by remedies: NoticeRemedies) -> String {
    switch kind {
    case .damagedText:
      "有 \(count) 处字节不成文字，显示为 \u{FFFD}\(first)；请核对来源文件"
        + Self.another("，编码不对时", remedies.encoding)
    case .halfCharacters: "有 \(count) 处转义只是半个字符（如 \\ud83d），显示为 \u{FFFD}\(first)；请核对来源"
    case .mixedItems: mixedItems
    case .openQuote: "有 \(count) 个引号没有结束\(first)，所在行按无引号读取；请核对该行"
    case .strayQuotes: strayQuotes
    case .escapedQuotes: "单元格内的引号写作 \\\"（如 MySQL 导出的文件），已按此读取；如有误，\(remedies.asIs)"
    case .droppedRows: "有 \(count) 行未读入\(first)"
    case .droppedColumns(let limit): "列数超过 \(limit)，有 \(count) 列未保留\(first)"
    case .cutCells(let limit): "有 \(count) 个单元格过长，只保留前 \(limit) 个字符\(first)"
    case .formulasWithoutValue: "有 \(count) 个公式没有存值，显示为空\(first)；请在 Excel 或 WPS 中打开并保存一次"
    case .uncomputedFormulas: uncomputedFormulas
    case .titleLines: "列名之上有 \(count) 行标题，未作数据" + Self.another("；", remedies.head)
    case .hiddenRows, .hiddenColumns: hidden
    case .totalRows(let column, let words): totals(column, words, remedies)
    case .mixedZones, .openOrder, .openClock, .bareOperand, .severalCurrencies, .severalCounters,
      .unconverted, .unreadCells,
      .doubtfulSigns, .decimalCommas, .mixedParts, .longRows, .shortRows, .sheetTexts,
      .sheetRounded, .sheetReworded, .missingCodes, .severalUnits,
      .formatUnits, .sumRow:
      cells(remedies)
    case .deletedRows: "有 \(count) 条记录在文件里标作已删除，未读入\(first)"
    case .memos: "有 \(count) 个备注、图片等的内容存在另一个文件（.dbt、.fpt）里，未读入\(first)"
    case .guessedEncoding(let name):
      "没有注明编码，从用字看是 \(name)，按此读取" + Self.another("；如有误，", remedies.encoding)
    case .doubtfulEncoding: Self.doubtfulEncoding(remedies)
    case .sameValues(let column, let writings): Self.same(column, writings, remedies)
    case .addedTexts(let first): addedTexts(first)
    case .comparedTexts(let columns): Self.compared(columns)
    case .valuesOtherwiseWritten(let values):
      "SQL 中是值，写法与表中不同：\(Self.examples(values))；都要照表中的写法，\(remedies.asIs)"
    default: structure(remedies)
    }
  }

  /// That something else can be chosen, and how, where it can.
  static func another(_ before: String, _ way: String?) -> String {
    way.map { "\(before)\($0) 另选" } ?? ""
  }

  private var hidden: String {
    kind == .hiddenRows
      ? "有 \(count) 行在工作表中是隐藏的或被筛选掉的，也已读入\(first)" : "有 \(count) 列在工作表中是隐藏的，也已读入"
  }

  private var mixedItems: String {
    "数组里有 \(count) 项与第一项不是同一种（对象、数组、单个值混在一起）\(first)，它们的列分开列出；请核对"
  }

  private var uncomputedFormulas: String {
    "有 \(count) 个公式的存值都是 0\(first)，写文件的程序可能没有计算；请在 Excel 或 WPS 中打开并保存一次"
  }

  private var strayQuotes: String {
    "有 \(count) 个单元格在引号结束后还有文字\(first)，其中的引号可能没有写成两个，列可能因此错位；请核对，或从来源重新导出（MySQL 用 ESCAPED BY '\"'）"
  }

  private func totals(
    _ column: String, _ words: [String], _ remedies: NoticeRemedies
  ) -> String {
    let shown = words.map { "“\($0)”" }.joined(separator: "、")
    return
      "有 \(count) 行是合计、小计、平均、其中项之类（列 \(column) 为\(shown)），照数据读入，求和、平均会重复计算；"
      + remedies.leaveOut(FilterText.without(words, in: column))
  }

  func sum(_ column: String, _ name: String, _ remedies: NoticeRemedies) -> String {
    "第 \(place.line ?? 0) 行数据（列 \(column) 为“\(name)”）的数正是其余各行之和，像是合计，照数据读入，求和、平均会重复计算；是的话，"
      + remedies.leaveOut(FilterText.without([name], in: column))
  }

  private func addedTexts(_ first: String) -> String {
    "SQL 求和、求平均有 \(count) 次遇到不是数的值（如“\(first)”），只按开头的数字计算，没有数字的算 0；请先用 WHERE 筛去或换算"
  }

  private static func compared(_ columns: [String]) -> String {
    "列 \(columns.joined(separator: "、")) 是文字：与数、日期比大小，只看其中读得出数或日期的（“2万元”即 20000），其余都算不符合"
  }

  static func doubtfulUTF8(_ remedies: NoticeRemedies) -> String {
    "没有注明编码，按 UTF-8 读取，但非 ASCII 的字太少，也可能是 GB18030"
      + another("；如为乱码，", remedies.encoding)
  }

  private static func doubtfulEncoding(_ remedies: NoticeRemedies) -> String {
    "没有注明编码，按 GB18030 读取，但用字不像中文"
      + another("；如为乱码，", remedies.encoding) + remedies.encodings
  }

  private static func same(
    _ column: String, _ writings: [String], _ remedies: NoticeRemedies
  ) -> String {
    "列 \(column) 中的\(writings.map { "“\($0)”" }.joined(separator: "与"))是同一个数，筛选、分组、排序、SQL 都不分开；是编号的，\(remedies.asIs)"
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
