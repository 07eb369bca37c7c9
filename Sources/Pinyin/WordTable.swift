// Written by Generator/generate.py from pypinyin's data (MIT licence); do not edit.

enum WordTable {
  /// Every syllable, in order; a reading is a place in this list, from 1.
  static let syllables = """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can \
    cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai \
    chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den \
    deng di dian diao die ding diu dong dou du duan dui dun duo e en eng er fa fan fang fei \
    fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui \
    gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji \
    jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke ken keng \
    kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian \
    liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei \
    men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni \
    nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve o ou pa pai pan pang pao \
    pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong \
    qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san \
    sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai \
    shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti \
    tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia \
    xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo \
    yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe \
    zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu \
    zuan zui zun zuo
    """

  /// Further readings of characters that have them.
  static let heteronyms = """
    行:hang 长:zhang 重:chong 乐:yue 都:dou 会:kuai 单:shan 调:tiao 率:shuai 厦:xia \
    朝:zhao 传:zhuan 藏:zang 曾:zeng 参:shen 差:chai 车:ju 盛:cheng 省:xing 解:xie \
    校:jiao 觉:jiao 降:xiang 角:jue 系:ji 给:ji 还:hai 和:huo 薄:bao 剥:bao 泊:po \
    便:pian 臭:xiu 畜:xu 大:dai 弹:tan 得:dei 地:de 的:di 度:duo 恶:wu 佛:fu 否:pi \
    谷:yu 巷:hang 合:ge 核:hu 虹:jiang 夹:ga 贾:gu 见:xian 强:jiang 劲:jing 咖:ga \
    卡:qia 壳:qiao 了:liao 绿:lu 陆:liu 露:lou 落:la 脉:mo 埋:man 蔓:wan 没:mo \
    秘:bi 模:mu 弄:long 娜:nuo 疟:yao 区:ou 朴:piao 期:ji 奇:ji 铅:yan 茄:jia \
    亲:qing 仇:qiu 塞:se 色:shai 刹:cha 杉:sha 什:shi 识:zhi 似:shi 属:zhu 说:shui \
    宿:xiu 提:di 拓:ta 尾:yi 尉:yu 吓:he 纤:qian 削:xue 血:xie 叶:xie 殷:yan \
    员:yun 钥:yue 轧:ya 扎:za 栅:shan 择:zhai 翟:di 粘:nian 着:zhao,zhuo 折:she \
    种:chong 幢:chuang 椎:chui 仔:zai 阿:e 堡:pu,bu 蚌:beng 莘:xin 涡:guo 六:lu \
    蔚:yu 查:zha 召:shao 覃:qin 盖:ge 沈:chen 宛:yuan 勒:lei 肋:le 伺:ci 匙:shi \
    屏:bing 禅:shan 咳:hai 氏:zhi 称:chen 辟:bi 嚼:jue 石:dan 那:nei 哪:nei 这:zhei \
    谁:shei 颤:zhan 缩:su 术:zhu 戏:hu 呢:ni 么:mo 思:sai 食:si 汤:shang 洗:xian \
    郇:huan 芥:gai 镐:hao 筠:jun 侗:tong 祭:zhai 俟:qi 浒:xu 繁:po 乾:gan 褚:zhu \
    吾:yu 万:mo 伽:qie,ga 磅:pang 膀:pang 蛤:ge 颈:geng 炔:gui 脯:pu 埔:bu 酵:xiao \
    圈:juan 俊:zun 吭:hang 熨:yu 数:shuo 坻:chi
    """

