import Calls
import Catalog
import Widgets

/// What `y` offers.
extension Browser {
  func copyMenu(_ state: inout State) -> Effects {
    guard let subject = state.subject else { return [] }
    var choices: [CopyChoice] = [(CopyText.title, .copyText(subject.title))]
    choices.append((CopyText.id, .copyText(subject.id.text)))
    if let detail = state.detail, detail.entry.id == subject.id {
      choices = detail.pointed + choices
      if let specification = detail.specification.value {
        choices.append((CopyText.address, .copyText(specification.address)))
        let request =
          detail.test?.draft(for: subject.id)
          ?? InvokeRequest(id: subject.id, calling: specification)
        choices += CodeLanguage.allCases.map { language in
          (language.title, .copyText(language.code(for: request, at: specification.address)))
        }
      }
    }
    if let page = notices.page(of: subject) { choices.append((CopyText.page, .copyText(page))) }
    state.overlay = .menu(
      Menu(
        title: CopyText.menu,
        choices: zip(choices, "123456789abcdef").map { choice, key in
          Menu.Choice(title: choice.0, key: key, intent: choice.1)
        }))
    return []
  }
}

private typealias CopyChoice = (title: String, intent: Intent)

extension DetailState {
  /// What the cursor is on: a cell, or a value of a tree.
  fileprivate var pointed: [CopyChoice] {
    guard tab == .test, test?.view == .tree, let answer = test?.answer else {
      let showsTable = tab != .test || test?.view == .table
      return showsTable ? cell.map { [(CopyText.cell, .copyText($0))] } ?? [] : []
    }
    if let long = answer.long {
      // A value of a long answer is read first.
      return long.node == nil
        ? []
        : [(CopyText.value, .workbench(.copyNode)), (CopyText.path, .copyText(long.pathText))]
    }
    guard let node = answer.tree.node else { return [] }
    let value = answer.value(of: node).map { [(CopyText.value, Intent.copyText($0))] } ?? []
    return value + [(CopyText.path, .copyText(answer.path(to: node)))]
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
