import Catalog
import PortalAPI
import Widgets

/// What `y` offers.
extension Browser {
  func copyMenu(_ state: inout State) -> Effects {
    guard let subject = state.subject else { return [] }
    var choices = [(CopyText.title, subject.title), (CopyText.id, subject.id.text)]
    if let detail = state.detail, detail.entry.id == subject.id {
      if let test = detail.test, detail.tab == .test, test.view == .tree, let answer = test.answer,
        let node = answer.tree.node
      {
        choices.insert((CopyText.path, answer.path(to: node)), at: 0)
        if let value = answer.value(of: node) { choices.insert((CopyText.value, value), at: 0) }
      }
      if detail.tab != .test || detail.test?.view == .table, let cell = detail.cell {
        choices.insert((CopyText.cell, cell), at: 0)
      }
      if let specification = detail.specification.value {
        choices.append((CopyText.address, specification.address))
        let request =
          detail.test?.draft(for: subject.id)
          ?? InvokeRequest(id: subject.id, calling: specification)
        choices += CodeLanguage.allCases.map { language in
          (language.title, language.code(for: request, at: specification.address))
        }
      }
    }
    if let page = page(of: subject) { choices.append((CopyText.page, page)) }
    state.overlay = .menu(
      Menu(
        title: CopyText.menu,
        choices: zip(choices, "123456789abcdef").map { choice, key in
          Menu.Choice(title: choice.0, key: key, effect: .copy(choice.1))
        }))
    return []
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
