"""Entries that are public facts, each naming where it comes from."""

import csv
import pathlib

from columns import date, integer, number, text
from entry import dataset, document, interface

CENSUS = pathlib.Path(__file__).with_name("census-2020-districts.csv")
PUBLIC = ["公开事实"]


def split(lines):
    return [line.split() for line in lines.strip().splitlines()]


def labels(*names):
    return [text(name, None) for name in names]


def census():
    with CENSUS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return interface(
        "机构团体", "市统计局", "第七次全国人口普查各区常住人口",
        "各区2020年11月1日零时的常住人口。来源：天津市第七次全国人口普查公报（2021年5月发布），晚于手册所在的年份。",
        "other",
        [text("行政区划代码", None), text("区", None), integer("常住人口", None)], 16,
        facts=rows, filters=[0, 1], tags=[*PUBLIC, "人口普查"], dates=("2021-06-01", "2021-06-01"))


def districts():
    groups = {
        "市内六区": "和平区 河东区 河西区 南开区 河北区 红桥区", "环城四区": "东丽区 西青区 津南区 北辰区",
        "滨海新区": "滨海新区", "其他各区": "武清区 宝坻区 宁河区 静海区 蓟州区",
    }
    with CENSUS.open(encoding="utf-8", newline="") as file:
        known = list(csv.reader(file))[1:]
    group = {name: key for key, names in groups.items() for name in names.split()}
    return interface(
        "地理空间", "市民政局", "天津市行政区划代码",
        "全市16个市辖区的名称与行政区划代码。来源：国家标准《中华人民共和国行政区划代码》（GB/T 2260）。",
        "irregular", labels("行政区划代码", "区名", "所处位置"), 16,
        facts=[[code, name, group[name]] for code, name, _ in known], filters=[0, 1, 2],
        tags=[*PUBLIC, "行政区划"])


STATIONS = {
    "1号线": "刘园 西横堤 果酒厂 本溪路 勤俭道 洪湖里 西站 西北角 西南角 二纬路 海光寺 鞍山道 营口道 小白楼 下瓦房 "
    "南楼 土城 陈塘庄 复兴门 华山里 财经大学 双林",
    "2号线": "曹庄 卞兴 芥园西道 咸阳路 长虹公园 广开四马路 西南角 鼓楼 东南角 建国道 天津站 远洋国际中心 顺驰桥 靖江路 "
    "翠阜新村 屿东城 登州路 国山路 空港经济区 滨海国际机场",
    "3号线": "小淀 丰产河 华北集团 天士力 宜兴埠 张兴庄 铁东路 北站 中山路 金狮桥 天津站 津湾广场 和平路 营口道 西康路 "
    "吴家窑 天塔 周邓纪念馆 红旗南路 王顶堤 华苑 大学城 高新区 学府工业区 杨伍庄 南站",
}


def stations():
    rows = [
        [line, str(position), name]
        for line, names in STATIONS.items() for position, name in enumerate(names.split(), 1)
    ]
    return interface(
        "交通运输", "市交通运输委员会", "轨道交通站点信息",
        "地铁1号线（刘园至双林）、2号线、3号线的车站及次序。来源：公开的线路图，不含其他线路。", "irregular",
        [text("线路", None), integer("站序", None), text("站名", None)], 0,
        facts=rows, filters=[0, 2], tags=[*PUBLIC, "地铁"])


def metro_lines():
    rows = split("""
1号线 2006-06-12
2号线 2012-07-01
3号线 2012-10-01
5号线 2018-10-22
6号线 2016-08-06
9号线 2004-03-28""")
    return document(
        "交通运输", "市交通运输委员会", "轨道交通线路开通日期",
        "2019年初运营的各条轨道交通线路首段开通的日期；1号线为改造后重新开通的日期。来源：公开报道。", "irregular",
        [text("线路", None), date("首段开通日期", None)], 0, facts=rows, tags=PUBLIC, formats="XLS CSV", dates=("2018-03-14 15:20", "2018-10-23 09:40"))


