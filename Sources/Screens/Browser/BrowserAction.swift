import Catalog

/// Everything that can happen to the browser beside input.
enum BrowserAction: Sendable {
  case intent(Intent)
  case catalogue(CatalogueFact)
  case detail(DetailFact)
  case test(TestFact)
  case files(FileFact)
  case area(AreaFact)
  case fetch(FetchFact)
  case foreign(ForeignFact)
  case sync(SyncFact)
  case home(HomeFact)
  case form(FormFact)
  case news([News])
  case workbench(WorkbenchFact)
  case site(Site?)
  case standing(Result<DeveloperStanding, ServiceFault>)
}