  /// Words that settle a reading.
  static let words = """
    银行:yin,hang 行业:hang,ye 行政:xing,zheng 行程:xing,cheng 行车:xing,che \
    行人:xing,ren 行李:xing,li 行使:xing,shi 执行:zhi,xing 运行:yun,xing \
    发行:fa,xing 同行:tong,hang 现行:xian,xing 进行:jin,xing 行为:xing,wei \
    行动:xing,dong 行驶:xing,shi 行走:xing,zou 通行:tong,xing 飞行:fei,xing \
    商行:shang,hang 分行:fen,hang 支行:zhi,xing 总行:zong,xing 央行:yang,hang \
    行情:hang,qing 行长:hang,zhang 行列:hang,lie 试行:shi,xing 实行:shi,xing \
    施行:shi,xing 推行:tui,xing 流行:liu,xing 步行:bu,xing 绿行:lv,xing \
    行洪:xing,hong 自行车:zi,xing,che 行业协会:hang,ye,xie,hui 重庆:chong,qing \
    重点:zhong,dian 重大:zhong,da 重要:zhong,yao 重复:chong,fu 重建:chong,jian \
    重组:chong,zu 重新:chong,xin 重污染:zhong,wu,ran 重量:zhong,liang \
    重型:zhong,xing 重阳:chong,yang 重症:zhong,zheng 多重:duo,zhong 载重:zai,zhong \
    严重:yan,zhong 体重:ti,zhong 比重:bi,zhong 权重:quan,zhong 会计:kuai,ji \
    财会:cai,kuai 会议:hui,yi 会员:hui,yuan 会展:hui,zhan 协会:xie,hui \
    委员会:wei,yuan,hui 学会:xue,hui 社会:she,hui 工会:gong,hui 商会:shang,hui \
    公会:gong,hui 基金会:ji,jin,hui 联合会:lian,he,hui 居委会:ju,wei,hui \
    村委会:cun,wei,hui 长度:chang,du 长期:chang,qi 长江:chang,jiang \
    长城:chang,cheng 长途:chang,tu 长春:chang,chun 长沙:chang,sha 长安:chang,an \
    长者:zhang,zhe 长寿:chang,shou 成长:cheng,zhang 增长:zeng,zhang 局长:ju,zhang \
    市长:shi,zhang 区长:qu,zhang 校长:xiao,zhang 院长:yuan,zhang 县长:xian,zhang \
    镇长:zhen,zhang 家长:jia,zhang 部长:bu,zhang 处长:chu,zhang 科长:ke,zhang \
    会长:hui,zhang 组长:zu,zhang 队长:dui,zhang 所长:suo,zhang 站长:zhan,zhang \
    班长:ban,zhang 董事长:dong,shi,zhang 生长:sheng,zhang 特长:te,chang \
    河长:he,zhang 湖长:hu,zhang 街长:jie,zhang 音乐:yin,yue 乐器:yue,qi \
    声乐:sheng,yue 乐团:yue,tuan 娱乐:yu,le 快乐:kuai,le 乐园:le,yuan \
    成都:cheng,du 首都:shou,du 都市:du,shi 古都:gu,du 单位:dan,wei 单据:dan,ju \
    单车:dan,che 名单:ming,dan 清单:qing,dan 订单:ding,dan 账单:zhang,dan \
    单价:dan,jia 单县:shan,xian 调查:diao,cha 调研:diao,yan 调度:diao,du \
    调动:diao,dong 调整:tiao,zheng 调解:tiao,jie 调节:tiao,jie 调控:tiao,kong \
    空调:kong,tiao 协调:xie,tiao 调味:tiao,wei 调剂:tiao,ji 调试:tiao,shi \
    强调:qiang,diao 抽调:chou,diao 比率:bi,lv 效率:xiao,lv 利率:li,lv 汇率:hui,lv \
    税率:shui,lv 频率:pin,lv 概率:gai,lv 增长率:zeng,zhang,lv 合格率:he,ge,lv \
    率先:shuai,xian 厦门:xia,men 大厦:da,sha 朝阳:zhao,yang 传统:chuan,tong \
    传染:chuan,ran 传播:chuan,bo 传真:chuan,zhen 宣传:xuan,chuan 自传:zi,zhuan \
    西藏:xi,zang 收藏:shou,cang 馆藏:guan,cang 藏品:cang,pin 参加:can,jia \
    参与:can,yu 参考:can,kao 参数:can,shu 人参:ren,shen 差异:cha,yi 差旅:cha,lv \
    出差:chu,chai 汽车:qi,che 车辆:che,liang 车牌:che,pai 火车:huo,che \
    停车:ting,che 停车场:ting,che,chang 机动车:ji,dong,che 车站:che,zhan \
    省份:sheng,fen 全省:quan,sheng 反省:fan,xing 解决:jie,jue 解放:jie,fang \
    解释:jie,shi 学校:xue,xiao 高校:gao,xiao 校园:xiao,yuan 校车:xiao,che \
    校准:jiao,zhun 校验:jiao,yan 校对:jiao,dui 降水:jiang,shui 降雨:jiang,yu \
    降低:jiang,di 下降:xia,jiang 投降:tou,xiang 系统:xi,tong 体系:ti,xi \
    关系:guan,xi 供给:gong,ji 补给:bu,ji 归还:gui,huan 还款:hai,kuan 便民:bian,min \
    方便:fang,bian 便宜:pian,yi 畜牧:xu,mu 畜禽:chu,qin 牲畜:sheng,chu 大夫:da,fu \
    弹性:tan,xing 地区:di,qu 土地:tu,di 用地:yong,di 的士:di,shi 程度:cheng,du \
    年度:nian,du 季度:ji,du 月度:yue,du 制度:zhi,du 温度:wen,du 湿度:shi,du \
    进度:jin,du 恶劣:e,lie 厌恶:yan,wu 山谷:shan,gu 合同:he,tong 合作:he,zuo \
    核酸:he,suan 核准:he,zhun 审核:shen,he 可见:ke,jian 强制:qiang,zhi \
    强度:qiang,du 卡口:ka,kou 绿色:lv,se 绿化:lv,hua 绿地:lv,di 露天:lu,tian \
    落实:luo,shi 没收:mo,shou 秘书:mi,shu 模板:mu,ban 模型:mo,xing 规模:gui,mo \
    郊区:jiao,qu 小区:xiao,qu 社区:she,qu 园区:yuan,qu 校区:xiao,qu 区县:qu,xian \
    区域:qu,yu 学期:xue,qi 周期:zhou,qi 定期:ding,qi 不定期:bu,ding,qi \
    奇数:ji,shu 亲属:qin,shu 亲子:qin,zi 要塞:yao,sai 堵塞:du,se 色彩:se,cai \
    颜色:yan,se 高杉:gao,shan 云杉:yun,shan 什么:shen,me 识别:shi,bie 知识:zhi,shi \
    标识:biao,shi 属性:shu,xing 金属:jin,shu 说明:shuo,ming 宿舍:su,she \
    住宿:zhu,su 星宿:xing,xiu 提供:ti,gong 提取:ti,qu 拓展:tuo,zhan 开拓:kai,tuo \
    纤维:xian,wei 血液:xue,ye 献血:xian,xie 血型:xue,xing 枫叶:feng,ye \
    人员:ren,yuan 成员:cheng,yuan 党员:dang,yuan 演员:yan,yuan 动员:dong,yuan \
    选择:xuan,ze 着力:zhuo,li 着装:zhuo,zhuang 折扣:zhe,kou 种类:zhong,lei \
    种植:zhong,zhi 种子:zhong,zi 特种:te,zhong 品种:pin,zhong 物种:wu,zhong \
    打工仔:da,gong,zai 阿里:a,li 堡垒:bao,lei 城堡:cheng,bao 瓦窑堡:wa,yao,bu \
    十里堡:shi,li,pu 查询:cha,xun 检查:jian,cha 普查:pu,cha 审查:shen,cha \
    盖章:gai,zhang 覆盖:fu,gai 沈阳:shen,yang 称号:cheng,hao 名称:ming,cheng \
    职称:zhi,cheng 对称:dui,chen 开辟:kai,pi 复辟:fu,bi 石油:shi,you 石化:shi,hua \
    吨石:dun,shi 数据:shu,ju 数字:shu,zi 数量:shu,liang 数据集:shu,ju,ji \
    系数:xi,shu 术语:shu,yu 技术:ji,shu 手术:shou,shu 白术:bai,zhu 食品:shi,pin \
    粮食:liang,shi 万元:wan,yuan 磅秤:bang,cheng 蛤蜊:ge,li 圈养:quan,yang \
    商圈:shang,quan 率为:lv,wei 氏族:shi,zu 阏氏:e,shi 屏幕:ping,mu \
    大肠杆菌:da,chang,gan,jun 结核:jie,he 核桃:he,tao 泊位:bo,wei 停泊:ting,bo \
    湖泊:hu,po 泊车:bo,che 陆地:lu,di 大陆:da,lu 陆港:lu,gang 埋设:mai,she \
    填埋:tian,mai 埋葬:mai,zang 刹车:sha,che 古刹:gu,cha 扎实:zha,shi 驻扎:zhu,zha \
    包扎:bao,za 粘土:nian,tu 粘贴:zhan,tie 择业:ze,ye 乘车:cheng,che \
    朝鲜:chao,xian 传记:zhuan,ji 仔细:zi,xi 尉犁:yu,li 六安:lu,an 蔚县:yu,xian \
    蚌埠:beng,bu 莘庄:xin,zhuang 涡阳:wo,yang 宛平:wan,ping 漂泊:piao,bo \
    削减:xue,jian 剥离:bo,li 剥夺:bo,duo 薄弱:bo,ruo 单薄:dan,bo 臭氧:chou,yang \
    臭水:chou,shui 佛山:fo,shan 仿佛:fang,fu 否定:fou,ding 巷道:hang,dao \
    小巷:xiao,xiang 彩虹:cai,hong 夹层:jia,ceng 劲松:jing,song 使劲:shi,jin \
    咖啡:ka,fei 咖喱:ga,li 贝壳:bei,ke 地壳:di,qiao 了解:liao,jie 为了:wei,le \
    脉搏:mai,bo 动脉:dong,mai 蔓延:man,yan 秘鲁:bi,lu 模具:mu,ju 弄堂:long,tang \
    疟疾:nve,ji 朴素:pu,su 铅笔:qian,bi 番茄:fan,qie 亲家:qing,jia 报仇:bao,chou \
    游说:you,shui 提防:di,fang 尾气:wei,qi 称职:chen,zhi 禅宗:chan,zong \
    颤抖:chan,dou 勒令:le,ling 肋骨:lei,gu 钥匙:yao,shi 咳嗽:ke,sou 角色:jue,se \
    主角:zhu,jue 角度:jiao,du 觉得:jue,de 感觉:gan,jue 睡觉:shui,jiao \
    曾经:ceng,jing 旅行:lv,xing 旅行社:lv,xing,she 平行:ping,xing 言行:yan,xing \
    品行:pin,xing 银行卡:yin,hang,ka 行政区:xing,zheng,qu \
    行政处罚:xing,zheng,chu,fa 行政许可:xing,zheng,xu,ke \
    行政审批:xing,zheng,shen,pi 行政执法:xing,zheng,zhi,fa 长廊:chang,lang \
    长虹:chang,hong 重工:zhong,gong 重载:zhong,zai 重修:chong,xiu \
    起重机:qi,zhong,ji 重金属:zhong,jin,shu 重疾:zhong,ji 都会:du,hui \
    会同:hui,tong 会审:hui,shen 会商:hui,shang 会诊:hui,zhen 运动会:yun,dong,hui \
    博览会:bo,lan,hui 展会:zhan,hui 听证会:ting,zheng,hui 长征:chang,zheng \
    宝坻区:bao,di,qu 和平区:he,ping,qu 和谐:he,xie 大数据:da,shu,ju 大学:da,xue \
    大气:da,qi 大棚:da,peng 大厅:da,ting 大赛:da,sai 大全:da,quan 扩大:kuo,da \
    最大:zui,da 参展:can,zhan 参保:can,bao 参赛:can,sai 车位:che,wei 车次:che,ci \
    公交车:gong,jiao,che 出租车:chu,zu,che 网约车:wang,yue,che \
    电动车:dian,dong,che 新能源车:xin,neng,yuan,che 货车:huo,che 客车:ke,che \
    校企:xiao,qi 解除:jie,chu 纠纷调解:jiu,fen,tiao,jie 人民调解:ren,min,tiao,jie \
    见义勇为:jian,yi,yong,wei 见习:jian,xi 意见:yi,jian 强化:qiang,hua \
    没有:mei,you 服务区:fu,wu,qu 辖区:xia,qu 市辖区:shi,xia,qu 景区:jing,qu \
    示范区:shi,fan,qu 保税区:bao,shui,qu 开发区:kai,fa,qu 功能区:gong,neng,qu \
    滨海新区:bin,hai,xin,qu 区划:qu,hua 期限:qi,xian 假期:jia,qi 工期:gong,qi \
    过期:guo,qi 提案:ti,an 提升:ti,sheng 提示:ti,shi 识字:shi,zi 数值:shu,zhi \
    数目:shu,mu 指数:zhi,shu 总数:zong,shu 人数:ren,shu 次数:ci,shu 户数:hu,shu \
    函数:han,shu 战术:zhan,shu 艺术:yi,shu 美术:mei,shu 学术:xue,shu 武术:wu,shu \
    属地:shu,di 从属:cong,shu 折旧:zhe,jiu 折线:zhe,xian 种养:zhong,yang \
    播种:bo,zhong 接种:jie,zhong 疫苗接种:yi,miao,jie,zhong 职员:zhi,yuan \
    官员:guan,yuan 教员:jiao,yuan 船员:chuan,yuan 驾驶员:jia,shi,yuan \
    飞行员:fei,xing,yuan 着火:zhao,huo 落户:luo,hu 落地:luo,di 下落:xia,luo \
    角落:jiao,luo 坐落:zuo,luo 部落:bu,luo 绿道:lv,dao 绿植:lv,zhi 弹药:dan,yao \
    炸弹:zha,dan 万人:wan,ren 弹簧:tan,huang 洗涤:xi,di 说明书:shuo,ming,shu \
    得分:de,fen 综合得分:zong,he,de,fen 取得:qu,de 所得:suo,de 所得税:suo,de,shui \
    获得:huo,de 得到:de,dao 地址:di,zhi 地图:di,tu 地铁:di,tie 地质:di,zhi \
    地震:di,zhen 地名:di,ming 产地:chan,di 基地:ji,di 场地:chang,di 湿地:shi,di \
    耕地:geng,di 伺服:si,fu 颈椎:jing,zhui 宝坻:bao,di
    """
}
