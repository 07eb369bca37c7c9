import Catalog
import Runtime
import Terminal
import Widgets

/// 添加接口: interfaces by their address, listed among the platform's.
struct OwnInterfaceArea: BesideArea {
  typealias State = OwnInterfaceState
  typealias Intent = OwnInterfaceIntent
  typealias Fact = OwnInterfaceFact

  let services: OwnInterfaceServices

  /// `+` in the lists of entries.
  var commands: [Command<Sight<OwnInterfaceState>, OwnInterfaceIntent>] {
    [
      Command(
        "interface.add", keys: [.character("+")], title: OwnInterfaceText.add,
        group: CommandText.catalogue, action: .add
      ) { if case .test = $0.shared.place { .hidden } else { .enabled } }
      .ranked(.ownInterfaces),
      Command(
        "interface.remove", keys: [], title: OwnInterfaceText.remove, group: CommandText.catalogue,
        action: .askRemove
      ) { $0.shared.subject?.kind == .interface ? .enabled : .hidden }
      .ranked(.ownInterfaces),
    ]
  }

  func perform(
    _ intent: OwnInterfaceIntent, _ state: inout OwnInterfaceState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .add: frame.open(page)
    case .askRemove:
      if let subject = frame.shared.subject { frame.show(.menu(.removeInterface(subject))) }
    case .remove(let id):
      let services = services
      return [
        .task("interface.remove") { post in
          let result = await Result { () async throws(ServiceFault) in
            try await services.remove(id)
          }
          post(.removed(id, result))
        }
      ]
    }
    return []
  }

  private var page: FormPage {
    let services = services
    return FormPage(
      "interface", title: OwnInterfaceText.formTitle, notes: OwnInterfaceText.notes,
      verb: OwnInterfaceText.verb,
      fields: [
        FormField(
          "url", OwnInterfaceText.url, isRequired: true, hint: OwnInterfaceText.urlHint,
          input: .text(limit: 2000)),
        FormField(
          "title", OwnInterfaceText.title, hint: OwnInterfaceText.titleHint,
          input: .text(limit: 60)),
        FormField(
          "rows", OwnInterfaceText.rows, hint: OwnInterfaceText.rowsHint,
          input: .text(limit: 200)),
      ],
      // An address may hold a token: no draft of it is kept.
      drafting: .keptWithout(["url"]),
      check: { answers in
        let url = answers["url"].lowercased()
        let isAddress = url.isEmpty || url.hasPrefix("http://") || url.hasPrefix("https://")
        return isAddress ? [:] : ["url": OwnInterfaceText.badURL]
      },
      submit: { answers throws(ServiceFault) in
        let found = try await services.add(
          InterfaceDraft(url: answers["url"], title: answers["title"], rows: answers["rows"]))
        switch found {
        case .added(let added):
          return FormSuccess(
            OwnInterfaceText.added(added),
            then: [.area(AreaFact(OwnInterfaceArea.self, .added(added)))])
        case .table(let name, let host, let body):
          let subject = TableSubject(title: name, host: host)
          return FormSuccess(
            OwnInterfaceText.isTable,
            then: [.intent(.tables(.open(.body(name: name, body), named: name, of: subject)))])
        }
      })
  }

  func take(
    _ fact: OwnInterfaceFact, _ state: inout OwnInterfaceState, _ frame: inout Frame
  ) -> Effects {
    switch fact {
    case .added(let added):
      frame.reload()
      frame.go(.section(.interfaces))
      frame.go(.listed(added.id, .interface))
    case .removed(let id, .success(true)):
      frame.say(Message(.success, OwnInterfaceText.removed))
      frame.forget(id)
    case .removed(_, .success(false)):
      frame.say(Message(.warning, OwnInterfaceText.isPlatforms))
    case .removed(_, .failure(let fault)): frame.say(Message(fault))
    }
    return []
  }
}

extension OwnInterfaceArea {
  init(_ services: BrowserServices) { self.init(services: services.ownInterfaces) }
}

extension Intent {
  /// Told 添加接口.
  fileprivate static func ownInterface(_ intent: OwnInterfaceIntent) -> Intent {
    .area(AnyAreaIntent(intent))
  }
}

extension Menu {
  fileprivate static func removeInterface(_ subject: EntrySummary) -> Menu {
    Menu(
      asking: "\(OwnInterfaceText.removeTitle) \(subject.title)", yes: OwnInterfaceText.removeYes,
      .ownInterface(.remove(subject.id)), no: OwnInterfaceText.removeNo)
  }
}
