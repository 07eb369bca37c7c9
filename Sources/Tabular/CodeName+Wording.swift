/// What the name of a column says of its numbers: whether they are amounts, or codes that merely
/// consist of digits.
enum CodeName: Hashable, Sendable {
  case unsaid, amounts, codes
  /// Codes where they are as long as such, else how many there are: 电话.
  case telephones
  /// Codes where they are years: 年份, 建成年.
  case years

  /// By the name that people read, else by the other one.
  init(_ heading: TableHeading) {
    let name = CodeName(heading.title)
    self = name == .unsaid && heading.code != heading.title ? CodeName(heading.code) : name
  }

  init(_ title: String) {
    self = title.lowercased() == "no." ? .codes : .unsaid
    guard self == .unsaid, title.utf8.count <= ColumnMeaning.longest else { return }
    var name = title.trimmingMarks
    while let inside = name.lastBracketed {
      if ColumnMeaning.units.contains(inside.lowercased()) {
        self = .amounts
        return
      }
      // Without the brackets too.
      name = String(name.dropLast(inside.count + 2)).trimmingMarks
    }
    // 电话2 is as 电话; 2019年 is no column of years.
    let hasDigits = name.contains(where: \.isWholeNumber)
    while name.last?.isWholeNumber == true { name.removeLast() }
    self = Self.words(name.trimmingMarks, hasDigits: hasDigits)
  }

  private static func words(_ name: String, hasDigits: Bool) -> CodeName {
    func ends(_ words: [String]) -> Bool { words.contains { name.hasSuffix($0) } }
    let latin = latinWords(name)
    let last = latin.last ?? ""
    if ends(codeEnds), !ends(otherEnds) { return .codes }
    if codeWords.contains(last) || isNumbered(latin) { return .codes }
    if ends(telephoneEnds) || telephoneWords.contains(last) { return .telephones }
    if !hasDigits, ends(yearEnds) || last == "year" { return .years }
    let isAmount =
      ends(amountEnds) || !amountWords.isDisjoint(with: latin)
      || ColumnMeaning.measures.contains { name.lowercased().contains($0) }
    return isAmount ? .amounts : .unsaid
  }

  /// The words of Latin letters at the end of a name: `userId` and `user_id` are two.
  private static func latinWords(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word.lowercased()) }
      word = ""
    }
    for letter in name {
      guard letter.isASCII else {
        words = []
        word = ""
        continue
      }
      if !letter.isLetter || letter.isUppercase && word.last?.isLowercase == true { end() }
      if letter.isLetter { word.append(letter) }
    }
    end()
    return words
  }

  /// `phone number`, `permit_no`; a number of other things is an amount.
  private static func isNumbered(_ words: [String]) -> Bool {
    guard words.count > 1, let last = words.last else { return false }
    let before = words[words.count - 2]
    return last == "number" && numbered.contains(before)
      || last == "no" && !["yes", "or"].contains(before)
  }

  private static let codeEnds = [
    "号", "码", "邮编", "身份证", "证件", "行政区划", "顺序", "次序", "排序",
  ]
  private static let otherEnds = ["信号", "挂号", "取号", "叫号", "放号", "数码"]
  private static let telephoneEnds = [
    "电话", "手机", "传真", "热线", "座机", "小灵通", "联系方式",
  ]
  private static let yearEnds = ["年", "年份", "年度", "年代", "届"]
  private static let amountEnds = [
    "数", "量", "额", "值", "价", "率", "比", "费", "款", "资金", "投资", "收入", "支出",
  ]

  private static let codeWords: Set<String> = [
    "id", "code", "zip", "zipcode", "postcode", "postalcode", "areacode", "ssn", "isbn", "issn",
    "ean", "upc", "barcode", "sku", "fips", "geoid", "uuid", "guid", "objectid", "globalid",
    "userid", "deviceid", "stationid", "fid", "oid", "gid", "uid", "pid",
  ]
  private static let telephoneWords: Set<String> = [
    "phone", "telephone", "tel", "mobile", "cellphone", "fax", "hotline",
  ]
  private static let numbered: Set<String> = [
    "phone", "telephone", "mobile", "fax", "id", "identity", "serial", "account", "card", "order",
    "case", "permit", "license", "licence", "registration", "reference", "house", "room",
    "building", "street", "invoice", "tracking", "passport", "plate", "policy", "route", "flight",
    "train", "ticket", "batch", "lot", "parcel", "block", "student", "employee", "customer",
  ]
  private static let amountWords: Set<String> = [
    "amount", "total", "count", "sum", "value", "price", "cost", "revenue", "gdp", "population",
    "budget", "sales", "volume", "bytes", "size", "area", "income", "number",
  ]
}

extension String {
  /// Without white space and the marks of a form around it: `*电话：`.
  fileprivate var trimmingMarks: String {
    func isMark(_ letter: Character) -> Bool { letter.isWhitespace || "*:：_-.".contains(letter) }
    let behind = drop(while: isMark)
    guard let last = behind.lastIndex(where: { !isMark($0) }) else { return "" }
    return String(behind[...last])
  }
}