def industries():
    names = (
        "农、林、牧、渔业 采矿业 制造业 电力、热力、燃气及水生产和供应业 建筑业 批发和零售业 交通运输、仓储和邮政业 "
        "住宿和餐饮业 信息传输、软件和信息技术服务业 金融业 房地产业 租赁和商务服务业 科学研究和技术服务业 "
        "水利、环境和公共设施管理业 居民服务、修理和其他服务业 教育 卫生和社会工作 文化、体育和娱乐业 "
        "公共管理、社会保障和社会组织 国际组织").split()
    rows = [[chr(ord("A") + position), name] for position, name in enumerate(names)]
    return interface(
        "机构团体", "市统计局", "国民经济行业分类门类",
        "国民经济行业分类的20个门类。来源：国家标准《国民经济行业分类》（GB/T 4754—2017）。", "irregular",
        labels("门类代码", "门类名称"), 20, facts=rows, filters=[0], tags=[*PUBLIC, "行业分类"])


def air_quality_levels():
    rows = split("""
0 50 一级 优 绿色
51 100 二级 良 黄色
101 150 三级 轻度污染 橙色
151 200 四级 中度污染 红色
201 300 五级 重度污染 紫色
301 500 六级 严重污染 褐红色""")
    return dataset(
        "生态环境", "市生态环境局", "空气质量指数级别",
        "空气质量指数（AQI）的级别、类别与表示颜色。来源：《环境空气质量指数（AQI）技术规定（试行）》（HJ 633—2012）；"
        "六级指数大于300，此处以500为上限。", "irregular",
        [integer("指数下限", None), integer("指数上限", None), *labels("级别", "类别", "颜色")], 6,
        facts=rows, filters=[2], tags=[*PUBLIC, "空气质量"], formats="XLS JSON")


def weather_warnings():
    rows = split("""
台风 蓝色、黄色、橙色、红色
暴雨 蓝色、黄色、橙色、红色
暴雪 蓝色、黄色、橙色、红色
寒潮 蓝色、黄色、橙色、红色
大风 蓝色、黄色、橙色、红色
沙尘暴 黄色、橙色、红色
高温 黄色、橙色、红色
干旱 橙色、红色
雷电 黄色、橙色、红色
冰雹 橙色、红色
霜冻 蓝色、黄色、橙色
大雾 黄色、橙色、红色
霾 黄色、橙色
道路结冰 黄色、橙色、红色""")
    return interface(
        "气象服务", "市气象局", "气象灾害预警信号种类",
        "14种气象灾害预警信号及其分级。来源：《气象灾害预警信号发布与传播办法》（中国气象局令第16号）。", "irregular",
        labels("预警信号", "分级"), 14, facts=rows, filters=[0], tags=[*PUBLIC, "预警信号"])


def solar_terms():
    days = split("""
小寒 2019-01-05
大寒 2019-01-20
立春 2019-02-04
雨水 2019-02-19
惊蛰 2019-03-06
春分 2019-03-21
清明 2019-04-05
谷雨 2019-04-20
立夏 2019-05-06
小满 2019-05-21
芒种 2019-06-06
夏至 2019-06-21
小暑 2019-07-07
大暑 2019-07-23
立秋 2019-08-08
处暑 2019-08-23
白露 2019-09-08
秋分 2019-09-23
寒露 2019-10-08
霜降 2019-10-24
立冬 2019-11-08
小雪 2019-11-22
大雪 2019-12-07
冬至 2019-12-22""")
    return document(
        "气象服务", "市气象局", "2019年二十四节气", "2019年二十四节气的日期。来源：公开的历书。", "yearly",
        [text("节气", None), date("日期", None)], 24, facts=days, tags=[*PUBLIC, "节气"], formats="XLS", dates=("2018-11-26 10:05", "2018-11-26 10:05"))


def holidays():
    rows = split("""
元旦 2018-12-30 2019-01-01 2018-12-29（星期六）
春节 2019-02-04 2019-02-10 2019-02-02（星期六）、2019-02-03（星期日）
清明节 2019-04-05 2019-04-07 无
劳动节 2019-05-01 2019-05-01 无
端午节 2019-06-07 2019-06-09 无
中秋节 2019-09-13 2019-09-15 无
国庆节 2019-10-01 2019-10-07 2019-09-29（星期日）、2019-10-12（星期六）""")
    return dataset(
        "生活服务", "市人社局", "2019年部分节假日安排",
        "2019年法定节假日放假与调休日期。来源：《国务院办公厅关于2019年部分节假日安排的通知》（国办发明电〔2018〕15号）；"
        "劳动节的安排其后另有调整，此处为原通知。", "yearly",
        [text("节日", None), date("放假首日", None), date("放假末日", None), text("调休上班", None)], 7,
        facts=rows, filters=[0], tags=[*PUBLIC, "节假日"], formats="XLS CSV JSON", dates=("2018-12-07 09:30", "2018-12-07 09:30"))


