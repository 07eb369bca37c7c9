/// What stands around the registration form (manual 2.1.1.2), to the letter.
public enum RegistrationText {
  public static let title = "新用户注册"
  public static let authority = "天津市统一身份认证平台"
  public static let steps = ["基本信息", "实名认证", "注册成功"]
  public static let intro = "本账号是您享受全面的城市咨询及服务的网上通行证，请确保账号的唯一性及资料的准确性"
  public static let note1 = "注册须知一：因公安部人口库接口开放时间限制，系统注册时间为每日8:00-18:00，该时间段外将无法注册认证；"
  public static let note2 = "注册须知二：政务服务将逐步升级认证机制，请您如实填写个人信息，确保在不断升级过程中业务正常办理。"
  public static let notOffered = "此平台尚未接通短信网关或身份核验，不能注册账号"
  public static let closed = "系统注册时间为每日8:00-18:00（北京时间），现在无法注册认证"

  /// 当前时间 behind the second note.
  /// - Parameter isOpen: whether accounts are taken then.
  public static func now(_ text: String, isOpen: Bool = true) -> String {
    "当前时间为：\(text)" + (isOpen ? "" : "，现在无法注册认证")
  }

  /// The SMS a code comes in.
  public static func message(code: String) -> String {
    "【\(authority)】您的短信验证码为\(code)，10分钟内有效，请勿告知他人。"
  }

  public static let agreementTitle = "天津市统一身份认证平台注册协议"
  /// The manual names the agreement and does not print it; this one says what this platform does.
  public static let agreement = """
    一、账号
    本账号是您在本平台的通行证，请确保账号的唯一性及资料的准确性。每个手机号码、每个身份证号码只能注册一个账号。

    二、实名认证
    您应如实填写姓名与身份证号码。平台将其交由身份核验服务核对，不作他用。

    三、个人信息
    平台保存您的用户账号、手机号码与姓名，手机号码与姓名加密保存；身份证号码不予保存，只保存其不可还原的校验值，用于防止重复注册；密码只保存其散列值。除法律规定外，平台不向他人提供上述信息。

    四、账号安全
    请妥善保管密码与令牌（token）。连续登录失败将暂时锁定账号。由您的账号发起的操作视为您本人的操作。

    五、数据使用
    使用平台开放数据应注明来源“天津市信息资源统一开放平台”，并遵守网站声明与开放政策。

    六、其他
    您可随时停止使用本账号。注册即表示您已阅读并同意本协议。
    """
}
