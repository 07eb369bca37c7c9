extension TableChoices {
  /// Which table is read and how another is chosen, in Chinese; nil where there is no choice.
  public var message: String? {
    guard areSeveral, name != nil else { return nil }
    let others = names.indices.filter { $0 != chosen }.map(label)
    let shown = others.prefix(10).joined(separator: "、") + (others.count > 10 ? "等" : "")
    let (what, option) =
      switch kind {
      case .sheets: ("个工作表", "--sheet")
      case .members: ("个文件", "--sheet")
      case .arrays: ("个数组", "--rows")
      case .elements: ("种元素", "--rows")
      }
    return "有 \(names.count) \(what)，所读为\(label(chosen))；另有\(shown)，用 \(option) 选择"
  }

  /// A sheet without a name, as some writers of OpenDocument leave it, is chosen by its number.
  private func label(_ place: Int) -> String {
    let name = names[place]
    // No element is called so.
    let isAll = kind == .elements && name.last == "*"
    let all = isAll ? "（并列的各种）" : ""
    return name.isEmpty ? "第 \(place + 1) 个" : "“\(name)”\(all)"
  }
}
