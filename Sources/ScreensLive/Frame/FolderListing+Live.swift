import Base
import Client
import FoundationEssentials
import Glibc
import Screens

extension FolderListing {
  /// Entries beyond this are left out: nobody chooses a file from so many.
  private static let most = 5000

  /// - Parameter path: any path in or to the folder; one that leads nowhere gives the folder the
  ///   program was started in.
  static func read(_ path: String, home: String?) throws(ServiceFault) -> FolderListing {
    let folder = place(of: path, home: home)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ServiceFault(.refused, summary: "文件夹 \(folder.safe) 无法读取", advice: "请检查权限")
    }
    let items = names.lazy.filter { !$0.hasPrefix(".") }.prefix(most).compactMap { name in
      FileFacts(folder + "/" + name).flatMap { facts -> FolderItem? in
        guard facts.isFolder || facts.isRegular else { return nil }
        return FolderItem(
          name: name, title: name.safe, isFolder: facts.isFolder, size: facts.size)
      }
    }
    return FolderListing(
      path: folder, title: folder.safe,
      items: items.sorted {
        $0.isFolder == $1.isFolder ? $0.name < $1.name : $0.isFolder
      })
  }

  private static func place(of path: String, home: String?) -> String {
    var path = path
    if path == "~" || path.hasPrefix("~/"), let home { path = home + path.dropFirst() }
    while !path.isEmpty, path != "/", FileFacts(path)?.isFolder != true {
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      path = slash == path.startIndex && path.hasPrefix("/") ? "/" : String(path[..<slash])
    }
    guard let place = realpath(path.isEmpty ? "." : path, nil) else { return "/" }
    defer { free(place) }
    return String(cString: place)
  }
}
