import Formats

/// The names by which answers speak of themselves, in lower case. They are compared without case,
/// blanks, underscores and hyphens.
enum AnswerNames {
  static let codes = [
    "code", "errcode", "errorcode", "error_code", "err_code", "resultcode", "result_code",
    "retcode", "ret_code", "returncode", "return_code", "rtncode", "statuscode", "status_code",
    "respcode", "resp_code", "rspcode", "rsp_code", "errno", "infocode", "showapi_res_code",
  ]
  /// Codes of answers without rows; beside rows they may be of what the rows are about.
  static let emptyCodes = [
    "rescode", "res_code", "bizcode", "biz_code", "statecode", "msgcode", "msg_code", "subcode",
    "sub_code", "responsecode", "response_code", "rstcode", "apicode", "api_code", "ecode", "err",
    "rc",
  ]
  static let flags = ["success", "succeeded", "issuccess", "is_success", "ok"]
  static let states = ["status", "state", "ret"]
  static let messages = [
    "msg", "message", "errmsg", "err_msg", "errormsg", "errormessage", "error_msg",
    "error_message", "error_description", "resultmsg", "retmsg", "returnmsg", "rtnmsg", "respmsg",
    "resp_msg", "rspmsg", "statusmsg", "status_msg", "statusmessage", "status_message",
    "resultmessage", "resultdesc", "reason", "respdesc", "resp_desc", "return_msg", "ret_msg",
    "result_msg", "resmsg", "res_msg", "rstmsg", "submsg", "sub_msg", "statustext", "status_text",
    "errordesc", "error_desc", "errdesc", "zh_desc", "faultstring", "exceptionmessage",
    "showapi_res_error", "cndesc",
  ]
  /// Names that rows have as well: words of the answer only where nothing in it is data.
  static let remarks = [
    "info", "information", "desc", "description", "tip", "tips", "hint", "remark",
  ]
  /// The same, where an object of one row has them too.
  static let notes = ["text", "note", "notes"]
  static let errors = ["error", "errors", "detail"]
  /// Where an answer has what was asked for.
  static let contents = [
    "data", "result", "results", "rows", "list", "response", "body", "records",
    "showapi_res_body",
  ]
  private static let asides = [
    "flag", "documentation_url", "timestamp", "time", "date", "ts", "servertime", "server_time",
    "requestid", "request_id", "traceid",
    "trace_id", "path", "exception", "total", "totalcount", "total_count", "count", "cost", "took",
    "version", "sign", "page", "pagesize", "pagenum", "size",
    "exceptiontype", "stacktrace", "innerexception",
  ]
  /// Of one text alone, which then is no data.
  private static let alone = plainSet([
    "info", "information", "tip", "tips", "hint", "note", "notes", "notice", "warning",
  ])
  private static let signs = plainSet(codes + flags + states + messages + errors)
  private static let all = signs.union(plainSet(remarks + asides))
  private static let allAndNotes = all.union(plainSet(notes))
  private static let allContents = plainSet(contents)

  private static func plainSet(_ names: [String]) -> Set<String> { Set(names.map(plain)) }

  /// A name as it is compared: `Error Message`, `error_message` and `errorMessage` are one.
  static func plain(_ name: String) -> String {
    let lower = name.lowercased()
    let marks: [UInt8] = [0x20, 0x2D, 0x5F]
    guard lower.utf8.contains(where: marks.contains) else { return lower }
    return String(decoding: lower.utf8.filter { !marks.contains($0) }, as: UTF8.self)
  }

  /// Whether an object says nothing but how a call went: no member of it is data.
  static func areAll(of json: JSON) -> Bool {
    hasSign(json) && areAll(of: json, all) || isOneText(json)
  }

  /// Whether an object is one text that is said to whoever asks: `{"Note": "…"}`.
  private static func isOneText(_ json: JSON) -> Bool {
    guard let members = json.objectValue, members.count == 1,
      let text = members[0].value.stringValue
    else { return false }
    return !text.isEmpty && alone.contains(plain(members[0].name))
  }

  /// The same in whatever it calls its words.
  static func areAllOrNotes(of json: JSON) -> Bool {
    hasSign(json) && areAll(of: json, allAndNotes)
  }

  /// Whether an object has a place for what was asked for, nothing in it, and else but words.
  static func areWordsBesideNothing(of json: JSON) -> Bool {
    isVoid(json) && areAll(of: json, allAndNotes)
  }

  private static func hasSign(_ json: JSON) -> Bool {
    (json.objectValue ?? []).contains { signs.contains(plain($0.name)) }
  }

  /// Whether an object has nothing but members of those names, and empty ones.
  private static func areAll(of json: JSON, _ names: Set<String>) -> Bool {
    (json.objectValue ?? []).allSatisfy {
      names.contains(plain($0.name)) || isNothing($0.value)
    }
  }

  /// Whether there is a place for what was asked for, and nothing in it.
  static func isVoid(_ json: JSON) -> Bool {
    (json.objectValue ?? []).contains {
      allContents.contains(plain($0.name)) && isNothing($0.value)
    }
  }

  /// Whether an object has besides what speaks of a call only places of what was asked for.
  static func areAllOrContents(of json: JSON) -> Bool {
    (json.objectValue ?? []).allSatisfy { member in
      let name = plain(member.name)
      return all.contains(name) || allContents.contains(name) || isNothing(member.value)
    }
  }

  /// Whether a value is how nothing is written: `null`, `""`, `[]`, `{}`.
  static func isNothing(_ json: JSON) -> Bool {
    switch json {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }
}
