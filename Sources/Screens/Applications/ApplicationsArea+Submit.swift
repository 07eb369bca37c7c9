import Catalog
import Runtime
import Terminal
import Widgets
import Wording

/// 应用提交 (manual 2.5).
extension ApplicationsArea {
  /// Entries offered for 关联数据, the best first.
  private static let offered = 2000

  func submit(_ frame: inout Frame) {
    guard frame.shared.account != nil else {
      frame.say(Message(.warning, ApplicationText.signedOutFirst))
      return frame.perform(.account(.loginFor(.applications(.submit))))
    }
    frame.show(.menu(.applicationTypes))
  }

  /// The form of a type, when what is chosen from in it is there.
  func fill(_ type: ApplicationType) -> Effect<ApplicationFact> {
    let (catalogue, spellings) = (catalogue, spellings)
    return .task("applications.form") { post in
      let themes = try? await catalogue.facets(CatalogQuery()).themes
      let page = try? await catalogue.page(CatalogQuery(sort: .score), 0, Self.offered)
      let names = (themes ?? []).map(\.name).filter { !$0.isEmpty }
      let entries = page?.entries ?? []
      // Some thousand titles take their time.
      let sounds = Dictionary(entries.map { ($0.id, spellings($0.title)) }) { first, _ in first }
      post(.ready(type, names, entries, sounds))
    }
  }

  func page(
    _ type: ApplicationType, themes: [String], entries: [EntrySummary],
    sounds: [EntryID: [String]], _ shared: Shared
  ) -> FormPage {
    let services = services
    let form = ApplicationForm(type: type, entries: entries, sounds: sounds)
    var page = FormPage(
      "application/\(type.rawValue)", title: "\(ApplicationText.submit)：\(type.label)",
      fields: form.fields(
        themes: themes, developer: shared.standing?.name ?? shared.account ?? ""),
      captcha: captcha, check: form.faults
    ) { answers throws(ServiceFault) in
      let summary = try await services.submit(
        form.draft(answers), form.images(answers), answers.captcha)
      return FormSuccess(
        ApplicationText.done(summary), then: [.fact(.submitted(summary))])
    }
    page.requires = form.requires
    page.files = Dictionary(
      uniqueKeysWithValues: ApplicationImage.allCases.map {
        ($0.rawValue, ApplicationLimits.imageBytes)
      })
    page.inspect = services.fault
    page.buttons = [
      FormButton("look", key: .control("o"), title: ApplicationText.look) {
        answers throws(ServiceFault) in
        let looks = try await services.look(form.images(answers))
        let lines = ApplicationImage.allCases.compactMap { image in
          looks[image].map { "\(image.label) \(ApplicationText.picture($0))" }
        }
        return FormButtonAnswer(
          message: lines.joined(separator: "；"), wait: 0, then: [.fact(.looked(looks))])
      }
    ]
    return page
  }
}

extension ApplicationServices {
  /// Why the file of a picture's field cannot be taken; nil where it can.
  @Sendable fileprivate func fault(of field: String, at path: String) async -> String? {
    guard let image = ApplicationImage(rawValue: field) else { return nil }
    do throws(ServiceFault) {
      _ = try await look([image: path])
      return nil
    } catch {
      return error.fields[field] ?? error.summary
    }
  }
}

extension Menu {
  fileprivate static var applicationTypes: Menu {
    Menu(
      title: ApplicationText.choose,
      choices: zip(ApplicationType.allCases, "1234").map { type, key in
        Choice(title: type.label, key: key, intent: .applications(.fill(type)))
      })
  }
}

/// The form of one of the four types: its fields in the manual's order, and what they mean.
struct ApplicationForm: Sendable {
  let type: ApplicationType
  /// Entries by what the list of 关联数据 calls them.
  private let ids: [String: EntryID]
  private let options: [FieldOption]

  private enum Name {
    static let kind = "developerKind"
  }

  /// - Parameter sounds: how the entries' titles may be typed in letters.
  init(type: ApplicationType, entries: [EntrySummary], sounds: [EntryID: [String]] = [:]) {
    self.type = type
    var ids: [String: EntryID] = [:]
    options = entries.map { entry in
      let title = "\(entry.title)　\(entry.kind.label)　\(entry.publisher)"
      ids[title] = entry.id
      return FieldOption(title, keywords: sounds[entry.id] ?? [])
    }
    self.ids = ids
  }

