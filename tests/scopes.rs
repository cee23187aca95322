//! What holds beyond the sentence that said it: heads of lists, titles, sections, wholes, a community taken up again.

use oldcomm::figure::Moment;
use oldcomm::figures;

/// What is told of the last figure of a text: its number, metric, stage, place, time, and the number that it is a part of.
fn told(text: &str) -> String {
    let figures = figures(text);
    let figure = figures.last().expect("a figure");
    let raw = |at: usize| &text[figures[at].span.clone()];
    let place = figure.area.as_deref().or(figure.region.as_deref()).unwrap_or("-");
    let moment = |moment: Option<Moment>| moment.map_or("-".to_owned(), |moment| moment.to_string());
    let (from, to) = (moment(figure.period.from), moment(figure.period.to));
    let whole = figure.part_of.map_or("-", |id| raw(id - 1));
    format!("{} {} {} {place} {from}..{to} {whole}", raw(figures.len() - 1), figure.metric, figure.stage)
}

#[test]
fn scopes() {
    for (text, want) in [
        // A list under a plan's head is planned, for the head's time; what follows the list is not.
        ("宜春市民生工作\n2025年，全市将办好以下实事：\n1. 旧改。改造小区12个。", "12个 communities planned 宜春市 2025..2025 -"),
        (
            "宜春市民生工作\n2025年，全市将办好以下实事：\n1. 旧改。改造小区12个。\n全市已加装电梯15部。",
            "15部 elevators completed 宜春市 -..- -",
        ),
        ("宜春市民生工作\n现将2024年有关情况通报如下：\n1. 旧改。改造小区12个。", "12个 communities completed 宜春市 2024..2024 -"),
        // A plan by its title, and the chapter that looks back.
        ("宜春市城市更新规划\n第一节　发展基础\n改造小区120个。", "120个 communities completed 宜春市 -..- -"),
        ("宜春市城市更新规划\n第二节　发展目标\n改造小区120个。", "120个 communities planned 宜春市 -..- -"),
        // News of progress quotes its task for the year of its title.
        ("宜春市2023年民生实事进展情况\n2023-07-12\n目标任务：启动改造小区23个。", "23个 communities planned 宜春市 2023..2023 -"),
        // A city by its districts; a street by its title.
        ("全市旧改提速\n省里交给保定的任务已完成。莲池区、竞秀区走在前头。全市改造小区12个。", "12个 communities completed 保定市 -..- -"),
        ("桥东街道2018年工作总结\n改造小区12个。", "12个 communities completed 桥东街道 2018..2018 -"),
        // A street with a word of the tables in its name.
        ("杭州市拱墅区加梯专报\n分街道看，和睦街道加装电梯16台。", "16台 elevators completed 和睦街道 -..- -"),
        // Parts of a total, by what they add up to.
        ("宜春市旧改资金\n全市共筹集18.4亿元，中央补助12.4亿元，区县财政6亿元。", "6亿元 funding.local completed 宜春市 -..- 18.4亿元"),
        ("宜春市旧改资金\n全市筹集18.4亿元，中央补助12.4亿元，区县财政6亿元。", "6亿元 funding.local completed 宜春市 -..- -"),
        // A community that the next sentence takes up.
        ("修水县旧改\n义宁镇南门小区共有住宅楼16栋。今年，该小区加装电梯6部。", "6部 elevators completed 南门小区 -..- -"),
        // A street whose community the text tells of over paragraphs, up to what is said of the whole.
        (
            "沈阳市皇姑区旧改\n走进皇姑区三台子街道松山小区，道路平整。\n松山小区建于1986年。小区修缮屋面16处。",
            "16处 other completed 松山小区 -..- -",
        ),
        (
            "沈阳市皇姑区旧改\n走进皇姑区三台子街道松山小区，道路平整。\n松山小区建于1986年。全市改造小区16个。",
            "16个 communities completed 沈阳市 -..- -",
        ),
        ("沈阳市旧改\n在铁西区，废弃铁路改造成的绿廊穿城而过，串起11个小区。", "11个 communities completed 铁西区 -..- -"),
        ("安徽省旧改\n以马鞍山市花山区为例，该区改造小区64个。", "64个 communities completed 花山区 -..- -"),
        ("安徽省旧改\n全省加装电梯6150部，其中合肥市2870部、芜湖市845部，惠及居民7.5万户。", "7.5万户 households completed 安徽省 -..- -"),
        ("沈阳市旧改\n1.第一社区：改造小区2个。", "2个 communities completed 第一社区 -..- -"),
        ("江苏省住房保障\n苏中、苏北分别改造小区9个、8个。", "8个 communities completed 苏北 -..- -"),
        ("南京市危房治理\n主城区有危房406幢，其中，C级危房242幢。", "242幢 dilapidated_housing existing 主城区 -..- 406幢"),
        // What is wrong stands as it is.
        ("宜春市旧改情况\n二、存在问题\n影响310户居民入住。", "310户 households existing 宜春市 -..- -"),
        // A plan that is only compared with.
        ("宜春市旧改\n完成改造小区1486个，比规划目标多286个，惠及18.3万户。", "18.3万户 households completed 宜春市 -..- -"),
        // The later status wins.
        ("邵阳市旧改进展\n大祥区计划改造的32个小区已全部开工。", "32个 communities started 大祥区 -..- -"),
        // A rate in the clause before.
        ("安徽省旧改进展\n铜陵市、马鞍山市完工率居前，分别为61.5%和54.8%。", "54.8% completion_rate completed 马鞍山市 -..- -"),
        // So it does in the sentence behind the plan; a status with a number of its own is of that number.
        ("宜春市旧改\n计划改造小区12个。截至10月底，已全部开工。", "12个 communities started 宜春市 -..- -"),
        ("宜春市旧改\n计划改造小区12个。截至10月底，12个小区已全面完工。", "12个 communities completed 宜春市 -..- -"),
        ("宜春市旧改\n计划改造小区12个。各项准备已全部完成。", "12个 communities planned 宜春市 -..- -"),
        ("宜春市旧改\n2024-10-12\n南门小区列入改造计划，总投资860万元，于9月底全面完工。", "860万元 funding completed 南门小区 -..- -"),
        ("宜春市旧改\n2024-10-12\n计划改造小区12个，年底前全部开工。其中市区3个。", "3个 communities planned 市区 -..- 12个"),
        // The target that a share is of.
        ("宜春市旧改\n新增停车位782个，完成年度目标1000个的78.2%。", "78.2% completion_rate completed 宜春市 -..- -"),
        ("宜春市旧改\n改造小区78个，完成年度计划100个（处）的78%，惠及1.2万户。", "1.2万户 households completed 宜春市 -..- -"),
        // What turns to the future leaves what stands before it.
        ("宜春市旧改报告\n加装电梯123部。下一步，力争加装电梯50部。", "50部 elevators planned 宜春市 -..- -"),
        // What they have not got, and what has not begun.
        ("宜春市旧改\n已完工小区中尚有31个未引入物业服务。", "31个 communities existing 宜春市 -..- -"),
        ("宜春市旧改\n剩余2个小区尚未开工。", "2个 communities planned 宜春市 -..- -"),
        // Who gives a grant is told behind it.
        ("宜春市旧改\n加装电梯每台补助10万元，由市、区两级财政承担。", "10万元 funding.local existing 宜春市 -..- -"),
        // A town behind the mark of its item.
        ("桃源县旧改任务分解\n1.漳江街道11个小区；\n2.陬市镇改造小区4个。", "4个 communities planned 陬市镇 -..- -"),
        ("桃源县旧改任务分解\n1.漳江街道11个小区；\n2.陬市镇4个小区、328户。", "328户 households planned 陬市镇 -..- -"),
        // Lifts by their unit.
        ("宜春市旧改\n力争全年加装500部。", "500部 elevators planned 宜春市 -..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

/// What is told of the last figure of a text: its number, its time, and the number that it is a part of.
fn timed(text: &str) -> String {
    let all = told(text);
    let (_, place) = all.split_once(' ').expect("a number");
    let raw = &all[..all.len() - place.len() - 1];
    let time = place.rsplit(' ').take(2).collect::<Vec<_>>();
    format!("{raw} {} {}", time[1], time[0])
}

#[test]
fn times() {
    for (text, want) in [
        // Ranges that end in a month, with words inside, and the month named twice.
        ("宜春市旧改\n2021—2025年10月，全市改造小区120个。", "120个 2021..2025-10 -"),
        ("宜春市旧改\n2021年至2025年11月底，累计改造小区120个。", "120个 2021..2025-11 -"),
        ("宜春市旧改\n自2017年11月试点启动至2025年12月底，全市加装电梯126台。", "126台 2017-11..2025-12 -"),
        ("宜春市旧改\n2025-11-03\n10月份当月完工小区24个。", "24个 2025-10..2025-10 -"),
        // The caption of a table tells how far its work has come; its tasks are for the year.
        ("宜春市旧改\n表1　2025年改造进展情况表（截至10月31日）\n县区\t任务数（个）\t已完工（个）\n丰城市\t74\t61", "61 -..2025-10 -"),
        ("宜春市旧改\n附：2025年1—8月改造情况\n　地区　年度计划（个）　已开工（个）\n　丰城市　1920　1853", "1853 2025-01..2025-08 -"),
        // Where the work comes from, which things are counted, what a rate came from, what is compared with.
        ("宜春市旧改\n2026年计划改造小区198个，完成2025年结转项目67个。", "67个 2026..2026 -"),
        ("宜春市旧改\n2023年以来改造的64个小区已引入物业服务，收缴率提高到81%。", "81% -..- -"),
        ("宜春市旧改\n2024-07-03\n截至6月底，物业费收缴率由改造前的41%提高到88%。", "88% -..2024-06 -"),
        ("宜春市旧改\n2024-07-03\n截至上月，累计筹集2万套，占“十四五”目标4万套的50%。", "50% -..2024-06 -"),
        // A rule is of no time that another sentence told.
        ("宜春市旧改\n2024年全市改造小区12个。居民出资不低于改造费用的5%。", "5% -..- -"),
        ("宜春市旧改\n2024-07-03\n今年前5个月新增车位7万个，完成年度目标10万个的78%", "78% 2024-01..2024-05 -"),
        // The next point of a statement on what has been done since then.
        ("宜春市旧改\n2024-07-03\n一是聚焦民生。今年以来改造小区12个。\n二是聚焦管理。加装电梯3部。", "3部 2024..- -"),
        // The time of a subject, and one that stands behind its number.
        ("宜春市旧改\n2024-07-03\n该小区今年3月开始改造，投资460万元。", "460万元 2024-03..- -"),
        ("宜春市旧改\n2024-07-03\n省级配套资金3亿元已于5月下达。", "3亿元 2024-05..2024-05 -"),
        ("宜春市旧改\n2024-07-03\n确保12月底前完成136户的年度任务。", "136户 -..2024-12 -"),
        // Lines that set a time for what is below them.
        ("宜春市旧改\n回顾“十四五”\n累计改造小区2764个", "2764个 2021..2025 -"),
        ("宜春市旧改\n（2019—2024年）\n改造小区1268个", "1268个 2019..2024 -"),
        ("宜春市旧改\n丰城市2025年民生实事项目清单\n1.旧改：改造小区2个；\n2.加梯：加装电梯3部；", "3部 2025..2025 -"),
        ("宜春市旧改\n“十五五”期间，组织实施下列工程。\n——管网更新。改造燃气管道210公里。", "210公里 2026..2030 -"),
        ("宜春市旧改\n2024年，改造小区12个。\n全年争取中央补助38.7亿元。", "38.7亿元 2024..2024 -"),
        ("宜春市旧改\n2024年，改造小区12个。您反映的北门小区已加装电梯3部。", "3部 -..- -"),
    ] {
        assert_eq!(timed(text), want, "{text}");
    }
    // The level that another came from is of no time that is told.
    let levels = figures("宜春市旧改\n2024-07-03\n截至6月底，物业费收缴率由改造前的41%提高到88%。");
    assert_eq!((levels[0].period.from, levels[0].period.to), (None, None));
    // A task of the year that its share is told of.
    let tasks = figures("宜春市旧改\n2024-07-03\n今年前5个月新增车位7万个，完成年度目标10万个的78%。");
    assert_eq!(tasks[1].period.to.map(|to| to.to_string()), Some("2024".to_owned()));
}

#[test]
fn parts() {
    for (text, want) in [
        // The whole is what the sentence is about, not what it is compared with.
        ("宜春市旧改\n新增车位7.8万个，完成年度目标10万个的78%，其中公共车位1.5万个。", "7.8万个"),
        ("宜春市旧改\n筹集公租房9.8万套，已分配9.4万套。其中，丰城市3.6万套。", "9.8万套"),
        // Parts go on behind a semicolon where the sentence opens with the word, else they do not.
        ("宜春市旧改\n全市改造小区412个。其中，丰城市152个；樟树市64个。", "412个"),
        ("宜春市旧改\n全市改造小区412个，其中丰城市152个；樟树市改造小区64个。", "-"),
        // Whatever the part is called, and what is left.
        ("宜春市旧改\n全市现有小区612个，其中专业物业服务小区486个。", "612个"),
        ("宜春市旧改\n全市建成充电接口11万个，其中丰城市9万个，其余县（市）区2万个。", "11万个"),
        // A note below a table, and a list below its head.
        ("宜春市旧改\n县区\t小区（个）\t户数（户）\n丰城市\t34\t980\n合计\t98\t2400\n注：小区合计数中含上年小区6个。", "98"),
        ("宜春市旧改\n计划投资　7亿元\n其中：\n· 中央补助资金　2亿元\n· 地方专项债券　1亿元", "7亿元"),
    ] {
        assert_eq!(told(text).rsplit(' ').next(), Some(want), "{text}");
    }
}

/// The last figure of a text: its number, metric, kind, bound and unit.
fn counted(text: &str) -> String {
    let figures = figures(text);
    let Some(figure) = figures.last() else { return "-".to_owned() };
    format!("{} {} {} {} {}", &text[figure.span.clone()], figure.metric, figure.kind, figure.bound, figure.unit)
}

#[test]
fn things() {
    for (text, want) in [
        // A hedge before the verb, before the whole of a standard, before what each gets, and before a list.
        ("宜春市旧改\n每个县至少打造5个示范小区。", "5个 other level over 个"),
        ("宜春市旧改\n居民按不低于改造费用2%的比例出资。", "2% funding.private share over %"),
        ("宜春市旧改\n新增车位21万个，超出年初计划的18万个。", "18万个 parking_spaces level exact 个"),
        ("宜春市旧改\n中央补助约每户1.2万元。", "1.2万元 funding.subsidy level about 元"),
        ("宜春市旧改\n市、县注资分别不低于3亿元和2亿元。", "2亿元 funding level over 元"),
        ("宜春市旧改\n3月底前能开工三十来个小区。", "三十来个 communities level about 个"),
        // What is counted in days, years and degrees; weather, and days that something took, are no figures.
        ("宜春市工作\n空气优良天数329天，比上年增加31天。", "31天 other change exact 天"),
        ("宜春市旧改\n改造后室温达到22℃。", "22℃ other level exact ℃"),
        ("宜春市旧改\n今天 22℃ 多云", "-"),
        ("宜春市旧改\n改造历时31天。", "-"),
        ("宜春市工作\n城区人口由70万增加到90万。", "90万 other level exact 人"),
        ("宜春市旧改\n从1286条建议中选出方案。", "1286条 other level exact 条"),
        ("宜春市旧改\n提出12条建议。", "-"),
        // Ranks of a list, which places, which villages, and what a list comes to.
        ("宜春市旧改\n开工率分列全省第11、12位。", "-"),
        ("宜春市旧改\n对开工率不足95%的县一周一调度。", "-"),
        ("宜春市工作\n30户以上自然村通硬化路。", "-"),
        ("宜春市旧改\n我承诺三条：管线一次进场。", "-"),
        // So many times what it was.
        ("宜春市旧改\n加装电梯85部，是“十三五”末的5倍。", "5倍 elevators change exact 倍"),
        // Words that name nothing, and words that begin what is said of the number.
        ("宜春市旧改\n全市改造小区98个，袁州区一个区就承担了67个。", "67个 communities level exact 个"),
        ("宜春市旧改\n改造的20个小区中，有16个采取新模式。", "16个 communities level exact 个"),
        ("宜春市旧改\n实事分解为47个子项目，其中31个提前完成。", "31个 projects level exact 个"),
        ("宜春市旧改\n改造的64个小区中，有专业物业的占七成，社区代管的17个。", "17个 communities level exact 个"),
        ("宜春市旧改\n没有引入专业物业的小区还有37个。", "37个 communities level exact 个"),
        // What no communities are counted in, what is short, what is of a place, and what is given once more.
        ("宜春市旧改\n对46个小区抽查，责令3家施工企业停工。", "3家 other level exact 家"),
        ("宜春市旧改\n老城区停车矛盾突出，缺口仍有1.1万个。", "1.1万个 parking_spaces level exact 个"),
        ("宜春市加梯\n全市加装电梯21台，具体为：\n袁州街道7台；", "7台 elevators level exact 台"),
        ("宜春市住房\n筹集保障性租赁住房800套。800套房源分布在两区。", "800套 affordable_rental level exact 套"),
        ("宜春市旧改\n实施城中村改造2个片区。", "2个 urban_village level exact 个"),
        // Who gives: before and behind the sum, by name, by agency, and whose bonds they are.
        ("宜春市旧改\n12户人家凑了22万元，区里又补了15万元。", "15万元 funding.local level exact 元"),
        ("宜春市旧改\n引导居民自筹620万元更换单元门。", "620万元 funding.private level exact 元"),
        ("宜春市旧改\n热力企业自筹5400万元。", "5400万元 funding.private level exact 元"),
        ("宜春市旧改\n还有1亿元由管线单位和居民分担。", "1亿元 funding.private level exact 元"),
        ("宜春市旧改\n县民政局每年补助食堂12万元。", "12万元 funding.local level exact 元"),
        ("宜春市旧改\n市民政局争取中央补助12万元。", "12万元 funding.subsidy level exact 元"),
        ("宜春市旧改\n地方为旧改发行的专项债券为78亿元。", "78亿元 funding.bond level exact 元"),
        ("宜春市旧改\n每台补贴18万元，这笔钱由市、区两级财政分担。", "18万元 funding.local level exact 元"),
        ("宜春市旧改\n市财政拿出300万元奖励治理好的社区。", "300万元 funding.local level exact 元"),
        // Shares of what the sentence counts.
        ("宜春市旧改\n全市有未装电梯的老楼1900栋，具备加装条件的不到六成。", "六成 buildings share under %"),
        ("宜春市旧改\n新建社区食堂12家，城市社区覆盖率达到94%。", "94% service_facilities share exact %"),
        ("宜春市旧改\n居民出资比例虽然不高，但也达到2.1%。", "2.1% funding.private share exact %"),
        // People who gain from water, and people who were asked.
        ("宜春市工作\n改造农村危房1200户，解决33万人饮水安全问题。", "33万人 residents level exact 人"),
        ("宜春市旧改\n对3000名市民的抽样调查已完成。", "3000名 other level exact 名"),
    ] {
        assert_eq!(counted(text), want, "{text}");
    }
}
