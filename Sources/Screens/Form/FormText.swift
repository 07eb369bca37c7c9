import Widgets

/// What every form says.
enum FormText {
  static let submit = "提交"
  static let submitting = "正在提交…（Esc 取消）"
  static let busy = "正在办理…（Esc 取消）"
  static let cancelled = "已取消提交，所填内容仍在；平台可能已经收到"
  static let required = "此项必填"
  static let choose = "请选择"
  static let captcha = "验证码"
  static let captchaHint = "请输入图中的字符，看不清按 Ctrl-R 换一张"
  static let captchaReplaced = "验证码已换一张，请输入新图中的字符；按 Ctrl-R 再换"
  static let captchaSpared = "平台不可达，不必填写；提交后存入待发送"
  static let restored = "已恢复上次没有提交的内容；按 Esc 可放弃"
  static let apart = "另一个窗口也在填这份草稿，两份已分开保留"
  static let blank = "另填一份，草稿都保留"
  static func kept(_ title: String) -> String { "草稿已保留，再打开“\(title)”可接着填" }
  static let nextField = "下一项"
  static func leaveTitle(_ page: FormPage) -> String { "还没有\(page.verb)，离开吗？" }
  static func leaveKeeping(without labels: [String]) -> String {
    labels.isEmpty ? "保留草稿并离开" : "保留草稿并离开（\(labels.joined(separator: "、"))不保留）"
  }
  static let leaveDiscarding = "放弃所填内容"
  static let leaveUnkept = "离开，所填内容不保留"
  static let stay = "继续填写"
  static let tooLarge = "过大"
  static let chooserHints = [
    Hint("Enter", "打开"), Hint("Backspace", "上一级"), Hint("Esc", "取消", isPinned: true),
  ]
  static let check = "请先改正标出的各项"

  /// A draft says that it is one, as long as it is open.
  static func title(_ page: FormPage) -> String {
    page.restored != nil ? "\(page.title)（上次的草稿）" : page.title
  }

  /// Over a form that needs a login, which is asked for at once.
  static func loginFirst(_ verb: String, isExpired: Bool) -> String {
    "\(isExpired ? "登录已过期" : "请先登录")，登录后接着\(verb)，所填内容都在"
  }

  /// After a login, where something is left to be filled in.
  static func goOn(_ verb: String) -> String { "已登录。填好标出的各项后，按 Ctrl-S \(verb)" }

  static func notKept(_ fault: ServiceFault) -> String { "草稿没有存下：\(fault.text)" }

  /// What was typed before the drafts were there stays, and so do they.
  static func others(_ count: Int) -> String {
    "上次没有提交的 \(count) 份草稿仍保留，再次打开此表单时可取回"
  }

  static func draftsTitle(_ count: Int) -> String { "此表单有 \(count) 份草稿，继续哪一份？" }

  /// When it was kept, and what was typed first.
  static func draft(_ draft: KeptDraft, of page: FormPage) -> String {
    let texts = page.form.fields.compactMap { field -> String? in
      let text = draft.answers[field.id] ?? ""
      return text.isEmpty || text == page.initial[field.id] ? nil : text
    }
    let words = (texts.first ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "\(draft.saved)" : "\(draft.saved)  \(words.prefix(20))"
  }

  static func waiting(_ seconds: Int) -> String { "\(seconds) 秒后可再次获取" }

  static func hints(_ page: FormPage) -> [Hint] {
    guard page.phase == .editing else { return [Hint("Esc", "取消", isPinned: true)] }
    let captcha = page.captcha == nil ? [] : [Hint("Ctrl-R", "换一张")]
    let isFile = page.form.focused.map { page.files[$0.id] != nil } == true && !page.isOnButton
    let file = isFile ? [Hint("Ctrl-F", "选择文件")] : []
    return fieldHints(page) + [Hint("Tab", nextField), Hint("Ctrl-S", page.verb)] + file + captcha
      + [Hint("Esc", page.form.focused?.isOpen == true ? "收起" : "离开", isPinned: true)]
  }

  /// What the field with the cursor does with keys.
  private static func fieldHints(_ page: FormPage) -> [Hint] {
    guard !page.isOnButton, let field = page.form.focused else { return [] }
    switch field.input {
    case .line(_, .password): return [Hint("Ctrl-V", "显示或隐藏")]
    case .line, .area, .readOnly: return []
    case .radio: return [Hint("← →", "选择")]
    case .dropDown(let list):
      return list.isOpen ? [Hint("Enter", "选定"), Hint("↑ ↓", "选择")] : [Hint("Enter", "展开选项")]
    case .multiSelect(let list):
      return list.isOpen ? [Hint("空格", "勾选"), Hint("↑ ↓", "选择")] : [Hint("Enter", "展开选项")]
    case .checkbox: return [Hint("空格", "勾选")]
    case .stars: return [Hint("← →", "评分")]
    }
  }
}