def hotlines():
    rows = split("""
110 报警服务
119 火警与救援
120 医疗急救
122 交通事故报警
12301 旅游服务
12306 铁路客户服务
12315 消费者投诉举报
12320 卫生健康
12328 交通运输服务监督
12329 住房公积金
12333 人力资源和社会保障
12345 政务服务便民
12348 公共法律服务
12350 安全生产举报投诉
12366 纳税服务
12369 环保举报""")
    return interface(
        "生活服务", "市通信管理局", "公共服务热线号码",
        "全国统一的公共服务短号码。来源：各主管部门公布的号码。", "irregular", labels("号码", "用途"), 0,
        facts=rows, filters=[0, 1], tags=[*PUBLIC, "热线"])


def income_tax():
    rows = split("""
1 不超过36000元的 3 0
2 超过36000元至144000元的部分 10 2520
3 超过144000元至300000元的部分 20 16920
4 超过300000元至420000元的部分 25 31920
5 超过420000元至660000元的部分 30 52920
6 超过660000元至960000元的部分 35 85920
7 超过960000元的部分 45 181920""")
    return dataset(
        "财税金融", "市税务局", "个人所得税税率表（综合所得适用）",
        "2019年1月1日起综合所得按年适用的税率与速算扣除数。来源：《中华人民共和国个人所得税法》（2018年修正）附表。",
        "irregular",
        [integer("级数", None), text("全年应纳税所得额", None), number("税率（%）", None), integer("速算扣除数", None)], 7,
        facts=rows, filters=[0], tags=[*PUBLIC, "个人所得税"], formats="XLS CSV", dates=("2019-01-02 09:12", "2019-01-02 09:12"))


def minimum_wage():
    rows = split("""
2013-04-01 1500 15.0
2014-04-01 1680 16.8
2015-04-01 1850 18.5
2016-07-01 1950 19.5
2017-07-01 2050 20.8""")
    return dataset(
        "社保就业", "市人社局", "天津市历年最低工资标准",
        "每月与每小时最低工资标准及其执行日期。来源：历年公布的调整通知。", "yearly",
        [date("执行日期", None), integer("月最低工资（元）", None), number("小时最低工资（元）", None)], 5,
        facts=rows, filters=[0], tags=[*PUBLIC, "最低工资"], formats="XLS XML")


def universities():
    rows = split("""
南开大学 一流大学建设高校（A类）
天津大学 一流大学建设高校（A类）
天津工业大学 一流学科建设高校
天津医科大学 一流学科建设高校
天津中医药大学 一流学科建设高校""")
    return document(
        "教育文化", "市教委", "世界一流大学和一流学科建设高校名单（天津）",
        "在津高校中列入首批“双一流”建设名单的学校。来源：教育部、财政部、国家发展改革委2017年9月公布的名单。", "irregular",
        labels("学校名称", "建设类别"), 5, facts=rows, tags=[*PUBLIC, "双一流"], formats="XLS", dates=("2018-01-12 14:06", "2018-01-12 14:06"))


def scenic_areas():
    rows = split("""
天津古文化街旅游区（津门故里） 2007
天津盘山风景名胜区 2007""")
    return document(
        "教育文化", "市文化和旅游局", "国家5A级旅游景区名单（天津）", "在津国家5A级旅游景区及其评定年份。来源：文化和旅游部公布的名单。",
        "irregular", [text("景区名称", None), integer("评定年份", None)], 2, facts=rows,
        tags=[*PUBLIC, "旅游景区"], formats="XLS")


ENTRIES = [
    census(), districts(), stations(), metro_lines(), industries(), air_quality_levels(), weather_warnings(),
    solar_terms(), holidays(), hotlines(), income_tax(), minimum_wage(), universities(), scenic_areas(),
]
