import ArgumentParser
import Calls
import Catalog
import Client
import Wording

/// `--page` and `--page-num`.
enum PageArguments {
  /// nil is what was not given.
  /// - Throws: `ValidationError` for a page that cannot be.
  static func check(size: Int?, number: Int?) throws {
    if let size, !(1...CallSpecification.maximumPageSize).contains(size) {
      throw ValidationError(InvokeRefusal.badPageSize(String(size)).message)
    }
    if let number, !(1...CallSpecification.largestPageNumber).contains(number) {
      throw ValidationError(InvokeRefusal.badPageNumber(String(number)).message)
    }
  }

  /// What was asked for and no call says would be lost without a word. The first page comes
  /// unasked.
  ///
  /// - Parameter paging: nil where a call says nothing of pages.
  /// - Throws: `Failure` with the option that cannot be sent.
  static func check(size: Int?, number: Int?, sentBy paging: Paging?) throws {
    if let size, paging?.takesSize != true {
      throw Failure(
        .usage, "没有发送：这个接口没有已知的每页条数参数，--page \(size) 无处可写",
        advice: "请把参数写进网址，如 ?pageSize=\(size)，或去掉 --page")
    }
    if let number, number > 1, paging?.takesNumber != true {
      throw Failure(
        .usage, "没有发送：这个接口不按页码取，--page-num \(number) 无处可写",
        advice: paging?.step == .cursor
          ? "请在网址的游标参数中写明从哪里取起，或用 --all 取全部页"
          : "请把参数写进网址，如 ?pageNum=\(number)，或去掉 --page-num")
    }
  }
}
