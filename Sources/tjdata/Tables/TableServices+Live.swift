import Screens

extension TableServices {
  init(_ live: LiveServices) {
    self.init { _, _ throws(ServiceFault) in
      throw ServiceFault(.failed, summary: "此版本不能打开数据表", advice: "")
    }
  }
}
