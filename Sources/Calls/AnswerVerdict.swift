import Formats

/// Whether an answer says of itself that all went well, as platforms say it: by a code, a flag,
/// words or HTTP's status.
///
/// Rows are rows unless something refuses them that is known to; where nothing is there, whatever
/// is not known to be a success refuses.
struct AnswerVerdict: Hashable {
  /// The code that was sent, where it is a number.
  var code: Int?
  /// The platform's own words; empty where it has none.
  var message: String
  var isRefusal: Bool
  /// Whether the answer speaks of itself at all: then no member of its top is data.
  var isEnvelope: Bool
  /// What it says beside its rows that may be a refusal.
  var doubt: AnswerDoubt?

  /// Codes that mean success, whatever they are written as: `0`, `"00000"`, `200`, `"200"`,
  /// `20000`; `10000` as AMap's `infocode` has it.
  static let successes: Set = [0, 200, 10000, 20000]

  /// What a state's number means by HTTP's word (RFC 9110, 15), and what services say instead.
  static let failures: Set = [-1, 400, 401, 403, 404, 429, 500, 502, 503]

  /// What a part of an answer says.
  enum Word { case success, failure, unknown, nothing }

  /// - Parameters:
  ///   - status: HTTP's.
  ///   - rows: how many were found; nil where there is no place of rows.
  init(_ json: JSON, status: Int, rows: Int?) {
    let json = Self.withoutPair(json)
    let members = Members(json)
    let hasRows = rows ?? 0 > 0
    let isAboutItself = AnswerNames.areAll(of: json)
    let isBare = isAboutItself || !hasRows && AnswerNames.areWordsBesideNothing(of: json)
    let told = Self.message(members, isAboutItself: isBare)
    let words = RefusalWords(told)
    let written = members.first(AnswerNames.codes)
    let meaning = written.map(Self.meaning) ?? .nothing
    let flag = members.first(AnswerNames.flags).map(Self.word) ?? .nothing
    let isSaid = isAboutItself || !Self.message(members).isEmpty || members.hasContent
    isEnvelope = meaning != .nothing && isSaid || flag != .nothing
    (code, message) = (written?.writtenInteger, told)
    let codeWord: Word = isEnvelope ? meaning : .nothing
    if status >= 400 || flag == .failure {
      isRefusal = true
    } else if hasRows {
      isRefusal = Self.refusesRows(codeWord, flag, words)
      let state = codeWord == .nothing ? members.first(AnswerNames.states).map(Self.state) : nil
      let isClear = state != .failure && Self.isClear(codeWord, code, words, isSilent: told.isEmpty)
      let isDenied = members.hasContent && Self.denies(members)
      let isSure = isClear && !isDenied && !Self.inHead(json)
      if !isRefusal, !isSure || words.tellPart {
        doubt = AnswerDoubt(code: written?.cellText ?? "", words: told, isPart: isSure)
      }
    } else {
      isRefusal =
        Self.refusesNothing(codeWord, code, words, told, hasPlace: rows != nil)
        || Self.refusesByState(
          members, told, words, isBare, hasPlace: rows != nil || AnswerNames.isVoid(json))
        || words.refuse && (isEnvelope || rows != nil || isBare)
        || words.refuseFirmly && members.count <= 2
    }
    if rows == nil { noteFields(json) }
    notePart(json, members, status: status, rows: rows)
    if isRefusal, message.isEmpty { noteWords(json, status, codeWord == .nothing ? nil : written) }
    if !isRefusal, !hasRows || json.arrayValue?.count == 1 { noteRefusal(within: json) }
  }

  /// Takes what words a refusal has that has none of its own.
  /// - Parameter written: its code.
  private mutating func noteWords(_ json: JSON, _ status: Int, _ written: JSON?) {
    if status >= 400 { message = Self.formWords(json) }
    if message.isEmpty, code == nil { message = written?.cellText ?? "" }
  }

  /// Alibaba's way to say both in one text, `"ret": ["FAIL_SYS_TOKEN_EMPTY::…"]`, as others do it.
  private static func withoutPair(_ json: JSON) -> JSON {
    guard let members = json.objectValue,
      let ret = members.first(where: { $0.name == "ret" })?.value,
      let text = (ret.arrayValue?.first ?? ret).stringValue,
      let gap = text.firstRange(of: "::"), !text[..<gap.lowerBound].contains(where: \.isWhitespace)
    else { return json }
    return .object(
      [
        JSON.Member("code", .string(String(text[..<gap.lowerBound]))),
        JSON.Member("msg", .string(String(text[gap.upperBound...]))),
      ] + members.filter { $0.name != "ret" })
  }

