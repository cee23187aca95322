#!/usr/bin/env python3
"""Writes places.tsv from the lists of China's administrative divisions (GB/T 2260).

    python3 places.py current.json history.json > places.tsv

The two files map codes to names: those in force, and all that ever were. They come from
https://github.com/mumuy/data_location (MIT). History has no years, so the divisions that a reader of
releases from 2010 on may still meet are picked by hand below (HISTORICAL, RENAMED).
"""

import json
import re
import sys

YEAR = "2026-04-18"

MUNICIPALITIES = {"11", "12", "31", "50"}
SARS = {"810000": "香港", "820000": "澳门", "710000": "台湾"}

# Codes in history.json, no longer in force, that were so until about 2009 or later.
HISTORICAL = """
110103 110104 110228 110229
120107 120108 120109 120221 120223 120225
130103 130124 130182 130185 130223 130230 130323 130421 130428 130429 130521 130526 130527 130603 130604
130621 130622 130625 130721 130729 130733 130823 131181
140202 140203 140211 140227 140402 140411 140421 140424 140481 140624 140726
210122 210282 211121
220181 220724
230182 230702 230703 230705 230706 230707 230708 230709 230710 230711 230712 230713 230714 230715 230716
230833 231024 231121 232723 232761 232762 232763 232764
310103 310108 310119 310230
320103 320107 320124 320125 320202 320203 320204 320304 320323 320405 320482 320502 320503 320504 320584
320611 320621 320683 320684 320705 320721 320802 320811 320829 320982 321011 321088 321284
330103 330104 330183 330185 330204 330283 330322 330621 330682 331021
340208 340221 340222 340225 340502 340702 340703 340721 340824 341400 341402 341822
350182 350402 350427 350625 350681 350784 350822
360105 360122 360421 360427 360622 360721 360727 360782 361029 361121 361122
370125 370181 370205 370282 370284 370521 370634 370684 370802 370882 371081 371200 371202 371421 371523
371624 371626 371727
410211 410224 410306 410322 410381 410728 411023 411222 411626
420321 420821 421023
430122 430124 430221 430521 431121
440116 440183 440184 440903 440923 441283 441421 441723 441827 445121 445221 445323
450122 450127 450221 450322 450331 450404 451021 451023 451025 451281
500105 500112 500222 500223 500224 500225 500226 500227 500228 500232 500234
510122 510124 510132 510626 510724 510922 511028 511422 511521 511522 511721 511821 513229 513321 513425
520114 520221 520222 520321 520421 520522 522200 522230 522322 522400
530121 530122 530321 530328 530421 530422 530522 530630 532331 532522 532526 532621 533321 533421
540125 540126 540422 540530 542100 542121 542200 542221 542300 542400 542421 542600 542621
610125 610126 610322 610427 610521 610623 610624 610721 610821 610823 610928
620824
630122 630221 632100 632123 632321 632721
652100 652200 652923 654223
""".split()

# Places renamed since 2010 whose code lives on; history.json keeps only the newer name.
RENAMED = {
    "130502": "桥东区",  # 襄都区 since 2020
    "130503": "桥西区",  # 信都区 since 2020
    "130602": "新市区",  # 竞秀区 since 2015
    "210112": "东陵区",  # 浑南区 since 2014
    "320803": "楚州区",  # 淮安区 since 2012
    "360402": "庐山区",  # 濂溪区 since 2016
    "420600": "襄樊市",  # 襄阳市 since 2010
    "420607": "襄阳区",  # 襄州区 since 2010
    "500110": "万盛区",  # part of 綦江区 since 2011
    "500111": "双桥区",  # part of 大足区 since 2011
    "510811": "元坝区",  # 昭化区 since 2013
    "533103": "潞西市",  # 芒市 since 2010
}

# Slips in the lists.
CORRECTED = {"450331": "荔浦县"}

# Ethnic names, as they stand in the names of autonomous places.
ETHNIC = (
    "达斡尔族 鄂温克族 鄂伦春 维吾尔 哈萨克族 哈萨克 柯尔克孜 塔吉克 蒙古族 蒙古 朝鲜族 土家族 仫佬族 毛南族 仡佬族 布依族 布朗族 "
    "哈尼族 傈僳族 拉祜族 纳西族 普米族 独龙族 景颇族 裕固族 东乡族 保安族 撒拉族 满族 回族 苗族 瑶族 侗族 壮族 黎族 畲族 羌族 彝族 "
    "藏族 水族 傣族 佤族 白族 怒族 土族 锡伯 各族"
).split()
ETHNIC_RUN = re.compile("(?:" + "|".join(ETHNIC) + ")+$")

