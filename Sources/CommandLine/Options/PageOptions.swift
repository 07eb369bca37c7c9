import ArgumentParser
import Calls
import Catalog
import Client
import Wording

/// `--page` and `--page-num` of a call that is written down.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("分页大小，1 至 5000", valueName: "条数"))
  var page: Int?

  @Option(help: ArgumentHelp("当前页，从 1 起", valueName: "页"))
  var pageNum: Int?

  func validate() throws { try wish.check() }

  var wish: PageWish { PageWish(size: page, number: pageNum, in: .options) }

  /// The call of such a page; the first of the usual size where nothing is said.
  func request(
    _ id: EntryID, _ filters: [InvokeRequest.Filter], _ method: InvokeMethod
  ) -> InvokeRequest {
    InvokeRequest(
      id: id, pageNumber: pageNum ?? 1, pageSize: page ?? CallSpecification.defaultPageSize,
      filters: filters, method: method)
  }
}

extension PageWish {
  /// - Throws: `ValidationError` for a page that cannot be.
  func check() throws {
    if let size, !(1...CallSpecification.maximumPageSize).contains(size) {
      throw ValidationError(InvokeRefusal.badPageSize(String(size)).message)
    }
    if let number, !(1...CallSpecification.largestPageNumber).contains(number) {
      throw ValidationError(InvokeRefusal.badPageNumber(String(number)).message)
    }
  }
}
