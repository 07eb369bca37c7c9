import Tables
import Tabular
import Testing

@Suite("Numbers, days and times of XLSX")
struct SheetValueTests {
  static func shown(_ mask: String, _ value: String) async throws -> String {
    var book = Book(Book.column([(1, value)]))
    book.masks = [mask]
    return try await book.values().first ?? ""
  }

  /// Formats that a file uses without defining them (ECMA-376 part 1, 18.8.30).
  @Test(arguments: [
    (14, "45296", "2024-01-05"), (22, "45296.5", "2024-01-05 12:00"), (27, "45292", "2024-01"),
    (27, "45296", "2024-01-05"), (28, "45296", "2024-01-05"), (31, "45296", "2024-01-05"),
    (36, "45296", "2024-01-05"), (50, "45296", "2024-01-05"), (54, "45296", "2024-01-05"),
    (57, "45296", "2024-01-05"), (58, "45296", "2024-01-05"), (18, "0.25", "06:00"),
    (20, "0.9375", "22:30"), (21, "0.2500115740740741", "06:00:01"), (32, "0.25", "06:00"),
    (33, "0.25", "06:00"), (34, "0.75", "18:00"), (35, "0.75", "18:00"), (55, "0.25", "06:00"),
    (56, "0.25", "06:00"), (45, "0.0625", "01:30"), (46, "1.5", "36:00"),
    (47, "0.00069444444", "00:01"), (2, "1.5", "1.50"), (9, "0.12", "12%"),
    (10, "0.125", "12.50%"), (49, "911201160000000770", "911201160000000770"),
    (1, "9.1120116000000077E+17", "911201160000000770"),
  ])
  func builtInFormats(_ id: Int, _ value: String, _ wanted: String) async throws {
    var book = Book(Book.column([(1, value)]))
    book.styles = [0, id]
    #expect(try await book.values() == [wanted])
  }