# Forms that no rule yields.
EXTRA = {
    "锡林郭勒盟": ["锡盟"],
    "达尔罕茂明安联合旗": ["达茂旗"],
    "科尔沁左翼中旗": ["科左中旗"],
    "科尔沁左翼后旗": ["科左后旗"],
    "科尔沁右翼前旗": ["科右前旗"],
    "科尔沁右翼中旗": ["科右中旗"],
    "察哈尔右翼前旗": ["察右前旗"],
    "察哈尔右翼中旗": ["察右中旗"],
    "察哈尔右翼后旗": ["察右后旗"],
    "土默特左旗": ["土左旗"],
    "土默特右旗": ["土右旗"],
    "阿拉善左旗": ["阿左旗"],
    "阿拉善右旗": ["阿右旗"],
    "东乌珠穆沁旗": ["东乌旗"],
    "西乌珠穆沁旗": ["西乌旗"],
    "新巴尔虎左旗": ["新左旗"],
    "新巴尔虎右旗": ["新右旗"],
    "陈巴尔虎旗": ["陈旗"],
    "莫力达瓦达斡尔族自治旗": ["莫旗"],
    "鄂伦春自治旗": ["鄂伦春旗"],
    "鄂温克族自治旗": ["鄂温克旗"],
    "前郭尔罗斯蒙古族自治县": ["前郭县", "前郭"],
    "杜尔伯特蒙古族自治县": ["杜蒙县"],
    "喀喇沁左翼蒙古族自治县": ["喀左县", "喀左"],
    "阜新蒙古族自治县": ["阜蒙县"],
    "塔什库尔干塔吉克自治县": ["塔县"],
    "察布查尔锡伯自治县": ["察县"],
    "和布克赛尔蒙古自治县": ["和丰县"],
    "博尔塔拉蒙古自治州": ["博州"],
    "巴音郭楞蒙古自治州": ["巴州"],
    "克孜勒苏柯尔克孜自治州": ["克州"],
}

