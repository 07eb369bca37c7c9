import Calls
import PortalClient
import Transport

/// What a refusal says where a file was asked for.
enum FileRefusal {
  /// - Parameter address: for the message.
  static func fault(of answer: HTTPResponse, at address: String) -> SourceError {
    guard StrangePage.isPage(answer.body) else {
      guard case .refused(_, let message, _) = InvokeAnswer(body: answer.body) else {
        return .refused(status: answer.status, message: "", word: nil)
      }
      return .refused(status: answer.status, message: message, word: nil)
    }
    let site = StrangePage.site(
      answer.body, contentType: answer.headers["Content-Type"], status: answer.status)
    if case .otherContent = site {
      return .refused(status: answer.status, message: "", word: nil)
    }
    return .wrongSite(path: address, .inPlaceOfFile(site))
  }
}
