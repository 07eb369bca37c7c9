import Base
import Client
import Glibc
import Resources

extension Check {
  static func folder(_ name: String, _ title: String, _ path: String) -> Check {
    guard let facts = FileFacts(path) else {
      return .fine(name, title, "\(path)（尚未建立，需要时自动建立）")
    }
    guard facts.isFolder else { return .wrong(name, title, "\(path) 不是目录", "请移走这个文件") }
    guard access(path, R_OK | W_OK | X_OK) == 0 else {
      return .wrong(name, title, "\(path) 不可写", "请检查目录权限，或用 --data-dir 换一个目录")
    }
    guard !facts.isShared else {
      return .wrong(name, title, "\(path) 可被他人进入", "请执行 chmod 700 \(path)")
    }
    return .fine(name, title, path)
  }

  static func configuration(_ path: String, home: String?) -> Check {
    guard FileFacts(path) != nil else {
      return .fine("config", "配置文件", "\(path)（没有，使用默认设置）")
    }
    do {
      _ = try ConfigurationFile.load(path, home: home)
      return .fine("config", "配置文件", path)
    } catch {
      let faults = error.faults.map { fault in
        (fault.line.map { "第 \($0) 行：" } ?? "") + fault.problem.message
      }
      return .wrong("config", "配置文件", "\(path) \(faults.joined(separator: "；"))", "请修改配置文件")
    }
  }

  static func resources() -> Check {
    do {
      return .fine("resources", "示例目录", try Resources.directory())
    } catch {
      return .wrong("resources", "示例目录", error)
    }
  }
}