# Short forms that mostly mean something else. Ground: data/places_check.py over 400 reports of local governments (20 MB).
# A county's form is here where at least two of its uses, and no fewer than in its own province, stand in reports from elsewhere
# (和平, 资源, 合作, 新建 are words; 全州 is a whole prefecture; 个旧 is 137个旧城; 江干 is 长江干流), and
# where a reader's eye judged so for the rarer ones. Of those that the rule caught, places known all over the country
# (义乌, 昆山, 怀柔, 腾冲 ...) were taken out by hand. To repeat it, empty STOP first; then once more with it, since 振兴和 shows
# 兴和 only when 振兴 is no longer a name.
STOP = {
    # 长治久安, 真金白银, 阿里巴巴, 文山会海, 医保定点, 创新乡村, 美丽江西, 园区和田园, 祁连山南麓, 中山路, 海西经济区
    "prefecture": set("中山 大同 朝阳 长治 阿里 海南 海西 山南 白银 保定 新乡 丽江 三沙 和田 黄南 文山".split()),
    "county": set(
        """
七星 万全 万安 万山 万年 万源 万载 三元 三山 三水 三江 三河 三都 上党 上城 上栗 上街 上高 下关
下城 东丽 东台 东坡 东城 东安 东山 东川 东平 东方 东昌 东明 东河 东洲 东海 东湖 东至 东陵 东风
个旧 中原 中山 中方 中站 中阳 丰林 丰满 临城 临安 临江 临海 临高 久治 乌兰 乐业 九原 九里 九龙
二七 二道 云龙 互助 五台 五峰 五河 亚东 交口 亭湖 仁和 仁寿 会东 会同 会理 保康 元宝 光山 光明
全州 公安 兰山 兰溪 兰西 共和 兴业 兴和 兴城 兴安 兴平 兴文 兴海 兴隆 凉城 凤凰 凤城 凤翔 利通
前进 前锋 化德 北关 北市 北湖 北辰 华龙 南乐 南关 南华 南和 南城 南安 南宫 南山 南岳 南岸 南川
南市 南开 南明 南江 南海 南湖 南溪 南郊 南部 南长 博兴 博爱 卧龙 卫东 卫滨 原平 友好 友谊 双城
双峰 双河 双清 双阳 古城 古塔 台前 合作 合水 吉利 同仁 同德 同心 名山 向阳 启东 周村 和安 和平
和康 和政 和硕 和顺 和龙 商城 商水 商都 嘉禾 噶尔 四会 四方 四方台 回民 固安 坪山 垦利 城东 城中
城关 城北 城厢 城西 塔河 增城 复兴 大东 大关 大兴 大冶 大化 大厂 大同 大名 大城 大宁 大安 大新
大方 大渡口 大港 大田 大竹 大英 大观 大通 天元 天山 天心 天桥 天河 天涯 天等 天镇 天长 太和 太平
太湖 太白 威信 孝义 宁乡 宁南 宁国 宁安 宁江 安仁 安国 安宁 安定 安居 安岳 安新 安福 安达 安龙
宏伟 官渡 定安 定州 定海 定远 宜城 宝丰 宝塔 容城 富民 富源 富裕 小店 小河 小金 尖山 尼玛 屏山
山城 岭东 岱山 峨山 崆峒 崇文 崖州 工农 左贡 市中 市北 市南 常宁 常山 平乐 平原 平和 平城 平安
平川 平度 平昌 平桥 平阳 平陆 广信 广平 广德 广昌 广水 广河 广阳 庆安 康乐 康保 康平 康马 延长
建华 建宁 建安 建平 建德 建水 建湖 开化 开原 开江 开远 开阳 德化 德昌 怀安 怀远 恒山 惠农 惠安
惠民 成华 成安 成武 扬中 扶余 振兴 政和 故城 文峰 文昌 新兴 新化 新北 新华 新吴 新和 新城 新宁
新安 新市 新干 新平 新建 新昌 新星 新林 新民 新河 新浦 新源 新荣 新青 新龙 方山 无为 无极 昆玉
昌宁 明光 明山 明水 昭平 曲江 月湖 望城 朝天 木里 杂多 来安 松山 松江 枝江 柳林 柳江 柳河 桂东
桃城 桃山 桃源 桥东 桥西 梁河 梅江 榕城 榕江 槐荫 正阳 武功 武安 武胜 武陵 比如 民丰 民乐 民和
民权 水城 永丰 永兴 永和 永城 永宁 永定 永新 永春 永清 汇川 江东 江北 江南 江口 江城 江山 江岸
江干 江海 江源 江达 沙河 沙湾 沧浪 河东 河口 河西 沿河 泉山 波密 泰和 泰山 泽普 津南 浮山 海晏
海棠 海港 海门 淮上 清城 清新 清水 清水河 清河 清流 清镇 温泉 港南 港口 湖口 湖滨 湖里 源汇 溪湖
满城 滨城 滨江 滨海 滨湖 潮南 澄城 濂溪 灯塔 灵山 点军 爱民 牡丹 狮子山 玉屏 玉泉 玉龙 环翠 甘泉
田林 界首 疏勒 白云 白塔 白水 白沙 白河 盐湖 盖州 盘山 相城 石林 石门 石鼓 石龙 磐石 祁连 祥云
祥符 福安 福田 秀山 科尔沁 站前 紫金 红山 红岗 红旗 红星 细河 绿园 罗山 翠屏 翼城 老城 花山 花溪
花都 草湖 荣成 荷塘 莲池 莲花 蒙山 融安 衡东 裕民 西乡 西华 西和 西城 西塞山 西山 西岗 西工 西市
西平 西沙 西湖 西青 解放 谷城 象山 贡嘎 贵南 贵德 贵溪 资中 资兴 资源 赤水 越城 越秀 路北 路南
路桥 迁安 运河 连南 连城 连山 通城 通江 通河 通海 通道 金凤 金台 金安 金山 金平 金林 金水 金沙
金湖 金牛 钟山 钢城 铁东 铁山 铁西 铜鼓 银海 锦江 镇坪 镇海 镜湖 长丰 长兴 长子 长安 长寿 长岭
长清 长白 阜城 防城 阳信 阳城 阳山 阳新 阳明 阳谷 阳高 集贤 雨花 青山 青河 青龙 靖安 项城 顺城
顺河 饶河 香河 马山 马村 高台 高唐 高坪 高安 高密 高平 高港 高要 高阳 高青 鱼台 鸡冠 鹤城 鹿城
麒麟 黄龙 黑山 黑水 龙凤 龙华 龙圩 龙城 龙子湖 龙山 龙岗 龙江 龙沙 龙泉 龙湖 龙湾 龙潭 龙门
        """.split()
    ),
}


