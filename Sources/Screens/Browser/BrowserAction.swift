import Catalog

/// Everything that can happen to the browser beside input.
enum BrowserAction: Sendable {
  case intent(Intent)
  case catalogue(CatalogueFact)
  case detail(DetailFact)
  case test(TestFact)
  case area(AreaFact)
  case fetch(FetchFact)
  case sync(SyncFact)
  case form(FormFact)
  case workbench(WorkbenchFact)
  case standing(Result<DeveloperStanding, ServiceFault>)
}
