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
}
