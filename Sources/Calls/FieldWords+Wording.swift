/// What frameworks say of a field that was filled in wrongly (Django REST 3, in English and
/// Chinese): whole sentences, so that hardly any text of data is one.
enum FieldWords {
  private static let beginnings = [
    "this field is required", "this field may not be", "a valid ", "not a valid ",
    "ensure this ", "ensure that ", "invalid ", "unknown field", "must be ",
    "请填写合法", "请输入合法", "请确保该", "请确保此", "请确保这个", "不是合法",
  ]
  private static let fields = ["该字段", "此字段", "这个字段"]
  private static let demands = ["是必", "必填", "必须", "不能", "不允许", "不可", "不得"]
  private static let within = [" is not a valid ", "不是合法", "不是有效", "不存在对象"]
  private static let stops: Set<Character> = [".", "。", "!", "！"]

  /// What is wrong with no field of its own (Django REST, `NON_FIELD_ERRORS_KEY`; Django's forms).
  static let ofNoField: Set = ["non_field_errors", "nonfielderrors", "__all__"]

  static func isSentence(_ text: String) -> Bool { text.last.map(stops.contains) ?? false }

  static func refuse(_ text: String) -> Bool {
    guard isSentence(text) else { return false }
    let text = text.lowercased()
    return beginnings.contains { text.hasPrefix($0) } || within.contains { text.contains($0) }
      || fields.contains { field in demands.contains { text.hasPrefix(field + $0) } }
  }
}