  /// A code that means failure takes rows along, unless the answer says in words, or by a flag,
  /// that all is well.
  private static func refusesRows(_ code: Word, _ flag: Word, _ words: RefusalWords) -> Bool {
    switch code {
    case .failure: flag != .success && !words.succeed
    case .unknown: words.refuse && flag != .success
    case .success, .nothing: false
    }
  }

  /// Codes of success where nothing is said beside them: 1 where a framework has nothing else
  /// (ThinkPHP) and new gateways count so, 1000 of 天地图.
  static func isUsual(_ number: Int?) -> Bool { number == 1 || number == 1000 }

  /// Of rows, 1 means success whatever is said.
  private static func isClear(
    _ code: Word, _ number: Int?, _ words: RefusalWords, isSilent: Bool
  ) -> Bool {
    guard !words.refuseFirmly else { return false }
    return switch code {
    case .success, .nothing: true
    case .failure: false
    case .unknown: words.succeed || number == 1 || isUsual(number) && isSilent
    }
  }

  /// Without rows an unknown code refuses, unless the words say that nothing was found.
  private static func refusesNothing(
    _ code: Word, _ number: Int?, _ words: RefusalWords, _ told: String, hasPlace: Bool
  ) -> Bool {
    switch code {
    case .failure: return !(hasPlace && words.succeed)
    case .unknown:
      let isFine = words.succeed || words.findNothing || isUsual(number) && told.isEmpty
      return !(hasPlace && isFine)
    case .success, .nothing: return false
    }
  }

  private static func refusesByState(
    _ members: Members, _ told: String, _ words: RefusalWords, _ isAboutItself: Bool,
    hasPlace: Bool
  ) -> Bool {
    if !told.isEmpty || hasPlace, denies(members) { return true }
    let isCoded = members.first(AnswerNames.codes).map(meaning) ?? .nothing != .nothing
    if !isCoded, hasError(members), !words.succeed { return true }
    guard !isCoded, let state = members.first(AnswerNames.states) else { return false }
    switch self.state(state) {
    case .failure: return true
    // A number that nobody knows, with words that are not of a success.
    case .unknown:
      return (hasPlace || isAboutItself) && !told.isEmpty && !words.succeed && !words.findNothing
    // Google's `OVER_QUERY_LIMIT`.
    case .nothing: return hasPlace && RefusalWords(state.stringValue ?? "").refuse
    case .success: return false
    }
  }

  /// What a code means, written as a number or as a text such as `B0100`.
  static func meaning(_ written: JSON) -> Word {
    if let number = written.writtenInteger {
      return successes.contains(number) ? .success : failures.contains(number) ? .failure : .unknown
    }
    guard case .string(let text) = written else { return word(written) }
    let known = word(written)
    guard known == .nothing else { return known }
    let digits = text.drop { $0.isLetter }
    // `A00000`
    if digits.count > 2, digits.allSatisfy({ $0 == "0" }) { return .success }
    let isCode = text.unicodeScalars.allSatisfy { $0.isASCII && $0 != " " } && text.count <= 60
    return isCode && !text.isEmpty ? .unknown : .nothing
  }

  /// What a state means, which is 0 or 1 of a success, or a number of HTTP's.
  static func state(_ written: JSON) -> Word {
    if let number = written.writtenInteger {
      if number == 1 || successes.contains(number) { return .success }
      return failures.contains(number) ? .failure : .unknown
    }
    return written.stringValue == nil ? .nothing : word(written)
  }

  private static let failureWords: Set = [
    "error", "err", "fail", "failed", "failure", "false", "unauthorized", "forbidden", "denied",
  ]
  private static let successWords: Set = [
    "success", "succeed", "succeeded", "successful", "succ", "ok", "true", "s", "y", "yes",
  ]

  /// What a flag means, or a word in place of a code.
  static func word(_ json: JSON) -> Word {
    switch json {
    case .bool(let value): return value ? .success : .failure
    case .number(let digits): return digits == "0" ? .failure : digits == "1" ? .success : .nothing
    case .string(let text):
      let word = text.lowercased()
      if successWords.contains(word) { return .success }
      return failureWords.contains(word) || isFailure(word) ? .failure : .nothing
    case .null, .array, .object: return .nothing
    }
  }

