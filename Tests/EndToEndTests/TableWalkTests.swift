import Foundation
import ProgramSupport
import Testing
import TmuxSupport

/// Tables on a real terminal, from real files.
@Suite(.timeLimit(.minutes(5))) struct TableWalkTests {
  private static let districts = ["河西区", "和平区", "南开区", "滨海新区"]

  /// Twenty thousand streets, one name with a comma and a line end in it.
  private static func streets(in home: ScratchFolder) throws -> String {
    var text = "编号,区县,街道名称,面积,设立日期\n"
    for number in 0..<20_000 {
      let name = number == 7 ? "\"名中,有逗号\n与换行\"" : "示例街道\(number)"
      text += "\(number + 1),\(districts[number % 4]),\(name),\(number * 37 % 1000),"
      text += "20\(10 + number % 10)-01-1\(number % 10)\n"
    }
    let path = home.path + "/街道.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func aFileIsLookedThroughAndTakenFrom() throws {
    let home = try ScratchFolder()
    let path = try Self.streets(in: home)
    let tmux = try Browser.open(
      in: home, columns: 110, rows: 32, arguments: "open \(Tmux.quoted(path))")
    try tmux.wait(for: "已同步")
    try tmux.wait(for: "20,000 行 × 5 列")
    try tmux.wait(for: "名中,有逗号 与换行")
    try tmux.type("G")
    try tmux.wait(for: "示例街道19999")
    try tmux.type(":777")
    try tmux.send("Enter")
    try tmux.wait(for: "第 777/20,000 行")
    try tmux.type("w面积 > 990 and 区县 = 河西区")
    try tmux.send("Enter")
    // Areas of 河西区 are multiples of four: 992 and 996, once in a thousand rows each.
    try tmux.wait(for: "40/20,000 行")
    try tmux.type("$hss")
    try tmux.wait(for: "↓ 面积")
    // In one go: the groups are of all rows, which are not yet in view.
    try tmux.type("W0lF")
    try tmux.wait(for: "按 区县 计数")
    try tmux.wait(for: "5000")
    try tmux.type("q;select count(*) as 总数, max(面积) from data")
    try tmux.send("Enter")
    try tmux.wait(for: "› SQL")
    try tmux.wait(for: "20000")
    try tmux.type("qp")
    try tmux.wait(for: "最常见的值")
    try tmux.send("Escape")
    try tmux.wait(for: "Enter 逐项")
    try export(tmux, to: home.path + "/out.json")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    #expect(try Browser.restoredSettings(in: home))
    let text = try home.read("out.json")
    #expect(text.contains("\"街道名称\""))
    #expect(text.components(separatedBy: "\"编号\"").count == 3)
  }

  /// The two rows under and below the cursor, as JSON.
  private func export(_ tmux: Tmux, to path: String) throws {
    try tmux.send("Space", "Space")
    try tmux.wait(for: "已标记 2 行")
    try tmux.type("e")
    try tmux.wait(for: "已标记的 2 行")
    try tmux.send("Right", "Tab", "Tab", "Tab", "Tab", "C-u")
    try tmux.type(path)
    try tmux.send("C-s")
    try tmux.wait(for: "已导出 2 行")
  }

  /// The folder that is proposed is made, as for a download.
  @Test func whatIsExportedGoesWhereItIsProposed() throws {
    let home = try ScratchFolder()
    let path = try Self.streets(in: home)
    let tmux = try Browser.open(
      in: home, columns: 110, rows: 32, arguments: "open \(Tmux.quoted(path))")
    try tmux.wait(for: "20,000 行 × 5 列")
    try tmux.type("e")
    try tmux.wait(for: "/downloads/街道.csv")
    try tmux.send("C-s")
    try tmux.wait(for: "已导出 20,000 行")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  @Test func aDownloadOpensAsATable() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 120, rows: 40)
    try tmux.wait(for: "已同步")
    try tmux.type("2/")
    try tmux.type("绿色商场")
    try tmux.wait(for: "▌绿色商场名单")
    try tmux.send("Enter")
    try tmux.wait(for: "☆ 未收藏")
    try tmux.type("d")
    try tmux.wait(for: "已保存")
    try tmux.type("o")
    try tmux.wait(for: "绿色商场名单.xlsx")
    try tmux.wait(for: "Enter 逐项")
    try tmux.send("Escape")
    try tmux.wait(for: "文件下载")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  /// `t` on a sheet: the row under the cursor has the names, and next time as well.
  @Test func theRowOfNamesIsChosenOnASheet() async throws {
    let program = try Program()
    let home = program.folder
    try home.write("a.csv", "名录,二〇二四\n街道,合计\n名称,面积\n甲,1\n乙,2\n")
    let book = home.path + "/a.xlsx"
    #expect(try await program.run("table", home.path + "/a.csv", "--output", book).status == 0)
    let command = "open \(Tmux.quoted(book))"
    let tmux = try Browser.open(in: home, columns: 100, rows: 30, arguments: command)
    try tmux.wait(for: "4 行 × 2 列")
    try tmux.type("jt")
    try tmux.wait(for: "光标所在的行（文件第 3 行）")
    try tmux.type("1")
    let chosen = try tmux.wait(for: "2 行 × 2 列")
    #expect(chosen.contains("名称") && !chosen.contains("名录") && chosen.contains("2 行标题"))
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    try Browser.start(tmux, in: home, arguments: command)
    try tmux.wait(for: "2 行 × 2 列")
    try tmux.type("t4")
    try tmux.wait(for: "3 行 × 2 列")
    try tmux.wait(for: "名录_街道")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  /// `t` on a text: how it is written.
  @Test func theEncodingIsChosen() throws {
    let home = try ScratchFolder()
    // 名稱 in Big5, too little to tell.
    let bytes: [UInt8] = [0xA6, 0x57, 0xBA, 0xD9, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0x32, 0x0A]
    try Data(bytes).write(to: URL(fileURLWithPath: home.path + "/a.csv"))
    let tmux = try Browser.open(
      in: home, columns: 100, rows: 30, arguments: "open \(Tmux.quoted(home.path + "/a.csv"))")
    try tmux.wait(for: "1 行 × 2 列")
    try tmux.type("t")
    try tmux.wait(for: "Big5")
    try tmux.type("9")
    try tmux.wait(for: "名稱")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  @Test func aFileThatIsNotThereIsSaid() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 100, rows: 30, arguments: "open /没有/此文件.csv")
    try tmux.wait(for: "无法读取 /没有/此文件.csv：不存在")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }
}
