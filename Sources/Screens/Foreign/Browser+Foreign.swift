import Catalog
import Runtime
import Terminal
import Widgets

enum ForeignIntent: Hashable, Sendable {
  /// 添加接口: asks for the address.
  case add
  /// Takes the entry under the cursor out again; asks first.
  case askRemove
  case remove(EntryID)
}

enum ForeignFact: Sendable {
  case added(ForeignAdded)
  case removed(Result<Bool, ServiceFault>)
}

/// What is said of interfaces added by their address.
enum ForeignText {
  static let add = "添加接口：按网址，学得数据项后列入数据接口"
  static let remove = "去掉按网址添加的接口"
  static let formTitle = "添加接口"
  static let notes = [
    "任何返回 JSON 的 http(s) 网址：天津站点的 /api/invoke/…，或别的开放接口。提交时调用一次，学得数据项。",
    "令牌不要写在网址里：有令牌参数的，用环境变量 TJDATA_TOKEN 或令牌文件给出。",
  ]
  static let verb = "调用一次并添加"
  static let url = "网址"
  static let urlHint = "https://主机/路径?参数=值"
  static let title = "名称"
  static let titleHint = "可留空，默认用网址"
  static let rows = "数据行路径"
  static let rowsHint = "可留空自动寻找，如 data.list"
  static let badURL = "应以 http:// 或 https:// 开头"
  static let removeTitle = "去掉这个接口？"
  static let removeYes = "去掉"
  static let removeNo = "留下"
  static let notForeign = "这是平台目录中的条目，不能去掉"
  static let notOnPlatform = "这是按网址添加的接口，平台上没有它的网页、文件与评价"
  static let removed = "已去掉按网址添加的接口"

  static func added(_ added: ForeignAdded) -> String {
    let secret = added.lostSecret ? "；网址中的令牌已去掉，没有保存" : ""
    return "已添加 \(added.title)，\(added.columns) 个数据项\(secret)"
  }
}

extension BrowserCommands {
  /// `+` in the lists of entries.
  static var foreign: [Command<BrowserState, Intent>] {
    [
      Command(
        "interface.add", keys: [.character("+")], title: ForeignText.add,
        group: CommandText.catalogue, action: .foreign(.add)
      ) { if case .test = $0.place { .hidden } else { .enabled } },
      Command(
        "interface.remove", keys: [], title: ForeignText.remove, group: CommandText.catalogue,
        action: .foreign(.askRemove)
      ) { $0.subject?.kind == .interface ? .enabled : .hidden },
    ]
  }
}

extension Browser {
  func perform(_ state: inout State, _ intent: ForeignIntent) -> Effects {
    switch intent {
    case .add: return open(&state, foreignPage())
    case .askRemove:
      guard let subject = state.subject else { return [] }
      state.overlay = .menu(.removeForeign(subject))
      return []
    case .remove(let id):
      let services = services
      return [
        .task("foreign.remove") { post in
          let result = await Result { () async throws(ServiceFault) in
            try await services.foreign.remove(id)
          }
          post(.foreign(.removed(result)))
        }
      ]
    }
  }

  private func foreignPage() -> FormPage {
    let services = services
    return FormPage(
      "interface", title: ForeignText.formTitle, notes: ForeignText.notes,
      verb: ForeignText.verb,
      fields: [
        FormField(
          "url", ForeignText.url, isRequired: true, hint: ForeignText.urlHint,
          input: .text(limit: 2000)),
        FormField("title", ForeignText.title, hint: ForeignText.titleHint, input: .text(limit: 60)),
        FormField("rows", ForeignText.rows, hint: ForeignText.rowsHint, input: .text(limit: 200)),
      ],
      // An address may hold a token: no draft of it is kept.
      drafting: .keptWithout(["url"]),
      check: { answers in
        let url = answers["url"].lowercased()
        let isAddress = url.isEmpty || url.hasPrefix("http://") || url.hasPrefix("https://")
        return isAddress ? [:] : ["url": ForeignText.badURL]
      },
      submit: { answers throws(ServiceFault) in
        let added = try await services.foreign.add(
          ForeignDraft(url: answers["url"], title: answers["title"], rows: answers["rows"]))
        return FormSuccess(ForeignText.added(added), then: [.foreign(.added(added))])
      })
  }

  func take(_ state: inout State, _ fact: ForeignFact) -> Effects {
    switch fact {
    case .added(let added): return show(&state, added)
    case .removed(.success(true)):
      state.message = Message(.success, ForeignText.removed)
      state.detail = nil
      if state.browse.focus == .detail { state.browse.focus = .results }
      return refreshList(&state) + loadFacets()
    case .removed(.success(false)):
      state.message = Message(.warning, ForeignText.notForeign)
      return []
    case .removed(.failure(let fault)):
      state.message = Message(fault)
      return []
    }
  }

  /// Brings the list of interfaces to the screen with the new one under the cursor.
  private func show(_ state: inout State, _ added: ForeignAdded) -> Effects {
    state.isZoomed = false
    let scope = Scope.interfaces
    let query = CatalogQuery(kind: .interface)
    let shown = show(&state, scope: scope)
    state.browse.focus = .results
    let refreshed = refreshList(&state)
    let asked = ask(&state) { $0 = query }
    let services = services
    return shown + refreshed + asked + loadFacets() + [
      .task("results.position") { post in
        let row = await services.catalogue.position(added.id, query)
        post(.catalogue(.position(scope, query, row)))
      }
    ]
  }
}

extension Menu {
  fileprivate static func removeForeign(_ subject: EntrySummary) -> Menu {
    Menu(
      title: "\(ForeignText.removeTitle) \(subject.title)",
      choices: [
        Choice(title: ForeignText.removeYes, key: "y", intent: .foreign(.remove(subject.id))),
        Choice(title: ForeignText.removeNo, key: "n", intent: nil),
      ])
  }
}
