import Catalog
import Portal
import Testing

/// An entry with a file of every format, and cells that each format must be careful with.
enum FilePublication {
  static let idText = "aaaabbbbccccddddeeeeffff00001111"

  static func id() throws -> EntryID { try #require(EntryID(idText)) }

  static func make(
    status: OpenStatus = .unconditional, rows: [[String]] = rows, names: [String] = names
  ) throws -> Publication {
    let modified = try #require(Moment("2019-02-27 12:54"))
    var entry = Entry(
      id: try id(), kind: .dataset, title: "门店<甲&乙>", theme: "商贸流通", publisher: "市商务局",
      openStatus: status, issued: modified, modified: modified,
      formats: [.xls, .csv, .json, .xml])
    entry.usage.downloads = 7
    let fields = [
      Field(code: "f_1", type: .text, label: "名称"), Field(code: "f_2", type: .integer, label: "数量"),
      Field(code: "f_3", type: .number, label: "金额"), Field(code: "f_4", type: .date, label: "日期"),
    ]
    return Publication(
      entry: entry, fields: fields, columns: ["f_2", "f_1", "f_3", "f_4"], rows: rows,
      files: zip(names, entry.formats).map {
        Distribution(name: $0, format: $1, modified: modified)
      })
  }

  static let names = ["门店 1.xlsx", "门店 1.csv", "门店 1.json", "门店 1.xml"]

  /// In the order of `columns`, which is not that of the fields.
  static let rows = [
    ["3", "甲\"店\",东", "1.50", "2019-01-02"],
    ["", "a<b>&\u{1}\n=1+1", "12345678901234567890", "2019-01-02 18:00"],
    ["x", "", "", ""],
  ]

  static let csv = """
    \u{FEFF}名称,数量,金额,日期\r
    "甲""店"",东",3,1.50,2019-01-02\r
    "a<b>&\u{1}
    =1+1",,12345678901234567890,2019-01-02 18:00\r
    ,x,,\r

    """

  static let json = """
    [
    {"名称":"甲\\"店\\",东","数量":3,"金额":1.50,"日期":"2019-01-02"},
    {"名称":"a<b>&\\u0001\\n=1+1","数量":null,"金额":"12345678901234567890","日期":"2019-01-02 18:00"},
    {"名称":"","数量":"x","金额":null,"日期":""}
    ]

    """

  static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <dataset name="门店&lt;甲&amp;乙&gt;">
    <record><field name="名称" code="f_1">甲&quot;店&quot;,东</field><field name="数量" code="f_2">3</field>\
    <field name="金额" code="f_3">1.50</field><field name="日期" code="f_4">2019-01-02</field></record>
    <record><field name="名称" code="f_1">a&lt;b&gt;&amp;\u{FFFD}&#10;=1+1</field><field name="数量" code="f_2"></field>\
    <field name="金额" code="f_3">12345678901234567890</field><field name="日期" code="f_4">2019-01-02 18:00</field></record>
    <record><field name="名称" code="f_1"></field><field name="数量" code="f_2">x</field>\
    <field name="金额" code="f_3"></field><field name="日期" code="f_4"></field></record>
    </dataset>

    """
}
