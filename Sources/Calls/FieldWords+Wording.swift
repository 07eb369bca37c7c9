/// What frameworks say of a field that was filled in wrongly (Django REST 3, in English and
/// Chinese): whole sentences, so that hardly any text of data is one.
enum FieldWords {
  private static let beginnings = [
    "this field is required", "this field may not be", "a valid ", "not a valid ",
    "ensure this ", "ensure that ", "invalid ", "unknown field", "must be ", "该字段", "此字段", "这个字段",
    "请填写合法", "请确保", "不是合法",
  ]
  private static let within = [" is not a valid ", "不是合法", "不是有效", "不存在对象"]
  private static let stops: Set<Character> = [".", "。", "!", "！"]

  static func refuse(_ text: String) -> Bool {
    guard let last = text.last, stops.contains(last) else { return false }
    let text = text.lowercased()
    return beginnings.contains { text.hasPrefix($0) } || within.contains { text.contains($0) }
  }
}
