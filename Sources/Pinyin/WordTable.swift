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
    行:hang 长:zhang 重:chong 乐:yue,lao 都:dou 会:kuai 单:shan,chan 调:tiao 率:shuai \
    厦:xia 朝:zhao 传:zhuan 藏:zang 曾:ceng 参:shen,cen 差:chai,ci 车:ju 盛:cheng \
    省:xing 解:xie,hai 校:jiao 觉:jiao 降:xiang 角:jue 系:ji 给:ji 还:hai 和:huo,hu \
    薄:bao 剥:bao 泊:po 便:pian 臭:xiu 畜:xu 大:dai,tai 弹:tan 得:dei 地:de 的:di \
    度:duo 恶:wu 佛:fu 否:pi 谷:yu 巷:hang 合:ge 核:hu 虹:jiang 夹:ga 贾:gu \
    见:xian 强:jiang 劲:jing 咖:ga 卡:qia 壳:qiao 了:liao 绿:lu 陆:liu 露:lou 落:la \
    脉:mo 埋:man 蔓:wan 没:mo 秘:bi 模:mu 弄:long 娜:nuo 疟:yao 区:ou 朴:piao \
    期:ji 奇:ji 铅:yan 茄:jia 亲:qing 仇:qiu 塞:se 色:shai 刹:cha 杉:sha 什:shi \
    识:zhi 似:shi 属:zhu 说:shui 宿:xiu 提:di 拓:ta 尾:yi 尉:yu 吓:he 纤:qian \
    削:xue 血:xie 叶:xie 殷:yan 员:yun 钥:yue 轧:ya 扎:za 栅:shan 择:zhai 翟:di \
    粘:nian 着:zhao,zhuo 折:she 种:chong 幢:chuang 椎:chui 仔:zai 阿:e 堡:pu,bu \
    蚌:beng 莘:xin 涡:guo 六:lu 蔚:yu 查:zha 召:shao 覃:qin 盖:ge 沈:chen 宛:yuan \
    勒:lei 肋:le 伺:ci 匙:shi 屏:bing 禅:shan 咳:hai 氏:zhi 称:chen 辟:bi 嚼:jue \
    石:dan 那:nei 哪:nei 这:zhei 谁:shei 颤:zhan 缩:su 术:zhu 戏:hu 呢:ni 么:mo,yao \
    思:sai 食:si 汤:shang 洗:xian 郇:huan 芥:gai 镐:hao 筠:jun 侗:tong 祭:zhai \
    俟:qi 浒:xu 繁:po 乾:gan 褚:zhu 吾:yu 万:mo 伽:qie,ga 磅:pang 膀:pang 蛤:ge \
    颈:geng 炔:gui 脯:pu 埔:bu 酵:xiao 圈:juan 俊:zun 吭:hang 熨:yu 数:shuo 坻:chi \
    咀:zui 卜:bo 番:pan 洞:tong 峙:shi 浚:xun 牟:mu 泌:bi 渑:sheng 荥:ying 枞:cong \
    柞:zha 栎:yue 宕:tan 龟:qiu,jun 兹:ci 珲:hui 棱:ling 句:gou 陂:pi,po 犍:qian \
    莞:wan 臧:cang 晟:cheng 贲:fei 乜:nie 能:nai 隗:kui 郗:chi 谌:shen 黑:he 蕃:bo \
    射:ye,yi 其:ji 於:wu 且:ju 暴:pu 曝:pu 爪:zhao 咋:zha 扁:pian 伯:bai 柏:bo \
    丁:zheng 房:pang 冯:ping 纶:guan 炅:gui 柜:ju 桧:gui 虾:ha 呵:a 貉:hao 红:gong \
    缉:qi 稽:qi 桔:jie 烙:luo 俩:liang 偻:lv 捋:lv 络:lao 抹:ma 迫:pai 瀑:bao \
    栖:xi 茜:xi 雀:qiao 拾:she 熟:shou 沓:da 褪:tun 屯:zhun 圩:xu 吁:yu 咽:ye \
    遗:wei 艾:yi 攒:cuan 综:zeng 琢:zuo 隽:juan 缪:mou,miu 甪:jiao 伎:qi 嘏:jia \
    蟆:mo 彷:pang 拽:ye 掖:yi 峒:tong 浍:kuai 厘:xi 铛:cheng 囤:tun 夯:ben 圜:huan \
    芎:qiong 澄:deng 粥:yu 腌:a 涌:chong 氓:meng 粳:geng 倘:chang 骠:piao \
    镡:xin,chan 邪:ye 嘚:dei 绰:chao 鹄:gu
    """

  /// Words that settle a reading.
  static let words = """
    银行:yin,hang 行业:hang,ye 行政:xing,zheng 行程:xing,cheng 行车:xing,che \
    行人:xing,ren 行李:xing,li 行使:xing,shi 执行:zhi,xing 运行:yun,xing \
    发行:fa,xing 同行:tong,hang 现行:xian,xing 进行:jin,xing 行为:xing,wei \
    行动:xing,dong 行驶:xing,shi 行走:xing,zou 通行:tong,xing 飞行:fei,xing \
    商行:shang,hang 分行:fen,hang 支行:zhi,hang|xing 总行:zong,xing 央行:yang,hang \
    行情:hang,qing 行长:hang,zhang 行列:hang,lie 试行:shi,xing 实行:shi,xing \
    施行:shi,xing 推行:tui,xing 流行:liu,xing 步行:bu,xing 绿行:lv,xing \
    行洪:xing,hong 自行车:zi,xing,che 行业协会:hang,ye,xie,hui 重庆:chong,qing \
    重点:zhong,dian 重大:zhong,da 重要:zhong,yao 重复:chong,fu 重建:chong,jian \
    重组:chong,zu 重新:chong,xin 重污染:zhong,wu,ran 重量:zhong,liang \
    重型:zhong,xing 重阳:chong,yang 重症:zhong,zheng 多重:duo,chong|zhong \
    载重:zai,zhong 严重:yan,zhong 体重:ti,zhong 比重:bi,zhong 权重:quan,zhong \
    会计:kuai,ji 财会:cai,kuai 会议:hui,yi 会员:hui,yuan 会展:hui,zhan \
    协会:xie,hui 委员会:wei,yuan,hui 学会:xue,hui 社会:she,hui 工会:gong,hui \
    商会:shang,hui 公会:gong,hui 基金会:ji,jin,hui 联合会:lian,he,hui \
    居委会:ju,wei,hui 村委会:cun,wei,hui 长度:chang,du 长期:chang,qi \
    长江:chang,jiang 长城:chang,cheng 长途:chang,tu 长春:chang,chun 长沙:chang,sha \
    长安:chang,an 长者:zhang,zhe 长寿:chang,shou 成长:cheng,zhang 增长:zeng,zhang \
    局长:ju,zhang 市长:shi,zhang 区长:qu,zhang 校长:xiao,zhang 院长:yuan,zhang \
    县长:xian,zhang 镇长:zhen,zhang 家长:jia,zhang 部长:bu,zhang 处长:chu,zhang \
    科长:ke,zhang 会长:hui,zhang 组长:zu,zhang 队长:dui,zhang 所长:suo,zhang \
    站长:zhan,zhang 班长:ban,zhang 董事长:dong,shi,zhang 生长:sheng,zhang \
    特长:te,chang 河长:he,zhang 湖长:hu,zhang 街长:jie,zhang 音乐:yin,yue \
    乐器:yue,qi 声乐:sheng,yue 乐团:yue,tuan 娱乐:yu,le 快乐:kuai,le 乐园:le,yuan \
    成都:cheng,du 首都:shou,du 都市:du,shi 古都:gu,du 单位:dan,wei 单据:dan,ju \
    单车:dan,che 名单:ming,dan 清单:qing,dan 订单:ding,dan 账单:zhang,dan \
    单价:dan,jia 单县:shan,xian 调查:diao,cha 调研:diao,yan 调度:diao,du \
    调动:diao,dong 调整:tiao,zheng 调解:tiao,jie 调节:tiao,jie 调控:tiao,kong \
    空调:kong,tiao 协调:xie,tiao 调味:tiao,wei 调剂:tiao,ji 调试:tiao,shi \
    强调:qiang,diao 抽调:chou,diao 比率:bi,lv 效率:xiao,lv 利率:li,lv 汇率:hui,lv \
    税率:shui,lv 频率:pin,lv 概率:gai,lv 增长率:zeng,zhang,lv 合格率:he,ge,lv \
    率先:shuai,xian 厦门:xia,men 大厦:da,sha 朝阳:chao|zhao,yang 传统:chuan,tong \
    传染:chuan,ran 传播:chuan,bo 传真:chuan,zhen 宣传:xuan,chuan 自传:zi,zhuan \
    西藏:xi,zang 收藏:shou,cang 馆藏:guan,cang 藏品:cang,pin 参加:can,jia \
    参与:can,yu 参考:can,kao 参数:can,shu 人参:ren,shen 差异:cha,yi 差旅:cha,lv \
    出差:chu,chai 汽车:qi,che 车辆:che,liang 车牌:che,pai 火车:huo,che \
    停车:ting,che 停车场:ting,che,chang 机动车:ji,dong,che 车站:che,zhan \
    省份:sheng,fen 全省:quan,sheng 反省:fan,xing 解决:jie,jue 解放:jie,fang \
    解释:jie,shi 学校:xue,xiao 高校:gao,xiao 校园:xiao,yuan 校车:xiao,che \
    校准:jiao,zhun 校验:jiao,yan 校对:jiao,dui 降水:jiang,shui 降雨:jiang,yu \
    降低:jiang,di 下降:xia,jiang 投降:tou,xiang 系统:xi,tong 体系:ti,xi \
    关系:guan,xi 供给:gong,ji 补给:bu,ji 归还:gui,huan 还款:huan,kuan \
    便民:bian,min 方便:fang,bian 便宜:pian,yi 畜牧:xu,mu 畜禽:chu,qin \
    牲畜:sheng,chu 大夫:dai|da,fu 弹性:tan,xing 地区:di,qu 土地:tu,di 用地:yong,di \
    的士:di,shi 程度:cheng,du 年度:nian,du 季度:ji,du 月度:yue,du 制度:zhi,du \
    温度:wen,du 湿度:shi,du 进度:jin,du 恶劣:e,lie 厌恶:yan,wu 山谷:shan,gu \
    合同:he,tong 合作:he,zuo 核酸:he,suan 核准:he,zhun 审核:shen,he 可见:ke,jian \
    强制:qiang,zhi 强度:qiang,du 卡口:ka,kou 绿色:lv,se 绿化:lv,hua 绿地:lv,di \
    露天:lu,tian 落实:luo,shi 没收:mo,shou 秘书:mi,shu 模板:mu,ban 模型:mo,xing \
    规模:gui,mo 郊区:jiao,qu 小区:xiao,qu 社区:she,qu 园区:yuan,qu 校区:xiao,qu \
    区县:qu,xian 区域:qu,yu 学期:xue,qi 周期:zhou,qi 定期:ding,qi \
    不定期:bu,ding,qi 奇数:ji,shu 亲属:qin,shu 亲子:qin,zi 要塞:yao,sai \
    堵塞:du,se 色彩:se,cai 颜色:yan,se 高杉:gao,shan 云杉:yun,shan 什么:shen,me \
    识别:shi,bie 知识:zhi,shi 标识:biao,shi|zhi 属性:shu,xing 金属:jin,shu \
    说明:shuo,ming 宿舍:su,she 住宿:zhu,su 星宿:xing,xiu 提供:ti,gong 提取:ti,qu \
    拓展:tuo,zhan 开拓:kai,tuo 纤维:xian,wei 血液:xue,ye 献血:xian,xue|xie \
    血型:xue,xing 枫叶:feng,ye 人员:ren,yuan 成员:cheng,yuan 党员:dang,yuan \
    演员:yan,yuan 动员:dong,yuan 选择:xuan,ze 着力:zhuo,li 着装:zhuo,zhuang \
    折扣:zhe,kou 种类:zhong,lei 种植:zhong,zhi 种子:zhong,zi 特种:te,zhong \
    品种:pin,zhong 物种:wu,zhong 打工仔:da,gong,zai 阿里:a,li 堡垒:bao,lei \
    城堡:cheng,bao 瓦窑堡:wa,yao,bu 十里堡:shi,li,pu 查询:cha,xun 检查:jian,cha \
    普查:pu,cha 审查:shen,cha 盖章:gai,zhang 覆盖:fu,gai 沈阳:shen,yang \
    称号:cheng,hao 名称:ming,cheng 职称:zhi,cheng 对称:dui,chen 开辟:kai,pi \
    复辟:fu,bi 石油:shi,you 石化:shi,hua 吨石:dun,shi 数据:shu,ju 数字:shu,zi \
    数量:shu,liang 数据集:shu,ju,ji 系数:xi,shu 术语:shu,yu 技术:ji,shu \
    手术:shou,shu 白术:bai,zhu 食品:shi,pin 粮食:liang,shi 万元:wan,yuan \
    磅秤:bang,cheng 蛤蜊:ge,li 圈养:juan,yang 商圈:shang,quan 率为:lv,wei \
    氏族:shi,zu 阏氏:yan,zhi 屏幕:ping,mu 大肠杆菌:da,chang,gan,jun 结核:jie,he \
    核桃:he,tao 泊位:bo,wei 停泊:ting,bo 湖泊:hu,po 泊车:bo,che 陆地:lu,di \
    大陆:da,lu 陆港:lu,gang 埋设:mai,she 填埋:tian,mai 埋葬:mai,zang 刹车:sha,che \
    古刹:gu,cha 扎实:zha,shi 驻扎:zhu,zha 包扎:bao,za 粘土:nian,tu 粘贴:zhan,tie \
    择业:ze,ye 乘车:cheng,che 朝鲜:chao,xian 传记:zhuan,ji 仔细:zi,xi 尉犁:yu,li \
    六安:lu,an 蔚县:yu,xian 蚌埠:beng,bu 莘庄:xin,zhuang 涡阳:guo,yang \
    宛平:wan,ping 漂泊:piao,bo 削减:xue,jian 剥离:bo,li 剥夺:bo,duo 薄弱:bo,ruo \
    单薄:dan,bo 臭氧:chou,yang 臭水:chou,shui 佛山:fo,shan 仿佛:fang,fu \
    否定:fou,ding 巷道:hang,dao 小巷:xiao,xiang 彩虹:cai,hong 夹层:jia,ceng \
    劲松:jing,song 使劲:shi,jin 咖啡:ka,fei 咖喱:ga,li 贝壳:bei,ke 地壳:di,qiao \
    了解:liao,jie 为了:wei,le 脉搏:mai,bo 动脉:dong,mai 蔓延:man,yan 秘鲁:bi,lu \
    模具:mu,ju 弄堂:long,tang 疟疾:nve,ji 朴素:pu,su 铅笔:qian,bi 番茄:fan,qie \
    亲家:qing,jia 报仇:bao,chou 游说:you,shui 提防:di,fang 尾气:wei,qi \
    称职:chen,zhi 禅宗:chan,zong 颤抖:chan,dou 勒令:le,ling 肋骨:lei,gu \
    钥匙:yao,shi 咳嗽:ke,sou 角色:jue,se 主角:zhu,jue 角度:jiao,du 觉得:jue,de \
    感觉:gan,jue 睡觉:shui,jiao 曾经:ceng,jing 旅行:lv,xing 旅行社:lv,xing,she \
    平行:ping,xing 言行:yan,xing 品行:pin,xing 银行卡:yin,hang,ka \
    行政区:xing,zheng,qu 行政处罚:xing,zheng,chu,fa 行政许可:xing,zheng,xu,ke \
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
    耕地:geng,di 伺服:si,fu 颈椎:jing,zhui 宝坻:bao,di 么六桥:yao,liu,qiao \
    陈咀:chen,zui 石咀:shi,zui 王卜庄:wang,bu,zhuang 大黄堡:da,huang,pu \
    番禺:pan,yu 校场:jiao,chang 教场:jiao,chang 给水:ji,shui 给付:ji,fu 给予:ji,yu \
    自给:zi,ji 参差:cen,ci 乐亭:lao,ting 乐陵:lao,ling 乐山:le,shan 长乐:chang,le \
    乐清:yue,qing 乐平:le,ping 乐业:le,ye 乐至:le,zhi 安乐:an,le 康乐:kang,le \
    和乐:he,le 欢乐:huan,le 奏乐:zou,yue 民乐团:min,yue,tuan 交响乐:jiao,xiang,yue \
    乐章:yue,zhang 乐谱:yue,pu 乐队:yue,dui 长子:zhang|chang,zi 长孙:zhang,sun \
    长老:zhang,lao 长官:zhang,guan 首长:shou,zhang 省长:sheng,zhang 州长:zhou,zhang \
    乡长:xiang,zhang 村长:cun,zhang 厂长:chang,zhang 店长:dian,zhang \
    船长:chuan,zhang 机长:ji,zhang 学长:xue,zhang 事长:shi,zhang \
    秘书长:mi,shu,zhang 审计长:shen,ji,zhang 检察长:jian,cha,zhang \
    护士长:hu,shi,zhang 车长:che,zhang 团长:tuan,zhang 营长:ying,zhang \
    连长:lian,zhang 排长:pai,zhang 军长:jun,zhang 师长:shi,zhang 司长:si,zhang \
    台长:tai,zhang 总长:zong,zhang 酋长:qiu,zhang 探长:tan,zhang 警长:jing,zhang \
    里长:li,zhang 长治:chang,zhi 长垣:chang,yuan 长岭:chang,ling 长白:chang,bai \
    长宁:chang,ning 长清:chang,qing 长丰:chang,feng 长兴:chang,xing 长武:chang,wu \
    长海:chang,hai 长岛:chang,dao 长汀:chang,ting 长泰:chang,tai 长阳:chang,yang \
    长顺:chang,shun 长假:chang,jia 长三角:chang,san,jiao 全长:quan,chang \
    总长度:zong,chang,du 延长:yan,chang 特长生:te,chang,sheng 莘县:shen,xian \
    洪洞:hong,tong 繁峙:fan,shi 浚县:xun,xian 中牟:zhong,mu 牟平:mu,ping \
    牟定:mou,ding 泌阳:bi,yang 分泌:fen,mi 泌尿:mi,niao 渑池:mian,chi \
    荥阳:xing,yang 荥经:ying,jing 铅山:yan,shan 枞阳:zong,yang 涡河:guo,he \
    涡轮:wo,lun 漩涡:xuan,wo 浒墅:xu,shu 水浒:shui,hu 甪直:lu,zhi 东阿:dong,e \
    阿胶:e,jiao 山阿:shan,e 阿房:e,pang 阿弥陀:e,mi,tuo 阿坝:a,ba 阿城:a,cheng \
    黄埔:huang,pu 大埔:da,bu 黄陂:huang,pi 陂塘:bei,tang 筠连:jun|yun,lian \
    犍为:qian,wei 什邡:shi,fang 喀什:ka,shi 什锦:shi,jin 家什:jia,shi 会稽:kuai,ji \
    稽山:ji,shan 会理:hui,li 会泽:hui,ze 会昌:hui,chang 会宁:hui,ning \
    会东:hui,dong 会师:hui,shi 会计师:kuai,ji,shi 柞水:zha,shui 柞树:zuo,shu \
    吴堡:wu,bu 堡子:bu|pu,zi 里堡:li,pu 家堡:jia,pu 桥头堡:qiao,tou,bao \
    碉堡:diao,bao 汉堡:han,bao 栎阳:yue,yang 宕昌:tan|dang,chang 龟兹:qiu,ci \
    龟裂:jun,lie 尉迟:yu,chi 尉氏:wei,shi 都尉:du,wei 且末:qie,mo 珲春:hun,chun \
    瑷珲:ai,hui 穆棱:mu,ling 绥棱:sui,leng 大城县:dai,cheng,xian \
    大王庄:da,wang,zhuang 大王:da|dai,wang 大黄:da|dai,huang 大夫山:da,fu,shan \
    大连:da,lian 大同:da,tong 大庆:da,qing 大理:da,li 大港:da,gang 大沽:da,gu \
    大直沽:da,zhi,gu 大寺:da,si 大丰:da,feng 大邱:da,qiu 大口:da,kou 大街:da,jie \
    大道:da,dao 大桥:da,qiao 大队:da,dui 大楼:da,lou 大会:da,hui 大使:da,shi \
    大臣:da,chen 大校:da,xiao 大校场:da,jiao,chang 大将:da,jiang 大兴:da,xing \
    大足:da,zu 大竹:da,zhu 大型:da,xing 大中:da,zhong 大班:da,ban 大宛:da,yuan \
    宛城:wan,cheng 大月氏:da,yue,zhi 月氏:yue,zhi 氏名:shi,ming 解州:xie|hai,zhou \
    解池:xie,chi 解县:xie|hai,xian 解元:jie,yuan 押解:ya,jie 解读:jie,du \
    解答:jie,da 解困:jie,kun 解析:jie,xi 分解:fen,jie 讲解:jiang,jie 理解:li,jie \
    和解:he,jie 调解员:tiao,jie,yuan 丽水:li,shui 都匀:du,yun 都江:du,jiang \
    都督:du,du 都统:du,tong 都护:du,hu 都安:du,an 都昌:du,chang 六盘:liu,pan \
    六枝:liu,zhi 六合:lu|liu,he 六里:liu,li 六经:liu,jing 句容:ju,rong 语句:yu,ju \
    句子:ju,zi 高句丽:gao,gou,li 句骊:gou,li 宿州:su,zhou 宿迁:su,qian \
    宿松:su,song 宿豫:su,yu 宿主:su,zhu 盛泽:sheng,ze 盛京:sheng,jing \
    茂盛:mao,sheng 盛会:sheng,hui 盛典:sheng,dian 盛装:sheng,zhuang 厦大:xia,da \
    噶厦:ga,xia 商厦:shang,sha 广厦:guang,sha 郫县:pi,xian 曲阜:qu,fu \
    台州:tai,zhou 天台:tian,tai 台儿庄:tai,er,zhuang 吐蕃:tu,bo 蕃茂:fan,mao \
    吐鲁番:tu,lu,fan 番号:fan,hao 几番:ji,fan 三番:san,fan 番外:fan,wai \
    大月:da,yue 身毒:yuan,du 可汗:ke,han 单于:chan,yu 单父:shan,fu \
    单姓:shan|dan,xing 单元:dan,yuan 单独:dan,du 单一:dan,yi 单项:dan,xiang \
    简单:jian,dan 菜单:cai,dan 表单:biao,dan 保单:bao,dan 提单:ti,dan \
    单证:dan,zheng 单街:dan,jie 单行:dan,xing 单边:dan,bian 单体:dan,ti \
    单列:dan,lie 单双:dan,shuang 单打:dan,da 万俟:mo,qi 冒顿:mo,du 仇姓:qiu,xing \
    仇英:qiu,ying 仇恨:chou,hen 查姓:zha,xing 解姓:xie,xing 盖姓:ge,xing \
    区姓:ou,xing 朴姓:piao,xing 翟姓:zhai,xing 仆射:pu,ye 射阳:she,yang \
    射洪:she,hong 发射:fa,she 辐射:fu,she 注射:zhu,she 射击:she,ji 放射:fang,she \
    洗马:xian,ma 洗衣:xi,yi 清洗:qing,xi 洗浴:xi,yu 洗车:xi,che 洗钱:xi,qian \
    给事:ji,shi 供应:gong,ying 参将:can,jiang 参赞:can,zan 参谋:can,mou \
    参议:can,yi 参军:can,jun 参观:can,guan 参建:can,jian 参股:can,gu 参评:can,ping \
    参选:can,xuan 参会:can,hui 参照:can,zhao 参公:can,gong 参事:can,shi \
    海参:hai,shen 党参:dang,shen 丹参:dan,shen 玄参:xuan,shen 西洋参:xi,yang,shen \
    参茸:shen,rong 参商:shen,shang 曾参:zeng,shen 曾国藩:zeng,guo,fan \
    曾用:ceng,yong 曾任:ceng,ren 不曾:bu,ceng 未曾:wei,ceng 提督:ti,du 提高:ti,gao \
    提交:ti,jiao 提醒:ti,xing 提前:ti,qian 提名:ti,ming 前提:qian,ti \
    调研员:diao,yan,yuan 调度员:diao,du,yuan 调拨:diao,bo 调入:diao,ru \
    调出:diao,chu 调配:diao,pei 调任:diao,ren 调取:diao,qu 调用:diao,yong \
    征调:zheng,diao 调料:tiao,liao 调压:tiao,ya 调价:tiao,jia 调蓄:tiao,xu \
    调频:tiao,pin 调光:tiao,guang 调理:tiao,li 校官:xiao,guan 校尉:xiao,wei \
    上校:shang,xiao 少校:shao,xiao 中校:zhong,xiao 校对员:jiao,dui,yuan \
    校正:jiao,zheng 校核:jiao,he 校勘:jiao,kan 校书:jiao,shu 检校:jian,jiao \
    母校:mu,xiao 党校:dang,xiao 技校:ji,xiao 院校:yuan,xiao 驾校:jia,xiao \
    校舍:xiao,she 校服:xiao,fu 校名:xiao,ming 校外:xiao,wai 校内:xiao,nei \
    差役:chai,yi 钦差:qin,chai 邮差:you,chai 公差:gong,chai 当差:dang,chai \
    差遣:chai,qian 差价:cha,jia 差额:cha,e 误差:wu,cha 偏差:pian,cha 时差:shi,cha \
    差错:cha,cuo 较差:jiao,cha 温差:wen,cha 落差:luo,cha \
    行政长官:xing,zheng,zhang,guan 行宫:xing,gong 行唐:xing,tang 太行:tai,hang \
    太行山:tai,hang,shan 行会:hang,hui 行规:hang,gui 本行:ben,hang 车行:che,hang \
    典当行:dian,dang,hang 拍卖行:pai,mai,hang 商业银行:shang,ye,yin,hang \
    农商行:nong,shang,hang 行道:xing,dao 行署:xing,shu 行书:xing,shu 行星:xing,xing \
    绕行:rao,xing 直行:zhi,xing 出行:chu,xing 限行:xian,xing 行驶证:xing,shi,zheng \
    重叠:chong,die 重合:chong,he 重置:chong,zhi 重申:chong,shen 重名:chong,ming \
    重审:chong,shen 重做:chong,zuo 重拍:chong,pai 双重:shuang,chong 九重:jiu,chong \
    重心:zhong,xin 重力:zhong,li 重视:zhong,shi 重金:zhong,jin 重伤:zhong,shang \
    重病:zhong,bing 重度:zhong,du 重残:zhong,can 重镇:zhong,zhen 重卡:zhong,ka \
    重油:zhong,you 超重:chao,zhong 毛重:mao,zhong 净重:jing,zhong 自重:zi,zhong \
    总重:zong,zhong 限重:xian,zhong 尊重:zun,zhong 率更:lv,geng 率领:shuai,ling \
    草率:cao,shuai 统率:tong,shuai 降伏:xiang,fu 血站:xue,zhan 血压:xue,ya \
    血糖:xue,tang 采血:cai,xue 输血:shu,xue 贫血:pin,xue 相称:xiang,chen \
    匀称:yun,chen 简称:jian,cheng 导弹:dao,dan 子弹:zi,dan 弹力:tan,li 弹劾:tan,he \
    弹琴:tan,qin 动弹:dong,tan 宝藏:bao,zang 藏族:zang,zu 藏医:zang,yi \
    藏药:zang,yao 藏文:zang,wen 藏语:zang,yu 青藏:qing,zang 川藏:chuan,zang \
    藏区:zang,qu 储藏:chu,cang 冷藏:leng,cang 埋藏:mai,cang 藏书:cang,shu \
    库藏:ku,cang 纤夫:qian,fu 拓片:ta,pian 拓本:ta,ben 拓印:ta,yin 拓扑:tuo,pu \
    薄荷:bo,he 薄膜:bo,mo 薄板:bao,ban 薄片:bao,pian 厚薄:hou,bao 暴露:bao,lu \
    曝光:bao,guang 曝晒:pu,shai 曝气:pu,qi 一曝:yi,pu 露水:lu,shui 揭露:jie,lu \
    泄露:xie,lou|lu 透露:tou,lu 露营:lu,ying 露头:lou,tou 着陆:zhuo,lu \
    着重:zhuo,zhong 着色:zhuo,se 穿着:chuan,zhuo 执着:zhi,zhuo 附着:fu,zhuo \
    着手:zhuo,shou 着眼:zhuo,yan 沿着:yan,zhe 咽喉:yan,hou 鼻咽:bi,yan 呜咽:wu,ye \
    强迫:qiang,po 勉强:mian,qiang 倔强:jue,jiang 强韧:qiang,ren 加强:jia,qiang \
    增强:zeng,qiang 强力:qiang,li 强市:qiang,shi 强国:qiang,guo 强军:qiang,jun \
    落枕:lao,zhen 落价:lao,jia 落下:luo,xia 村落:cun,luo 院落:yuan,luo \
    街巷:jie,xiang 吓唬:xia,hu 恐吓:kong,he 惊吓:jing,xia 女红:nv,gong \
    红色:hong,se 红旗:hong,qi 红桥:hong,qiao 缉私:ji,si 通缉:tong,ji 稽查:ji,cha \
    滑稽:hua,ji 稽首:qi,shou 扁舟:pian,zhou 扁平:bian,ping 屯垦:tun,ken \
    官屯:guan,tun 屯溪:tun,xi 屯留:tun,liu 屯昌:tun,chang 桧柏:gui,bai \
    秦桧:qin,hui 柏林:bai|bo,lin 柏油:bai,you 松柏:song,bai 黄柏:huang,bo \
    圩镇:xu,zhen 圩堤:wei,di 圩田:wei,tian 赶圩:gan,xu 圩场:xu,chang 浍河:hui,he \
    汤汤:shang,shang 汤阴:tang,yin 汤原:tang,yuan 温汤:wen,tang \
    数见不鲜:shuo,jian,bu,xian 杨家泊:yang,jia,po 梁山泊:liang,shan,po 泊头:bo,tou \
    淡泊:dan,bo 芥园:jie,yuan 芥菜:jie|gai,cai 芥蓝:gai|jie,lan 芥末:jie,mo \
    北宁:bei,ning 和田:he,tian 和县:he,xian 和顺:he,shun 和静:he,jing 和龙:he,long \
    和林:he,lin 和平:he,ping 和苑:he,yuan 和政:he,zheng 和声:he,sheng \
    搅和:jiao,huo 和面:huo,mian 暖和:nuan,huo 附和:fu,he 共和:gong,he 饱和:bao,he \
    中和:zhong,he 综合:zong,he 综治:zong,zhi 色子:shai,zi 掉色:diao,shai|se \
    特色:te,se 蓝色:lan,se 黄色:huang,se 配角:pei,jue 丑角:chou,jue \
    西北角:xi,bei,jiao 西南角:xi,nan,jiao 东南角:dong,nan,jiao \
    东北角:dong,bei,jiao 三角:san,jiao 号角:hao,jiao 便利:bian,li 便捷:bian,jie \
    便携:bian,xie 大便:da,bian 便秘:bian,mi 家畜:jia,chu 畜力:chu,li 畜产:xu,chan \
    种畜:zhong,chu 阿拉:a,la 阿尔:a,er 阿姨:a,yi 石河:shi,he \
    石家庄:shi,jia,zhuang 石景山:shi,jing,shan 石狮:shi,shi 黄石:huang,shi \
    石材:shi,cai 岩石:yan,shi 三条石:san,tiao,shi 万石:wan,dan 六石:liu,dan \
    盖州:gai,zhou 盖板:gai,ban 井盖:jing,gai 车里:che,li 车马:che,ma 动车:dong,che \
    车间:che,jian 风车:feng,che 水车:shui,che 叶县:ye,xian 叶城:ye,cheng \
    树叶:shu,ye 茶叶:cha,ye 叶韵:xie,yun 宿营:su,ying 一宿:yi,xiu 员外:yuan,wai \
    伍员:wu,yun 幅员:fu,yuan 学员:xue,yuan 议员:yi,yuan 店员:dian,yuan \
    雇员:gu,yuan 委员:wei,yuan 队员:dui,yuan 专员:zhuan,yuan 保育员:bao,yu,yuan \
    统计员:tong,ji,yuan 乘务员:cheng,wu,yuan 千乘:qian,sheng 史乘:shi,sheng \
    乘客:cheng,ke 乘用:cheng,yong 曝露:pu,lu 塞北:sai,bei 塞外:sai,wai \
    边塞:bian,sai 阻塞:zu,se 栓塞:shuan,se 扎兰屯:zha,lan,tun 扎营:zha,ying \
    扎带:za,dai 捆扎:kun,za 择菜:zhai,cai 翟庄:zhai,zhuang 秘密:mi,mi 秘制:mi,zhi \
    便秘症:bian,mi,zheng 尾矿:wei,kuang 结尾:jie,wei 末尾:mo,wei 陈列:chen,lie \
    还原:huan,yuan 还贷:huan,dai 偿还:chang,huan 退还:tui,huan 返还:fan,huan \
    还书:huan,shu 还田:huan,tian 还迁:huan,qian 还建:huan,jian 还是:hai,shi \
    还有:hai,you 借还:jie,huan 召开:zhao,kai 召回:zhao,hui 号召:hao,zhao \
    召陵:shao,ling 三都:san,du 丰都:feng,du 于都:yu,du 新都:xin,du 武都:wu,du \
    昌都:chang,du 江都:jiang,du 宁都:ning,du 望都:wang,du 大都:da,du 全都:quan,dou \
    都是:dou,shi 都有:dou,you 了却:liao,que 明了:ming,liao 终了:zhong,liao \
    受不了:shou,bu,liao 完了:wan,le 率直:shuai,zhi 期货:qi,huo 期间:qi,jian \
    日期:ri,qi 到期:dao,qi 期末:qi,mo 期刊:qi,kan 短期:duan,qi 近期:jin,qi \
    分期:fen,qi 省会:sheng,hui 省委:sheng,wei 省厅:sheng,ting 省道:sheng,dao \
    外省:wai,sheng 各省:ge,sheng 省略:sheng,lve 节省:jie,sheng 省亲:xing,qin \
    发觉:fa,jue 自觉:zi,jue 午觉:wu,jiao 外传:wai,zhuan 列传:lie,zhuan \
    水浒传:shui,hu,zhuan 传说:chuan,shuo 遗传:yi,chuan 遗址:yi,zhi 遗产:yi,chan \
    宣传部:xuan,chuan,bu 模样:mu,yang 模特:mo,te 航模:hang,mo 劳模:lao,mo \
    处方:chu,fang 镐京:hao,jing 士大夫:shi,da,fu 御史大夫:yu,shi,da,fu \
    澹台:tan,tai 澹泊:dan,bo 圈地:quan,di 猪圈:zhu,juan 核查:he,cha 核对:he,dui \
    果核:guo,he
    """
}
