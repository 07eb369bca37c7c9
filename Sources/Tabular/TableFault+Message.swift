extension TableFault {
  /// What happened and what to do, in Chinese. The `errno` is left to the caller's own words.
  public var message: String {
    switch self {
    case .cannotRead(let path, _): "无法读取 \(path)"
    case .cannotWrite(let path, _): "无法写入 \(path)"
    case .changed(let path): "\(path) 打开之后已被改动；请重新打开"
    case .exists(let path): "文件已存在：\(path)"
    case .notPlain(let path): "\(path) 不是普通文件，没有写入"
    case .unknownFormat(let name):
      "看不出 \(name) 的格式；可以打开 CSV、JSON、NDJSON、XML、XLSX、XLS、ODS、DBF、HTML 和装有它们的 ZIP"
    case .otherFile(let name, let kind): "\(name) \(kind.text)"
    case .malformed(let format, 0): "不是完整的 \(format.name) 文件"
    case .malformed(let format, let place): "\(format.name) 第 \(place) 行有误，此前的数据可用"
    case .locked(let format):
      "这个 \(format.name) 文件有密码；请在 Excel、WPS 或解压软件中打开，去掉密码另存后再试"
    case .noTable(.json):
      "这个 JSON 文件里没有表格；能读的是对象或数组的数组（[{…},…]），或同名的各列、各行（{\"列\":[…],…}）"
    case .noTable(let format): "这个 \(format.name) 文件里没有表格"
    case .noSheet(let name, let there) where there.isEmpty:
      "文件中没有“\(name)”，也没有别的表格可选"
    case .noSheet(let name, let there):
      "文件中没有“\(name)”，可用的有：\(there.joined(separator: "、"))"
    case .lostSheet(let name, let others):
      "文件不完整：列有工作表“\(name)”，却没有它的内容"
        + (others.isEmpty ? "" : "；可用 --sheet 另选：\(others.joined(separator: "、"))")
    case .noEncoding(let name):
      "不认识编码“\(name)”；可以写 utf-8、gb18030、utf-16le、big5、shift_jis、euc-kr、windows-1251 等"
    case .noRow(let number, let there): "没有第 \(number) 行可作列名，前部共有 \(there) 行"
    case .tooLarge(.sorted(let count)): "要排序的行太多：一次最多排序 \(count) 行，请先筛选"
    case .tooLarge(let limit): "\(limit.text)，不再读取"
    case .noColumn(let name): "没有列“\(name)”"
    case .sql(let message, let columns):
      "SQL 有误：\(SQLReason.chinese(message))"
        + (columns.isEmpty ? "" : "；data 的列：\(Self.listed(columns))")
    case .sqlNotReading: "只能执行一条读取数据的 SELECT 语句"
    case .sqlParameter(let name):
      "SQL 有误：\(name) 是待填的参数，这里没有值可填；请把值直接写在语句里，文字放在单引号里"
    case .sqlTimedOut(let seconds): "查询超过 \(seconds) 秒，已停止"
    }
  }
}

extension TableFault {
  /// The first of many names.
  private static func listed(_ names: [String]) -> String {
    names.prefix(30).joined(separator: "、") + (names.count > 30 ? " 等 \(names.count) 列" : "")
  }
}

extension TableFault.Format {
  /// As people write it.
  public var name: String { self == .spreadsheetML ? "XML 2003" : rawValue.uppercased() }
}

extension TableFault.Limit {
  var text: String {
    switch self {
    case .columns(let count): "列数超过 \(count)"
    case .rows(let count): "行数超过 \(count)"
    case .sorted(let count): "要排序的行超过 \(count)"
    case .groups(let count): "不同的值超过 \(count) 个"
    case .unpacked(let bytes): "解压后超过 \(bytes >> 20) MB"
    case .depth(let levels): "嵌套超过 \(levels) 层"
    case .merges(let count): "合并单元格超过 \(count) 处"
    case .made(let bytes): "查询得出的一个值或一行超过 \(bytes >> 20) MB"
    case .written(let bytes): "写出的文件超过 \(bytes >> 20) MB"
    }
  }
}
