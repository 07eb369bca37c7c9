import Client
import Glibc
import Screens

extension AnswerFileServices {
  init(_ live: LiveServices) {
    let folder = live.session.places.answers
    self.init(
      read: { file, offset, length throws(ServiceFault) in
        try await faulting { try AnswerFile.text(file, offset: offset, length: length) }
      },
      search: { file, text throws(ServiceFault) in
        try await faulting { try AnswerFile.search(file, text, most: AnswerFileServices.mostHits) }
      },
      outline: { file throws(ServiceFault) in
        try await faulting { try AnswerFile.outline(file) }
      },
      ask: { query, outline throws(ServiceFault) in
        try await faulting { try AnswerFile.ask(query, outline, folder: folder) }
      })
  }
}
