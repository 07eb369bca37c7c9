import Formats

/// Whether an answer says of itself that all went well, as platforms say it: by a code, a flag,
/// words or HTTP's status.
struct AnswerVerdict: Hashable {
  /// The code that was sent, where it is a number.
  var code: Int?
  /// The platform's own words; empty where it has none.
  var message: String
  var isRefusal: Bool
  /// Whether the answer speaks of itself at all: then no member of its top is data.
  var isEnvelope: Bool

  /// Codes that mean success, whatever they are written as: `0`, `"00000"`, `200`, `"200"`,
  /// `20000`.
  static let successes: Set = [0, 200, 20000]

  static let codeNames = [
    "code", "errcode", "errorcode", "error_code", "resultcode", "result_code", "retcode",
    "returncode", "rtncode", "statuscode", "status_code",
  ]
  static let flagNames = ["success", "succeeded", "issuccess", "is_success", "ok"]
  static let stateNames = ["status", "state", "ret"]
  private static let messageNames = [
    "msg", "message", "errmsg", "errormsg", "errormessage", "error_msg", "error_message",
    "error_description", "resultmsg", "retmsg", "returnmsg", "rtnmsg", "resultmessage",
    "resultdesc", "reason",
  ]
  private static let failureWords: Set = [
    "error", "err", "fail", "failed", "failure", "false", "unauthorized", "forbidden", "denied",
  ]
  private static let successWords: Set = ["success", "succeed", "succeeded", "ok", "true"]
  /// What a state's number means by HTTP's word (RFC 9110, 15), and what services say instead.
  private static let failureStates: Set = [-1, 400, 401, 403, 404, 429, 500, 502, 503]

  /// What a part of an answer says.
  enum Word { case success, failure, nothing }

  /// - Parameters:
  ///   - status: HTTP's.
  ///   - rows: how many were found; nil where there is no place of rows.
  init(_ json: JSON, status: Int, rows: Int?) {
    let members = Members(json)
    let hasRows = rows ?? 0 > 0
    let told = Self.message(members)
    message = told
    let written = members.first(Self.codeNames)
    let number = written?.writtenInteger
    code = number
    let flag = members.first(Self.flagNames).map(Self.word) ?? .nothing
    let speaks = written.map { number != nil || Self.word($0) != .nothing } ?? false
    let envelope =
      speaks && (members.count <= 2 || !told.isEmpty || members.hasContent) || flag != .nothing
    isEnvelope = envelope
    let words = RefusalWords(told)
    let isAboutItself = envelope || rows != nil || members.count <= 2
    let head = hasRows || envelope ? nil : Self.refusal(inHeadOf: json)
    if status >= 400 || flag == .failure {
      isRefusal = true
    } else if envelope, let written, flag == .nothing,
      Self.refuses(written, number, hasRows: hasRows, words)
    {
      isRefusal = true
    } else if hasRows {
      isRefusal = false
    } else if let head {
      isRefusal = true
      code = head.code
      if told.isEmpty { message = head.message }
    } else {
      let denies = !told.isEmpty && Self.denies(members)
      let fails = !envelope && (denies || Self.fails(members.first(Self.stateNames)))
      let hasError = rows == nil && Self.hasError(members)
      isRefusal = fails || hasError || words.refuse && isAboutItself
    }
  }

  /// An unknown code is a refusal, unless there are rows and the words say that all is well.
  static func refuses(
    _ written: JSON, _ code: Int?, hasRows: Bool, _ words: RefusalWords
  ) -> Bool {
    guard let code else { return word(written) == .failure }
    return !successes.contains(code) && !(hasRows && words.succeed)
  }

  static func word(_ json: JSON) -> Word {
    switch json {
    case .bool(let value): return value ? .success : .failure
    case .number(let digits): return digits == "0" ? .failure : digits == "1" ? .success : .nothing
    case .string(let text):
      let word = text.lowercased()
      if successWords.contains(word) { return .success }
      return failureWords.contains(word) ? .failure : .nothing
    case .null, .array, .object: return .nothing
    }
  }

  private static func fails(_ state: JSON?) -> Bool {
    guard let state else { return false }
    if let number = state.writtenInteger { return failureStates.contains(number) }
    return state.stringValue.map { failureWords.contains($0.lowercased()) } ?? false
  }

  private static func hasError(_ members: Members) -> Bool {
    switch members.first(["error", "errors"]) {
    case .string(let text)?: !text.isEmpty
    case .array(let items)?: !items.isEmpty
    case .object(let items)?: !items.isEmpty
    case .bool(let value)?: value
    case .null?, .number?, nil: false
    }
  }

  static func message(_ members: Members) -> String {
    for name in messageNames {
      if let text = members.first([name])?.stringValue, !text.isEmpty { return text }
    }
    guard let error = members.first(["error", "errors", "detail"]) else { return "" }
    if let text = error.stringValue { return text }
    let one = error.arrayValue?.first ?? error
    let words = message(Members(one))
    return words.isEmpty ? databaseWords(one) ?? fieldWords(one) : words
  }

  /// What a database said of a query, without the statement and the place in it (CKAN).
  private static func databaseWords(_ error: JSON) -> String? {
    let words = error["info"]?["orig"]?.arrayValue?.first?.stringValue
    return words.flatMap { $0.split(whereSeparator: \.isNewline).first.map(String.init) }
  }

  /// Of an object that has texts by field: `{"filters": ["Unknown field: x"], "__type": "…"}`.
  private static func fieldWords(_ error: JSON) -> String {
    (error.objectValue ?? []).filter { !$0.name.hasPrefix("_") }.compactMap { member in
      let texts = (member.value.arrayValue ?? [member.value]).compactMap(\.stringValue)
      return texts.isEmpty ? nil : "\(member.name): \(texts.joined(separator: "; "))"
    }.joined(separator: "; ")
  }
}

/// An object's members by name, without case; of several with one name the first.
struct Members {
  let count: Int
  private let values: [String: JSON]

  init(_ json: JSON) {
    let all = json.objectValue ?? []
    count = all.count
    values = Dictionary(all.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
  }

  /// Whether there is a place for what was asked for.
  var hasContent: Bool { first(["data", "result", "results", "rows", "list"]) != nil }

  func first(_ names: [String]) -> JSON? { names.lazy.compactMap { values[$0] }.first }
}