  /// The pictures the form asks for; of the two codes of a 移动APP those its 应用类型 needs.
  private var images: [ApplicationImage] {
    switch type {
    case .mobile: [.logo, .picture, .android, .ios]
    case .miniProgram: [.logo, .picture, .code]
    case .website, .report: [.logo, .picture]
    }
  }

  func fields(themes: [String], developer: String) -> [FormField] {
    var fields = [
      FormField(
        Name.kind, ApplicationText.developerKind, isRequired: true,
        input: .radio(RadioChoice(DeveloperKind.allCases.map(\.label)))),
      text(.developer, ApplicationText.developer, developer),
      text(.name, ApplicationText.name),
      FormField(
        ApplicationDraft.FieldName.summary.rawValue, ApplicationText.summary, isRequired: true,
        input: .area(TextArea(limit: ApplicationLimits.summary))),
      FormField(
        ApplicationDraft.FieldName.theme.rawValue, ApplicationText.theme, isRequired: true,
        placeholder: FormText.choose,
        input: .dropDown(DropDown(themes.map { FieldOption($0) }))),
      image(.logo), image(.picture),
    ]
    switch type {
    case .mobile:
      fields.append(
        FormField(
          ApplicationDraft.FieldName.system.rawValue, ApplicationText.system, isRequired: true,
          input: .radio(RadioChoice(MobileSystem.allCases.map(\.label)))))
      fields += [image(.android, isRequired: false), image(.ios, isRequired: false)]
    case .miniProgram: fields.append(image(.code))
    case .website, .report:
      fields.append(
        FormField(
          ApplicationDraft.FieldName.link.rawValue, ApplicationText.link(type),
          isRequired: true, placeholder: "https://",
          input: .text(limit: ApplicationLimits.link)))
    }
    fields.append(
      FormField(
        ApplicationDraft.FieldName.entries.rawValue, ApplicationText.linked,
        hint: ApplicationText.linkedHint,
        input: .multiSelect(
          MultiSelect(options, limit: ApplicationLimits.entries))))
    return fields
  }

  private func text(
    _ name: ApplicationDraft.FieldName, _ label: String, _ value: String = ""
  ) -> FormField {
    FormField(
      name.rawValue, label, isRequired: true,
      input: .text(value, limit: ApplicationLimits.name))
  }

  private func image(_ image: ApplicationImage, isRequired: Bool = true) -> FormField {
    FormField(
      image.rawValue, image.label, isRequired: isRequired, hint: ApplicationText.imageHint,
      placeholder: ApplicationText.imagePlaceholder, input: .text(limit: 4096))
  }

  /// Of the codes of a 移动APP those its 应用类型 needs (`*Android二维码` in the manual's figure).
  @Sendable func requires(_ answers: FormAnswers) -> [String: Bool] {
    guard type == .mobile else { return [:] }
    let wanted = draft(answers).requiredImages
    return [ApplicationImage.android, .ios].reduce(into: [:]) {
      $0[$1.rawValue] = wanted.contains($1)
    }
  }

  // MARK: What was filled in

  func draft(_ answers: FormAnswers) -> ApplicationDraft {
    func answer(_ name: ApplicationDraft.FieldName) -> String { answers[name.rawValue] }
    let kind = DeveloperKind.allCases.first { $0.label == answers[Name.kind] }
    return ApplicationDraft(
      type: type, developerKind: kind ?? .individual, developer: answer(.developer),
      name: answer(.name), summary: answer(.summary), theme: answer(.theme),
      system: type == .mobile
        ? MobileSystem.allCases.first { $0.label == answer(.system) } : nil,
      link: answer(.link),
      entries: answer(.entries).split(separator: "\n").compactMap { ids[String($0)] })
  }

  /// Paths of the pictures that are wanted.
  func images(_ answers: FormAnswers) -> [ApplicationImage: String] {
    var paths: [ApplicationImage: String] = [:]
    for image in draft(answers).requiredImages { paths[image] = answers[image.rawValue] }
    return paths.filter { !$0.value.isEmpty }
  }

  @Sendable func faults(_ answers: FormAnswers) -> [String: String] {
    let draft = draft(answers)
    var faults = Dictionary(
      uniqueKeysWithValues: draft.faults.map { ($0.key.rawValue, $0.value.message) })
    for image in draft.requiredImages where answers[image.rawValue].isEmpty {
      faults[image.rawValue] = ApplicationText.imageMissing
    }
    return faults
  }
}

extension BrowserAction {
  fileprivate static func fact(_ fact: ApplicationFact) -> BrowserAction {
    .area(AreaFact(ApplicationsArea.self, fact))
  }
}