def level_of(code):
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def stems(name, level):
    """The short forms of a name that its pattern yields, the surest first."""
    if level == "province":
        for tail in ("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市"):
            if name.endswith(tail):
                return [name.removesuffix(tail)]
    if level == "prefecture":
        if name.endswith("自治州"):
            stem = ETHNIC_RUN.sub("", name.removesuffix("自治州"))
            return [stem + "州", stem]
        return [re.sub("(?:市|地区|盟)$", "", name)]
    if name.endswith("自治县"):
        # Most forms drop the ethnic name; in 东乡族自治县 it is the name itself.
        stem = ETHNIC_RUN.sub("", name.removesuffix("自治县")) or name.removesuffix("族自治县")
        return [stem + "县", stem]
    if name.endswith("自治旗"):
        stem = ETHNIC_RUN.sub("", name.removesuffix("自治旗"))
        return [stem + "旗", stem] if stem else []
    if re.search("(?:矿区|滨海新区|两江新区)$", name):
        return []
    if name.endswith("族区"):
        stem = ETHNIC_RUN.sub("", name.removesuffix("区"))
        return [stem + "区", stem]
    if re.search("(?:浦东新区|沈北新区|架林区|特区)$", name):
        return [name[:-2]]
    if name.endswith("旗") and name[-2] in "左右前后中白蓝黄":
        return []
    return [name[:-1]] if name[-1] in "市县区旗" else []


def main():
    current = json.load(open(sys.argv[1], encoding="utf-8"))
    history = json.load(open(sys.argv[2], encoding="utf-8"))

    rows = []  # code, name, historical
    for code, name in current.items():
        if code == "830000":
            code = "710000"
        if code[:2] in ("81", "82", "83") and not code.endswith("0000"):
            continue
        rows.append((code, CORRECTED.get(code, name), False))
    for code in HISTORICAL:
        assert code not in current, code
        rows.append((code, CORRECTED.get(code, history[code]), True))
    for code, name in RENAMED.items():
        assert current[code] != name, code
        rows.append((code, name, True))
    rows.sort()
    rows.sort(key=lambda row: (row[0], row[2]))

    codes = {code for code, _, _ in rows}

    def parent_of(code):
        if code.endswith("0000"):
            return ""
        # 伊犁哈萨克自治州 governs two prefectures beside its own counties.
        if code in ("654200", "654300"):
            return "654000"
        prefecture = code[:4] + "00"
        if code != prefecture and prefecture in codes:
            return prefecture
        assert code.endswith("00") or code[:2] in MUNICIPALITIES or code[2:4] == "90", code
        return code[:2] + "0000"

    # Forms by place; a form is left out where it would say less than it seems to.
    full = {name for _, name, historical in rows if not historical}
    taken = {}  # form -> codes of current places
    drafts = []
    wide = set()  # what a province or prefecture may be called
    for code, name, historical in rows:
        level = level_of(code)
        forms = []
        for form in stems(name, level) + EXTRA.get(name, []):
            if len(form) < 2 or form == name or form in forms or form in full:
                continue
            if form in STOP.get(level, ()):
                continue
            forms.append(form)
        if level != "county":
            wide.update(stems(name, level))
        drafts.append([code, name, level, historical, forms])
        if not historical:
            for form in [name] + forms:
                taken.setdefault(form, set()).add(code)

    print("# Administrative divisions of China, county level and above, as of " + YEAR + ", and those that ended since about 2009.")
    print("# From https://github.com/mumuy/data_location (MIT; facts of GB/T 2260) by data/places.py; do not edit.")
    print("# code\tname\tshort\tlevel\tparent\tuntil")
    for code, name, level, historical, forms in drafts:
        kept = []
        for form in forms:
            others = taken.get(form, set()) - {code}
            # 承德 is 承德市, never 承德县; 恩施 is the 州, not its seat.
            chain = {code[:4] + "00", code[:2] + "0000"} if level == "county" else set()
            if others & chain:
                continue
            # 朝阳区 yields to 朝阳市, 河北区 to 河北省, 伊宁县 to 伊宁市.
            if level == "county" and form in wide:
                continue
            if name.endswith("县") and any(other[:4] == code[:4] for other in others):
                continue
            # A name that ended lends no short form to what its province has now: 密云 is 密云区.
            if historical and level == "county" and any(other[:2] == code[:2] for other in taken.get(form, ())):
                continue
            kept.append(form)
        until = "historical" if historical else ""
        print("\t".join([code, name, "|".join(kept), level, parent_of(code), until]))


if __name__ == "__main__":
    main()
