import Tabular
import Testing

@testable import Tables

/// Without a format that shows hours beyond a day, 58:10 of 用时 may be minutes and seconds.
@Suite("Formats of lengths of time in HTML and XML Spreadsheet 2003")
struct LengthFormatTests {
  private static func page(_ sheet: String, _ cell: String) -> String {
    """
    <html><head><style>\(sheet)</style></head><body><table><tr><td>用时<td>注</tr>\
    <tr><td \(cell)>58:10</td><td>a</td></tr><tr><td \(cell)>36:00</td><td>b</td></tr>\
    </table></body></html>
    """
  }

  /// In a class, in all cells, in the cell itself, beside the value; what shows no hours, or is
  /// of others.
  @Test(arguments: [
    ("<!--table\n{x:y;}\n.xl65\n\t{mso-number-format:\"\\[h\\]\\:mm\";}-->", "class=xl65", true),
    ("td.a, td.b {color:red; mso-number-format:'[hh]:mm:ss'}", "class=\"z b\"", true),
    ("td {mso-number-format:\"\\[h\\]\\:mm\"}", "", true),
    ("@page {margin:1in} @media all {.a {mso-number-format:\"\\005Bh]:mm\"}}", "class=a", true),
    ("", "style='mso-number-format:\"\\[h\\]\\:mm\"'", true),
    ("", "style=\"color:red;vnd.ms-excel.numberformat:[h]:mm\"", true),
    ("", "style='mso-number-format:\"\\[mm\\]\\:ss\"'", false),
    ("", "style='mso-number-format:\"mm\\:ss\"'", false), ("", "", false),
    ("p {mso-number-format:\"\\[h\\]\\:mm\"}", "", false),
    (".a {mso-number-format:\"\\[h\\]\\:mm\"}", "class=b", false),
  ])
  func lengthsOfHTML(_ sheet: String, _ cell: String, _ areLengths: Bool) async throws {
    let table = try await Sample.open(Self.page(sheet, cell), as: "t.xls")
    #expect(try await Sample.cells(table) == [["用时", "注"], ["58:10", "a"], ["36:00", "b"]])
    #expect(table.headings[0].kind == (areLengths ? .time : .text))
    #expect(
      table.extent.notices.contains(TableNotice(.openClock(column: "用时"))) == !areLengths)
  }

  @Test(arguments: [("[HH]:MM", "36:00"), ("[HH]:MM:SS", "36:00:00"), ("[MM]:SS", "2160:00")])
  func lengthsBesideTheText(_ format: String, _ shown: String) async throws {
    let cell = "sdval=\"1.5\" sdnum=\"1033;0;\(format)\""
    let page = "<table><tr><td>用时<td>注</tr><tr><td \(cell)>\(shown)</td><td>a</td></tr></table>"
    let table = try await Sample.open(page, as: "t.xls")
    #expect(try await Sample.cells(table)[1] == ["36:00", "a"])
    #expect(table.headings[0].kind == .time && table.extent.notices.isEmpty)
  }

  /// A length is written as a number, or as the moment so long behind the last day of 1899.
  @Test(arguments: [
    ("[h]:mm:ss", "Number", "1.5", "36:00", true),
    ("[h]:mm:ss", "DateTime", "1900-01-01T12:00:00.000", "36:00", true),
    ("[h]:mm", "DateTime", "1899-12-31T05:20:30.000", "05:20:30", true),
    ("[h]:mm", "DateTime", "1900-03-01T01:00:00.000", "1465:00", true),
    ("[h]:mm", "DateTime", "2024-03-01T01:00:00.000", "2024-03-01 01:00", false),
    ("h:mm", "DateTime", "1900-01-01T12:00:00.000", "1900-01-01 12:00", false),
  ])
  func lengthsOfSpreadsheetML(
    _ format: String, _ type: String, _ written: String, _ shown: String, _ isLength: Bool
  ) async throws {
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d">\
      <NumberFormat ss:Format="\(format)"/></Style></Styles><Worksheet ss:Name="a"><Table><Row>\
      <Cell><Data ss:Type="String">用时</Data></Cell></Row><Row><Cell ss:StyleID="d">\
      <Data ss:Type="\(type)">\(written)</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    let table = try await Sample.open(text, as: "t.xml")
    #expect(try await Sample.cells(table) == [["用时"], [shown]])
    #expect(table.headings[0].kind == (isLength ? .time : .date) && table.extent.notices.isEmpty)
  }
}
