import Calls
import Catalog
import Widgets
import Wording

/// What `y` offers.
extension DetailArea {
  func copyMenu(_ state: State, _ frame: inout Frame) {
    guard let subject = frame.shared.subject else { return }
    let detail = state.detail?.entry.id == subject.id ? state.detail : nil
    // The one that somebody is on, not one of a pane beside or behind the list.
    var cell: String?
    if case .detail = frame.shared.place { cell = detail?.cell }
    if frame.shared.test?.id == subject.id, let detail {
      let source: CopySource = detail.tab == .test ? .answer : .cell(cell)
      return frame.perform(.test(.copy(source)))
    }
    var menu = CopyMenu(cell.map { [CopyMenu.cell($0)] } ?? [], of: subject)
    if let specification = detail?.specification.value {
      menu.add(
        InvokeRequest(id: subject.id, calling: specification), of: specification,
        by: notices.sharing)
    }
    menu.add(page: notices.page(of: subject))
    frame.show(.menu(menu.menu))
  }
}

/// What of an entry can be copied.
struct CopyMenu {
  typealias Choice = (title: String, intent: Intent)

  private var choices: [Choice]

  /// - Parameter pointed: what the cursor is on.
  init(_ pointed: [Choice], of subject: EntrySummary) {
    choices = pointed
    choices.append((CopyText.title, .copyText(subject.title)))
    choices.append((CopyText.id, .copyText(subject.id.text)))
  }

  static func cell(_ text: String) -> Choice { (CopyText.cell, .copyText(text)) }

  /// How an interface is called. What is signed is called by this program alone.
  mutating func add(
    _ request: InvokeRequest, of specification: CallSpecification, by sharing: ShareServices
  ) {
    let own = ForeignInterface(specification)
    choices.append((CopyText.address, .copyText(own?.text ?? specification.address)))
    // An address that cannot be read is called by nobody.
    guard own != nil || !specification.isByAddress else { return }
    let note = specification.isByAddress ? specification.codeNote : sharing.reach
    let isSigned = specification.convention?.isSigned == true
    let languages = isSigned ? [CodeLanguage.tjdata] : CodeLanguage.allCases
    choices += languages.map { language in
      let code = language.code(
        for: request, of: specification, note: note, options: sharing.commandOptions)
      return (language.title, .copyText(code))
    }
  }

  /// Its page on the platform's site, where it has one.
  mutating func add(page: String?) {
    if let page { choices.append((CopyText.page, .copyText(page))) }
  }

  var menu: Menu {
    Menu(
      title: CopyText.menu,
      choices: zip(choices, "123456789abcdef").map { choice, key in
        Menu.Choice(title: choice.title, key: key, intent: choice.intent)
      })
  }
}

enum CopyText {
  static let menu = "复制"
  static let title = "名称"
  static let id = "编号"
  static let page = "网页地址"
  static let cell = "单元格"
  static let path = "路径"
  static let value = "值"
  static let address = "接口地址"
}
