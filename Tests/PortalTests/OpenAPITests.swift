import Catalog
import Foundation
import Portal
import PortalAPI
import Testing

@Suite("openapi.yaml says what the server does", .everyEngine)
struct OpenAPITests {
  let document: OpenAPIDocument

  init() throws { document = try OpenAPIDocument() }

  @Test func itDescribesEveryRouteAndNoOther() throws {
    #expect(Set(document.paths.keys) == Set(RouteTemplate.allCases.map(\.rawValue)))
    for (path, operations) in document.paths {
      let template = try #require(RouteTemplate(rawValue: path))
      #expect(Set(operations.keys) == Set(template.methods.map { $0.lowercased() }), "\(path)")
    }
  }

  @Test func everyAnswerIsNamedByItsStatus() throws {
    for (path, operations) in document.paths {
      for (method, operation) in operations {
        let responses = (operation as? OpenAPIDocument.Node)?["responses"] as? OpenAPIDocument.Node
        let statuses = Set((responses ?? [:]).keys)
        #expect(statuses.allSatisfy { Int($0) != nil }, "\(method) \(path)")
        #expect(statuses.isSuperset(of: ["200", "400", "408", "414", "500", "503"]))
        let writes = method != "get" && path != RouteTemplate.invoke.rawValue
        #expect(statuses.contains("429") == writes, "\(method) \(path)")
      }
    }
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    let references = Set(document.references())
    #expect(references.count > 30)
    for reference in references { _ = try document.resolve(["$ref": reference]) }
  }

  @Test func itsWordsAreTheCatalogues() throws {
    func words(_ name: String) throws -> Set<String> {
      Set(try document.schema(name)["enum"] as? [String] ?? [])
    }
    #expect(try words("EntryKind") == Set(EntryKind.allCases.map(\.rawValue)))
    #expect(try words("OpenStatus") == Set(OpenStatus.allCases.map(\.rawValue)))
    #expect(try words("UpdateFrequency") == Set(UpdateFrequency.allCases.map(\.rawValue)))
    #expect(try words("FieldType") == Set(FieldType.allCases.map(\.rawValue)))
    #expect(try words("FileFormat") == Set(FileFormat.allCases.map(\.rawValue)))
    #expect(try words("SortOrder") == Set(SortOrder.allCases.map(\.rawValue)))
    #expect(try words("ApplicationType") == Set(ApplicationType.allCases.map(\.rawValue)))
    #expect(try words("ApplicationImage") == Set(ApplicationImage.allCases.map(\.rawValue)))
    #expect(try words("DeveloperKind") == Set(DeveloperKind.allCases.map(\.rawValue)))
    #expect(try words("MobileSystem") == Set(MobileSystem.allCases.map(\.rawValue)))
    #expect(try words("SubmissionKind") == Set(SubmissionKind.allCases.map(\.rawValue)))
    #expect(try words("SubmissionState") == Set(SubmissionState.allCases.map(\.rawValue)))
    #expect(try words("FootprintList") == Set(FootprintList.allCases.map(\.rawValue)))
    #expect(try words("ErrorWord") == Set(APIError.allCases.map(\.rawValue)))
  }

  @Test func itsParametersHaveTheServersLimits() throws {
    let entries = try parameters(.entries)
    #expect(Set(entries.keys) == Set(EntriesRequest.Name.allCases.map(\.rawValue)))
    #expect(entries["limit"]?["maximum"] as? Int == EntriesRequest.limits.upperBound)
    #expect(entries["text"]?["maxLength"] as? Int == EntriesRequest.textLimit)
    let changes = try parameters(.changes)
    #expect(Set(changes.keys) == ["after", "limit"])
    #expect(changes["limit"]?["maximum"] as? Int == ChangesPage.limits.upperBound)
    let call = try parameters(.invoke)
    #expect(Set(call.keys) == Set(CallSpecification.reservedNames + ["id"]))
    #expect(call["page"]?["maximum"] as? Int == CallSpecification.maximumPageSize)
    #expect(call["page"]?["default"] as? Int == CallSpecification.defaultPageSize)
  }

  private func parameters(_ template: RouteTemplate) throws -> [String: OpenAPIDocument.Node] {
    let operation = try #require(document.paths[template.rawValue]?["get"] as? OpenAPIDocument.Node)
    let list = try #require(operation["parameters"] as? [OpenAPIDocument.Node])
    var found: [String: OpenAPIDocument.Node] = [:]
    for item in list {
      let parameter = try document.resolve(item)
      found[try #require(parameter["name"] as? String)] =
        parameter["schema"] as? OpenAPIDocument.Node
    }
    return found
  }

  @Test func itsSchemasFitWhatIsAnswered() async throws {
    let id = try #require(EntryID(FixtureSeed.permits))
    let malls = try #require(EntryID(FixtureSeed.malls))
    let bearer = ["Authorization": "Bearer \(FixtureSeed.token)"]
    let call = Route.invoke(id).path + "?\(InvokeTests.token)&page=50"
    let cases: [(String, [String: String], String)] = [
      (Route.site.path, [:], "SiteAnswer"), (Route.themes.path, [:], "FacetsAnswer"),
      (Route.departments.path, [:], "FacetsAnswer"), (Route.entries.path, [:], "EntriesAnswer"),
      (Route.entry(id).path, [:], "EntryAnswer"), (Route.fields(id).path, [:], "FieldsAnswer"),
      (Route.preview(id).path, [:], "PreviewAnswer"), (Route.files(malls).path, [:], "FilesAnswer"),
      (Route.specification(id).path, [:], "SpecificationAnswer"),
      (Route.changes.path, [:], "ChangesAnswer"), (Route.developer.path, bearer, "DeveloperAnswer"),
      (call, [:], "InvokeAnswer"), (Route.invoke(id).path, [:], "InvokeAnswer"),
      (Route.developer.path, [:], "Refusal"), ("/nowhere", [:], "Refusal"),
      (Route.account.path, [:], "Refusal"), (Route.voice(malls).path, [:], "EntryVoiceAnswer"),
      (Route.survey.path, [:], "SurveyAnswer"),
      (Route.applications.path, [:], "ApplicationsAnswer"),
      (Route.frequentQuestions.path, [:], "FrequentQuestionsAnswer"),
      (Route.footprints.path, [:], "Refusal"),
    ]
    try await TestPlatform.run { platform in
      let document = try OpenAPIDocument()
      _ = try await platform.database.admin.withdraw(try #require(EntryID(FixtureSeed.accounts)))
      for (path, headers, name) in cases {
        let answer = try await platform.http.get(path, headers)
        let faults = try document.faults(try answer.json(), try document.schema(name))
        #expect(faults.isEmpty, "\(path)")
      }
      let lines = CatalogueStreamTests.lines(try await platform.http.get(Route.catalogue.path))
      let names = ["CatalogueHeader"] + lines.dropFirst(2).map { _ in "Entry" } + ["CatalogueEnd"]
      for (line, name) in zip(lines, names) {
        let value = try JSONSerialization.jsonObject(with: line)
        #expect(try document.faults(value, try document.schema(name)).isEmpty)
      }
    }
  }
}