  @Test(arguments: [
    ("yyyy\"年\"m\"月\"d\"日\"", "45296.354166666664", "2024-01-05 08:30"),
    ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "45296", "2024-01-05"), ("yyyy年m月", "45292", "2024-01"),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45296", "2024-01-05"),
    ("h\"时\"mm\"分\"", "0.354166666666667", "08:30"),
    ("上午/下午h\"时\"mm\"分\"", "0.854166666666667", "20:30"), ("h:mm AM/PM", "0.75", "18:00"),
    ("[h]:mm:ss", "1.5006944444", "36:01"), ("[mm]:ss", "0.0625", "01:30"),
    ("[mm]", "0.5", "12:00"), ("[ss]", "0.001", "00:01:26"), ("[Red][h]", "1.5", "36:00"),
    ("yyyy/m/d h:mm:ss", "45296", "2024-01-05 00:00:00"), ("mmm-yy", "45292", "2024-01"),
    ("e/m/d", "45296", "2024-01-05"), ("[$-411]ggge\"年\"m\"月\"d\"日\"", "45296", "2024-01-05"),
    ("yyyymmdd", "45296", "2024-01-05"), ("aaaa", "45296", "2024-01-05"),
    ("mm:ss.000", "0.0000116", "00:00:01.002"),
    ("yyyy-mm-dd hh:mm:ss", "45296.99999999", "2024-01-06 00:00:00"),
    ("0\\d", "7", "7"), ("0.00_d", "7", "7.00"), ("0.00\"d\"", "7.5", "7.50"),
    ("\"第\"0\"号\"", "7", "7"), ("[Red]0;[Blue]-0", "-7", "-7"), ("#,##0\" days\"", "1234", "1234"),
    ("G/通用格式", "1.5", "1.5"), ("General\"元\"", "1.5", "1.5"), ("# ?/?", "1.5", "1.5"),
    ("0.00E+00", "0.00012", "0.00012"), ("#,##0.00_);[Red]\\(#,##0.00\\)", "1234.5", "1234.50"),
    ("000000", "1234", "001234"), ("000000", "300000", "300000"),
    ("000-0000", "1234567", "123-4567"),
    ("000-0000", "12", "000-0012"), ("\"TJ\"0000", "12", "TJ0012"), ("00", "123", "123"),
    // A sign that makes another number of the digits is on the screen alone.
    ("0\".\"00", "123456", "123456"), ("0\\.00", "123456", "123456"),
    ("0!.0000", "12345", "12345"),
    ("0!.0,\"万\"", "12345", "12345"), ("00\"万\"", "12", "12"), ("\"-\"00", "12", "12"),
    ("00\"%\"", "12", "12"), ("00\"元\"", "5", "05元"), ("000!-0000", "12", "000-0012"),
    ("00\".\"00\".\"00", "123456", "12.34.56"), ("0.0,", "12345", "12345"),
    ("0.0%", "0.12345", "12.345%"),
  ])
  func ownMasks(_ mask: String, _ value: String, _ wanted: String) async throws {
    #expect(try await Self.shown(mask, value) == wanted)
  }

  private static func units(_ masks: [String], named: String = "值") async throws -> [[String]] {
    var book = Book(
      Book.column(masks.indices.map { ($0 + 1, String($0 + 5)) })
        .replacing("值", with: named))
    book.masks = masks
    return try await book.open().extent.notices.compactMap {
      if case .formatUnits(named, let units) = $0.kind { units } else { nil }
    }
  }

  /// Which no value has, and of which several make a sum of nothing.
  @Test(arguments: [
    (["0\"万元\""], ["万元"]), (["#,##0.00\\ \"元\""], ["元"]), (["0\"元\"", "0\"万元\""], ["万元", "元"]),
    (["General\"吨\""], ["吨"]), (["G/通用格式\"元\""], ["元"]), (["0.0\"万\";-0.0\"万\""], ["万"]),
    (["0\"%\""], ["%"]), (["0_ \"kg\"_ "], ["kg"]), (["[>=9]0!人;0\"户\""], ["人"]),
  ])
  func unitsOfFormats(_ masks: [String], _ wanted: [String]) async throws {
    #expect(try await Self.units(masks) == [wanted])
    let several = TableNotice(.formatUnits(column: "值", units: wanted))
    #expect(several.isOfSums == (wanted.count > 1) && several.isLoss)
    #expect(several.message.contains(wanted.joined(separator: "、")))
  }

  /// Of numbers that are shown on another scale the value is the whole one.
  @Test(arguments: ["0.0,\"千\"", "0!.0,\"万\"", "\"第\"0\"号\"", "0\\d", "0.0%", "yyyy\"年\"", "0"])
  func whatIsNoUnit(_ mask: String) async throws {
    #expect(try await Self.units([mask]).isEmpty)
    #expect(try await Self.units(["0\"万元\""], named: "额（万元）").isEmpty)
  }

  /// Digits as the file has them; what binary arithmetic left is none of them.
  @Test(arguments: [
    ("1E-3", "0.001"), ("-0", "0"), ("-0.0", "0"), ("1.0", "1"), ("1E+3", "1000"), ("007", "7"),
    ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"),
    ("117.13436424411241", "117.1343642441124"), ("1.2120101000000008E+17", "121201010000000080"),
    ("123456789012345678901", "123456789012345678901"), ("1e300", "1e+300"), ("1e-300", "1e-300"),
    ("-2.5E-1", "-0.25"),
    ("x", "x"),
  ])
  func numbersWithoutAFormat(_ value: String, _ wanted: String) async throws {
    #expect(try await Book(Book.column([(0, value)])).values() == [wanted])
  }

  /// ECMA-376 part 1, 18.17.4.1: the days of 1900 up to the 29 February that there never was.
  @Test(arguments: [
    (false, "1", "1900-01-01"), (false, "59", "1900-02-28"), (false, "60", "1900-02-29"),
    (false, "61", "1900-03-01"), (false, "-1", "-1"), (false, "2958465", "9999-12-31"),
    (false, "2958466", "2958466"), (false, "20190305", "20190305"), (false, "0", "0"),
    (false, "0.25", "06:00"), (true, "0", "1904-01-01"), (true, "43834", "2024-01-05"),
    (true, "2957003", "9999-12-31"), (true, "2957004", "2957004"),
  ])
  func daysAtTheEnds(_ isFrom1904: Bool, _ value: String, _ wanted: String) async throws {
    var book = Book(Book.column([(1, value)]))
    book.styles = [0, 14]
    book.isFrom1904 = isFrom1904
    #expect(try await book.values() == [wanted])
  }

  @Test func kindsOfCells() async throws {
    var book = Book(
      """
      <row><c t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r>\
      <rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="str"><v>a_x000D_b</v></c>\
      <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>0</v></c>\
      <c t="d"><v>2024-01-05T08:30:00</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>
      """)
    book.texts = ["A&amp;&#20113;<![CDATA[<x>]]>_x005F_x0041_"]
    let cells = try await book.cells()
    #expect(
      cells[0]
        == ["甲 乙", "a b", "true", "#N/A", "A&云<x>_x0041_", "2024-01-05 08:30"].map {
          $0 == "a b" ? "a\rb".split(whereSeparator: \.isNewline).joined(separator: " ") : $0
        })
  }
}