  /// `FAIL_SYS_TOKEN_EMPTY`, but not `ERROR_SUCCESS`.
  private static func isFailure(_ word: String) -> Bool {
    let parts = word.split(separator: "_")
    guard parts.count > 1, ["fail", "error", "err"].contains(parts[0]) else { return false }
    return !noErrors.contains(String(parts[parts.count - 1]))
  }

  private static let noErrors: Set = ["", "0", "none", "null", "false", "ok", "success"]

  private static func hasError(_ members: Members) -> Bool {
    switch members.first(["error", "errors"]) {
    case .string(let text)?: !noErrors.contains(text.lowercased())
    case .array(let items)?: !items.allSatisfy(tellsOfNone)
    case .object(let items)?: !items.allSatisfy { saysNothing($0.value) }
    case .bool(let value)?: value
    case .number(let digits)?: digits != "0"
    case .null?, nil: false
    }
  }

  /// Whether an entry of a list of errors has a code of success and no words.
  static func tellsOfNone(_ error: JSON) -> Bool {
    let members = error.objectValue ?? []
    return members.contains { meaning($0.value) == .success }
      && members.allSatisfy { saysNothing($0.value) }
  }

  private static func saysNothing(_ value: JSON) -> Bool {
    AnswerNames.isNothing(value) || noErrors.contains(value.cellText.lowercased())
      || meaning(value) == .success
  }

  /// - Parameter isAboutItself: whether nothing in it is data: then remarks are words as well.
  static func message(_ members: Members, isAboutItself: Bool = false) -> String {
    let remarks = isAboutItself ? AnswerNames.remarks + AnswerNames.notes : []
    for name in AnswerNames.messages + remarks {
      // OData has words and their language.
      guard let words = members.first([name]) else { continue }
      if let text = (words["value"] ?? words).stringValue, !text.isEmpty { return text }
    }
    guard let error = members.first(AnswerNames.errors) else { return "" }
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

  /// Beside a status of failure: what is wrong with each field, `{"page": ["…"]}` (Django REST), or
  /// a title (RFC 9457, 3.1.3).
  private static func formWords(_ json: JSON) -> String {
    let fields = (json.objectValue ?? []).filter { member in
      member.value.arrayValue?.first?.stringValue != nil
    }
    let words = fieldWords(.object(fields))
    return words.isEmpty ? json["title"]?.stringValue ?? "" : words
  }

  /// Takes an answer for a refusal that says nothing but what is wrong with each field, whatever
  /// its status.
  private mutating func noteFields(_ json: JSON) {
    guard !isRefusal, let members = json.objectValue, !members.isEmpty else { return }
    var isKnown = false
    for member in members {
      let texts = (member.value.arrayValue ?? [member.value]).compactMap(\.stringValue)
      let isListed = member.value.arrayValue?.count == texts.count
      guard !texts.isEmpty, texts.allSatisfy(FieldWords.isSentence) else { return }
      let isOfNone = FieldWords.ofNoField.contains(member.name.lowercased())
      let areKnown = isOfNone || texts.allSatisfy(FieldWords.refuse)
      // A list of sentences beside one that is known is one of a validator of their own.
      guard areKnown || isListed else { return }
      isKnown = isKnown || areKnown
    }
    if isKnown { (isRefusal, message) = (true, Self.fieldWords(json)) }
  }

  /// Of an object that has texts by field: `{"filters": ["Unknown field: x"], "__type": "…"}`.
  private static func fieldWords(_ error: JSON) -> String {
    (error.objectValue ?? []).filter { !$0.name.hasPrefix("_") }.compactMap { member in
      let texts = (member.value.arrayValue ?? [member.value]).compactMap(\.stringValue)
        .filter { !$0.isEmpty }
      return texts.isEmpty ? nil : "\(member.name): \(texts.joined(separator: "; "))"
    }.joined(separator: "; ")
  }
}

/// An object's members by name, without case and marks; of several with one name the first.
struct Members {
  let count: Int
  private let values: [String: JSON]

  init(_ json: JSON) {
    let all = json.objectValue ?? []
    count = all.count
    values = Dictionary(all.map { (AnswerNames.plain($0.name), $0.value) }) { first, _ in first }
  }

  /// Whether there is a place for what was asked for.
  var hasContent: Bool { first(AnswerNames.contents) != nil }

  /// The value of the first name that there is; one that is null counts where there is no other.
  func first(_ names: [String]) -> JSON? {
    let found = names.lazy.compactMap { values[AnswerNames.plain($0)] }
    return found.first { $0 != .null } ?? found.first
  }
}
