"""来源部门 and the 13 characters each begins its column codes with.

Known from the manual: 3070020000033 beside 市应急局 (2.3.1, 2.3.4), 3070020000025 beside
市交通运输委 (2.3.2). 3070020000012 (2.3.5) is printed without its department. The rest are the sample's.
"""

NAMES = [
    "市发展改革委", "市教委", "市科技局", "市工业和信息化局", "市公安局", "市民政局", "市司法局",
    "市财政局", "市人社局", "市规划自然资源局", "市生态环境局", "市住房城乡建设委", "市城市管理委",
    "市交通运输委员会", "市水务局", "市农业农村委", "市商务局", "市文化和旅游局", "市卫生健康委",
    "市退役军人局", "市应急局", "市审计局", "市国资委", "市市场监管委", "市体育局", "市统计局",
    "市医保局", "市金融局", "市知识产权局", "市人防办", "市税务局", "市气象局", "市消防总队",
    "市地震局", "市通信管理局", "市邮政管理局", "市药监局", "市粮食和物资局", "市公积金中心",
    "市烟草局", "市档案馆", "市总工会", "市残联", "市红十字会",
]
KNOWN = {"市财政局": 12, "市交通运输委员会": 25, "市应急局": 33}


def codes():
    free = iter(number for number in range(1, 100) if number not in KNOWN.values())
    return {name: f"3070020{KNOWN.get(name) or next(free):06d}" for name in NAMES}
