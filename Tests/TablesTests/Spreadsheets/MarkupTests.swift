import Tables
import Tabular
import Testing

@Suite("HTML, XML Spreadsheet 2003 and MHTML by the name of XLS")
struct MarkupTests {
  static let page = """
    <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312">\
    <style>td{mso-number-format:"\\@";}</style><script>document.write("<table>")</script></head>\
    <body><table><tr><td>导航</td></tr></table><table border=1>\
    <tr><th rowspan=2>名称<th colspan=2>数</tr><tr><th>一<th>二</tr>\
    <tr><td rowspan=2>甲&amp;&nbsp;乙<td>00123<td>a<br>b\n  c</tr>\
    <tr><td>00045<td></tr></table></body></html>
    """
  static let cells = [
    ["名称", "数_一", "数_二"], ["甲& 乙", "00123", "a\nb c"], ["甲& 乙", "00045", ""],
  ]

  @Test func tablesOfHTML() async throws {
    let table = try await Sample.open(Self.page, as: "t.xls")
    #expect(try await Sample.cells(table) == Self.cells)
    #expect(table.choices == TableChoices(.sheets, names: ["表1", "表2"], chosen: 1))
    let first = try await Sample.open(Self.page, as: "t.xls", TableOpening(table: "1"))
    #expect(first.headings.map(\.label) == ["导航"])
    await #expect(throws: TableFault.noTable(.html)) {
      try await Sample.open("<html><body>404 没有找到</body></html>", as: "t.xls")
    }
  }

  /// As LibreOffice 7.4 writes it.
  @Test func notesOfCellsOfHTML() async throws {
    let page =
      "<table><tr><td>n<td>v<tr><td>甲<td><a class=\"comment-indicator\"></a><comment>注</comment>1</table>"
    #expect(try await Sample.cells(Sample.open(page, as: "t.xls")) == [["n", "v"], ["甲", "1"]])
  }

  @Test func htmlInGBK() async throws {
    // 名称, 甲.
    let bytes =
      Array("<table><tr><td>".utf8) + [0xC3, 0xFB, 0xB3, 0xC6] + Array("</td></tr><tr><td>".utf8)
      + [0xBC, 0xD7] + Array("</td></tr></table>".utf8)
    #expect(try await Sample.cells(Sample.open(bytes, as: "t.xls")) == [["名称"], ["甲"]])
  }

  /// Of Big5 only the page can tell; of GBK, and of what programs write unasked, the bytes.
  @Test func htmlThatNamesItsEncoding() async throws {
    func page(_ charset: String, _ text: [UInt8]) -> [UInt8] {
      Array(
        "<html><head><meta charset=\"\(charset)\"></head><table><tr><td>n</td></tr><tr><td>".utf8)
        + text + Array("</td></tr></table>".utf8)
    }
    // 國語 in Big5, 名称 in GBK.
    let big5: [UInt8] = [0xB0, 0xEA, 0xBB, 0x79]
    let gbk: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6]
    for (charset, text, right) in [
      ("Big5", big5, "國語"), ("iso-8859-1", gbk, "名称"), ("gb2312", gbk, "名称"), ("x-none", gbk, "名称"),
      ("big5", Array("國語".utf8), "國語"),
    ] {
      let table = try await Sample.open(page(charset, text), as: "t.xls")
      #expect(try await Sample.cells(table) == [["n"], [right]], "\(charset)")
    }
  }

  @Test func spreadsheetML() async throws {
    let text = """
      <?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?>\
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="z">\
      <NumberFormat ss:Format="000000"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/>\
      </Style></Styles><Worksheet ss:Name="藏"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell>\
      </Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>\
      <Worksheet ss:Name="数据"><Table><Row><Cell><Data ss:Type="String">名称</Data></Cell>\
      <Cell><Data ss:Type="String">邮编</Data></Cell><Cell><Data ss:Type="String">日</Data></Cell>\
      <Cell><Data ss:Type="String">率</Data></Cell></Row>\
      <Row><Cell ss:MergeDown="1"><Data ss:Type="String">甲<B>乙</B></Data><Comment><ss:Data>批</ss:Data>\
      </Comment></Cell><Cell ss:StyleID="z"><Data ss:Type="Number">1234</Data></Cell>\
      <Cell><Data ss:Type="DateTime">2024-01-05T08:30:00.000</Data></Cell>\
      <Cell ss:StyleID="p"><Data ss:Type="Number">0.125</Data></Cell></Row>\
      <Row ss:Index="5"><Cell ss:Index="2"><Data ss:Type="Number">1.0000000000000001E-3</Data></Cell>\
      <Cell ss:Formula="=1"/></Row></Table></Worksheet></Workbook>
      """
    let table = try await Sample.open(text, as: "t.xls")
    #expect(
      try await Sample.cells(table) == [
        ["名称", "邮编", "日", "率"], ["甲乙", "001234", "2024-01-05 08:30", "12.50%"],
        ["", "0.001", "", ""],
      ])
    #expect(table.extent.notices.count(of: .formulasWithoutValue) == 1)
    #expect(table.choices == TableChoices(.sheets, names: ["藏", "数据"], chosen: 1))
  }

  @Test func webPagesInOneFile() async throws {
    let mail = """
      MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--=_x"\r\n\r\n\
      ----=_x\r\nContent-Location: file:///C:/a/book.htm\r\nContent-Type: text/html\r\n\r\n\
      <html><frameset></frameset></html>\r\n----=_x\r\n\
      Content-Location: file:///C:/a/sheet001.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n\
      Content-Type: text/html; charset=3D"utf-8"\r\n\r\n\
      <table><tr><td>=E5=90=\r\n=8D</td></tr><tr><td>a=3Db</td></tr></table>\r\n----=_x--\r\n
      """
    let table = try await Sample.open(mail, as: "t.xls")
    #expect(try await Sample.cells(table) == [["名"], ["a=b"]])
  }

  /// LibreOffice and Excel write the value beside a text that is rounded or in another writing.
  @Test func valuesBesideTheText() async throws {
    let cells = [
      (
        "sdval=\"45296.3541666667\" sdnum=\"1033;0;YYYY-MM-DD HH:MM\"", "24/1/5", "2024-01-05 08:30"
      ),
      // Of a document that counts its days from 1904.
      ("sdval=\"43889\" sdnum=\"1033;0;YYYY-MM-DD\"", "2024-02-29", "2024-02-29"),
      ("sdval=\"0.0375\" sdnum=\"1033;0;0.0%\"", "3.8%", "3.75%"),
      ("sdval=\"2468\" sdnum=\"1033;0;000000\"", "002468", "002468"),
      ("sdval=\"0.25\" sdnum=\"1033;0;H:MM:SS\"", "6:00:00", "06:00"),
      ("sdval=\"9.11201160000001E+017\" sdnum=\"1033;\"", "9.112E+017", "911201160000001000"),
      ("sdval=\"1\" sdnum=\"1033;0;BOOLEAN\"", "TRUE", "TRUE"),
      ("sdval=\"45296\" sdnum=\"1031;0;TT.MM.JJJJ\"", "05.01.2024", "2024-01-05"),
      ("sdval=\"12.5\" sdnum=\"2052;0;[DBNUM1]General\"", "一十二．五", "12.5"),
      ("x:num=\"1234.5678\"", "1,234.57", "1234.5678"), ("x:num=\"0.0375\"", "3.8%", "3.75%"),
      ("x:num=\"1234.5\"", "1,234.50", "1,234.50"), ("x:num", "007", "007"),
      ("x:num=\"45296\"", "2024年1月5日", "2024年1月5日"), ("x:str=\"甲  乙\"", "甲 乙", "甲  乙"),
      ("x:str", "00123", "00123"), ("sdval=\"x\" sdnum=\"1033;\"", "y", "y"),
    ]
    let rows = cells.map { "<tr><td \($0.0)>\($0.1)</td><td>z</td></tr>" }.joined()
    let page = "<html><table><tr><td>值<td>尾</tr>\(rows)</table></html>"
    let table = try await Sample.open(page, as: "t.xls")
    #expect(try await Sample.cells(table).dropFirst().map { $0[0] } == cells.map(\.2))
  }

  /// Beyond the last column that a table has.
  @Test func columnsBeyondTheLimitAreSaid() async throws {
    let wide = String(repeating: "<td>a", count: 16_386)
    let page = try await Sample.open("<table><tr>\(wide)</tr></table>", as: "t.xls")
    #expect(page.extent.notices.count(of: .droppedColumns(limit: 16_384)) == 2)
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">\
      <Worksheet Name="a"><Table><Row><Cell><Data Type="String">a</Data></Cell>\
      <Cell Index="16385"><Data Type="String">b</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    let book = try await Sample.open(text, as: "t.xml")
    #expect(book.extent.notices.count(of: .droppedColumns(limit: 16_384)) == 1)
  }

  /// Of the day on which numbers have their 0 only the time is meant.
  @Test(arguments: [
    ("1899-12-31T06:30:00.000", "06:30"), ("1899-12-31T06:30:15.000", "06:30:15"),
    ("1899-12-31T00:00:00.000", "00:00"), ("2024-01-05T00:00:00.000", "2024-01-05"),
  ])
  func timesWithoutADay(_ written: String, _ shown: String) async throws {
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">\
      <Worksheet Name="a"><Table><Row><Cell><Data Type="String">时</Data></Cell></Row><Row><Cell>\
      <Data Type="DateTime">\(written)</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    #expect(try await Sample.cells(Sample.open(text, as: "t.xml")) == [["时"], [shown]])
    let day = written.replacing("12-31", with: "12-30")
    let flat = """
      <?xml version="1.0"?><office:document \
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>\
      <office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell \
      office:value-type="string"><p>时</p></table:table-cell></table:table-row><table:table-row>\
      <table:table-cell office:value-type="date" office:date-value="\(day)"/>\
      </table:table-row></table:table></office:spreadsheet></office:body></office:document>
      """
    #expect(try await Sample.cells(Sample.open(flat, as: "t.fods")) == [["时"], [shown]])
  }
}
