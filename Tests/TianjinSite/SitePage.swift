/// Pages as the site builds them, some of them as badly as people do.
enum SitePage {
  static func html(_ entry: SiteEntry) -> String {
    """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>\(entry.title)-天津市信息资源统一开放平台</title><script>var a = "<div>";</script></head>
    <body><div class="head"><a href="/login">登录</a><form><input type="password"></form></div>
    <div class="title f-cb mg-b4"><span> \(entry.title)\u{20}</span><em>分享</em></div>
    <div class="slidecont"><table>
    <tr><th>摘要</th><td colspan="3">经认定的\(entry.title)&amp;说明</td>
    <tr><th>标签</th><td colspan=3>商场,名单</td></tr>
    <tr><th>数据集名称</th><td>\(entry.title)</td><th>开放状态：</th><td>无条件开放</td></tr>
    <tr><th>所属主题</th><td>\(entry.theme)</td><th>来源部门</th><td>\(entry.publisher)</td></tr>
    <tr><th>发布时间</th><td>\(entry.issued)</td><th>更新时间</th><td>\(entry.modified)</td></tr>
    <tr><th>所属行业</th><td></td><th>更新频率</th><td>每年</td></tr>
    <tr><th>资源联系人</th><td>数据<b>管理</b>科<br>一楼</td></tr>
    </table>
    <p>下载次数：61</p><p>浏览次数：\(entry.views)</p><p>评价次数：172</p>
    </div>
    \(entry.isInterface ? specification(entry) : files(entry))
    <div class="foot"><a href="/help/手册.pdf">使用手册</a></div>
    </body></html>
    """
  }

  private static func files(_ entry: SiteEntry) -> String {
    """
    <div class="slidecont"><h3>文件下载</h3><ul>
    <li><a href="/files/\(entry.id)/data.xlsx" title="x">\(entry.fileName)</a></li>
    <li><a href="javascript:download('1')">需登录.csv</a></li></ul></div>
    """
  }

  private static func specification(_ entry: SiteEntry) -> String {
    let codes = entry.codes
    return """
      <div class="slidecont"><table><tr><th>序号</th><th>英文名称</th><th>数据格式</th><th>中文描述</th></tr>
      <tr><td>1</td><td>\(codes[0])</td><td>字符型</td><td>许可证书编号</td></tr>
      <tr><td>2</td><td>\(codes[1])</td><td>日期型</td><td>发证日期</td></tr>
      <tr><td>3</td><td>\(codes[2])</td><td>数值型</td><td>注册资本</td></tr></table></div>
      <div class="slidecont"><h3>接口信息</h3>
      <table><tr><th>接口类型</th><th>接口方法</th><th>接口格式</th><th>接口编码</th></tr>
      <tr><td>RESTful</td><td>GET</td><td>JSON</td><td>UTF-8</td></tr></table>
      <h3>接口参数规范</h3><table><tr><th>数据列</th><th>描述</th><th>类型</th></tr>
      <tr><td>\(codes[0])</td><td>许可证书编号</td><td>字符型</td></tr>
      <tr><td>page</td><td>分页大小【最大5000】</td><td>整型</td></tr>
      <tr><td>pageNum</td><td>当前页</td><td>整型</td></tr>
      <tr><td>authToken</td><td>令牌</td><td>字符型</td></tr></table>
      <h3>接口返回规范</h3><table><tr><th>数据列</th><th>描述</th><th>类型</th></tr>
      <tr><td>\(codes[0])</td><td>许可证书编号</td><td>字符型</td></tr>
      <tr><td>\(codes[1])</td><td>发证日期</td><td>日期型</td></tr></table></div>
      """
  }
}
