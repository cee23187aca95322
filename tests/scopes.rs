//! What holds beyond the sentence that said it: heads of lists, titles, sections, wholes, a community taken up again.

use oldcomm::figure::{Moment, Stage};
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
        ("宜春市旧改\n已完工小区中尚有31个未引入物业服务。", "31个 property_management existing 宜春市 -..- -"),
        ("宜春市旧改\n剩余2个小区尚未开工。", "2个 communities planned 宜春市 -..- -"),
        // Who gives a grant is told behind it.
        ("宜春市旧改\n加装电梯每台补助10万元，由市、区两级财政承担。", "10万元 funding.local existing 宜春市 -..- -"),
        // A town behind the mark of its item.
        ("桃源县旧改任务分解\n1.漳江街道11个小区；\n2.陬市镇改造小区4个。", "4个 communities planned 陬市镇 -..- -"),
        ("包头市旧改进展\n【目标】改造小区12个。", "12个 communities planned 包头市 -..- -"),
        ("桃源县旧改任务分解\n1.漳江街道11个小区；\n2.陬市镇4个小区、328户。", "328户 households planned 陬市镇 -..- -"),
        // Lifts by their unit.
        ("宜春市旧改\n力争全年加装500部。", "500部 elevators planned 宜春市 -..- -"),
        // A name that several places share, told apart once; a list, a section and a story of one place.
        (
            "城关区今年新增车位\n来源：兰州市城关区人民政府\n城关区难题逐步缓解。全区新增停车位120个。",
            "120个 parking_spaces completed 城关区 -..- -",
        ),
        ("宜春市旧改情况\n二、各县进展\n1.袁州区。截至9月底，9个小区全部开工。同步加装电梯7台。", "7台 elevators completed 袁州区 -..- -"),
        ("宜春市旧改走访\n【官园街道】\n道路平整。建成小区12个。\n去年加装电梯7台。", "7台 elevators completed 官园街道 -..- -"),
        // Work listed under what a meeting asks for; what money is for.
        (
            "宜春市住房工作会召开\n会议强调，2026年要重点抓好三个方面工作：\n（一）停车设施。新增停车位150个。",
            "150个 parking_spaces planned 宜春市 2026..2026 -",
        ),
        (
            "江西省下达补助资金\n2025-04-18\n省财政厅下达2025年补助资金23.6亿元。\n据测算，上述资金可支持改造小区852个。",
            "852个 communities planned 江西省 2025..2025 -",
        ),
        ("宜春市保障房建设\n会议明确，今年筹集保租房5000套，其中主城区不少于700套。", "700套 affordable_rental planned 主城区 -..- 5000套"),
        // The same subject goes on: where the whole stands, whom the work concerns, what the year's plan costs.
        ("湖南省旧改情况\n长沙市开工小区3655个，总量居全省第1位，占全省的22.6%。", "22.6% communities started 长沙市 -..- -"),
        (
            "宜春市城中村改造\n2025-05-22\n今年实施城中村改造项目9个，分布在4个街道，涉及搬迁群众3260户。",
            "3260户 urban_village started 宜春市 2025..2025 -",
        ),
        ("宜春市城中村改造\n2025-05-22\n今年实施城中村改造项目9个，年度计划投资28.5亿元。", "28.5亿元 funding planned 宜春市 2025..2025 -"),
        ("宜春市旧改情况\n2025-08-01\n今年老旧小区改造计划总投资7.9亿元。", "7.9亿元 funding planned 宜春市 2025..2025 -"),
        // A time of the things alone, a time told in passing, one behind two numbers, and one behind the task.
        (
            "宜春市旧改情况\n2024-08-01\n截至7月底，列入2024年度计划的32个小区已全部开工，涉及房屋286栋。",
            "286栋 buildings started 宜春市 -..2024-07 -",
        ),
        (
            "合肥市加梯情况\n2024-11-01\n截至10月25日，加装电梯486部。至此，自2018年以来累计加装电梯2300部。\n分县区看，蜀山区完工142部。",
            "142部 elevators completed 蜀山区 -..2024-10 -",
        ),
        (
            "宜春市保障房建设\n2025-03-20\n袁州区、樟树市2个项目共812套于去年9月集中开工，总投资5.9亿元。",
            "5.9亿元 funding started multiple 2024-09..2024-09 -",
        ),
        (
            "宜春市旧改情况\n2025-08-28\n今年任务为186个，1—7月开工158个。同步加装电梯92部。",
            "92部 elevators completed 宜春市 2025-01..2025-07 -",
        ),
        ("宜春市旧改情况\n2025-04-18\n截至3月底，2024年补助资金支付率93.4%。", "93.4% funding.subsidy completed 宜春市 -..2025-03 -"),
        (
            "宜春市旧改情况\n2025-10-18\n截至9月底，开工率98.7%，高于上年同期2.3个百分点。",
            "2.3个百分点 start_rate started 宜春市 -..2025-09 -",
        ),
        // How far the one project of a title, or each of a list, has come; what of a plan is done.
        ("宜春市首个自主更新项目开工\n该小区占地9.6亩。项目新建住宅5幢，配建地下车位203个。", "203个 parking_spaces started 宜春市 -..- -"),
        (
            "宜春市城中村改造\n官园街道改造项目涉及征收房屋412栋，目前已签约377户；秀江街道项目总投资4200万元，正在装修。",
            "4200万元 funding started 秀江街道 -..- -",
        ),
        (
            "宜春市保障房建设\n2025-08-28\n今年计划筹建保租房2650套，首批1080套已于6月交付。",
            "1080套 affordable_rental completed 宜春市 2025-06..2025-06 -",
        ),
        ("宜春市保障房建设\n2025-03-20\n配售型保障性住房取得突破。2个项目共812套已开工。", "812套 affordable_sale started 宜春市 -..- -"),
        // Parts on lines that end with semicolons; a zone beside districts; streets that were towns.
        (
            "宜春市资金公示\n全市筹集资金11.47亿元。其中：\n中央补助资金3.86亿元；\n中央预算内投资2.15亿元；\n市级财政安排1.29亿元。",
            "1.29亿元 funding.local completed 宜春市 -..- 11.47亿元",
        ),
        ("合肥市加梯情况\n瑶海区、新站高新区分别完工61部、22部。", "22部 elevators completed 新站高新区 -..- -"),
        ("成都市旧改情况\n沙河源街道改造了小区2个。", "2个 communities completed 沙河源街道 -..- -"),
        ("佛山市旧改情况\n石湾镇街道改造小区12个。", "12个 communities completed 石湾镇街道 -..- -"),
        // The community and the street of a row; where an agency sends its news from, and what a ministry tells; words that name nothing.
        (
            "宜春市旧改情况\n2024-11-01\n|小区名称|所在街道|改造户数（户）|\n|---|---|---|\n|海慧苑|灵泉街道|212|",
            "212 households completed 海慧苑 -..- -",
        ),
        ("宜春市旧改情况\n现将2024年改造情况公开如下：计划改造管网412公里。", "412公里 pipelines planned 宜春市 2024..2024 -"),
        ("重庆市步道建设\n南岸区建成山城步道3条，新增停车位120个。", "120个 parking_spaces completed 南岸区 -..- -"),
        ("新华社北京9月12日电 前8个月，大连市改造小区120个。", "120个 communities completed 大连市 -..- -"),
        (
            "住房城乡建设部：旧改目标超额完成\n2025-09-12\n前8个月，各地改造小区2.1万个，上海的经验受到肯定。全年计划改造小区2.5万个。",
            "2.5万个 communities planned 全国 2025..2025 -",
        ),
        (
            "宜春市旧改情况\n2022-11-01\n2018年至2022年，新建住房9套。五年里，改造小区52个。",
            "52个 communities completed 宜春市 2018..2022 -",
        ),
        ("宜春市旧改情况\n2025-03-01\n首批3个项目于2024年12月启动，共2316户。", "2316户 households started 宜春市 2024-12..2024-12 -"),
        ("宜春市旧改情况\n一座家属院惠及居民310户。", "310户 households completed 宜春市 -..- -"),
        ("宜春市旧改情况\n接下来，街道改造小区12个。", "12个 communities planned 宜春市 -..- -"),
        // A subtitle; a tale of one community under headings with a sign; the city around; the years of months and of a plan.
        (
            "老工业区的“新邻里”\n——铁西区城市更新走访手记\n2025-11-03 沈阳日报\n铁西区的路刚铺好，沈阳人常来。全区改造小区38个。",
            "38个 communities completed 铁西区 -..- -",
        ),
        (
            "宜春市旧改走访\n官园街道东三苑建于1990年，共有房屋38幢。\n◆ 电梯\n截至8月底，小区已加装电梯26部。",
            "26部 elevators completed 东三苑 -..- -",
        ),
        ("袁州区旧改走访\n袁州区近年持续改造。今年，全市改造小区68个；加装电梯156部。", "156部 elevators completed 宜春市 -..- -"),
        (
            "前三季度咸阳市房地产开发投资降幅收窄\n2025-10-28\n前三季度，全市完成投资98.37亿元，比去年同期下降15.2%。\n房屋新开工121.5万平方米。",
            "121.5万平方米 floor_area started 咸阳市 2025-01..2025-09 -",
        ),
        (
            "湖南省住房\n2025-01-15\n去年四季度，网签面积1486万平方米。四季度二手住宅成交1.92万套。",
            "1.92万套 other existing 湖南省 2024-10..2024-12 -",
        ),
        ("杭州市住房\n2024-11-08\n首批4个项目去年底已经开工，8月份交付住房600套。", "600套 other completed 杭州市 2024-08..2024-08 -"),
        ("贵州：“十四五”改造老旧小区超万个\n2026-01-15\n五年里，全省累计投入917亿元。", "917亿元 funding completed 贵州省 2021..2025 -"),
        // Lines that head what is below; whose the place is that a release tells of; the time of rows and of points.
        ("宜春市政府工作报告\n……\n2026年重点工作：\n（四）推动更新。启动4个片区更新。", "4个 other planned 宜春市 2026..2026 -"),
        (
            "宜春市政府工作报告\n（六）回望“十四五”，品质跃升。五年来，全市累计改造老旧小区143个。",
            "143个 communities completed 宜春市 2021..2025 -",
        ),
        ("宜春市公租房答复\n公租房建设始于2010年，现有公租房26个小区、5874套。", "5874套 public_rental existing 宜春市 -..- -"),
        ("河北省旧改通报\n张家口、承德、保定完工率分别为79.2%、76.5%和71.8%。", "71.8% completion_rate completed 保定市 -..- -"),
        ("河北省旧改通报\n保定改造了小区3个。", "3个 communities completed 保定市 -..- -"),
        (
            "海曙加装电梯87台\n全市加装电梯2814台。我市提速，全市惠及2.6万户。市级财政补助1.3亿元。",
            "1.3亿元 funding.local completed 宁波市 -..- -",
        ),
        (
            "宜春市2024年改造进展情况\n2024-09-05\n现将截至2024年8月底进展情况公布如下。今年下达改造任务174个。\n|地区|计划改造（个）|已完工（个）|\n|---|---|---|\n|袁州区|38|17|",
            "17 other completed 袁州区 -..2024-08 -",
        ),
        (
            "浦江县危房整治\n2025-04-08\n今年一季度，县里抓好危房整治。\n一是底数清。排查房屋6.72万栋。",
            "6.72万栋 buildings existing 浦江县 2025-01..2025-03 -",
        ),
        ("深秋的改造\n深秋的沈阳，铁西区道路平整。铁西区改造小区38个。", "38个 communities completed 铁西区 -..- -"),
        ("宜春市加梯\n2024-12-05\n截至11月30日，全市今年加装电梯1034台。", "1034台 elevators completed 宜春市 -..2024-11 -"),
        ("佛山市城中村改造\n全区开工安置房8600套。", "8600套 urban_village started 佛山市 -..- -"),
        ("袁州区旧改\n袁州区近年持续改造。今年，全市改造小区68个，2.6万户居民受益。", "2.6万户 households completed 宜春市 -..- -"),
        ("武汉市危房改造\n崇仁片区改造项目惠及居民126户。", "126户 dilapidated_housing completed 崇仁片区 -..- -"),
        // What is to come, by a time ahead or a target; what a task concerns.
        ("成都市设施建设\n2025-11-20\n今年建成设施412处。预计明年6月底前建成设施550处。", "550处 other planned 成都市 -..2026-06 -"),
        ("厦门市加梯\n2025-04-18\n今年预算安排8000万元，目标加装450台。", "450台 elevators planned 厦门市 2025..2025 -"),
        ("宜春市旧改工作总结\n2025年改造计划任务24个，涉及楼栋187栋、居民6352户。", "6352户 households planned 宜春市 2025..2025 -"),
        // Rates of those who are moved, and homes whatever they were made of.
        ("佛山市城中村改造\n征收启动半年，签约率达97.3%。", "97.3% urban_village completed 佛山市 -..- -"),
        ("郑州市房地产\n全市实施城中村改造3.2万户，货币化安置比例不低于六成。", "六成 urban_village planned 郑州市 -..- -"),
        (
            "漳州市\n今年下达的保租房筹集任务为2800套，全市已通过新建和盘活存量等方式筹集3126套。",
            "3126套 affordable_rental completed 漳州市 -..- -",
        ),
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
fn scopes_of_lists_and_offices() {
    for (text, want) in [
        // A number that heads its line is of what stands behind its colon.
        (
            "宜春市旧改数字\n➤ 312部：既有住宅加装电梯\n➤ 4300套（间）：筹集保障性租赁住房",
            "4300套 affordable_rental completed 宜春市 -..- -",
        ),
        // A zone at the head of a clause; an area does not carry over.
        ("宜春市重点工作\n临港新区改造小区12个。", "12个 communities planned 临港新区 -..- -"),
        ("宜春市重点工作\n临港新区建设提速。新建学校3所，改造小区12个。", "12个 communities planned 宜春市 -..- -"),
        // Places in a bracket whose unit stands before it.
        ("宜春市旧改\n改造小区203个（高安市96、樟树市107）。", "107 communities completed 樟树市 -..- 203个"),
        // Places that a number is spread over.
        ("宜春市旧改\n没改的小区还有30个，主要集中在高安市（20个）和樟树市（8个）。", "8个 communities planned 樟树市 -..- 30个"),
        // The parts on the line below.
        ("宜春市旧改\n总投资3.4亿元，其中\n中央财政1.6亿元｜省级0.4亿元", "0.4亿元 funding.subsidy completed 宜春市 -..- 3.4亿元"),
        // What it should have come to is no part.
        ("宜春市旧改\n改造小区213个（目标值196个）。", "196个 communities planned 宜春市 -..- -"),
        // The other places share their number.
        ("江西省旧改\n宜春市改造小区31个，其余各市合计52个。", "52个 communities completed multiple -..- -"),
        ("江西省旧改\n南昌、宜春两市老旧小区改造开工15个。", "15个 communities started multiple -..- -"),
        // The district that a paragraph took up.
        ("宜春市旧改\n据袁州区住建局介绍，今年全区改造小区48个。到4月底，已开工29个。", "29个 communities started 袁州区 -..- -"),
        // A speaker's own place.
        (
            "江西省旧改发布会实录\n发布人：省住建厅副厅长 王一鸣　宜春市住建局局长 李思远\n李思远：\n全市改造小区48个。",
            "48个 communities completed 宜春市 -..- -",
        ),
        // A later status of a task, in its sentence and in the next.
        ("宜春市旧改\n今年的任务是改造小区12个，目前已全部完工。", "12个 communities completed 宜春市 -..- -"),
        ("宜春市旧改\n年度计划改造小区12个。截至10月底全部开工。", "12个 communities started 宜春市 -..- -"),
        // A step before the work.
        ("宜春市旧改\n剩余5个小区仍在办理招标手续。", "5个 communities planned 宜春市 -..- -"),
        // How old homes are is no work.
        ("宜春市旧改\n2000年底前建成的小区共43个，涉及楼宇291栋。", "291栋 buildings existing 宜春市 -..- -"),
        // Of those that are done.
        ("宜春市旧改\n已完成的122个小区中，樟树市47个。", "47个 communities completed 樟树市 -..- 122个"),
        // What is short of money is to come.
        ("宜春市旧改\n资金缺口约1.4亿元。", "1.4亿元 funding planned 宜春市 -..- -"),
        // Money without its unit, where it was spent.
        ("宜春市旧改\n争取补助8900万元，供热公司投了2300多万。", "2300多万 funding.private completed 宜春市 -..- -"),
        ("宜春市旧改\n一部电梯造价58万元，财政出了18万元，剩下的40万元由住户分摊。", "40万元 funding.private existing 宜春市 -..- -"),
        // The grant that a notice hands out, and the task in its table.
        (
            "关于下达2026年中央补助资金的通知\n宜春市：\n现下达你们补助资金5286万元，其中老旧小区改造4120万元。",
            "4120万元 funding.subsidy completed 宜春市 2026..2026 5286万元",
        ),
        // A time behind the list that it is of.
        ("宜春市旧改\n2019年试点的5个小区、1460户已于2020年3月竣工。", "1460户 households completed 宜春市 2020-03..2020-03 -"),
        // By then, in a list that goes on.
        ("宜春市旧改\n2024年任务是改造小区215个，截至5月底，已开工163个；完工41个。", "41个 communities completed 宜春市 -..2024-05 -"),
        // An opening statement that says up to when.
        (
            "宜春市民生实事公示\n现将2021年民生实事任务公示如下，进度均截至9月30日。\n1.旧改。任务118个小区。完工64个。",
            "64个 communities completed 宜春市 -..2021-09 -",
        ),
        // Homes that are a part of others, by the name of the house.
        ("宜春市住房保障\n推出保障性租赁住房2864套，包括樟树市同心公寓1340套。", "1340套 affordable_rental completed 樟树市 -..- 2864套"),
        ("宜春市住房保障\n筹集保障性租赁住房2864套，惠及新市民、青年人5000人。", "5000人 affordable_rental completed 宜春市 -..- -"),
        // Another programme has a time of its own.
        ("宜春市住房保障\n2021年以来，改造小区48个。公租房方面，发放租赁补贴418户。", "418户 rent_subsidy completed 宜春市 2021..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn scopes_of_works_and_names() {
    for (text, want) in [
        // A label in a box; money that is arranged has been, works that are arranged are to come.
        ("宜春市旧改\n2025年，改造小区12个。\n【年度目标】改造小区48个。", "48个 communities planned 宜春市 -..- -"),
        ("宜春市旧改\n2025-08-12\n今年以来，安排改造老旧小区48个。", "48个 communities planned 宜春市 2025..- -"),
        // Works from their beginning to their end; several years by their count.
        ("宜春市旧改\n2024年3月动工，10月完工，改造小区12个。", "12个 communities completed 宜春市 2024-03..2024-10 -"),
        ("宜春市旧改\n2021、2022两年，改造小区12个。", "12个 communities completed 宜春市 2021..2022 -"),
        ("宜春市旧改\n“十四五”前四年，改造小区112个。", "112个 communities completed 宜春市 2021..2024 -"),
        // Verbs on either side of an item of a list.
        ("宜春市旧改\n2025年，新开工小区28个、完成16个小区。", "16个 communities completed 宜春市 2025..2025 -"),
        // A building of an employer is named behind its street; communities of a list are not named for what follows.
        ("宜春市旧改\n袁州区灵泉街道茶叶公司宿舍有住户120户。", "120户 households existing 茶叶公司宿舍 -..- -"),
        ("宜春市旧改\n农机厂宿舍、供销社家属院等3个小区，涉及居民142户。", "142户 households completed 宜春市 -..- -"),
        // Those who agree; communities that have been done, of which a rate is planned; tasks of a pair.
        ("沈阳市旧改\n96%以上的住户签字同意。", "96% households existing 沈阳市 -..- -"),
        ("宜春市旧改\n力争到2027年，已改造小区物业覆盖率达到85%。", "85% property_management planned 宜春市 -..2027 -"),
        ("宜春市旧改\n超额完成12个、3.2万平方米的年度任务。", "3.2万平方米 floor_area planned 宜春市 -..- -"),
        // A person's name holds no place, and what a thing is measured by counts nothing.
        ("宜春市旧改\n居民张海东说，小区加装电梯3部。", "3部 elevators completed 宜春市 -..- -"),
        ("宜春市新能源\n建成13万千瓦光伏项目2个。", "2个 projects completed 宜春市 -..- -"),
        // A project that has begun, with its cost; English marks part clauses as Chinese ones do.
        ("江苏省旧改\n泰兴市旧改项目开工，项目总投资4.2亿元。", "4.2亿元 funding started 泰兴市 -..- -"),
        ("宜春市旧改\n截至11月,改造小区12个,其中高安市8个.", "8个 communities completed 高安市 -..- 12个"),
        ("临沧市2023年政府工作报告\n临翔区居民收入33554元、增长3.9%。", "3.9% other existing 临翔区 -..- -"),
        ("成都市旧改\n完成棚户区改造1.7万户、中小街道路面整治120条。", "120条 other completed 成都市 -..- -"),
        ("威海市住建局\n2025-02-19\n2025年工作打算\n★ 2024年干得怎么样\n◎ 改造小区12个", "12个 communities completed 威海市 2024..2024 -"),
        (
            "威海市住建局2025年总结\n2026-01-20\n二、2026年工作思路\n（一）启动老旧小区改造30个。",
            "30个 communities planned 威海市 2026..2026 -",
        ),
        (
            "威海市旧改\n序号　小区　街道　楼栋（栋）　户数（户）\n1　海慧苑　泉口街道　12　418\n2　纺机院　泉口街道　9　296\n合计　　21　714",
            "714 households completed 威海市 -..- -",
        ),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
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
        // Lines behind a sign head what is below them; so does a time on a line of its own.
        ("宜春市旧改图解\n▍2023年做了什么？\n改造小区 12个", "12个 2023..2023 -"),
        ("宜春市旧改图解\n▍2023年\n改造小区 12个\n▍居民评价\n满意率 97%", "97% -..- -"),
        ("宜春市旧改\n2023-12-28\n【2024剧透】\n加梯 120台\n6月底前开工小区 9个", "9个 -..2024-06 -"),
        ("宜春市旧改\n2024-12-28\n截至11月底\n开工小区 12个\n完工小区 9个", "9个 -..2024-11 -"),
        ("宜春市旧改\n2024年11月\n开工小区 12个", "12个 -..- -"),
        // The statement that opens a release, up to the next section with a year of its own.
        ("宜春市旧改\n现将2023年工作情况汇报如下：\n一、主要做法\n改造小区12个。", "12个 2023..2023 -"),
        ("宜春市旧改\n现将2023年工作情况汇报如下：\n二、2024年安排\n改造小区12个。", "12个 2024..2024 -"),
        ("宜春市旧改发布会\n就“十四五”期间旧改工作情况进行介绍。\n改造小区12个。", "12个 2021..2025 -"),
        ("宜春市旧改发布会\n就2024年旧改工作进行部署。\n改造小区12个。", "12个 -..- -"),
        // 到2027年底 above a list is for its plans; 三年共 is no time; what work concerns has the work's.
        ("宜春市2025年旧改方案\n改造小区12个\n到2027年底\n改造小区30个", "30个 -..2027-12 -"),
        ("宜春市旧改\n2024年改造小区12个。三年共加装电梯30部。", "30部 -..- -"),
        ("宜春市旧改\n首批3个项目于2024年12月启动，涉及居民2316户。", "2316户 2024-12..2024-12 -"),
        ("宜春市旧改\n首批3个项目于2024年12月启动，加装电梯16部。", "16部 -..- -"),
        // A report on the work of a year; what was planned for the whole year; a part behind a stop.
        ("宜春市2023年住房保障工作情况\n改造小区12个。", "12个 2023..2023 -"),
        ("宜春市旧改\n2022-11-08\n全年计划新开工小区12个。", "12个 2022..2022 -"),
        ("宜春市旧改\n2022-11-08\n8月完成全年任务的三成。", "三成 2022-08..2022-08 -"),
        (
            "宜春市旧改\n2023-08-03\n2019年以来改造小区1126个；今年计划改造186个，已开工92个。其中，丰城市计划改造36个。",
            "36个 2023..2023 186个",
        ),
        // What an opening says of the past is not for plans.
        ("宜春市旧改发布会\n请局长介绍我市2023年以来旧改工作情况。\n一、成效\n改造小区12个。", "12个 2023..- -"),
        ("宜春市旧改发布会\n请局长介绍我市2023年以来旧改工作情况。\n下一步，将改造小区12个。", "12个 -..- -"),
        ("宜春市旧改\n2025-03-03\n2024年结转的36个项目6月底前完工。", "36个 -..2025-06 -"),
        // What is broken down by place has the time of the work, not of the task beside it.
        ("宜春市旧改\n2024-09-03\n1—8月，全市改造小区12个。2024年计划改造小区20个。从进展看，丰城市已开工4个。", "4个 2024-01..2024-08 -"),
        // A bulletin speaks from its year; its year's end says nothing of what was done.
        (
            "2023年宜春市统计公报\n2024-03-03\n年末商品房施工面积2316万平方米，其中住宅1687万平方米。",
            "1687万平方米 2023-12..2023-12 2316万平方米",
        ),
        ("2023年宜春市统计公报\n2024-03-03\n年末城区面积35平方公里；改造小区12个。", "12个 -..- -"),
        ("宜春市旧改\n2024-09-03\n力争9月末支付率达到80%。", "80% -..2024-09 -"),
        // A stock in a section that looks back, and one in a section that looks ahead.
        ("宜春市旧改\n2024-01-03\n一、2023年工作\n全市现有小区12个。成立业委会9个。", "9个 2023..2023 -"),
        ("宜春市旧改\n2024-01-03\n一、2024年工作\n全市现有小区12个。成立业委会9个。", "9个 -..- -"),
        // What is wrong stands as it is, whether or not it is to be done.
        ("2024年宜春市旧改总结\n二、存在问题\n丰城市尚有27个小区未开工。", "27个 -..- -"),
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

/// What is told of the place of the last figure of a text: its number, its region and its area.
fn placed(text: &str) -> String {
    let figures = figures(text);
    let figure = figures.last().expect("a figure");
    let or = |place: &Option<String>| place.clone().unwrap_or_else(|| "-".to_owned());
    format!("{} {} {}", &text[figure.span.clone()], or(&figure.region), or(&figure.area))
}

#[test]
fn places() {
    for (text, want) in [
        // Where a community lies is told right before it, also behind its street.
        ("温州市旧改\n去年动工的乐清市乐成街道云门小区是首个更新项目，涉及6幢危房。", "6幢 乐成街道 云门小区"),
        ("温州市旧改\n乐清市银溪路的云门小区，棚内装了64个充电端口。", "64个 乐清市 云门小区"),
        ("温州市旧改\n乐清市银溪路的老旧小区装了64个充电端口。", "64个 乐清市 -"),
        ("温州市旧改\n首个项目——位于乐清市的“云门安居”9月动工，总投资8.9亿元。", "8.9亿元 乐清市 -"),
        // A community inside another, and what is done for it; what an official says is of the whole again.
        ("滁州市旧改\n琅琊区清流街道菱溪社区的紫薇小区建于2001年，有住户1260户。", "1260户 清流街道 紫薇小区"),
        ("滁州市旧改\n走进琅琊区清流街道紫薇小区，道路平整。\n紫薇小区变了样。街道为小区的12栋楼加装了扶手。", "12栋 清流街道 紫薇小区"),
        ("滁州市旧改\n琅琊区清流街道紫薇小区有住户1260户。\n“不同意的居民有30户。”社区书记王磊说。", "30户 清流街道 -"),
        ("滁州市旧改\n琅琊区清流街道紫薇小区有住户1260户。\n“剩余22个小区将开工。”市住建局负责人说。", "22个 滁州市 -"),
        // A street or district that opens its paragraph, up to another place or a turn to the whole.
        ("石家庄市城中村改造\n长安区谈固村的改造进入收尾阶段。项目规划建设安置楼18栋。", "18栋 长安区 -"),
        ("石家庄市城中村改造\n长安区谈固村的改造进入收尾阶段。据统计，改造城中村18个。", "18个 石家庄市 -"),
        ("石家庄市城中村改造\n长安区谈固村的改造进入收尾阶段。全市改造城中村18个。", "18个 石家庄市 -"),
        ("石家庄市城中村改造\n改造加快推进，长安区谈固村走在前头。改造城中村18个。", "18个 石家庄市 -"),
        ("石家庄市城中村改造\n长安区、桥西区走在前头。改造城中村18个。", "18个 石家庄市 -"),
        // The community that the sentence before named, by the last word of its name, and the street that it lies in.
        ("兰州市旧改\n走进城关区东岗街道牛奶厂家属院，道路平整。家属院被纳入改造计划，投资520万元。", "520万元 东岗街道 牛奶厂家属院"),
        ("兰州市旧改\n在东岗街道，小西湖片区改造加快推进。片区内12个小区连片改造。", "12个 东岗街道 小西湖片区"),
        ("兰州市旧改\n在瑞京花园，7栋楼加装电梯14部。", "14部 兰州市 瑞京花园"),
        ("兰州市旧改\n建设幸福家园，改造小区14个。", "14个 兰州市 -"),
        // A community that was named before with its street; a bracket behind an area; counties with common names.
        ("驻马店市旧改\n来到驿城区老街街道天中小区、橡林街道风光社区。风光社区涉及3个小区。", "3个 橡林街道 风光社区"),
        ("驻马店市旧改\n来到驿城区老街街道天中小区。据统计，风光社区涉及3个小区。", "3个 驻马店市 -"),
        ("盐城市旧改\n市区（含亭湖区、盐都区）实施改造小区28个。", "28个 盐城市 市区"),
        ("盐城市旧改\n东台、建湖、射阳三地合计改造小区34个。", "34个 multiple -"),
        ("宜春市旧改\n东台、建湖加装电梯34部。", "34部 宜春市 -"),
        ("泉州市旧改资金\n安排万安街道920万元，用于改造小区6个。", "6个 万安街道 -"),
        // Who says something is of a street, or of the city.
        ("攀枝花市旧改\n“召开坝坝会26次。”炳草岗街道相关负责人介绍。", "26次 炳草岗街道 -"),
        ("攀枝花市旧改\n“召开坝坝会26次。”市住建局相关负责人介绍。", "26次 攀枝花市 -"),
        ("攀枝花市旧改\n在东区炳草岗街道湖光小区改造现场，工人正忙。该项目涉及居民楼32栋。", "32栋 炳草岗街道 湖光小区"),
        // 全区 in the release of a city is the district named last; a title goes as deep as its last place.
        ("合肥市旧改\n庐阳区旧改提速。\n目前，全区改造小区146个；今年改造21个。", "21个 庐阳区 -"),
        ("南宁市旧改\n青秀区旧改提速。\n自治区下达任务，全区改造小区146个。", "146个 广西壮族自治区 -"),
        ("新余市渝水区：旧改提速\n改造小区12个。", "12个 渝水区 -"),
        ("新余市：渝水区旧改提速\n改造小区12个。", "12个 新余市 -"),
        // A paragraph that begins with the building that was named in a street; what is done behind the number for a community.
        ("合肥市旧改\n庐阳区逍遥津街道的建工大院里，花开了。\n建工大院建于1986年，12栋楼住着560户。", "560户 逍遥津街道 建工大院"),
        ("新余市旧改\n渝水区城北街道毛家小区有住户236户。去年，渝水区投入450万元对该小区进行改造。", "450万元 城北街道 毛家小区"),
        // A community that heads its item, with its street behind it; one named after a plant; past a place that is only compared with.
        ("镇海区旧改\n2.白龙小区：位于蛟川街道，房屋18幢。", "18幢 蛟川街道 白龙小区"),
        ("盘锦市旧改\n双台子区胜利街道辽化小区涉及31栋楼。", "31栋 胜利街道 辽化小区"),
        ("广东省旧改\n广州市推进旧改项目248个，居全国首位；加装电梯1656台。", "1656台 广州市 -"),
        ("广东省旧改\n广州市推进旧改项目248个，全省1126个；加装电梯1656台。", "1656台 广东省 -"),
        // A street that belongs to the release's city, and its lift.
        ("济南市加梯\n家住历下区甸柳新村街道的李大爷下楼遛弯。这部电梯投资58万元。", "58万元 甸柳新村街道 -"),
        ("济南市加梯\n走进历下区甸柳新村街道。\n甸柳新村街道是济南市较早加梯的街道，目前加装电梯96部。", "96部 甸柳新村街道 -"),
        ("济南市加梯\n走进历下区甸柳新村街道。\n甸柳新村街道走在前头，济南市加装电梯96部。", "96部 济南市 -"),
        // What several places share, what is left for the others, and what counts them.
        ("宜春市旧改\n丰城市、樟树市各改造小区6个。", "6个 multiple -"),
        ("宜春市旧改\n全市改造小区61个，其中丰城市46个，其余县市区15个。", "15个 multiple -"),
        ("宜春市旧改\n丰城市46个、樟树市12个，其余15个分布在各县（市）。", "15个 multiple -"),
        ("宜春市旧改\n丰城市开工46个、樟树市12个，合计约占全市的六成。", "六成 multiple -"),
        ("宜春市旧改\n丰城市、樟树市分别配套1.2亿元、4000万元，发行专项债券4.2亿元。", "4.2亿元 宜春市 -"),
        ("宜春市旧改\n丰城市竣工11部，樟树市竣工8部，两个县市合计占六成。", "六成 multiple -"),
        ("宜春市乡村建设\n创建示范镇2个、示范村10个。", "10个 宜春市 -"),
        ("宜春市加梯\n从街道看，和平桥街道加装电梯11部。", "11部 和平桥街道 -"),
        // An area at the head of its sentence holds for the list, behind a time, a source or 对 too.
        ("宜春市旧改\n2023年，对中心城区的312个小区、986栋住宅楼实施改造。", "986栋 宜春市 中心城区"),
        ("宜春市旧改\n据摸排，主城区现有小区412个，约13.8万户。", "13.8万户 宜春市 主城区"),
        ("宜春市旧改\n改造小区12个，中心城区加装电梯3部，新增停车位78个。", "78个 宜春市 -"),
        ("宜春市旧改\n县城还有22个小区、近2000户没有改造；拖欠工程款1700万元。", "1700万元 宜春市 -"),
        ("宜春市旧改\n城市区域内改造小区12个。", "12个 宜春市 -"),
    ] {
        assert_eq!(placed(text), want, "{text}");
    }
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
        ("赤峰市旧改\n计划改造小区576个。其中：红山区120个，其他旗县区456个。", "576个"),
        // Lines of a tree; the head of a paragraph; the amount in the same unit; places are no part.
        ("宜春市旧改\n总投入：14.6亿元\n├ 中央补助资金 8.3亿元\n└ 专项债券 2.9亿元", "14.6亿元"),
        ("宜春市旧改\n全市改造小区412个，惠及8万户。\n其中，丰城市152个。", "412个"),
        ("宜春市旧改\n全市改造小区168个、惠及居民2.9万户，其中纳入民生实事的135个。", "168个"),
        ("宜春市旧改\n全市已开工小区2294个，其中丰城、樟树、高安3市全部开工。", "-"),
        ("宜春市旧改\n计划投资　7亿元\n其中：\n· 中央补助资金　2亿元\n· 地方专项债券　1亿元", "7亿元"),
    ] {
        assert_eq!(told(text).rsplit(' ').next(), Some(want), "{text}");
    }
}

/// What is told of the last figure of a sentence of a release of 威海市 of July 2025: its number, metric and stage.
fn counted(sentence: &str) -> String {
    let text = format!("威海市旧改\n2025-07-01\n{sentence}");
    let figures = figures(&text);
    let figure = figures.last().expect("a figure");
    format!("{} {} {}", &text[figure.span.clone()], figure.metric, figure.stage)
}

#[test]
fn stages() {
    for (sentence, want) in [
        ("根据计划，全市筹建公租房260套。", "260套 public_rental planned"),
        ("全市正在改造小区12个。", "12个 communities started"),
        ("另有12台电梯正在安装。", "12台 elevators started"),
        ("12台电梯正在做施工图设计。", "12台 elevators planned"),
        ("改造计划为236个小区、2.1万户。", "2.1万户 households planned"),
        ("今年的任务是120个，现开工88个。", "88个 communities started"),
        ("计划征收房屋612户，截至目前签约587户。", "587户 households completed"),
        ("力争全部消除已查明的危房，再启动5个小区改造。", "5个 communities planned"),
        ("完成加装118台，超出市定目标18台。", "18台 elevators completed"),
        ("全市推进水质达标，达标率优于考核目标4.5个百分点。", "4.5个百分点 other existing"),
        ("完成2.5万个的年度目标。", "2.5万个 communities planned"),
        ("现将补助资金1256万元下达你们。", "1256万元 funding.subsidy completed"),
        ("全市将相邻的112个小区整合为25个片区。", "25个 other completed"),
        ("抽查46个在建小区。", "46个 communities completed"),
        ("推动续建的78个项目。", "78个 communities started"),
        ("已累计推动整改问题86个。", "86个 other completed"),
        ("尚有71个小区未改造。", "71个 communities planned"),
        ("全市尚需资金18亿元。", "18亿元 funding planned"),
        ("小区共有楼房9栋，建筑面积3.1万平方米，总投资728万元，6月进场施工。", "728万元 funding started"),
        ("改造小区320个，惠及居民14.2万户，目前开工率为100%。", "100% start_rate started"),
        ("列入计划的169个项目全部建成。", "169个 communities completed"),
        ("全市12个小区正式交付。", "12个 communities completed"),
        ("商品房施工面积2316万平方米。", "2316万平方米 floor_area started"),
        ("错时开放停车场，可提供泊位310个。", "310个 parking_spaces completed"),
        ("项目建成后可提供住房105套。", "105套 other planned"),
        ("经排查，发现问题129处，其中整治不彻底37处。", "37处 other existing"),
        ("充电桩突破5000台，其中环翠区1720台。", "1720台 charging completed"),
        ("全市加装电梯12部。年均增长6.1%，高于全省0.4个百分点。", "0.4个百分点 other existing"),
        ("今年安排改造小区72个。", "72个 communities planned"),
        ("规划的36个车位。", "36个 parking_spaces planned"),
        ("全市12个小区正在发放补贴。", "12个 communities started"),
        ("二、存在问题\n个别县资金支付慢，补助资金支付率仅为46.2%。", "46.2% funding.subsidy completed"),
        ("中央补助资金已支付61%。", "61% funding.subsidy completed"),
        ("全市已签约电梯26部。", "26部 elevators planned"),
        ("签约项目25个，签约资金80.6亿元。", "80.6亿元 funding planned"),
        ("120项年度任务有序实施。", "120项 other started"),
        ("完成了总体规划修编等6项规划编制。", "6项 other completed"),
        ("【推进情况】9个院落已引入物业服务。", "9个 property_management completed"),
        ("开工建设光伏发电项目装机规模98.4万千瓦。", "98.4万千瓦 other started"),
        ("新建高标准农田5.1万亩，粮食播种面积204.9万亩。", "204.9万亩 other existing"),
        ("绿地率达到40%，人均公园绿地面积15.5平方米。", "15.5平方米 public_space existing"),
        ("食堂投用以来，日均接待就餐居民240人次。", "240人次 other existing"),
        ("全市新建商品房网签面积148万平方米。", "148万平方米 floor_area existing"),
        ("完成房地产开发投资98亿元，同比下降15%。其中，住宅投资80亿元。", "80亿元 funding completed"),
        ("列入国家计划的城中村改造项目有17个，其中拆除新建5个。", "5个 urban_village planned"),
        ("今年全市安排老旧小区改造58个。", "58个 communities planned"),
        ("9个项目正在开展施工图审查。", "9个 communities planned"),
        ("计划更新电梯420台，其中290台已经换完。", "290台 elevators completed"),
        ("全市现有公租房4.38万套，分配率97.3%。", "97.3% public_rental existing"),
        ("停车楼项目总投资2400万元，占地1600平方米，目前主体结构已经封顶。", "1600平方米 other started"),
        ("58个老旧小区年内完成节能改造。", "58个 communities planned"),
        ("老旧供热管网改造全部竣工，两个区分别有4200户、5100户受益。", "5100户 households completed"),
        ("全市列入攻坚战的项目35个。", "35个 communities planned"),
        // What is lacking, and a standard.
        ("排查出充电接口配建不足的小区126个。", "126个 communities existing"),
        ("低保标准提高到每月650元。", "650元 other completed"),
    ] {
        assert_eq!(counted(sentence), want, "{sentence}");
    }
}

#[test]
fn metrics() {
    for (sentence, want) in [
        ("争取上级资金3.04亿元。其中，用于棚户区改造4012万元。", "4012万元 funding.subsidy completed"),
        ("可提取住房公积金，共有217户提取1340万元。", "1340万元 funding.private completed"),
        ("配套资金2000万元已拨付，拨付率62%。", "62% funding.local completed"),
        ("街道发动产权单位出资95万元。", "95万元 funding.private completed"),
        ("居民自筹62万元更换单元门。", "62万元 funding.private completed"),
        ("已改造的63个小区中引进专业物业的仅有19个。", "19个 property_management completed"),
        ("引入物业的小区有58个。明年再改造200个小区。", "200个 communities planned"),
        ("约谈物业企业42家。", "42家 other completed"),
        // What the text says of how far works have come, one step of them, what is approved, and what stood idle.
        ("4个小区完成外墙保温。", "4个 communities started"),
        ("11个项目已完成立项。", "11个 communities planned"),
        ("全市新批加装电梯48部。", "48部 elevators planned"),
        ("需更新改造的小区有26个。", "26个 communities planned"),
        ("腾挪闲置用房2300平方米。", "2300平方米 floor_area completed"),
        ("计划新增停车位2600个，完成1105个。", "1105个 parking_spaces completed"),
        ("该项目总投资3亿元，建设安置房12栋，预计2027年6月竣工。", "12栋 buildings started"),
        ("棚户区改造5061套基本建成、10585套实现封顶。", "10585套 shantytown started"),
        ("改造小区23个。项目总投资9800万元。", "9800万元 funding completed"),
        ("建成公租房563套，累计保障住房困难群众840户。", "840户 public_rental completed"),
        ("受理诉求684件，其中加装电梯92件。", "92件 other completed"),
        // Measures of the economy, however far the sum stands from them, are no funding.
        ("全市人均GDP85698元。", "85698元 other existing"),
        ("全市GDP总量5650.9亿元。", "5650.9亿元 other existing"),
        ("全市经济总量达5650.9亿元。", "5650.9亿元 other completed"),
        ("生产总值连跨四个千亿台阶、达到5715亿元。", "5715亿元 other completed"),
        ("财政收入稳步增长，老旧小区改造投入5亿元。", "5亿元 funding completed"),
        ("其中，城区58个、县市106个。", "106个 regions completed"),
        ("创成省级卫生县2个。", "2个 regions completed"),
        ("建成100个乡镇（街道）区域日间照料中心。", "100个 service_facilities completed"),
        ("推动26个城乡建设品质提升项目。", "26个 projects started"),
        ("建设供水、供热等市政项目14个。", "14个 projects completed"),
        ("更换老化燃气立管1.1万户。", "1.1万户 households completed"),
        ("全市排查出46栋C、D级危险住房，目前31栋已解危。", "31栋 dilapidated_housing completed"),
        ("解决94万人的饮水安全问题。", "94万人 residents completed"),
        ("建成集中充电棚6处、充电接口180个。", "180个 charging.ebike completed"),
        ("改造提升17条林荫路。", "17条 other completed"),
        ("开工 96个　开工率 100%", "100% start_rate started"),
        ("人均居住支出5286元。", "5286元 other completed"),
        ("分别达91%、97%以上。", "97% other completed"),
        ("涉及41栋1380户。", "1380户 households completed"),
        ("改造普通省道86公里。", "86公里 other completed"),
        ("已有63个小区引进专业物业。", "63个 property_management completed"),
        ("约请物业企业，引进物业企业42家。", "42家 property_management completed"),
        ("新增管道燃气用户1.7万户。", "1.7万户 households completed"),
        ("棚户区改造安置房交付，累计回迁群众13.2万人。", "13.2万人 residents completed"),
        ("为7.24万户居民办了证。", "7.24万户 other completed"),
        ("36座病险水库除险加固工程全部开工。", "36座 other started"),
        ("强弱电线缆入地3.4千米。", "3.4千米 pipelines existing"),
        ("盘活闲置锅炉房820平方米。", "820平方米 floor_area completed"),
        ("建成1200平方米的社区食堂。", "1200平方米 service_facilities completed"),
        ("成交商品住房3652套、47.3万平方米。", "47.3万平方米 floor_area existing"),
        ("还有3个小区完成工程量的85%。", "85% completion_rate completed"),
        ("全市386个住宅小区业委会组建率达88.6%。", "88.6% owners_committee completed"),
        ("改造各类管网580公里，供热260公里、供水150公里。", "150公里 pipelines completed"),
        ("“我家住六楼，出了6.2万元。”", "6.2万元 funding.private completed"),
        ("平均每户掏了不到4万元。", "4万元 funding.private completed"),
        ("加装电梯已完工46部，经评估需要更新的64部。", "64部 elevators planned"),
        ("全市保租房已投入使用6.4万套，出租率达到96%。", "96% affordable_rental completed"),
    ] {
        assert_eq!(counted(sentence), want, "{sentence}");
    }
}

/// The last figure of a text: its number, metric, kind, bound and unit.
fn thing(text: &str) -> String {
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
        ("宜春市旧改\n市、县注资分别不低于3亿元和2亿元。", "2亿元 funding.local level over 元"),
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
        ("宜春市工作\n20户以上自然村通客车。", "-"),
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
        ("威海市旧改\n改造小区205个。加装电梯每台最高补18万元。", "18万元 funding.subsidy level under 元"),
        ("威海市旧改\n改造小区205个。本科达线率超全省平均水平3个百分点。", "3个百分点 other level exact 百分点"),
        ("威海市旧改\n改造小区205个。绿地率和覆盖率分别提高3.4个、2.5个百分点。", "2.5个百分点 public_space change exact 百分点"),
        ("威海市改造205个老旧小区　地下管网更新580公里", "580公里 pipelines level exact 公里"),
        ("威海市旧改\n加装电梯12部。144平方米以上的改善型住房5370套。", "5370套 other level exact 套"),
        ("威海市旧改\n加装电梯12部。家住蓼城小区3栋的王老伯说好。", "12部 elevators level exact 部"),
        ("威海市旧改\n加装电梯12部。楼道里谈了九个晚上。", "12部 elevators level exact 部"),
        // Measures are not counted; what has them is.
        ("威海市旧改\n加装电梯12部。全市有5个享受国家优惠政策。", "5个 other level exact 个"),
        ("威海市旧改\n加装电梯12部。出台22项促进加装电梯的政策。", "12部 elevators level exact 部"),
    ] {
        assert_eq!(thing(text), want, "{text}");
    }
}

#[test]
fn times_of_releases() {
    for (text, want) in [
        // A part of a year in the title or a heading; a review of a year; the years of a plan, unless somebody is asked.
        ("临渭区2025年上半年工作总结\n一、上半年工作情况\n加装电梯15部。", "15部 elevators completed 临渭区 2025-01..2025-06 -"),
        ("临渭区2025年上半年工作总结\n二、下半年工作安排\n加装电梯15部。", "15部 elevators planned 临渭区 2025-07..2025-12 -"),
        ("云岩区2024年第三季度加梯补助公示\n发放补助的电梯共23台。", "23台 elevators completed 云岩区 2024-07..2024-09 -"),
        ("甘肃省2025年城市更新综述\n二、住房保障\n加装电梯15部。", "15部 elevators completed 甘肃省 2025..2025 -"),
        ("【“十四五”成就巡礼】仪陇县旧改\n改造小区120个。", "120个 communities completed 仪陇县 2021..2025 -"),
        ("仪陇县“十四五”规划发布\n改造小区120个。", "120个 communities completed 仪陇县 -..- -"),
        // A year that the text says something of opens what follows; one that is only counted does not.
        ("宜春市旧改\n2026年是“十五五”开局之年。我市计划改造小区12个。", "12个 communities planned 宜春市 2026..2026 -"),
        ("宜春市旧改\n2026年是加梯政策实施10周年。我市计划改造小区12个。", "12个 communities planned 宜春市 -..- -"),
        // What has gone on since a time; a month of the later year alone; 年初以来.
        ("宜春市加梯\n2024年9月启动加装，至今已建成电梯46台。", "46台 elevators completed 宜春市 2024-09..- -"),
        ("宜春市加梯\n发布日期：2025-06-01\n去年9月到今年5月，加装电梯15部。", "15部 elevators completed 宜春市 2024-09..2025-05 -"),
        ("宜春市加梯\n发布日期：2025-06-01\n年初以来，加装电梯15部。", "15部 elevators completed 宜春市 2025..- -"),
        // Among things of a time; parts behind a semicolon, and in the next sentence.
        ("宜春市旧改\n2020年以来改造的64个小区中，已有51个引入物业。", "51个 property_management completed 宜春市 2020..- 64个"),
        ("宜春市旧改\n2020年以来改造的64个小区都已验收，51个小区引入物业。", "51个 property_management completed 宜春市 -..- -"),
        (
            "宜春市旧改\n发布日期：2025-07-09\n今年任务220个，截至6月底，开工小区197个；其中，丰城市64个。",
            "64个 communities started 丰城市 -..2025-06 197个",
        ),
        (
            "宜春市加梯\n发布日期：2025-08-09\n今年计划加装150台，截至7月底，已完工电梯89台。其中，成片加装的占七成。",
            "七成 elevators completed 宜春市 -..2025-07 -",
        ),
        (
            "宜春市旧改\n发布日期：2025-09-28\n今年共改造小区62个。市本级实施的20个小区中，有16个小区采取新模式。",
            "16个 communities existing 宜春市 2025..2025 20个",
        ),
        // 目前 puts aside another year, not that of the release; each place of a list has its own time.
        ("宜春市旧改\n发布日期：2025-09-28\n今年共改造小区15个。目前，已完工小区12个。", "12个 communities completed 宜春市 2025..2025 -"),
        ("宜春市旧改\n发布日期：2025-09-28\n去年共改造小区15个。目前，已完工小区12个。", "12个 communities completed 宜春市 -..- -"),
        ("宜春市旧改\n发布日期：2025-09-28\n丰城市去年改造小区15个；樟树市改造小区12个。", "12个 communities completed 樟树市 -..- -"),
        // The end of a plan is no news of how far it has come.
        (
            "宜春市旧改解读\n发布日期：2025-03-02\n到2027年底，改造小区236个。其中，2025年改造90个，2026年改造86个。同时，力争三年加装电梯450台。",
            "450台 elevators planned 宜春市 -..2027-12 -",
        ),
        // A day on which something happened, and the day of the news.
        ("宜春市旧改\n发布日期：2025-09-28\n9月26日，6个老旧小区通过竣工验收。", "6个 communities completed 宜春市 2025-09..2025-09 -"),
        ("宜春市旧改\n发布日期：2025-09-28\n9月26日，记者获悉，全市6个老旧小区通过竣工验收。", "6个 communities completed 宜春市 -..- -"),
        // Lines that break down the amounts of their head; items of another list do not.
        ("云岩区加梯补助\n补助电梯23台。具体为：\n中华北路街道7台；", "7台 elevators existing 中华北路街道 -..- 23台"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn scopes_of_talks_and_tales() {
    for (text, want) in [
        // Those among what was just counted, and sources that leave a rest.
        (
            "宜春市旧改\n发布日期：2025-07-09\n今年竣工的712台电梯中，丰城市168台、樟树市143台。",
            "143台 elevators completed 樟树市 2025..2025 712台",
        ),
        (
            "宜春市旧改\n发布日期：2025-07-09\n今年改造的94个小区中，81个成立了业主委员会。",
            "81个 owners_committee completed 宜春市 2025..2025 94个",
        ),
        (
            "宜春市旧改\n发布日期：2025-07-09\n今年投入4.9亿元，中央补助1.56亿元，市级财政3.12亿元，剩余2200万元由居民分担。",
            "2200万元 funding.private completed 宜春市 2025..2025 4.9亿元",
        ),
        // A number taken up again; money of a task; the tale of one community; the next point; years of sections and bulletins.
        (
            "宜春市旧改\n发布日期：2025-07-09\n今年计划改造小区62个。\n62个小区中，丰城市18个。",
            "18个 communities planned 丰城市 2025..2025 62个",
        ),
        (
            "宜春市旧改\n发布日期：2025-07-09\n今年计划改造小区62个。截至6月底，已开工48个。\n资金来源上，中央补助1.16亿元。",
            "1.16亿元 funding.subsidy completed 宜春市 2025..2025 -",
        ),
        (
            "宜春市旧改\n发布日期：2025-07-09\n截至6月底，全市已开工小区48个。重庆路街道2号小区，18栋楼、896户。",
            "896户 households existing 2号小区 -..- -",
        ),
        (
            "宜春市旧改\n发布日期：2025-07-09\n一是进度加快。截至6月底，已开工小区48个。二是短板补齐。累计更换管网38.6公里。",
            "38.6公里 pipelines completed 宜春市 -..- -",
        ),
        (
            "宜春市政府工作报告\n各位代表！\n一、2024年工作回顾\n过去一年，我们坚持以人民为中心，改造小区86个。",
            "86个 communities completed 宜春市 2024..2024 -",
        ),
        (
            "宜春市2024年国民经济和社会发展统计公报\n2024年，全市经济运行总体平稳、稳中有进，城市功能持续提升。\n八、城市建设\n改造老旧小区192个。",
            "192个 communities completed 宜春市 2024..2024 -",
        ),
        // What is listed, has passed its paperwork, is expected or has a least; what comes every day, is missing, or was done with things.
        ("宜春市旧改\n发布日期：2025-07-09\n今年列入计划的36个小区已完工31个。", "31个 communities completed 宜春市 2025..2025 -"),
        ("宜春市加梯\n发布日期：2025-07-09\n全市累计受理电梯申请2865部，办理规划许可2410部。", "2410部 elevators planned 宜春市 -..- -"),
        ("宜春市旧改\n发布日期：2025-07-09\n上半年预计完成投资96亿元。", "96亿元 funding planned 宜春市 2025-01..2025-06 -"),
        (
            "宜春市旧改\n发布日期：2025-07-09\n全市要基本完成老旧小区改造，累计改造不少于3000个。",
            "3000个 communities planned 宜春市 -..- -",
        ),
        ("宜春市旧改\n发布日期：2025-07-09\n小区建起食堂，一天能接待老人260人次。", "260人次 other existing 宜春市 -..- -"),
        ("宜春市旧改\n发布日期：2025-07-09\n全市尚有逾期未安置群众3276户。", "3276户 households existing 宜春市 -..- -"),
        ("宜春市旧改\n发布日期：2025-07-09\n此次交付的一期住宅16栋。", "16栋 buildings completed 宜春市 -..- -"),
        // What stands idle, in the clause before the number; a part of a list that nothing follows.
        ("宜春市旧改\n改造小区113个：第", "113个 communities completed 宜春市 -..- -"),
        ("宜春市旧改\n车棚长期闲置，2台电梯停用。", "2台 elevators existing 宜春市 -..- -"),
        // What is left, whatever held it up.
        ("宜春市旧改\n开工49个，剩下4个因外线迁改尚未开工。", "4个 communities planned 宜春市 -..- -"),
        ("宜春市旧改\n开工49个，剩下4个还没有进场。", "4个 communities planned 宜春市 -..- -"),
        // Those who moved; tasks of places; what a plan hands down; too few places for a whole.
        (
            "宜春市旧改\n发布日期：2025-07-09\n棚户区改造建成安置房1.86万套，安置群众1.52万户。",
            "1.52万户 households completed 宜春市 -..- -",
        ),
        (
            "宜春市旧改进展通报\n发布日期：2025-07-09\n改造小区206个，新增停车位265个。\n丰城市。合计年度任务38个。",
            "38个 communities planned 丰城市 2025..2025 -",
        ),
        (
            "关于下达2025年宜春市老旧小区改造计划任务的通知\n2025年改造任务如下：\n小区120个，总投资1.3亿元。",
            "1.3亿元 funding planned 宜春市 2025..2025 -",
        ),
        (
            "宜春市旧改\n发布日期：2025-07-09\n计划改造小区234个，分布在7区1县，其中丰城市78个。",
            "78个 communities planned 丰城市 -..- 234个",
        ),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn places_of_releases() {
    for (text, want) in [
        // Where they met is not who speaks; a street speaks where its office gives it out; what is said of each of many places.
        ("全省旧改推进会在牡丹江市召开\n全省改造小区120个。", "120个 黑龙江省 -"),
        ("西安市碑林区文艺路街道：老院落焕新\n来源：碑林区文艺路街道办事处\n街道改造院落9个。", "9个 文艺路街道 -"),
        ("西安市碑林区文艺路街道：老院落焕新\n来源：碑林区人民政府\n全区改造院落9个。", "9个 碑林区 -"),
        (
            "各地推进旧改观察\n住房城乡建设部数据显示，全国改造小区28万个，全国惠及1.2亿人。\n河北、辽宁、重庆、安徽走在前列。福州市鼓楼区改造小区112个。天津市河西区说，全区要改造小区35个。",
            "35个 河西区 -",
        ),
        // The place at the head of an item; a first batch is no rank.
        ("衡阳市旧改\n4.珠晖区：小区15个，重点为铁路系统移交家属区9个。", "9个 珠晖区 -"),
        ("衡阳市旧改\n4.珠晖区：小区15个，全市小区164个。", "164个 衡阳市 -"),
        ("湖州市住房保障\n德清县首批256套公租房已启动选房。", "256套 德清县 -"),
        ("湖州市住房保障\n德清县首位，256套公租房已启动选房。", "256套 湖州市 -"),
        // Names of towns with words of the tables, of roads, behind marks of items and behind 除.
        ("德清县旧改\n乾元镇、新市镇各建公园2个。", "2个 multiple -"),
        ("解放区旧改\n1.焦北街道 电厂家属院：楼房9栋。", "9栋 焦北街道 电厂家属院"),
        ("云梦县旧改\n除义堂镇2个小区正在施工外，其余均已完工。", "2个 义堂镇 -"),
        ("金昌市旧改\n完成64条主次街道、16条背街小巷改造。", "16条 金昌市 -"),
        // Communities: with a road of elsewhere's name, up to the words that tell of them, and what is only a kind.
        ("云梦县旧改\n城关镇曲阳路片区6个小区通过验收。", "6个 城关镇 曲阳路片区"),
        ("三明市三元区旧改\n列东街道东安新村建于上世纪80年代，有住宅楼23栋。", "23栋 列东街道 东安新村"),
        ("德清县旧改\n武康街道春晖社区服务人口1.2万人。", "1.2万人 武康街道 春晖社区"),
        ("泸州市旧改\n江阳区的“袖珍小区”共有158个。", "158个 江阳区 -"),
        ("兰州市旧改\n草场街街道的幸福小院，3栋楼只有108户。", "108户 草场街街道 幸福小院"),
        ("江岸区旧改\n后湖街道金色花苑小区焕然一新。金色花苑建于1998年，住宅24栋。", "24栋 后湖街道 金色花苑小区"),
        ("三明市三元区旧改\n徐碧街道化机小区有12栋楼。", "12栋 徐碧街道 化机小区"),
        // The work that the next paragraph tells of, and what is done for it.
        ("泸州市旧改\n江阳区忠山片区，施工正忙。\n项目总投资3.86亿元。", "3.86亿元 江阳区 忠山片区"),
        ("泸州市旧改\n江阳区忠山片区，施工正忙。\n项目负责人介绍，全市投资3.86亿元。", "3.86亿元 泸州市 -"),
        ("碑林区旧改\n景龙池小区建于1986年，共有5栋楼。今年，街道把它列入计划，加装电梯3部。", "3部 碑林区 景龙池小区"),
        ("泸州市旧改\n江阳区忠山片区，施工正忙。\n项目总投资3.86亿元，国家开发银行四川省分行授信贷款2.6亿元。", "2.6亿元 江阳区 忠山片区"),
        ("上城区答复\n南苑小区共有住宅楼18栋，已纳入我区2025年改造计划。该项目总投资3280万元。", "3280万元 上城区 南苑小区"),
        ("上城区答复\n南苑小区共有住宅楼18栋，我区改造计划已下达。总投资3280万元。", "3280万元 上城区 -"),
        ("洛阳市旧改\n而在瀍河回族区，启明南路7号院拆除违建900平方米。", "900平方米 瀍河回族区 启明南路7号院"),
        // Works of a report, and who gives money, are no area.
        ("宜春市政府工作报告\n各位代表！实施中山路片区提升工程，改造小区127个。", "127个 宜春市 -"),
        ("宜春市政府工作报告\n各位代表！湖滨片区等44个项目开工。", "44个 宜春市 -"),
        ("宜春市旧改\n共筹措9.8亿元，其中城区配套2.2亿元。", "2.2亿元 宜春市 -"),
    ] {
        assert_eq!(placed(text), want, "{text}");
    }
}

#[test]
fn scopes_of_halves_and_quarters() {
    for (text, want) in [
        // A bracket of words behind a number is stepped over.
        ("宜春市旧改情况\n“一校两园”建设持续推进，9所公办中小学校（幼儿园）建成开学。", "9所 other completed 宜春市 -..- -"),
        // Parts that add up to what the sentence before counts are its parts, and stand where it stands.
        (
            "天水市旧改总结\n改造小区164个，已全部开工，完工121个。其中秦州区68个、麦积区47个、甘谷县49个。",
            "49个 communities started 甘谷县 -..- 164个",
        ),
        // Parts of a part.
        (
            "株洲市旧改\n今年改造小区168个，其中城区118个，县市50个，分别是醴陵市19个、攸县14个、茶陵县11个、炎陵县6个。",
            "6个 communities completed 炎陵县 -..- 50个",
        ),
        // Those counted just before 中, and whatever else is told of them.
        ("宜春市旧改\n34个小区中，有11个小区未改造管网。", "11个 communities planned 宜春市 -..- 34个"),
        (
            "西宁市旧改\n2025-04-28\n今年全市计划改造老旧小区62个。\n62个小区中，城东区18个、2790户。",
            "2790户 households planned 城东区 2025..2025 -",
        ),
        // The halves of a title that a blank parts.
        ("厦门：今年已筹集保障性租赁住房1.86万套 公租房在保家庭逾3万户", "3万户 public_rental existing 厦门市 -..- -"),
        ("大庆市67个老旧小区改造项目全部开工 惠及居民5.3万户", "5.3万户 households started 大庆市 -..- -"),
        // What a notice hands down is to be done in its year, and its money is of the level that the title names.
        (
            "株洲市人民政府办公室关于印发《2025年株洲市重点民生实事项目》的通知\n一、电梯\n加装电梯80台。",
            "80台 elevators planned 株洲市 2025..2025 -",
        ),
        (
            "云南省财政厅关于下达2025年省级城镇保障性安居工程补助资金的通知\n分地区为：昆明市6120万元。",
            "6120万元 funding.local completed 昆明市 2025..2025 -",
        ),
        (
            "云南省财政厅关于下达2025年中央财政城镇保障性安居工程补助资金的通知\n分地区为：昆明市6120万元。",
            "6120万元 funding.subsidy completed 昆明市 2025..2025 -",
        ),
        // What a sentence sets out for the year, or a sign heads, is told one by one.
        (
            "山东省旧改发布会\n2024-04-18\n今年我们重点抓好三个方面的工作。一是突出问题导向。二是补齐设施短板，新增停车位3万个。",
            "3万个 parking_spaces planned 山东省 2024..2024 -",
        ),
        ("年终盘点｜江阳区2025\n2025-12-30\n📣2026年，我们想做这些：\n1️⃣电梯加装60台", "60台 elevators planned 江阳区 2026..2026 -"),
        // A rate that heads a section, and what its lines count.
        (
            "周口市城镇老旧小区改造进展情况的通报\n二、完工率排名\n第1名 项城市 完工26个 83.9%",
            "83.9% completion_rate completed 项城市 -..- -",
        ),
        ("周口市城镇老旧小区改造进展情况的通报\n二、完工率排名\n第1名 项城市 完工26个", "26个 communities completed 项城市 -..- -"),
        // A quarter by its name, an estate that a clause begins to tell of, a community that goes without a name.
        ("厦门市旧改\n人和街片区有居民楼73栋。", "73栋 buildings existing 人和街片区 -..- -"),
        ("厦门市旧改\n完成大青片区剩余57户签约。", "57户 households completed 大青片区 -..- -"),
        ("厦门市旧改\n全市有重点片区12个。", "12个 other existing 厦门市 -..- -"),
        ("厦门市旧改\n去年和睦新村改造收官，54幢房子焕新。", "54幢 buildings existing 和睦新村 -..- -"),
        ("福州市旧改\n2024-10-12\n水部街道一小区的电梯装好了。该小区有4栋楼、112户。", "112户 households existing 水部街道 -..- -"),
        // The place named last.
        ("江西城市更新观察\n江西省各地都在改。南昌市先行。当地查找问题2100多个。", "2100多个 other existing 南昌市 -..- -"),
        // Each of several things before 分别 by its own words.
        ("全国旧改\n与上年同期相比，加装电梯和托育设施分别增长12.6%和8.3%。", "8.3% service_facilities existing - -..- -"),
        // What the clause before did for those whom this one counts; who bears what is told next.
        ("宜春市旧改\n解决房屋“办证难”问题，惠及8.4万户群众。", "8.4万户 other completed 宜春市 -..- -"),
        ("宜春市旧改\n电梯每部补助20万元，市、区共同承担。", "20万元 funding.local existing 宜春市 -..- -"),
        // Begun and finished within the year; what is in the names of projects was not done.
        ("宜春市旧改\n25个老旧小区改造项目当年开工、当年完工。", "25个 communities completed 宜春市 -..- -"),
        ("宜春市旧改\n景区道路等11个灾后恢复重建项目提前开工。", "11个 other started 宜春市 -..- -"),
        // Places by what holds for them.
        ("全国旧改\n分地区看，开工率超过90%的地区有20个。", "20个 regions existing - -..- -"),
        ("宜春市旧改\n2个县超进度支付工程款。", "2个 regions completed 宜春市 -..- -"),
        ("宜春市旧改\n空气质量位居全国74个重点城市第6位。", "74个 regions existing 全国 -..- -"),
        // What a name says of it.
        ("合肥市旧改\n打造“皖美红色物业”示范小区20个。", "20个 property_management completed 合肥市 -..- -"),
        // The voting of owners is no figure; what is asked for is a plan.
        ("宜春市旧改\n全市加装电梯12部。须由专有部分面积占比三分之二以上的业主参与表决。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市旧改\n业主同意率达到三分之二以上方可列入计划。", "三分之二 other planned 宜春市 -..- -"),
        // How it was before the works, and what money is to support.
        ("宜春市旧改\n和平区有个小区，改造前收缴率不到20%。", "20% other existing 和平区 -..- -"),
        ("宜春市旧改\n国家安排超长期特别国债资金支持更新老旧电梯4760台。", "4760台 elevators planned 宜春市 -..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn times_that_open_or_sum_up() {
    for (text, want) in [
        // A year that nothing resolves is none that governed before.
        (
            "江西推进城市更新观察\n“十四五”以来，江西共改造城镇老旧小区6890个。今年，全省计划改造城镇老旧小区606个。",
            "606个 communities planned 江西省 -..- -",
        ),
        // The year that a first sentence opens with is of what follows, and of no plan.
        (
            "大同市多措并举兜牢住房保障底线\n2024-01-09\n2023年，大同市围绕“住有所居”目标，各项任务全面完成。\n公租房方面，发放租赁补贴3264户。",
            "3264户 rent_subsidy completed 大同市 2023..2023 -",
        ),
        (
            "大同市多措并举兜牢住房保障底线\n2024-01-09\n2023年，大同市围绕“住有所居”目标，各项任务全面完成。\n公租房方面，将发放租赁补贴3264户。",
            "3264户 rent_subsidy planned 大同市 -..- -",
        ),
        // The year of a dateline at the end of a year, from what is said of the next one.
        (
            "各地推进老旧小区改造观察\n新华社北京12月18日电（记者李明）\n今年全国改造老旧小区2.58万个。\n2026年将继续改造老旧小区。",
            "2.58万个 communities completed 全国 2025..2025 -",
        ),
        // Sums of several years, and those that are of more than the year told before, are of none.
        ("江阳区旧改\n去年改造小区12个。4年累计改造小区187个。", "187个 communities completed 江阳区 -..- -"),
        ("宜春市旧改\n2024-10-12\n今年加装电梯120部。全市累计加装1560部。", "1560部 elevators completed 宜春市 -..- -"),
        // A plan is of its year, and not of the months that have passed.
        (
            "宜春市旧改情况\n2023-07-12\n一、上半年工作开展情况\n棚户区改造计划新开工3420套。",
            "3420套 shantytown planned 宜春市 2023..2023 -",
        ),
        // The tale of one community is of no time that the title and the lead told of all.
        (
            "莲湖区上半年新增停车泊位4200个\n2024-07-10\n今年上半年，全区新增停车泊位4236个，全年任务过半，群众停车难的问题有所缓解。\n桃园路街道昆仑社区有7个老旧院落。",
            "7个 communities existing 昆仑社区 -..- -",
        ),
        // 目前 within 项目前期 is no time.
        ("宜春市旧改\n2024-10-12\n去年改造小区12个。该项目前期工作扎实，加装电梯8部。", "8部 elevators completed 宜春市 2023..2023 -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn typical_releases() {
    for (text, want) in [
        // A street that heads a numbered item.
        ("阆中市2026年老旧小区改造计划公示\n（一）保宁街道：19个小区，涉及居民3240户。", "3240户 households planned 保宁街道 2026..2026 -"),
        // 将 that puts its object before 放在 tells no time.
        (
            "辽宁省旧改\n2025-12-26\n今年，辽宁将改造重点放在供热、供水等设施上，全年更新改造老旧管网3870公里。",
            "3870公里 pipelines completed 辽宁省 2025..2025 -",
        ),
        (
            "辽宁省旧改\n2025-12-26\n明年，辽宁将把改造重点放在供热、供水等设施上，更新改造老旧管网3870公里。",
            "3870公里 pipelines planned 辽宁省 2026..2026 -",
        ),
        // The year of news from the end of a year, by what its lead looks back on.
        (
            "辽宁改造老旧小区\n新华社沈阳12月26日电（记者刘洋）记者26日从住建厅获悉，2025年全省新开工小区1086个。\n今年加装电梯612部。",
            "612部 elevators completed 辽宁省 2025..2025 -",
        ),
        // The years of a plan up to a day.
        ("宜春市旧改\n截至2025年11月底，我市“十四五”期间已累计改造小区186个。", "186个 communities completed 宜春市 2021..2025-11 -"),
        // This year in the chapter on last year.
        (
            "海伦市2023年工作总结及2024年工作安排\n2024-01-08\n一、2023年主要工作完成情况\n今年新成立业主委员会11个。\n二、2024年工作安排\n加装电梯3部。",
            "3部 elevators planned 海伦市 2024..2024 -",
        ),
        (
            "海伦市2023年工作总结及2024年工作安排\n2024-01-08\n一、2023年主要工作完成情况\n今年新成立业主委员会11个。",
            "11个 owners_committee completed 海伦市 2023..2023 -",
        ),
        // Some of those that a time told of, in an answer to what is planned for next year.
        (
            "天水市旧改发布会\n2024-12-18\n记者：明年有什么打算？\n张永强：秦州区今年改造的32个小区涉及3415户居民，目前29个已经完工。",
            "29个 communities completed 秦州区 2024..2024 -",
        ),
        // What was planned and is done, of both of a pair.
        ("宜春市旧改\n2024-05-14\n2023年计划改造的208个小区、1.72万户已全部完工。", "1.72万户 households completed 宜春市 2023..2023 -"),
        // A sentence that looks back, in a paragraph of plans.
        (
            "三明市建议答复\n2024-06-12\n您提出的建议要落实。近年来，我市共新增停车泊位4200多个。今年还将在市区新增停车位，力争建成停车库，确保年底前投用，计划新建充电桩。",
            "4200多个 parking_spaces completed 三明市 -..- -",
        ),
        // Standards and what they come to.
        ("宜春市旧改\n对新建充电棚的，每处补助8000元。", "8000元 funding.subsidy existing 宜春市 -..- -"),
        ("宜春市旧改\n市财政按照每平方米30元的标准列支2.1亿元。", "2.1亿元 funding.local completed 宜春市 -..- -"),
        ("宜春市旧改\n全市累计加装电梯316部，每部由市财政给予15万元奖补。", "15万元 funding.local existing 宜春市 -..- -"),
        // Who is given to.
        ("宜春市旧改\n为1589户企业发放返还资金3308万元。", "3308万元 funding completed 宜春市 -..- -"),
        // The unit and the things of a list; a gap to a standard; a crop; how large a plant is; no places in 家.
        (
            "宜春市政府工作报告\n毛入园率、毛入学率分别达到87.5%、90%，分别提高31.46、27.87个百分点。",
            "27.87个百分点 other completed 宜春市 -..- -",
        ),
        ("宜春市教育\n中职学校达标率超过省定标准4.6个百分点。", "4.6个百分点 other existing 宜春市 -..- -"),
        ("宜春市政府工作报告\n建成高标准农田43万亩，粮食产量27.26亿斤。", "27.26亿斤 other existing 宜春市 -..- -"),
        ("宜春市政府工作报告\n建成小区12个，10万吨再生水工程完成。", "12个 communities completed 宜春市 -..- -"),
        ("宜春市教育\n建成72家街镇未成年人保护工作站。", "72家 other completed 宜春市 -..- -"),
        // A day that homes were built before is not the release's; plans for the next year are of no help either.
        (
            "厦门市改造方案政策解读\n答：一是2000年12月31日前建成的小区。\n2016年以来，我市先后改造老旧小区1096个。",
            "1096个 communities completed 厦门市 2016..- -",
        ),
        (
            "全国旧改进展\n新华社北京9月24日电（记者王晓彤）记者获悉，2024年，全国计划新开工小区5.4万个。今年以来，加装电梯2.3万部。提早谋划2025年改造计划。",
            "2.3万部 elevators completed 全国 2024..- -",
        ),
        // Places that are counted for their work, and the work of one of them.
        (
            "全国旧改进展\n江苏、浙江等6个省份老旧小区改造开工率超过85%。其中，江苏新开工1280个。",
            "1280个 communities started 江苏省 -..- -",
        ),
        // All that there are; how work was done; who owns the money.
        (
            "格尔木市旧改\n健全机制，落实责任。全市174个老旧小区中，已有132个引入物业。",
            "132个 property_management completed 格尔木市 -..- 174个",
        ),
        ("沈阳市旧改\n2025-12-26\n三台子街道把连片的8个小区整体规划，拆除围墙。", "8个 communities completed 三台子街道 -..- -"),
        ("青白江区旧改\n引入社会资本600余万元参与停车场、充电设施建设运营。", "600余万元 funding.private completed 青白江区 -..- -"),
        // A share of what the sentence before counts.
        (
            "厦门市住房保障\n全市筹集保障性租赁住房14.7万套。其中，利用集体用地新建的占四成。",
            "四成 affordable_rental completed 厦门市 -..- -",
        ),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn twins_and_lists() {
    for (text, want) in [
        // One verb of two words, and a need of what is to be worked on.
        ("宜春市旧改\n今年计划更新改造小区22个，目前14个已开工。", "14个 communities started 宜春市 -..- -"),
        ("宜春市旧改\n去年原计划更新改造106个小区。", "106个 communities planned 宜春市 -..- -"),
        ("宜春市旧改\n全市需改造的老旧小区26个。", "26个 communities planned 宜春市 -..- -"),
        // Words that say the same as others.
        ("宜春市旧改\n全市发放公共租赁住房租赁补贴120户。", "120户 rent_subsidy completed 宜春市 -..- -"),
        ("宜春市旧改\n更换供水、燃气管线大约168公里。", "168公里 pipelines completed 宜春市 -..- -"),
        ("宜春市旧改\n全市还有12个小区未动工。", "12个 communities planned 宜春市 -..- -"),
        // Projects that the end of the clause names, or the clause before.
        ("宜春市政府工作报告\n过去一年，启动实施8个“2+2+2”职业教育贯通培养项目。", "8个 projects started 宜春市 -..- -"),
        ("宜春市政府工作报告\n过去一年，推进重点项目建设，新开工120个。", "120个 projects started 宜春市 -..- -"),
        // What is laid in villages counts them.
        ("宜春市旧改\n过去一年，完成366个村电网改造。", "366个 other completed 宜春市 -..- -"),
        // The years that have passed, where nothing else of the paragraph tells.
        ("宜春市政府工作报告\n2024-01-20\n五年来，公路方面，建成高速公路3条。", "3条 other completed 宜春市 -..- -"),
        ("宜春市政府工作报告\n2024-01-20\n——新的一年，公路方面，建成高速公路3条。", "3条 other planned 宜春市 -..- -"),
        // The budget is measured; prefectures that a prefecture governs.
        ("宜春市政府工作报告\n2024-01-20\n过去一年，民生支出303亿元，增长1.31%。", "1.31% funding existing 宜春市 -..- -"),
        ("伊犁哈萨克自治州旧改\n州直改造247个，塔城地区改造小区25个。", "25个 communities completed 塔城地区 -..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn a_list_shares_its_unit_and_multiplier() {
    let told = |text: &str| figures(text).iter().map(|f| format!("{}{} {}", f.value, f.unit, f.kind)).collect::<Vec<_>>().join(", ");
    assert_eq!(told("汽车、家电产值分别突破700、500亿元。"), "70000000000元 level, 50000000000元 level");
    // 百亿 says how large a project is, and counts none.
    assert_eq!(told("新引进超百亿项目11个。"), "11个 level");
    assert_eq!(told("新建学校、医院分别达12、8个。"), "12个 level, 8个 level");
    assert_eq!(told("光纤、铜箔产量分别增长2.9倍、91%。"), "2.9倍 change, 91% change");
    assert_eq!(told("新建改造提升农田200万亩。"), "2000000亩 level");
}

#[test]
fn plans_and_what_was_done_of_them() {
    for (text, want) in [
        // A number that tells what was done ends what a plan word plans, up to the next item.
        (
            "长沙市2024年8月通报\n今年计划改造小区211个，共开工168个，开工率79.6%，竣工20个。",
            "20个 communities completed 长沙市 2024..2024 -",
        ),
        ("长沙市2024年8月通报\n今年计划改造小区211个、加装电梯100部，分别开工168个、90部。", "90部 elevators started 长沙市 2024..2024 -"),
        (
            "长沙市旧改\n今年还将改造供热管网1200公里，截至8月末完成986公里；改造燃气管道420公里。",
            "420公里 pipelines planned 长沙市 -..- -",
        ),
        // A plan goes on in bare sentences behind it, and not past what has been done.
        ("柳州市旧改\n2025年全市计划改造小区240个。筹集保障房2400套，加装电梯120部。", "120部 elevators planned 柳州市 2025..2025 -"),
        ("柳州市旧改\n2025年全市计划改造小区240个。加装电梯120部。已开工118个。", "118个 communities started 柳州市 2025..2025 -"),
        ("柳州市旧改\n2025年全市计划改造小区240个。加装了电梯120部。", "120部 elevators completed 柳州市 2025..2025 -"),
        // What waits for its turn, and what a plan has laid out.
        ("柳州市旧改\n目前，全市仍有待改造小区965个。", "965个 communities planned 柳州市 -..- -"),
        ("柳州市旧改\n规划的36个停车位只划出来20个。", "20个 parking_spaces completed 柳州市 -..- -"),
        ("柳州市旧改\n目前，规划的36个停车位。", "36个 parking_spaces planned 柳州市 -..- -"),
        ("柳州市旧改\n计划建设口袋公园6个，到目前为止建成4个。", "4个 public_space completed 柳州市 -..- -"),
        ("柳州市旧改\n全市棚改累计交付18.9万套，仍在外过渡的还有4200余户。", "4200余户 shantytown existing 柳州市 -..- -"),
        // The works of a year, whenever they began.
        ("柳州市旧改\n2026年老旧小区改造项目于4月下旬开工，共涉及14个小区。", "14个 communities started 柳州市 2026..2026 -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn words_that_open_and_words_that_join() {
    for (text, want) in [
        // 同时 and 据介绍 at the head of a sentence leave the time and the place behind them at its head.
        (
            "四川省城市更新\n“十四五”期间，城市品质提升。此外，五年来新增绿道5400公里。",
            "5400公里 public_space completed 四川省 2021..2025 -",
        ),
        ("石家庄市旧改\n与此同时，长安区谈固村的改造进入收尾阶段。项目建设安置楼18栋。", "18栋 buildings completed 长安区 -..- -"),
        // 范围内 says no more than the place before it.
        ("柳州市旧改\n加装电梯方面，全市范围内累计受理申请386台。", "386台 elevators completed 柳州市 -..- -"),
        // A thing that stands behind a number has that one.
        ("柳州市旧改\n新增412个停车位、小游园2处。", "2处 public_space completed 柳州市 -..- -"),
        // Who lives there is counted in households, how the rates of projects stand by places.
        ("柳州市旧改\n老旧小区改造开工232个、4.11万户居民，完工12个、1.1万户居民。", "1.1万户 households completed 柳州市 -..- -"),
        ("湖南省旧改\n老旧小区改造方面，另有2个县项目开工率不足60%。", "60% start_rate started multiple -..- -"),
        // A sentence of places alone goes on with the rate before it.
        ("江苏省旧改\n全省开工率96.2%。南京市最高，为99%；徐州市最低，为92.1%。", "92.1% start_rate started 徐州市 -..- -"),
        // 其中 at the head of a paragraph takes up the one before.
        (
            "柳州市民生实事\n10件民生实事全部完成，共完成投资18.7亿元。\n其中改造老旧小区16个、惠及居民5230户。",
            "5230户 households completed 柳州市 -..- -",
        ),
        // A report by its address, where its title is lost.
        (
            "各位代表：\n现在，我代表市人民政府向大会作工作报告。\n一、2024年工作回顾\n城市面貌持续改善。改造小区66个。",
            "66个 communities completed - 2024..2024 -",
        ),
        ("柳州市旧改\n今年全市拟建设立体停车设施5个。", "5个 other planned 柳州市 -..- -"),
        ("柳州市旧改\n棚户区改造全面收官。保交房项目12个、1200套。", "1200套 other existing 柳州市 -..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn times_lines_and_places_that_go_on() {
    for (text, want) in [
        // 今年以来 in a first sentence without numbers is of all that is done, and not of what stands.
        (
            "沈阳市旧改\n2024年11月6日\n今年以来，工人村街道聚焦急难愁盼，把实事办到心坎上。\n补短板。今年实施改造的7个小区，目前已完工5个。更换单元门218樘。",
            "218樘 other completed 沈阳市 2024..- -",
        ),
        (
            "沈阳市旧改\n2024年11月6日\n今年以来，工人村街道聚焦急难愁盼，把实事办到心坎上。\n补短板。辖区共有住宅小区43个。",
            "43个 communities existing 沈阳市 -..- -",
        ),
        // The year of a dateline that has none, by the last day up to which the text tells.
        (
            "绵阳市旧改\n绵阳日报讯（记者 唐欣）2月26日，小区新开了食堂。\n截至2025年底，全市改造小区1127个。去年完成投资34.8亿元。",
            "34.8亿元 funding completed 绵阳市 2025..2025 -",
        ),
        // What a time names as a subject is what the clauses behind it do; what became of it is told once.
        (
            "成都市加梯\n发布日期：2025-04-22\n去年实施的31个院落改造项目，同步加装电梯64部。",
            "64部 elevators completed 成都市 2024..2024 -",
        ),
        ("成都市加梯\n发布日期：2025-04-22\n去年实施的31个院落改造项目均已验收，加装电梯64部。", "64部 elevators completed 成都市 -..- -"),
        (
            "昆明市加梯\n发布日期：2025-08-15\n今年我市申报的1765台电梯更新项目已获得支持，目前已更新完成612台。",
            "612台 elevators completed 昆明市 2025..2025 -",
        ),
        (
            "昆明市旧改\n发布日期：2025-08-15\n对改造的694个小区排查，查出问题1528个，目前已修复1467个。",
            "1467个 other completed 昆明市 -..- -",
        ),
        // When a community was finished is when what was done there was done.
        (
            "广州市旧改\n发布日期：2024-10-17\n荔湾区永庆坊小区去年底完成改造，修缮骑楼86栋。",
            "86栋 buildings completed 永庆坊小区 -..2023-12 -",
        ),
        // A plan is for the time that it first names, and not for a year gone by.
        (
            "沈阳市旧改三年行动方案（2025—2027年）解读\n发布日期：2025-04-11\n一、背景\n据2024年体检结果，尚未改造的小区仍有683个。\n二、目标\n2025—2027年，改造小区600个。\n三、任务\n更换管网1300公里。",
            "1300公里 pipelines planned 沈阳市 2025..2027 -",
        ),
        // How it was done is of the works above; a short line of a post goes on with the plan above it.
        (
            "沈阳市旧改\n发布日期：2024-11-12\n皇姑区2024年首批29个老旧小区改造项目全部完工。\n改造中，更换管线37.8公里。",
            "37.8公里 pipelines completed 沈阳市 2024..2024 -",
        ),
        (
            "无锡市旧改\n发布日期：2024-04-28\n【充电】\n年内还将在老旧小区\n新增汽车停车位3000个",
            "3000个 parking_spaces planned 无锡市 2024..2024 -",
        ),
        (
            "无锡市旧改\n发布日期：2024-04-28\n【充电】\n年内还将在老旧小区\n新增汽车停车位3000个\n目前已建成停车位120个",
            "120个 parking_spaces completed 无锡市 -..- -",
        ),
        // A place that heads a section holds for what is below it, and for its sections.
        (
            "威海市2025年旧改进展公示\n发布日期：2025-10-15\n一、环翠区\n（一）加装电梯\n加装电梯15部。",
            "15部 elevators completed 环翠区 2025..2025 -",
        ),
        (
            "威海市2025年旧改进展公示\n发布日期：2025-10-15\n一、环翠区\n加装电梯15部。\n二、存在问题\n仍有3个小区未完工。",
            "3个 communities started 威海市 -..- -",
        ),
        ("威海市2025年旧改进展公示\n发布日期：2025-10-15\n环翠区改造情况\n加装电梯15部。", "15部 elevators completed 环翠区 2025..2025 -"),
        (
            "威海市旧改\n发布日期：2025-10-15\n项目名称：环翠区怡园小区改造项目\n建设规模：涉及居民386户",
            "386户 households completed 怡园小区 -..- -",
        ),
        // A project that has begun is under way, all that it comes to.
        ("威海市旧改\n发布日期：2025-10-15\n该项目于2024年5月开工，建设住宅楼6栋。", "6栋 buildings started 威海市 2024-05..2024-05 -"),
        ("威海市旧改\n发布日期：2025-10-15\n该项目计划于2026年5月开工，建设住宅楼6栋。", "6栋 buildings planned 威海市 2026-05..2026-05 -"),
        (
            "威海市旧改\n发布日期：2025-10-15\n3.6亿元用于一处保障房，项目去年10月动工，配建车位320个。",
            "320个 parking_spaces started 威海市 -..- -",
        ),
        // A task that is done is no plan.
        ("威海市旧改\n发布日期：2025-10-15\n城中村改造任务2316套全部完成。", "2316套 urban_village completed 威海市 -..- -"),
        // A short label and its colon name what is counted; 目标 does not.
        ("威海市旧改\n发布日期：2025-10-15\n满意率：97%", "97% satisfaction existing 威海市 -..- -"),
        ("威海市旧改\n发布日期：2025-10-15\n惠及居民：2.3万户", "2.3万户 households completed 威海市 -..- -"),
        ("威海市旧改\n发布日期：2025-10-15\n年度目标：120个", "120个 communities planned 威海市 -..- -"),
        // Families of a kind are counted for what they wait for; what is done again is of the things before.
        (
            "威海市旧改\n发布日期：2025-10-15\n公租房轮候家庭共1527户，其中低保家庭243户，中等偏下收入家庭1248户。",
            "1248户 public_rental existing 威海市 -..- 1527户",
        ),
        ("威海市旧改\n发布日期：2025-10-15\n去年入地缆线340公里，今年还要再做200公里。", "200公里 pipelines planned 威海市 2025..2025 -"),
        // A standard is laid down.
        ("威海市旧改\n发布日期：2025-10-15\n省财政按照户均不超过2000元的标准补助。", "2000元 funding.subsidy existing 威海市 -..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn money_parts_and_times_in_brackets() {
    for (text, want) in [
        // The money of counted projects, and who gives which and who gives it behind the number.
        ("柳州市旧改\n2025-09-10\n列入计划的12个项目总投资4.6亿元。", "4.6亿元 funding planned 柳州市 -..- -"),
        ("柳州市旧改\n2025-09-10\n市、区财政分别安排2.4亿元和3.6亿元。", "3.6亿元 funding.local completed 柳州市 -..- -"),
        ("柳州市旧改\n2025-09-10\n改造总投资4.6亿元，其中1.2亿元由市财政承担。", "1.2亿元 funding.local completed 柳州市 -..- 4.6亿元"),
        // A part is of what its whole is of, and a list of places goes on behind a semicolon.
        ("柳州市旧改\n2025-09-10\n新建停车位1520个，其中地下1386个。", "1386个 parking_spaces completed 柳州市 -..- 1520个"),
        ("柳州市旧改\n2025-09-10\n完工60个，其中：城中区20个；鱼峰区18个。", "18个 communities completed 鱼峰区 -..- 60个"),
        ("柳州市旧改\n2025-09-10\n棚户区改造开工3600户。其中货币化安置860户。", "860户 shantytown completed 柳州市 -..- 3600户"),
        // A time in a bracket, years that follow each other, and the month named before.
        ("柳州市旧改\n2025-09-10\n加装电梯186部（截至7月底）。", "186部 elevators completed 柳州市 -..2025-07 -"),
        ("柳州市旧改\n2025-09-10\n2021年、2022年已完成小区118个。", "118个 communities completed 柳州市 2021..2022 -"),
        ("柳州市旧改\n2025-09-10\n6月份，新开工小区14个，当月完工6个。", "6个 communities completed 柳州市 2025-06..2025-06 -"),
        // What increased was built; an item may have a verb of its own.
        ("柳州市旧改\n2025-09-10\n停车位增加了120个。", "120个 parking_spaces completed 柳州市 -..- -"),
        ("柳州市旧改\n2025-09-10\n新开工小区86个、加装电梯126部。", "126部 elevators completed 柳州市 -..- -"),
        // Where the rate is the highest; 位 counts places to park; how far behind the schedule.
        ("柳州市旧改\n2025-09-10\n各地完工率最高的是鱼峰区，为98%。", "98% completion_rate completed 鱼峰区 -..- -"),
        ("柳州市旧改\n2025-09-10\n增设停车泊位320位。", "320位 parking_spaces completed 柳州市 -..- -"),
        ("柳州市旧改\n2025-09-10\n完成投资2.1亿元，落后序时进度8个百分点。", "8个百分点 other existing 柳州市 -..- -"),
        ("柳州市旧改\n2025-09-10\n打造一刻钟生活圈15个。", "15个 other completed 柳州市 -..- -"),
        // 石湾镇街道, which was a town, is one.
        (
            "佛山市禅城区旧改\n2025-08-25\n石湾镇街道湾华片区改造项目正式动工。\n湾华片区涉及居民1476户。",
            "1476户 households completed 湾华片区 -..- -",
        ),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn lines_labels_and_what_is_left() {
    for (text, want) in [
        // 时间 begins a line of the site only with its colon.
        ("永州市旧改\n2025-11-12\n时间紧、任务重，2024年全市改造老旧小区。加装电梯12部。", "12部 elevators completed 永州市 2024..2024 -"),
        // The unit may stand in the label of a line.
        ("永州市旧改\n2025-11-12\n加装电梯（部）：9", "9 elevators completed 永州市 -..- -"),
        // How much of a plan was done, in a bracket, where it is as much as that.
        ("永州市旧改\n2025-06-12\n计划改造小区42个。截至5月25日开工38个（90.5%）。", "90.5% start_rate started 永州市 -..2025-05 -"),
        (
            "永州市旧改\n2025-06-12\n计划改造小区42个。截至5月25日开工38个（90.5%），完工12个（28.6%）。",
            "28.6% completion_rate completed 永州市 -..2025-05 -",
        ),
        // A part ends where a plan for a year begins; whom works concern is of their year.
        (
            "永州市旧改\n2025-11-12\n共有老旧电梯1230台，其中使用15年以上的460台，今年计划更新120台。",
            "120台 elevators planned 永州市 2025..2025 -",
        ),
        (
            "永州市旧改\n2025-11-12\n今年列入实事的70个小区改造项目已全部完工，提前一个月完成任务，受益居民4.9万户。",
            "4.9万户 households completed 永州市 2025..2025 -",
        ),
        // A type or a state that heads a line holds for those below it; a table of tasks, and how far a row has come.
        ("永州市住房保障\n2025-11-12\n■公租房\n保障家庭1.8万户", "1.8万户 public_rental existing 永州市 -..- -"),
        ("永州市加梯\n2025-03-12\n◎在建\n零陵区 8部", "8部 elevators started 零陵区 -..- -"),
        ("永州市旧改\n2025-03-12\n三、未开工项目\n零陵区2个。", "2个 communities planned 零陵区 -..- -"),
        (
            "荆州市2025年保障性住房任务表\n发布日期：2025-03-12\n地区\t保障性租赁住房（套）\n沙市区\t600",
            "600 affordable_rental planned 沙市区 2025..2025 -",
        ),
        (
            "六安市老旧小区改造台账\n发布日期：2025-09-18\n小区名称\t受益户数（户）\t进度\n皖西路片区\t1100\t正在施工",
            "1100 households started 皖西路片区 -..- -",
        ),
        // A press tag stands before the time; 三年内 is no year, and 去年是 tells one.
        ("江苏省加梯\n2024年10月12日\n新华日报讯 今年1至9月，全省加装电梯810台。", "810台 elevators completed 江苏省 2024-01..2024-09 -"),
        ("西宁市旧改\n2025-10-12\n剩余106个老旧小区计划三年内改造完成。", "106个 communities planned 西宁市 -..- -"),
        ("西宁市旧改\n2025-10-12\n老旧小区改造，去年是46个，今年是39个。", "39个 communities completed 西宁市 2025..2025 -"),
        // Of the year are the things that it stands before; 多改了 is a difference; what was planned and what came of it; what has not begun.
        (
            "西宁市旧改\n2025-10-12\n到去年底已经改完了873个小区，今年剩下的113个已全部开工。",
            "113个 communities started 西宁市 2025..2025 -",
        ),
        ("西宁市旧改\n2025-10-12\n去年改造小区286个，比前年多改了57个。", "57个 communities completed 西宁市 2024..2024 -"),
        ("西宁市加梯\n2025-10-12\n原计划加装电梯120部，最后装了146部。", "146部 elevators completed 西宁市 -..- -"),
        ("西宁市旧改\n2025-10-12\n西宁市18个老旧小区改造项目未按期开工。", "18个 communities planned 西宁市 -..- -"),
        // 新 begins names.
        ("西安市旧改\n2025-06-12\n西安市碑林区改造5个，西安市新城区改造4个。", "4个 communities completed 新城区 -..- -"),
        ("湖州市旧改\n2025-06-12\n德清县新市镇改造小区4个。", "4个 communities completed 新市镇 -..- -"),
        // Years in which houses were built are no time of the works; 目前 lets the year of a list of places go on.
        (
            "十堰市旧改\n2025-10-12\n2023年，张湾区完成1998年至2003年建设的老旧小区9个，加装电梯12部。",
            "12部 elevators completed 张湾区 2023..2023 -",
        ),
        (
            "淮北市旧改\n2023-10-12\n今年，全市计划改造小区45个。目前，45个小区已全部开工。相山区完工20个，杜集区完工10个。",
            "10个 communities completed 杜集区 2023..2023 -",
        ),
        // Fees are no grants; sums of one whole; how many of what was measured; the lines that a sentence is about.
        ("永州市旧改\n2025-11-12\n充电桩每个补贴500元。物业费每月每平方米0.8元。", "0.8元 other existing 永州市 -..- -"),
        (
            "永州市旧改\n2025-11-12\n项目总投资2.36亿元，其中中央补助9200万元；企业出资3500万元。",
            "3500万元 funding.private existing 永州市 -..- 2.36亿元",
        ),
        ("永州市旧改\n2025-11-12\n新建小微绿地16处，清理杂物2.1万平方米、560处。", "560处 other completed 永州市 -..- -"),
        ("太原市旧改\n2022-05-20\n供水方面，截至5月15日，今年的项目已开工96公里。", "96公里 pipelines started 太原市 -..2022-05 -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn what_reports_and_news_are_built_of() {
    for (text, want) in [
        ("宜春市旧改\n2024-08-09\n景德小区有4幢楼，总投资900万元，预计10月底完工。", "900万元 funding started 景德小区 -..- -"),
        (
            "宜春市旧改\n2024-08-09\n北门小区共有4幢楼，总投资900万元。项目今年3月开工，7月通过竣工验收。",
            "900万元 funding completed 北门小区 -..- -",
        ),
        ("宜春市政府工作报告\n民生支出占一般公共预算支出的81.5%。", "81.5% funding planned 宜春市 -..- -"),
        ("宜春市旧改\n增设1350个公共停车泊位。", "1350个 parking_spaces completed 宜春市 -..- -"),
        ("宜春市旧改\n新建不少于30个村（居）养老服务点。", "30个 service_facilities planned 宜春市 -..- -"),
        ("宜春市旧改\n完成供（排）水管网改造12公里。", "12公里 pipelines completed 宜春市 -..- -"),
        ("宜春市旧改\n18项文史利用转化工程深入推进。", "18项 projects started 宜春市 -..- -"),
        ("宜春市旧改\n改造小区12个。群众投诉率下降20.5%、满意率达到96%。", "96% satisfaction existing 宜春市 -..- -"),
        ("宜春市旧改\n排查经营性自建房安全隐患1.2万栋。", "1.2万栋 buildings existing 宜春市 -..- -"),
        ("宜春市旧改\n棚改安置遗留问题23个。", "23个 other completed 宜春市 -..- -"),
        ("宜春市旧改\n为12个小区解决房产证难办问题。", "12个 other completed 宜春市 -..- -"),
        ("宜春市旧改\n建成长者服务之家12家。", "12家 service_facilities completed 宜春市 -..- -"),
        ("宜春市旧改\n完成老城排水改造12公里。", "12公里 pipelines completed 老城 -..- -"),
        ("宜春市旧改\n有序推进12个已开工和5个新开工老旧小区改造。", "5个 communities started 宜春市 -..- -"),
        ("宜春市旧改\n发放1.3亿元企业稳岗补贴。", "1.3亿元 other completed 宜春市 -..- -"),
        ("宜春市旧改\n改造小区12个，惠及十万群众。", "十万 residents completed 宜春市 -..- -"),
        ("宜春市旧改\n分别为2.3万、1.7万农牧民解决饮水问题。", "1.7万 residents completed 宜春市 -..- -"),
        ("宜春市旧改\n参与表决人数2/3以上同意，加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市政府工作报告\n率先在全省推行联审联办，加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市政府工作报告\n铜鼓县城北供水主管等城建项目25个开工建设。", "25个 projects planned 宜春市 -..- -"),
        ("宜春市政府工作报告\n丰城剑邑公园二期正式开放，新增口袋公园19个。", "19个 public_space planned 宜春市 -..- -"),
        ("宜春市旧改\n市区一体推进12个小区改造。", "12个 communities started 宜春市 -..- -"),
        ("宜春市旧改\n城区道路机扫率达到90%，人均绿地面积达到16平方米、增加1.5平方米。", "1.5平方米 public_space completed 城区 -..- -"),
        ("宜春市旧改\n居民收入差距从2.2倍缩小至2.1倍。", "2.1倍 other completed 宜春市 -..- -"),
        ("宜春市旧改\n编制二〇三五年远景目标纲要，改造小区12个。", "12个 communities completed 宜春市 -..- -"),
        ("宜春市旧改\n①改造小区10个；②至2023年底建成托位130个；③加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市旧改\n学位在2022年增长10%的基础上，2023年增长12%。加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市政府工作报告\n一、2025年工作回顾\n这是城乡面貌焕新的五年。改造小区120个。", "120个 communities completed 宜春市 -..- -"),
        (
            "宜春旧改访谈\n问：“十四五”期间改造情况如何？\n答：五年来，全市改造小区120个。",
            "120个 communities completed 宜春市 2021..2025 -",
        ),
        ("宜春市旧改\n2024-08-09\n截至7月底，全市2024年老旧小区改造项目开工57个。", "57个 communities started 宜春市 -..2024-07 -"),
        (
            "宜春市旧改\n2024-05-20\n2023年完成投资8亿元；今年计划完成9亿元。1至4月，完成投资2亿元。",
            "2亿元 funding completed 宜春市 2024-01..2024-04 -",
        ),
        (
            "宜春市旧改\n2023-12-22\n2022年底，红旗小区被列入改造计划，市里给了1260万元。",
            "1260万元 funding.local completed 红旗小区 -..2022-12 -",
        ),
        ("宜春市旧改\n2023-12-22\n今年78岁的周奶奶说，加装电梯花了41万元。", "41万元 funding completed 宜春市 -..- -"),
        ("宜春市旧改\n2023-12-22\n今年改造小区23个；全市三年来加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("江西省旧改\n宜春、新余两市共开工改造小区71个。", "71个 communities started multiple -..- -"),
        ("江西省旧改\n开工率61.4%。其中，进展较快的地区：宜春市97%。", "97% start_rate started 宜春市 -..- -"),
        ("江西省旧改\n宜春市开工率最高，达97%。", "97% start_rate started 宜春市 -..- -"),
        ("江西旧改访谈\n问：保障性租赁住房进展如何？\n答：今年计划筹集2万套。", "2万套 affordable_rental planned 江西省 -..- -"),
        ("宜春市旧改\n城中村改造项目15个，其中拆整结合项目4个。", "4个 urban_village existing 宜春市 -..- 15个"),
        ("宜春市旧改\n架空线缆全部入地，长度达7.6公里。", "7.6公里 pipelines completed 宜春市 -..- -"),
        ("宜春市旧改\n超九成居民表示“满意”。", "九成 satisfaction existing 宜春市 -..- -"),
        ("宜春市旧改\n首批180户村民有望年底回迁。", "180户 households planned 宜春市 -..- -"),
        ("宜春市旧改\n实施老旧小区改造98个、461栋楼。", "461栋 buildings started 宜春市 -..- -"),
        ("宜春市旧改\n实施老旧小区改造12个，超额完成年初目标。", "12个 communities completed 宜春市 -..- -"),
        ("临夏州旧改\n临夏州把城镇老旧小区改造作为民生工程，改造小区12个。", "12个 communities completed 临夏州 -..- -"),
        ("绍兴越城：老城有了新模样\n建设安置房120套。", "120套 other completed 越城区 -..- -"),
        ("上海市杨浦区旧改\n创下全市最大纪录，全区改造小区12个。", "12个 communities completed 杨浦区 -..- -"),
        ("涟源市旧改\n六亩塘镇改造小区3个。", "3个 communities completed 六亩塘镇 -..- -"),
        ("宜春市旧改\n1.2亿元产业基金设立，全市加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市危旧房改造方案（2024—2026年）\n2025年底前完成48栋危旧房改造。", "48栋 dilapidated_housing planned 宜春市 -..2025-12 -"),
        ("宜春市住建局2025年工作总结\n五、电动自行车充电。安装充电桩43套。", "43套 charging.ebike completed 宜春市 2025..2025 -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn what_officials_say_and_papers_write() {
    for (text, want) in [
        (
            "宜春市旧改\n2025-07-20\n上半年，全市城建工作有序推进。城中村改造方面，截至6月30日，签约812户。棚户区改造方面，开工320套。",
            "320套 shantytown started 宜春市 2025-01..2025-06 -",
        ),
        (
            "宜春市旧改\n2025-11-20\n截至10月末，全市改造小区79个。\n一是补短板。改造排水管网18公里。",
            "18公里 pipelines completed 宜春市 -..2025-10 -",
        ),
        (
            "宜春市旧改\n2024-06-05\n到2025年底，全市还将新增充电桩3000个。据悉，全市充电桩总量已突破2.5万个。",
            "2.5万个 charging completed 宜春市 -..- -",
        ),
        (
            "宜春市旧改\n2023-08-10\n今年下达任务131个小区，较2022年增长6.8%，截至7月底已开工127个。",
            "127个 communities started 宜春市 -..2023-07 -",
        ),
        ("**二、2025年重点工作**\n改造小区126个。", "126个 communities planned - -..- -"),
        ("宜春市旧改\n2025-01-03\n\"十四五\"以来，改造小区1018个。", "1018个 communities completed 宜春市 2021..- -"),
        ("三明市旧改\n在常青街道，12个小区引入物业，缴费率达到71%。", "71% other completed 常青街道 -..- -"),
        ("三明市旧改\n列东街道重化社区举行座谈会。这个建于1986年的小区共有26栋楼。", "26栋 buildings existing 重化社区 -..- -"),
        (
            "三明市旧改\n随着列东街道重化社区的外墙保温完成验收，三元区2024年老旧小区改造全部完工。屋面防水21万平方米。",
            "21万平方米 floor_area existing 三明市 2024..2024 -",
        ),
        ("三明市旧改\n三元区、沙县区率先试点，预警处置管网隐患237起。", "237起 other completed multiple -..- -"),
        ("江西旧改\n宜春市改造小区68个；新余市改造小区12个。两市开工率分别为62.7%、58.3%。", "58.3% start_rate started 新余市 -..- -"),
        ("全国旧改\n湖南省加装电梯300部；江西省提出，今年改造小区268个。", "268个 communities completed 江西省 -..- -"),
        ("江西旧改\n全省改造小区1200个；宜春市率先发行专项债券3亿元。", "3亿元 funding.bond completed 宜春市 -..- -"),
        (
            "甘肃、宁夏两省区老旧小区改造\n甘肃省开工改造小区1307个；宁夏回族自治区开工280个。银川市金凤区改造小区14个。",
            "14个 communities completed 金凤区 -..- -",
        ),
        ("西宁旧改\n周家泉街道是西宁市城东区老旧小区最集中的地方之一，改造小区76个。", "76个 communities completed 周家泉街道 -..- -"),
        ("昆明旧改\n五华区改造小区12个，其余44个分布在安宁、东川、宜良等县（市）区。", "44个 communities completed multiple -..- -"),
        ("青岛旧改\n市南区改造小区52个、市北区81个、西海岸新区90个。", "90个 communities completed 西海岸新区 -..- -"),
        ("宜春街道名单\n▪️灵泉街道 8个小区", "8个 communities completed 灵泉街道 -..- -"),
        ("宜春市旧改\n袁州区改造小区87个、新增停车位1460个；丰城、樟树两市合计完成63个。", "63个 communities completed multiple -..- -"),
        ("宜春市旧改\n全市计划改造小区90个。\n二、任务分解。灵泉街道42个，秀江街道21个。", "21个 communities completed 秀江街道 -..- -"),
        ("宜春市旧改\n总投资1360万元，其中居民出资78万元，户均出资260元。", "260元 funding.private existing 宜春市 -..- -"),
        (
            "宜春市旧改\n累计加装电梯1528台，其中2024年加装1012台，超额完成上级下达的800台年度任务。",
            "800台 elevators planned 宜春市 2024..2024 -",
        ),
        ("宜春市旧改\n筹集公租房5150套，超额完成4500套的年度计划，其中袁州区310套。", "310套 public_rental completed 袁州区 -..- 5150套"),
        ("宜春市旧改\n23个子项中已完成15个。", "15个 communities completed 宜春市 -..- 23个"),
        (
            "宜春市旧改\n总投资4120万元，其中申请补助1200万元。9个小区已开工，其中6个完工，完成投资3280万元。",
            "3280万元 funding completed 宜春市 -..- -",
        ),
        ("宜春市旧改\n启动旧住房改造项目21个，其中拆除重建8个。", "8个 projects started 宜春市 -..- 21个"),
        ("宜春市旧改\n2024年计划改造小区318个、惠及居民8万户，截至目前全部开工。", "8万户 households started 宜春市 2024..2024 -"),
        (
            "宜春市旧改\n今年计划新开工改造5321个，已开工3000个；改造棚户区1.9万套，已开工1.1万套。",
            "1.1万套 shantytown started 宜春市 -..- -",
        ),
        ("宜春市旧改\n下达目标任务为改造小区287个，目前全部开工。", "287个 communities started 宜春市 -..- -"),
        ("宜春市旧改\n4个小区因管线迁改滞后未按期完工。", "4个 communities started 宜春市 -..- -"),
        ("宜春市旧改\n剩下2栋126套将于今年12月交付。", "126套 other planned 宜春市 -..- -"),
        ("宜春市旧改\n已建成电梯176部，在建88部，完成年度任务200部的88%。", "88% completion_rate completed 宜春市 -..- -"),
        ("宜春市旧改\n筹集公租房4216套，完成省下达任务4000套的105.4%。", "105.4% completion_rate completed 宜春市 -..- -"),
        ("宜春市旧改\n一、开工率排名靠前的县市：丰城市62.5%。", "62.5% start_rate started 丰城市 -..- -"),
        ("宜春市旧改\n九成半以上居民表示满意。", "九成半 satisfaction existing 宜春市 -..- -"),
        ("宜春市旧改\n占年度计划的91.3%，超时序进度16.3个百分点。", "16.3个百分点 completion_rate completed 宜春市 -..- -"),
        ("宜春市旧改\n拆除围墙23道，60千瓦快充桩36个。", "36个 charging.ev completed 宜春市 -..- -"),
        ("宜春市旧改\n租金补贴惠及2.8万人，发放补贴资金1.5亿元。", "1.5亿元 rent_subsidy completed 宜春市 -..- -"),
        ("江西旧改\n省级资金撬动金融机构贷款34亿元。", "34亿元 funding.loan completed 江西省 -..- -"),
        ("宜春市旧改\n电动自行车及汽车充电桩9100个。", "9100个 charging existing 宜春市 -..- -"),
        ("宜春市旧改\n34栋楼里住着1120户人家。", "1120户 households existing 宜春市 -..- -"),
        ("江苏实施城市更新项目1000个　老旧小区改造与危旧房改造“双线并进”", "1000个 projects started 江苏省 -..- -"),
        ("宜春市旧改\n累计改造小区1124个，总建筑面积超2200万平方米。", "2200万平方米 floor_area completed 宜春市 -..- -"),
        ("宜春市旧改\n按照计划，到今年底，全市将完成应改尽改，累计改造小区850个。", "850个 communities planned 宜春市 -..- -"),
        ("宜春市旧改\n人均公园绿地15平方米。县级财政排名中，丰城排25位。加装电梯12部。", "12部 elevators completed 宜春市 -..- -"),
        ("宜春市政府工作报告\n一、2023年工作回顾\n新批台资项目68个。", "68个 projects completed 宜春市 2023..2023 -"),
        // Bold type is read past, 今年 in a heading is the report's, and a line without a number heads the chapters below it.
        (
            "宜春市政府工作报告\n（2025年1月5日）\n**一、2024年工作回顾**\n改造小区12个。\n**二、今年主要任务**\n**一是**改造小区**15个**。",
            "15个 communities planned 宜春市 2025..2025 -",
        ),
        (
            "宜春市政府工作报告\n2024年工作回顾\n一、城市更新\n改造小区12个。\n二、住房保障\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2024..2024 -",
        ),
        (
            "宜春市政府工作报告\n各位代表：\n2024年高质量发展迈出坚实步伐\n一、城市更新\n改造小区12个。\n二、住房保障\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2024..2024 -",
        ),
        // The paragraph of a report that says what a year was opens its chapter.
        (
            "宜春市政府工作报告\n（2025年1月5日）\n一、砥砺奋进\n刚刚过去的2024年，是极不平凡的一年。\n（一）城市更新。\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2024..2024 -",
        ),
        (
            "宜春市政府工作报告\n（2025年1月5日）\n一、砥砺奋进\n2024年是新中国成立75周年。\n（一）城市更新。\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2024..2024 -",
        ),
        (
            "宜春市政府工作报告\n（2025年1月5日）\n一、过去一年工作\n2024年，我们攻坚克难，成效显著。\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2024..2024 -",
        ),
        (
            "宜春市政府工作报告\n（2025年1月5日）\n一、砥砺奋进\n2024年是新中国成立75周年。\n二、接续奋斗\n今后五年，我们要建设幸福城市。\n新增公租房15套。",
            "15套 public_rental planned 宜春市 -..- -",
        ),
        // What a sentence goes on with is of the past year that its paragraph opens with.
        (
            "宜春市政府工作报告\n（2024年1月10日）\n2023年，改造小区49个。完成管网改造45公里。",
            "45公里 pipelines completed 宜春市 2023..2023 -",
        ),
        (
            "宜春市“十四五”住房发展规划\n一、发展基础。“十三五”期间，全市新增公园12个。改造小区49个。",
            "49个 communities completed 宜春市 2016..2020 -",
        ),
        ("宜春市住房规划\n第一节 “十三五”工作回顾\n累计改造小区12个。", "12个 communities completed 宜春市 2016..2020 -"),
        ("宜春市住房规划\n第一节 “十三五”工作回顾\n第二节 面临的形势\n已拆除小区围墙12处。", "12处 other completed 宜春市 -..- -"),
        (
            "宜春市政府工作报告\n一、2024年工作回顾\n改造小区12个。\n二、住房保障\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 -..- -",
        ),
        // A part is of what its own verb counts.
        (
            "合肥市旧改\n受理加装申请2316部，通过审查1874部，建成投用1392部。其中庐阳区建成418部。",
            "418部 elevators completed 庐阳区 -..- 1392部",
        ),
        // A work that goes on is of the year that opens the sentence.
        ("宜春市旧改\n截至2024年11月，改造小区210个。2024年续建项目41个。", "41个 communities started 宜春市 2024..2024 -"),
        (
            "南京市玄武区旧改\n玄武门街道、新街口街道、锁金村街道分别完成4个、3个、2个小区改造。",
            "2个 communities completed 锁金村街道 -..- -",
        ),
        ("南京市玄武区旧改\n玄武门街道、新街口街道分别完成4个、3个小区改造。", "3个 communities completed 新街口街道 -..- -"),
        ("东莞市旧改\n创建“典型镇”8个。新增公园3个。", "3个 public_space completed 东莞市 -..- -"),
        ("长沙县旧改\n湘龙、星沙两个街道雨污分流改造项目9个。", "9个 projects completed multiple -..- -"),
        (
            "各地推进旧改\n▲南京 全市改造小区63个。\n▲苏州 增设电梯214部。\n▲南通 全市改造管网118公里。",
            "118公里 pipelines completed 南通市 -..- -",
        ),
        ("宜春市旧改\n总投资5.3亿元，签约率达99.8%。", "99.8% other completed 宜春市 -..- -"),
        (
            "宜春市旧改\n512个无物业小区全部实现物业兜底，其中专业物业进驻208个、居民自管117个。",
            "117个 property_management completed 宜春市 -..- 512个",
        ),
        ("宜春市旧改\n引入养老、托育、食堂等5处设施。", "5处 service_facilities completed 宜春市 -..- -"),
        ("宜春市旧改\n新增停车位420个，其中立体车库2座。", "2座 other completed 宜春市 -..- -"),
        ("武汉市旧改\n江岸区、江汉区、洪山区7个中心城区完成任务。", "7个 regions completed multiple -..- -"),
        ("2024年旧改项目投资计划分解下达公示\n赛罕区项目。总投资7450万元，改造小区19个。", "19个 communities planned 赛罕区 2024..2024 -"),
        ("杭州市旧改\n计划筹集5000套，首批项目4个、2200套已于1月开工。", "2200套 other started 杭州市 -..- -"),
        ("长沙市旧改\n公租房在保5.3万户，发放租赁补贴6.87亿元，惠及2.4万户。", "2.4万户 rent_subsidy completed 长沙市 -..- -"),
        (
            "武汉市三年行动方案（2024—2026年）\n筹集保租房12万套，其中2024年5万套。\n三、保障措施。首期规模200亿元。",
            "200亿元 other planned 武汉市 -..- -",
        ),
        ("宜春市旧改\n年初设定改造小区38个，完工31个，未完工的7个受天气影响。", "7个 communities started 宜春市 -..- -"),
        ("宜春市预算\n住房保障支出586亿元，完成预算的96.2%。", "96.2% completion_rate completed 宜春市 -..- -"),
        ("宜春市旧改\n60岁以上老年人占比达24.7%。", "24.7% residents existing 宜春市 -..- -"),
        ("宜春市旧改\n长者食堂每餐补助3元。", "3元 funding.subsidy existing 宜春市 -..- -"),
        // Below a chapter on a plan 五年来 is of its years.
        (
            "宜春市政府工作报告\n（2026年1月5日）\n一、“十四五”时期工作回顾\n五年来，我们主要抓了以下工作：\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2021..2025 -",
        ),
        (
            "宜春市政府工作报告\n（2026年1月5日）\n一、砥砺奋进\n“十四五”时期，是极不平凡的五年。\n已新增公租房15套。",
            "15套 public_rental completed 宜春市 2021..2025 -",
        ),
        // A heading that opens its paragraph says whether the paragraph looks ahead.
        ("宜春市政府工作报告\n（三）2025年工作安排。改造小区18个。", "18个 communities planned 宜春市 2025..2025 -"),
        // From where a plan starts is no sign that it is done, and one year is not the time of a plan for several.
        (
            "武汉市三年行动方案（2024—2026年）\n二、重点任务。覆盖率由2023年的41%提高到70%，业主满意度达到90%。",
            "90% satisfaction planned 武汉市 -..- -",
        ),
        // As many numbers again go on with the times that 分别 gave the first.
        (
            "宜春市旧改\n2023年和2024年分别改造小区121个和143个，惠及居民1.9万户和2.3万户。",
            "2.3万户 households completed 宜春市 2024..2024 -",
        ),
        // The next item of a list is told as the one before.
        ("宜春市旧改\n改造燃气管道214公里，占年度任务的71%；供水管网96公里，占64%。", "64% completion_rate completed 宜春市 -..- -"),
        ("重庆市旧改\n九龙坡区住建委负责人：我区改造小区33个。", "33个 communities completed 九龙坡区 -..- -"),
        ("政府工作报告摘要\n广元市利州区 2026-01-16\n已改造小区61个。", "61个 communities completed 利州区 -..- -"),
        (
            "株洲市旧改\n走进荷塘区清水塘街道红旗小区，道路平整。\n目前，小区已更换管网6.2公里。",
            "6.2公里 pipelines completed 红旗小区 -..- -",
        ),
        ("宜春市旧改\n改造前33栋楼没有保温。", "33栋 buildings existing 宜春市 -..- -"),
        ("宜春市旧改\n建成7幢11层小高层。", "7幢 buildings completed 宜春市 -..- -"),
        ("宜春市旧改\n服务设施建成33处，涵盖日间照料中心12处。", "12处 service_facilities completed 宜春市 -..- 33处"),
        ("宜春市旧改\n实施小区改造48个（其中续建项目19个、新建项目29个）。", "29个 communities started 宜春市 -..- 48个"),
        ("宜春市旧改\n2025-10-14\n管网改造12公里，其余8公里、4座10月底前完成。", "4座 pipelines planned 宜春市 -..2025-10 -"),
        ("宜春市旧改\n户均补助2.5万元；下拨中央资金4.5亿元。", "4.5亿元 funding.subsidy completed 宜春市 -..- -"),
        ("重庆市渝中区旧改\n大溪沟街道张家花园片区改造总投资9800万元。", "9800万元 funding completed 张家花园片区 -..- -"),
        ("宜春市旧改\n加装电梯524部，较“十三五”时期增长近3倍。", "3倍 elevators completed 宜春市 -..- -"),
        ("宜春市旧改\n全市实施物业管理的小区1284个。", "1284个 property_management existing 宜春市 -..- -"),
        (
            "政府工作报告（节选）\n2024年2月1日在大理白族自治州第十五届人民代表大会第三次会议上\n已改造小区120个。",
            "120个 communities completed 大理白族自治州 -..- -",
        ),
        (
            "黄冈市政府工作报告\n（2021年1月5日）\n一、“十三五”时期工作回顾\n2020年，已新增公园5个。\n五年来，我们强化功能。已新增公租房15套。",
            "15套 public_rental completed 黄冈市 2016..2020 -",
        ),
        // Of a list of times none holds for what follows.
        ("宜春市旧改\n2021年改造小区102个，2022年改造155个，2023年137个。更换管线86.4公里。", "86.4公里 pipelines completed 宜春市 -..- -"),
        ("宜春市旧改\n每平方米改造成本控制在400元以内，2023年市级补助2.6亿元。", "2.6亿元 funding.local completed 宜春市 2023..2023 -"),
        // Below a heading on a year and several the text turns from the ones to the other.
        (
            "宜春市政府工作报告\n（2021年1月5日）\n一、“十三五”时期主要成就和2020年工作回顾\n“十三五”时期，是极不平凡的五年。\n城市更新。已新增公租房15套。",
            "15套 public_rental completed 宜春市 2016..2020 -",
        ),
        (
            "宜春市政府工作报告\n（2021年1月5日）\n一、“十三五”时期主要成就和2020年工作回顾\n成绩显著。\n各位代表，刚刚过去的一年，我们奋力拼搏。\n城市更新。已新增公租房15套。",
            "15套 public_rental completed 宜春市 2020..2020 -",
        ),
        (
            "宜春市政府工作报告\n（2018年1月5日）\n2017年及本届政府工作回顾\n过去的一年，我们奋力拼搏。\n各位代表，本届政府任期已满。五年来，已新增公租房15套。",
            "15套 public_rental completed 宜春市 -..- -",
        ),
        // A zone beside the districts of a list is paired with its number, too.
        ("2025年，成都市高新区、锦江区分别改造小区12个、15个。", "15个 communities completed 锦江区 2025..2025 -"),
        // What is left and is to come later, as the next clause says.
        (
            "永安市旧改\n2025年计划改造85个小区。目前已完工76个，其余9个因进入冬休期，将于2026年5月底前完工。",
            "9个 communities planned 永安市 -..2026-05 -",
        ),
        // The place of the clause before is that of all that a list names.
        ("重庆市旧改\n在渝中区，山城巷、戴家巷等19个老街区焕然一新。", "19个 other completed 渝中区 -..- -"),
        ("中山市旧改\n石岐街道改造14个、东区街道9个。", "9个 communities completed 东区街道 -..- -"),
        // The number of an item stands before what it counts.
        ("审计结果\n1.2个县违规使用专项资金。\n2.14个小区停工。", "14个 communities started - -..- -"),
        ("全市开工保障性安居工程5.8万套（户），其中老旧小区改造2.97万户。", "2.97万户 households started - -..- 5.8万套"),
        ("建成棚户区改造387套房。", "387套 shantytown completed - -..- -"),
        ("向1.3万户困难家庭提供公租房保障。", "1.3万户 public_rental completed - -..- -"),
        ("淘汰35吨及以下锅炉20台。", "20台 other completed - -..- -"),
        ("今年计划配租公租房1万套，发放租赁补贴1.2万户，已完成3866套。", "3866套 public_rental completed - -..- -"),
        // The next plan of a list is of the time of the one before.
        (
            "大理州旧改\n2025年计划改造120个，截至6月底已开工106个；危旧房改造计划500户。",
            "500户 dilapidated_housing planned 大理州 2025..2025 -",
        ),
        // Places are counted behind their names, whatever is done in them.
        ("漳平市旧改\n完成新桥镇、南洋镇等6个乡镇污水管网改造。", "6个 regions completed 漳平市 -..- -"),
        ("衡阳市石鼓区（41个）、雁峰区（33个）完工率达到100%。", "100% completion_rate completed multiple -..- -"),
        ("合肥市年度任务1.5万套，瑶海、庐阳分别认定2310套、1140套。", "1140套 other completed 庐阳区 -..- -"),
        ("市级财政约需4.1亿元。", "4.1亿元 funding.local planned - -..- -"),
        ("省下达我市棚户区改造新开工10218套、基本建成8300套。", "8300套 shantytown planned - -..- -"),
        // A year that tells which works were to be done is not that of the next clause.
        (
            "江西省政府工作报告\n（2023年1月11日）\n二、2023年工作安排\n完成2022年纳入计划的改造任务，开工改造小区120个。",
            "120个 communities started 江西省 2023..2023 -",
        ),
        ("宜春市公路网从2016年86公里增加到112公里。", "112公里 other completed 宜春市 -..- -"),
        (
            "荥阳市政府工作报告\n（2026年2月3日）\n2026年主要任务。推进城市更新。\n办好民生实事。改造小区18个。",
            "18个 communities planned 荥阳市 2026..2026 -",
        ),
        (
            "厦门：今年拟改造3.1万户 补贴延续至2027年\n台海网3月5日讯 市建设局印发2025年改造方案，今年拟改造120个小区。",
            "120个 communities planned 厦门市 2025..2025 -",
        ),
        // Chapters that are numbered anew below 二、 are of its year.
        (
            "常德市政府工作报告\n（2018年12月25日）\n一、2018年工作回顾\n成绩显著。\n二、2019年工作安排\n做好以下工作。\n一、聚焦产业，加快发展。改造小区11个。\n二、实施乡村振兴\n推进城市更新。改造小区12个。",
            "12个 communities planned 常德市 2019..2019 -",
        ),
        (
            "湛江市政府工作报告\n（2022年1月5日）\n一、过去五年工作回顾\n成绩显著。\n各位代表，刚刚过去的2021年，我们奋力拼搏。\n城市更新加快。已改造小区12个。",
            "12个 communities completed 湛江市 2021..2021 -",
        ),
        (
            "陕西省政府工作报告\n（2021年1月5日）\n一、2020年和“十三五”工作回顾\n2020年是极不平凡的一年。\n2020年目标的实现，为“十三五”划上了句号。五年来，我们奋力拼搏。\n一是城市更新加快。已改造小区12个。",
            "12个 communities completed 陕西省 2016..2020 -",
        ),
        ("公交化率达99%，覆盖县城30公里范围内的村。", "99% other completed - -..- -"),
        ("失业率控制在4%范围内。", "4% other existing - -..- -"),
        ("新增企业12家，投产的有150万吨/年乙烯项目。", "12家 other completed - -..- -"),
        ("全市开工老旧小区改造12个，其中老街片区1个。", "1个 communities started 老街片区 -..- 12个"),
        // The years of chapters, and the plans and names that tell no stage of what stands beside them.
        (
            "宜春市政府工作报告\n（2021年1月5日）\n一、2020年工作回顾\n提前下达2021年债券额度6.2亿元。改造小区12个。",
            "12个 communities completed 宜春市 2020..2020 -",
        ),
        (
            "宜春市政府工作报告\n（2026年1月5日）\n二、2026年主要目标任务\n主要目标是：到2027年，宜居水平明显提升。\n——力争改造小区12个。",
            "12个 communities planned 宜春市 -..2027 -",
        ),
        (
            "宜春市政府工作报告\n（2021年1月5日）\n一、“十三五”时期工作回顾\n2020年低保标准比2015年提高5%。累计改造棚户区2768套。",
            "2768套 shantytown completed 宜春市 2016..2020 -",
        ),
        ("宜春市2025年民生实事上半年进展情况\n老旧小区改造已完工12个。", "12个 communities completed 宜春市 2025-01..2025-06 -"),
        ("宜春市旧改\n目前，一期涉及28幢，已于2024年4月底完工。", "28幢 buildings completed 宜春市 2024-04..2024-04 -"),
        ("宜春市旧改\n2024年9月纳入改造，目前已完成管网3.2公里。", "3.2公里 pipelines completed 宜春市 -..- -"),
        (
            "宜春市政府工作报告\n（2025年1月5日）\n二、2025年主要任务\n扩大实际投资，改造小区12个。",
            "12个 communities planned 宜春市 2025..2025 -",
        ),
        (
            "宜春市政府工作报告\n（2025年1月5日）\n二、2025年主要任务\n推动6个已签约项目开工，建成保障房120套。",
            "120套 other planned 宜春市 2025..2025 -",
        ),
        ("宜春市旧改\n在确保安全的前提下推进施工，12个小区完成改造。", "12个 communities completed 宜春市 -..- -"),
        ("宜春市住房保障\n发放租赁补贴惠及困难家庭41.3万户次。", "41.3万户次 rent_subsidy completed 宜春市 -..- -"),
        ("宜春市旧改\n引导物业服务企业进驻老旧小区40个。", "40个 property_management completed 宜春市 -..- -"),
        ("宜春市城建\n三条地方高速完成投资75亿元。", "75亿元 funding completed 宜春市 -..- -"),
        ("宜春市旧改\n袁州区改造65个，樟树市改造50个，两地合计115个。", "115个 communities completed multiple -..- -"),
        ("江西省旧改\n剩余7个小区中有5个位于上高县。", "5个 communities existing 上高县 -..- 7个"),
        ("宜春市旧改\n在市中心城区改造小区12个。", "12个 communities completed 中心城区 -..- -"),
        ("南京市鼓楼区小区改造\n改造小区12个。", "12个 communities completed 鼓楼区 -..- -"),
        ("宜春市脱贫\n12个计划摘帽县通过评估，7125户实现脱贫。", "7125户 other completed 宜春市 -..- -"),
        (
            "宜春市旧改\n截至2025年6月底，2025年全市计划实施的112个项目已开工104个，开工率92.9%。",
            "92.9% start_rate started 宜春市 -..2025-06 -",
        ),
        (
            "宜春市政府工作报告\n（2021年1月5日）\n一、过去五年工作回顾\n成绩显著。\n“十三五”——砥砺奋进的五年\n城市更新提速，已改造小区12个。",
            "12个 communities completed 宜春市 2016..2020 -",
        ),
        (
            "宜春市政府工作报告\n（2026年1月5日）\n三、2026年工作安排\n预期目标为经济增长5%，在实际工作中争取更好结果；改造小区12个。",
            "12个 communities planned 宜春市 2026..2026 -",
        ),
        ("宜春市老旧小区改造：让“民生清单”变成“幸福账单”\n全市改造小区12个。", "12个 communities completed 宜春市 -..- -"),
        ("关于印发《宜春市2025年旧改计划》的通知\n全市改造小区12个。", "12个 communities planned 宜春市 2025..2025 -"),
        ("宜春市旧改\n向1.12万户新市民、青年人发放租赁补贴。", "1.12万户 rent_subsidy completed 宜春市 -..- -"),
        ("宜春市旧改\n优良天数达310天，比上年增加40天。", "40天 other existing 宜春市 -..- -"),
    ] {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn the_number_behind_tells_how_far_the_first_has_come() {
    for (text, want) in [
        ("一标段9个小区已完成95%。", Stage::Started),
        ("今年计划改造120个，已开工106个；城中村改造安排1500户，目前已征收960户。", Stage::Planned),
    ] {
        let figures = figures(text);
        assert_eq!(figures[figures.len() - 2].stage, want, "{text}");
    }
}

#[test]
fn a_unit_that_stands_apart_makes_no_number_too_large() {
    let digits = "9".repeat(27);
    for text in [
        format!("永州市旧改\n总投资（亿元）：{digits}"),
        format!("永州市旧改\n区县\t总投资（亿元）\n零陵区\t{digits}"),
        format!("永州市旧改\n中央补助{digits}9元，县级配套{digits}9元，合计1元。"),
    ] {
        assert!(figures(&text).iter().all(|figure| figure.unit == "元"), "{text}");
    }
}
