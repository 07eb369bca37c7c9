import Catalog
import PortalAPI
import Widgets

/// What `y` offers.
extension Browser {
  func copyMenu(_ state: inout State) -> Effects {
    guard let subject = state.subject else { return [] }
    var choices = [(CopyText.title, subject.title), (CopyText.id, subject.id.text)]
    if let detail = state.detail, detail.entry.id == subject.id {
      if let cell = detail.cell { choices.insert((CopyText.cell, cell), at: 0) }
      if let specification = detail.specification.value {
        choices.append((CopyText.address, specification.address))
        choices += CallSnippet.all(for: specification, id: subject.id)
      }
    }
    if let page = page(of: subject) { choices.append((CopyText.page, page)) }
    state.overlay = .menu(
      Menu(
        title: CopyText.menu,
        choices: zip(choices, "123456789abc").map { choice, key in
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
  static let address = "接口地址"
}

/// Ways to call an interface from elsewhere. The token is read from the environment, never written
/// into a snippet.
enum CallSnippet {
  static func all(for specification: CallSpecification, id: EntryID) -> [(String, String)] {
    let filters = specification.filters.map { "\($0.name)=" }.joined(separator: "&")
    let query = "pageNum=1&page=10" + (filters.isEmpty ? "" : "&" + filters)
    let url = "\(specification.address)?\(query)"
    return [
      ("curl", "curl -sS \"\(url)&authToken=$TJDATA_TOKEN\""),
      (
        "Python",
        """
        import json, os, urllib.request
        url = "\(url)&authToken=" + os.environ["TJDATA_TOKEN"]
        print(json.load(urllib.request.urlopen(url))["data"])
        """
      ),
      (
        "JavaScript",
        """
        const url = "\(url)&authToken=" + process.env.TJDATA_TOKEN;
        console.log((await (await fetch(url)).json()).data);
        """
      ),
      (
        "Swift",
        """
        import Foundation
        let token = ProcessInfo.processInfo.environment["TJDATA_TOKEN"] ?? ""
        let url = URL(string: "\(url)&authToken=" + token)!
        print(String(decoding: try Data(contentsOf: url), as: UTF8.self))
        """
      ),
      (
        "R",
        """
        url <- paste0("\(url)&authToken=", Sys.getenv("TJDATA_TOKEN"))
        print(jsonlite::fromJSON(url)$data)
        """
      ),
      ("tjdata", "tjdata invoke \(id) --page 10"),
    ]
  }
}
