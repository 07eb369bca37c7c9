/// Places a rule would strike that are right as they are, each with its reason. An allowance that
/// no longer excuses anything fails the tests, so this list only shrinks by itself.
struct Allowance: Hashable {
  var path: String
  /// Part of what the rule reports; empty for all of the file.
  var what: String
  var reason: String

  static let wording = [
    Allowance(
      path: "Sources/PortalAPI/Envelope.swift", what: "成功",
      reason: "the live site's own word for success, part of the wire"),
    Allowance(
      path: "Sources/Store/Names.swift", what: "",
      reason: "values of the facets as they stand on disk and as filters name them"),
    Allowance(
      path: "Sources/Tabular/BlankMark.swift", what: "",
      reason: "what people's files write for nothing, read and never said"),
    Allowance(
      path: "Sources/Tabular/Counter.swift", what: "",
      reason: "what numbers count in people's files, read and never said"),
    Allowance(
      path: "Sources/Tabular/HalfOfDay.swift", what: "",
      reason: "the parts of a day and the units of times in people's files, read and never said"),
    Allowance(
      path: "Sources/Tabular/DateScan.swift", what: "",
      reason: "the units of dates and times in people's files, read and never said"),
    Allowance(
      path: "Sources/Tabular/NumberWriting.swift", what: "",
      reason: "the units of numbers in people's files, read and never said"),
    Allowance(
      path: "Sources/Tabular/SheetValue.swift", what: "万",
      reason: "part of a spreadsheet's number format, which keeps the file's own writing"),
  ]

  static let secrets: [Allowance] = []

  static let rounding = [
    Allowance(
      path: "Sources/Catalog/Score.swift", what: "",
      reason: "each part of the sum is from 0 to 1; the room has nothing but values")
  ]

  /// Where brackets are read beside `Formats`, whose parser and walker read all other JSON.
  static let brackets = [
    Allowance(
      path: "Sources/PortalClient/LineScanner.swift", what: "",
      reason: "the entry scanner, for a million lines of one known shape"),
    Allowance(
      path: "Sources/PortalClient/CatalogueReader.swift", what: "",
      reason: "whether a last line without its end is whole"),
    Allowance(
      path: "Sources/PortalClient/Web/ElementScanner.swift", what: "",
      reason: "cuts elements out of bytes as they arrive; the parser reads each"),
    Allowance(
      path: "Sources/TianjinClient/List/ListScanner.swift", what: "",
      reason: "the same of the live site's lists, which end in words of their own"),
    Allowance(
      path: "Sources/Tables/Readers/JSONItems.swift", what: "",
      reason: "cuts items out of a file of any length; the parser reads each"),
    Allowance(
      path: "Sources/Calls/JSONStart.swift", what: "",
      reason: "closes the beginning of an answer that still comes, for the parser"),
    Allowance(
      path: "Sources/Tables/Export/JSONTableWriter.swift", what: "",
      reason: "writes them"),
    Allowance(
      path: "Sources/Client/Calls/AnswerFile+JSON.swift", what: "",
      reason: "writes them"),
    Allowance(
      path: "Sources/Portal/Database/Copying/TableFiller.swift", what: "",
      reason: "writes them, for every row of a platform that moves"),
    Allowance(
      path: "Sources/Store/DetailWriter.swift", what: "",
      reason: "writes them, for hundreds of thousands of records"),
    Allowance(
      path: "Sources/Terminal/Input/KeyDecoder.swift", what: "",
      reason: "terminals' escape sequences"),
  ]

  /// Where control flow goes by a text that people read.
  static let comparisons = [
    Allowance(
      path: "Sources/Search/SearchPattern.swift", what: "FoldedText.isASCII",
      reason: "a text that is searched, not one that is said"),
    Allowance(
      path: "Sources/WebPages/FactSpelling.swift", what: "text.contains(",
      reason: "the live site's own words, read from its pages"),
    Allowance(
      path: "Sources/Screens/Tables/TablesArea+Export.swift", what: "TableText.",
      reason: "until a form's choices are values"),
  ]

  /// Where a command that people are told is written out.
  static let commands = [
    Allowance(
      path: "Sources/Portal/Routes/EntryPage.swift", what: "tjdata show",
      reason: "a web page, whose reader is somewhere else"),
    Allowance(
      path: "Sources/CommandLine/Checks/CheckReport+JUnit.swift", what: "tjdata check",
      reason: "what a report is called"),
  ]

  /// Switches over intents, facts and layers that are open.
  static let openSwitches: [Allowance] = []

  /// Types with more than forty methods, by room, and how many they may have at most. A number here
  /// only falls.
  static let crowded: [String: Int] = [:]

  /// Names that two types have, in rooms that never meet, until one finds a better word.
  static let sharedNames = [
    "ListState", "Route", "TableSort",
  ]

  /// Public declarations with a documentation comment, in percent of each room's. A number here
  /// only rises.
  static let documentation = [
    "CKANClient": 90, "Calls": 90, "Catalog": 90, "Client": 90, "CommandLine": 90,
    "Cryptography": 90, "DCATClient": 90, "Formats": 60, "Pinyin": 79, "Portal": 61,
    "PortalAPI": 90, "PortalClient": 49, "QRCode": 90, "Resources": 90, "Runtime": 60,
    "Screens": 90, "ScreensLive": 20, "Search": 50, "Store": 65, "Sync": 68, "Tables": 69,
    "Tabular": 58, "Terminal": 90, "TianjinClient": 41, "Transport": 90, "Widgets": 90,
    "Wording": 38,
  ]
}

extension [Violation] {
  /// What no allowance excuses, and the allowances that excuse nothing.
  func judged(by allowances: [Allowance]) -> (left: [Violation], idle: [Allowance]) {
    func excuses(_ allowance: Allowance, _ violation: Violation) -> Bool {
      violation.path == allowance.path && violation.what.contains(allowance.what)
    }
    return (
      filter { violation in !allowances.contains { excuses($0, violation) } },
      allowances.filter { allowance in !contains { excuses(allowance, $0) } }
    )
  }
}
